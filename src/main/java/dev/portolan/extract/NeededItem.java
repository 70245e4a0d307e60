package dev.portolan.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an item of a list of dependencies says: the names, parted from the mark before or behind
/// them (`可选 RabbitMQ`, `Optional: Mailgun`) and from the remark (`Kafka # 异步`).
///
/// @param said the item on one line, without marks
/// @param names what is needed; empty where the item is a sentence, or names nothing
record NeededItem(String said, List<String> names) {

  /// A name as systems are called: Latin words of letters, digits and `. _ -`.
  static final Pattern SYSTEM_NAME =
      Pattern.compile("[A-Za-z][\\w.+-]*(?: [A-Za-z0-9][\\w.+-]*){0,3}");

  /// A name in Chinese or Japanese, perhaps with Latin words in it: `短信平台`, `阿里云 OSS`.
  private static final Pattern HAN_NAME =
      Pattern.compile("(?=.*[\\p{IsHan}\\p{IsKatakana}])[\\p{L}\\p{N} ._·・/ー+-]{2,24}");

  /// A file, which nobody calls. `.js` and `.io` end the names of technologies.
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)\\S+\\.(ya?ml|json|xml|md|txt|toml|lock|properties|conf|cfg|ini|env|sh|bat|py|sql|gradle|mod|sum|jar"
              + "|war|zip|t?gz|html?|css|csv|pdf|docx?|xlsx?|png|svg)");

  private static final Pattern COMMENT = Pattern.compile("\\s+(?:#|//)\\s+.*$");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:[\\[(（【](?<bracket>[^\\])）】]{1,12})[\\])）】]|(?<word>[^:：]{1,12}?)\\s*[:：])");
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{IsHan}{2,4}|[A-Za-z]+)\\s+");
  private static final Pattern REMARK =
      Pattern.compile("\\s*[:：(（【\\[]|\\s+[-–—]+\\s+|\\s*[—–]{2}");
  private static final Pattern CLAUSE = Pattern.compile("\\s*[，,;；。]\\s*");
  private static final Pattern VERSION =
      Pattern.compile("\\s*(?:[>≥~^]=?\\s*)?v?\\d[\\d.x]*\\+?\\s*\\p{IsHan}{0,5}$");

  private static final String TOGETHER = "、/&+";

  static NeededItem read(
      String text, Lexicon lexicon, CellReader cells, Technologies technologies) {
    return new Parser(lexicon, cells, technologies).item(text);
  }

  /// Whether a text may be the name of a system.
  static boolean isName(String name, Lexicon lexicon, Technologies technologies) {
    return technologies.named(name).isPresent()
        || (!FILE.matcher(name).matches()
            && (SYSTEM_NAME.matcher(name).matches() || HAN_NAME.matcher(name).matches())
            && !isSentence(name, lexicon));
  }

  /// `先启动数据库`, `see the appendix`: words that tell something and are in no name.
  private static boolean isSentence(String text, Lexicon lexicon) {
    return lexicon.mentions("word.clause", text)
        || (lexicon.begins("word.instruction", text) && !lexicon.means("word.instruction", text));
  }

  static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  private record Parser(Lexicon lexicon, CellReader cells, Technologies technologies) {

    NeededItem item(String text) {
      String said = unmarked(COMMENT.matcher(Plain.line(text)).replaceFirst(""));
      Matcher remark = REMARK.matcher(said);
      boolean remarked = remark.find() && remark.start() > 0;
      String head = Plain.name(remarked ? said.substring(0, remark.start()) : said);
      String behind = remarked ? said.substring(remark.end()) : "";
      if (isRole(head)) {
        List<String> played = technologies(behind);
        if (!played.isEmpty()) {
          return new NeededItem(said, played);
        }
      }
      return new NeededItem(said, names(head));
    }

    /// The text without the mark before it that says how badly something is needed.
    private String unmarked(String text) {
      Matcher before = BEFORE.matcher(text);
      if (before.find()) {
        String mark = before.group("bracket");
        if (isMark(mark == null ? before.group("word") : mark)) {
          return text.substring(before.end()).strip();
        }
      }
      Matcher first = FIRST_WORD.matcher(text);
      return first.find() && isMark(first.group(1)) ? text.substring(first.end()).strip() : text;
    }

    private boolean isMark(String word) {
      return Stream.of("heading.required", "heading.optional", "word.dependency.strength")
          .anyMatch(concept -> lexicon.means(concept, word));
    }

    /// `数据库: PostgreSQL 15`: what stands before the colon is the part that the name behind it
    /// plays.
    private boolean isRole(String head) {
      return technologies.named(head).isEmpty()
          && (lexicon.means("service.generic", head) || HAN_NAME.matcher(head).matches());
    }

    private List<String> technologies(String behind) {
      String first = CLAUSE.split(behind, 2)[0];
      List<String> names =
          Plain.split(REMARK.split(first, 2)[0], TOGETHER).stream().map(this::bare).toList();
      return names.stream().allMatch(name -> technologies.named(name).isPresent())
          ? names
          : List.of();
    }

    /// One name, several, or the one in front of a clause about it.
    private List<String> names(String head) {
      List<String> clauses = List.of(CLAUSE.split(head));
      List<String> first = together(clauses.getFirst());
      List<String> others =
          clauses.stream().skip(1).flatMap(part -> together(part).stream()).toList();
      boolean listed =
          !others.isEmpty()
              && others.stream().allMatch(name -> SYSTEM_NAME.matcher(name).matches());
      return listed && !first.isEmpty()
          ? Stream.concat(first.stream(), others.stream()).toList()
          : first;
    }

    private List<String> together(String text) {
      List<String> parts = Plain.split(text, TOGETHER).stream().map(this::bare).toList();
      boolean all = parts.size() > 1 && parts.stream().allMatch(this::isName);
      String whole = bare(text);
      return all && !technologies.named(whole).isPresent()
          ? parts
          : isName(whole) ? cells.names(whole) : List.of();
    }

    private boolean isName(String name) {
      return name.length() > 1 && NeededItem.isName(name, lexicon, technologies);
    }

    /// The name of a technology without its version, and any name without its marks and without
    /// what gives access to it: `5sim API Key` says that 5sim is needed.
    private String bare(String text) {
      String name = withoutCredential(Plain.name(Plain.withoutLastBracket(text)));
      String versionless = VERSION.matcher(name).replaceFirst("");
      return technologies.named(name).isEmpty() && technologies.named(versionless).isPresent()
          ? versionless
          : name;
    }

    private String withoutCredential(String name) {
      String folded = name.toLowerCase(Locale.ROOT);
      for (String word : lexicon.words("word.credential")) {
        String end = Lexicon.fold(word);
        if (folded.endsWith(end) && folded.length() > end.length()) {
          return name.substring(0, name.length() - end.length()).strip();
        }
      }
      return name;
    }
  }
}

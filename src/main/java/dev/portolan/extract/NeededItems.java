package dev.portolan.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the items of lists of dependencies: the names, parted from the mark before them (`可选
/// RabbitMQ`, `Optional: Mailgun`) and from what is said of them (`Kafka # 异步`).
final class NeededItems {

  private static final Pattern COMMENT = Pattern.compile("\\s+(?:#|//)\\s+.*$");

  /// A word in brackets, in front of a colon, or parted by a blank.
  private static final Pattern FIRST =
      Pattern.compile(
          "^(?:[\\[(（【](?<bracket>[^\\])）】]{1,12})[\\])）】]\\s*"
              + "|(?<label>[^:：\\s]{1,12})\\s*[:：]\\s*|(?<word>\\p{IsHan}{2,4}|[A-Za-z]+)\\s+)");

  /// What parts a name from the words about it.
  private static final Pattern REMARK =
      Pattern.compile("\\s*[:：(（【\\[]|\\s+[-–—]+\\s+|\\s*[—–]{2}");

  private static final Pattern CLAUSE = Pattern.compile("\\s*[，,;；。]\\s*");
  private static final String TOGETHER = "、/&+";
  private static final Pattern OR = Pattern.compile("(?:^|\\s+)(?:或|或者|和|与|または|or|and)\\s+");

  private static final List<String> STRENGTHS =
      List.of("heading.required", "heading.optional", "word.dependency.strength");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final SystemNames systems;

  NeededItems(Lexicon lexicon, CellReader cells, SystemNames systems) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.systems = systems;
  }

  /// The names of what an item says is needed; empty where it is a sentence, or names nothing.
  List<String> names(String item) {
    String said = unmarked(COMMENT.matcher(Plain.line(item)).replaceFirst(""));
    Matcher remark = REMARK.matcher(said);
    boolean remarked = remark.find() && remark.start() > 0;
    String head = Plain.name(remarked ? said.substring(0, remark.start()) : said);
    List<String> players = remarked ? players(head, said.substring(remark.end())) : List.of();
    return players.isEmpty() ? listed(head) : players;
  }

  /// The names of a line that only lists them, whatever parts them; else as of an item.
  List<String> all(String line) {
    List<String> names = Plain.split(line, TOGETHER + ",，;；").stream().map(this::bare).toList();
    return names.size() > 1 && names.stream().allMatch(systems::include)
        ? names.stream().flatMap(name -> cells.names(name).stream()).toList()
        : names(line);
  }

  /// What the item begins with, before it goes on to explain, without a mark.
  String head(String item) {
    return Plain.name(REMARK.split(unmarked(Plain.line(item)), 2)[0]);
  }

  /// The text without the mark before it that says how badly something is needed.
  private String unmarked(String text) {
    Matcher first = FIRST.matcher(text);
    if (!first.find()) {
      return text;
    }
    boolean mark =
        Stream.of("bracket", "label", "word")
            .map(first::group)
            .filter(word -> word != null)
            .anyMatch(word -> STRENGTHS.stream().anyMatch(said -> lexicon.means(said, word)));
    return mark ? text.substring(first.end()) : text;
  }

  /// `数据库: PostgreSQL 15`: before the colon stands the part that the technologies behind it play.
  private List<String> players(String head, String behind) {
    boolean part = !systems.isTechnology(head) && (isGeneric(head) || systems.isHan(head));
    String first = REMARK.split(CLAUSE.split(behind, 2)[0], 2)[0];
    List<String> names = Plain.split(first, TOGETHER).stream().map(this::bare).toList();
    return part && names.stream().allMatch(systems::isTechnology) ? names : List.of();
  }

  private boolean isGeneric(String head) {
    return lexicon.means("service.generic", head);
  }

  /// One name, several, or the one in front of a clause about it.
  private List<String> listed(String head) {
    List<String> clauses = List.of(CLAUSE.split(head));
    List<String> first = together(clauses.getFirst());
    List<String> others =
        clauses.stream().skip(1).flatMap(clause -> together(clause).stream()).toList();
    boolean more =
        others.size() >= clauses.size() - 1 && others.stream().allMatch(systems::isLatin);
    return more && !first.isEmpty()
        ? Stream.concat(first.stream(), others.stream()).toList()
        : first;
  }

  private List<String> together(String text) {
    String whole = bare(text);
    if (systems.isTechnology(whole)) {
      return cells.names(whole);
    }
    List<String> names =
        Plain.split(OR.matcher(text).replaceAll("、"), TOGETHER).stream().map(this::bare).toList();
    return names.stream().allMatch(systems::include)
        ? names.stream().flatMap(name -> cells.names(name).stream()).toList()
        : List.of();
  }

  /// A technology without its version, and any name without what gives access to it: `5sim API Key`
  /// says that 5sim is needed.
  private String bare(String text) {
    String name = withoutCredential(Plain.name(Plain.withoutLastBracket(text)));
    return systems.unversioned(name);
  }

  private String withoutCredential(String name) {
    String folded = Lexicon.fold(name);
    for (String word : lexicon.words("word.credential")) {
      String end = Lexicon.fold(word);
      if (folded.endsWith(end) && folded.length() > end.length()) {
        return name.substring(0, name.length() - end.length()).strip();
      }
    }
    return name;
  }
}

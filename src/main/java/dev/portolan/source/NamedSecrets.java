package dev.portolan.source;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Values that stand where a name says a secret is, and are no blanks to be filled in:
/// `DB_PASSWORD=…`, `"apiKey": "…"`, `--token …`, the cells of a row or column named so.
final class NamedSecrets {

  /// Those of ASCII are looked for inside names.
  private static final List<Word> WORDS = Data.rows("names.tsv").stream().map(Word::of).toList();

  private static final Map<String, Kind> KINDS =
      WORDS.stream().collect(Collectors.toUnmodifiableMap(Word::text, Word::kind));

  private static final Keywords KEYWORDS = new Keywords(WORDS.stream().map(Word::text).toList());

  private static final List<String> ACCOUNTS =
      Stream.concat(
              Stream.of("id"),
              WORDS.stream().filter(word -> word.kind == Kind.ACCOUNT).map(Word::text))
          .toList();

  /// What goes before `key` where the key is one to be kept secret.
  private static final List<String> KEYS =
      List.of(
          "api",
          "access",
          "private",
          "auth",
          "signing",
          "sign",
          "encryption",
          "encrypt",
          "master",
          "aes",
          "des",
          "app",
          "account",
          "storage",
          "service",
          "license",
          "session",
          "hmac");

  /// What goes before a name whose value follows at once.
  private static final List<String> GIVEN = List.of("默认", "初始", "統一", "统一", "分别", "分別", "預設", "初期");

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_OWNER = 40;
  private static final String OPENING = "(（[【";
  private static final String CLOSING = ")）]】";
  private static final String SIGNS = ":=：";

  private NamedSecrets() {}

  /// A row of `names.tsv`.
  ///
  /// @param whole whether it means nothing inside a longer word
  private record Word(String text, Kind kind, boolean whole) {

    static Word of(String[] columns) {
      Kind kind = Kind.valueOf(columns[1].toUpperCase(Locale.ROOT));
      return new Word(columns[0], kind, columns.length > 2);
    }
  }

  /// A name in the text.
  ///
  /// @param end where it ends
  /// @param takesSpace whether a mere space may stand between it and its value
  /// @param isSecond whether its value is the second of two
  private record Name(int end, Kind kind, boolean takesSpace, boolean isSecond) {

    /// Whether a sentence may give its value without any sign.
    boolean isTold() {
      return kind == Kind.ACCOUNT || (kind == Kind.PASSWORD && !takesSpace);
    }
  }

  /// What a name says that ends with that word.
  static Kind kind(String word) {
    return KINDS.getOrDefault(word, Kind.SECRET);
  }

  /// Whether a text is one of the names, whole.
  static boolean isName(String text) {
    return KINDS.containsKey(text);
  }

  static void find(String text, List<SecretSpan> spans) {
    String lower = asciiLower(text);
    BitSet named = new BitSet();
    BitSet secrets = new BitSet();
    SecretValues values = new SecretValues(text, spans);
    KEYWORDS.find(
        lower,
        (index, offset) -> {
          Word word = WORDS.get(index);
          int wordEnd = offset + word.text.length();
          int end = nameEnd(text, wordEnd);
          if (isSecretName(lower, word, offset) && (end == wordEnd || word.kind != Kind.ACCOUNT)) {
            named.set(offset);
            secrets.set(offset, word.kind != Kind.ACCOUNT);
            Kind kind = end == wordEnd ? word.kind : Kind.SECRET;
            boolean takesSpace = takesSpace(lower, offset);
            afterName(text, new Name(end, kind, takesSpace, isSecond(text, offset)), values);
          }
        });
    SecretCells.find(text, named, values);
    SecretItems.find(text, secrets, values);
  }

  private static boolean isSecretName(String lower, Word word, int offset) {
    if (word.whole) {
      int end = offset + word.text.length();
      return (offset == 0 || !isLetter(lower.charAt(offset - 1)))
          && (end == lower.length() || !isLetter(lower.charAt(end)));
    }
    if (!word.text.equals("key")) {
      return true;
    }
    boolean joined = offset > 0 && "_-.".indexOf(lower.charAt(offset - 1)) >= 0;
    int before = joined ? offset - 1 : offset;
    return KEYS.stream().anyMatch(key -> lower.startsWith(key, before - key.length()));
  }

  /// Whether a mere space may stand between this name and its value: `--password …`, `Bearer …`,
  /// `默认密码 …`.
  private static boolean takesSpace(String lower, int offset) {
    if (lower.startsWith("bearer ", offset)
        || lower.startsWith("basic ", offset)
        || lower.startsWith("identified by ", offset)
        || lower.startsWith("requirepass ", offset)
        || lower.startsWith("masterauth ", offset)
        || GIVEN.stream().anyMatch(word -> lower.startsWith(word, offset - word.length()))) {
      return true;
    }
    int start = offset;
    while (start > 0 && offset - start < LONGEST_NAME && isNamePart(lower.charAt(start - 1))) {
      start--;
    }
    return lower.startsWith("--", start) || lower.startsWith("-password", start);
  }

  /// Reads on from a name: closing marks, a sign of assignment, opening marks, the value.
  private static void afterName(String text, Name name, SecretValues values) {
    if (name.kind == Kind.PASSWORD && opensBracket(text, name.end)) {
      values.at(name.end + 1, Kind.PASSWORD_IN_PROSE);
    }
    int i = skip(text, skipGiven(text, skipOwner(text, name)), "\"'`*]) \t", 8);
    if (text.startsWith(":?", i) || text.startsWith(":+", i)) {
      return; // A shell's `${NAME:?what is wrong}`.
    }
    int sign = skip(text, i, ":=>：为是→—–", 3);
    if (sign == i && i > name.end && name.isTold()) {
      beside(text, name, i, values);
    }
    if (sign == i && !(name.takesSpace && i > name.end)) {
      sign = Math.max(valueBeside(text, i), name.kind == Kind.PASSWORD ? itemBelow(text, i) : -1);
      if (sign < 0) {
        return;
      }
    }
    int start = skip(text, sign, " \t\"'`*“‘「", 8);
    if (sign > i && text.charAt(i) == '>') {
      values.element(start, name.kind);
    } else if (sign > i && nextLine(text, start) > start) {
      values.at(skip(text, nextLine(text, start), "-\"'` \t", 8), name.kind);
    } else if (name.isSecond) {
      values.second(start, name.kind);
    } else {
      values.at(start, name.kind);
    }
  }

  /// A value that only a blank, a word or the marks of code part from its name: `密码 `…``, `the
  /// password is …`, `默认账号 admin / …`.
  private static void beside(String text, Name name, int i, SecretValues values) {
    boolean told = text.startsWith("is ", i);
    int start = skip(text, told ? i + "is ".length() : i, "\"'`*", 4);
    if (name.kind == Kind.ACCOUNT) {
      boolean han = text.charAt(name.end - 1) > 127;
      values.at(start, told || han ? Kind.ACCOUNT : Kind.ACCOUNT_IN_PROSE);
    } else if (i - 1 > name.end && text.charAt(i - 1) == '`') {
      values.at(i, name.kind);
    } else if (text.charAt(i - 1) == ' ') {
      values.at(start, Kind.PASSWORD_IN_PROSE);
    }
  }

  /// Where what tells whose it is, between a name and its sign, ends: `for root`, `（admin）`.
  private static int skipOwner(String text, Name name) {
    int from = skip(text, name.end, " ", 1);
    int limit = Math.min(text.length(), name.end + LONGEST_OWNER);
    boolean bracket = opensBracket(text, from);
    if (!bracket && !text.startsWith("for ", from) && !text.startsWith("of ", from)) {
      return name.end;
    }
    for (int i = from; i < limit && text.charAt(i) != '\n'; i++) {
      if (bracket ? CLOSING.indexOf(text.charAt(i)) >= 0 : SIGNS.indexOf(text.charAt(i)) >= 0) {
        return bracket ? i + 1 : i;
      }
      if (!bracket && text.startsWith(" is ", i)) {
        return i;
      }
    }
    return name.end;
  }

  private static boolean opensBracket(String text, int at) {
    return at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0;
  }

  /// Where the next line's text starts, if YAML gives the value there: nothing, or the sign of a
  /// block (`>-`), stands behind the key, and the line is indented; else `from`.
  private static int nextLine(String text, int from) {
    int end = skip(text, from, ">|+-", 2);
    if (end >= text.length() || text.charAt(end) != '\n') {
      return from;
    }
    int start = skip(text, end + 1, " \t", 40);
    return start > end + 1 ? start : from;
  }

  /// Where the value starts in `- name: DB_PASSWORD⏎ value: …` and in `name="password" value="…"`;
  /// -1 where there is none.
  private static int valueBeside(String text, int end) {
    boolean attribute = text.startsWith("value=", end);
    if (!attribute && (end >= text.length() || text.charAt(end) != '\n')) {
      return -1;
    }
    int start = attribute ? end : skip(text, end + 1, " \t", 40);
    return attribute || text.startsWith("value:", start) ? start + "value:".length() : -1;
  }

  /// Whether another name stands before it, parted by a slash: `账号/密码`. A path is none.
  private static boolean isSecond(String text, int offset) {
    int at = offset - 1;
    while (at > 0 && text.charAt(at) == ' ') {
      at--;
    }
    int slash = at;
    return slash > 0
        && "/／".indexOf(text.charAt(slash)) >= 0
        && ACCOUNTS.stream().anyMatch(word -> endsWith(text, slash, word));
  }

  private static boolean endsWith(String text, int end, String word) {
    int to = end;
    while (to > 0 && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.regionMatches(true, to - word.length(), word, 0, word.length());
  }

  /// Where `默认` and the like between a name and its sign ends: `密码默认为 …`.
  private static int skipGiven(String text, int from) {
    return GIVEN.stream()
        .filter(word -> text.startsWith(word, from))
        .map(word -> from + word.length())
        .findFirst()
        .orElse(from);
  }

  /// Where the item of a nested list starts that stands right below a name; -1 where there is none.
  private static int itemBelow(String text, int end) {
    if (end >= text.length() || text.charAt(end) != '\n') {
      return -1;
    }
    int mark = skip(text, end + 1, " \t", 40);
    boolean item = mark > end + 2 && (text.startsWith("- ", mark) || text.startsWith("* ", mark));
    return item ? mark + 1 : -1;
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    int limit = Math.min(text.length(), from + LONGEST_NAME);
    while (end < limit && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isNamePart(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
  }

  private static int skip(String text, int from, String marks, int most) {
    int i = from;
    int limit = Math.min(text.length(), from + most);
    while (i < limit && marks.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /// Lower case of ASCII letters only, so that every position holds.
  private static String asciiLower(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] = (char) (chars[i] + 32);
      }
    }
    return new String(chars);
  }
}

package dev.portolan.source;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Values that stand where a name says a secret is, and are no blanks to be filled in:
/// `DB_PASSWORD=…`, `"apiKey": "…"`, `--token …`, the cells of a row or column named so.
final class NamedSecrets {

  /// In lower case; those of ASCII are looked for inside names.
  private static final List<String> NAMES =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "passcode",
          "requirepass",
          "masterauth",
          "pwd",
          "pass",
          "psw",
          "pw",
          "secret",
          "token",
          "credential",
          "key",
          "identified by",
          "bearer",
          "basic",
          "密码",
          "密碼",
          "パスワード",
          "金鑰",
          "密鑰",
          "權杖",
          "口令",
          "密钥",
          "秘钥",
          "令牌");

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
  private static final List<String> GIVEN = List.of("默认", "初始", "預設", "初期");

  /// What may be told before a password in one breath.
  private static final List<String> ACCOUNTS =
      List.of(
          "账号",
          "帐号",
          "账户",
          "用户名",
          "用户",
          "帳號",
          "使用者",
          "ユーザー",
          "ユーザー名",
          "user",
          "username",
          "account",
          "login");

  /// Names whose value is a password.
  private static final Set<String> PASSWORDS =
      Set.of(
          "password",
          "passwd",
          "passcode",
          "requirepass",
          "masterauth",
          "pwd",
          "pass",
          "psw",
          "pw",
          "identified by",
          "密码",
          "密碼",
          "パスワード",
          "口令");

  /// Names that are too short to mean anything inside another word.
  private static final Set<String> SHORT = Set.of("pass", "psw", "pw");

  private static final Keywords KEYWORDS = new Keywords(NAMES);

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_OWNER = 40;

  private NamedSecrets() {}

  /// A name in the text.
  ///
  /// @param end where it ends
  /// @param takesSpace whether a mere space may stand between it and its value
  /// @param isSecond whether its value is the second of two
  private record Name(int end, Kind kind, boolean takesSpace, boolean isSecond) {}

  /// What a name says that ends with that word.
  static Kind kind(String word) {
    return PASSWORDS.contains(word) ? Kind.PASSWORD : Kind.SECRET;
  }

  /// Whether a text is one of the names, whole.
  static boolean isName(String text) {
    return NAMES.contains(text);
  }

  static void find(String text, List<SecretSpan> spans) {
    String lower = asciiLower(text);
    BitSet named = new BitSet();
    SecretValues values = new SecretValues(text, spans);
    KEYWORDS.find(
        lower,
        (name, offset) -> {
          if (isSecretName(lower, NAMES.get(name), offset)) {
            named.set(offset);
            int word = offset + NAMES.get(name).length();
            int end = nameEnd(text, word);
            Kind kind = end == word ? kind(NAMES.get(name)) : Kind.SECRET;
            afterName(
                text,
                new Name(end, kind, takesSpace(lower, offset), isSecond(text, offset)),
                values);
          }
        });
    SecretCells.find(text, named, values);
  }

  private static boolean isSecretName(String lower, String name, int offset) {
    if (SHORT.contains(name)) {
      int end = offset + name.length();
      return (offset == 0 || !isLetter(lower.charAt(offset - 1)))
          && (end == lower.length() || !isLetter(lower.charAt(end)));
    }
    if (!name.equals("key")) {
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
    int i = skip(text, skipGiven(text, skipOwner(text, name)), "\"'`*]) \t", 8);
    if (text.startsWith(":?", i) || text.startsWith(":+", i)) {
      return; // A shell's `${NAME:?what is wrong}`.
    }
    int sign = skip(text, i, ":=>：为是", 3);
    if (sign == i && i > name.end && name.kind == Kind.PASSWORD && !name.takesSpace) {
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
  /// password is …`.
  private static void beside(String text, Name name, int i, SecretValues values) {
    if (i - 1 > name.end && text.charAt(i - 1) == '`') {
      values.at(i, name.kind);
    } else if (text.charAt(i - 1) == ' ') {
      int start = text.startsWith("is ", i) ? i + "is ".length() : i;
      values.at(skip(text, start, "\"'`*", 4), Kind.PASSWORD_IN_PROSE);
    }
  }

  /// Where `for root` between a password's name and its sign ends.
  private static int skipOwner(String text, Name name) {
    if (name.kind != Kind.PASSWORD
        || !(text.startsWith(" for ", name.end) || text.startsWith(" of ", name.end))) {
      return name.end;
    }
    int limit = Math.min(text.length(), name.end + LONGEST_OWNER);
    for (int i = name.end; i < limit && text.charAt(i) != '\n'; i++) {
      if (":=：".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return name.end;
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

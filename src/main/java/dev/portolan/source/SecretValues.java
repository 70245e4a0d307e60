package dev.portolan.source;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;
import java.util.Optional;

/// Looks at the values that stand behind names of secrets, in the order of the text, and notes
/// those that may be one.
final class SecretValues {

  private static final Words WHAT = new Words("密码、令牌或密钥", "a password, token or key");

  /// Ends a value, besides blanks.
  private static final String ENDS = "\"'`|<>,;，；。、（）“”‘’「」";

  /// What may stand between one account's password and the next account.
  private static final String BETWEEN = "`\"'*”’」 ,，、;；";

  /// How much of a long value is looked at; if it is a secret, all of it is covered.
  static final int JUDGED = 512;

  /// How many values that end at the same place are looked at: in `token=token=token=…` each would
  /// be a value of its own.
  private static final int MOST_PER_END = 8;

  private final String text;
  private final List<SecretSpan> spans;
  private int begin;
  private int end = -1;
  private int seen;

  SecretValues(String text, List<SecretSpan> spans) {
    this.text = text;
    this.spans = spans;
  }

  /// Looks at the value that starts there.
  void at(int start, Kind kind) {
    if (start < begin || start >= end) {
      begin = start;
      end = endOf(text, start);
      seen = 0;
    }
    if (seen++ < MOST_PER_END) {
      one(start, end, behindAccounts(start, text.length(), kind) ? ofAccount(kind) : kind);
    }
  }

  /// Looks at the second of two values with a slash between: `账号/密码：admin/123456`.
  void second(int start, Kind kind) {
    int slash = text.indexOf('/', start);
    if (slash < 0 || slash > endOfLine(start)) {
      return;
    }
    int from = slash + 1;
    while (from < text.length() && " \t`".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    one(from, endOf(text, from), kind);
  }

  /// Covers the passwords behind the accounts that start there; whether there is any.
  private boolean behindAccounts(int start, int limit, Kind kind) {
    int from = start;
    Optional<AccountPassword> password = AccountPassword.behind(text, from, limit, kind);
    boolean any = password.isPresent();
    while (password.isPresent()) {
      cover(password.get().start(), password.get().end());
      from = password.get().end();
      while (from < limit && BETWEEN.indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      password = AccountPassword.behind(text, from, limit, kind);
    }
    return any;
  }

  /// What the account itself may be, where a password stands behind it: none that is a mere word.
  private static Kind ofAccount(Kind kind) {
    return kind == Kind.PASSWORD ? Kind.PASSWORD_OR_WORD : kind;
  }

  private int endOfLine(int start) {
    int newline = text.indexOf('\n', start);
    return newline < 0 ? text.length() : newline;
  }

  /// Looks at what an element holds: `<password>…</password>`. Without an end tag the name in angle
  /// brackets stands for something itself.
  void element(int start, Kind kind) {
    if (text.startsWith("</", endOf(text, start))) {
      at(start, kind);
    }
  }

  /// Looks at a stretch that is one value, or accounts with their passwords.
  void cell(int from, int to, Kind kind) {
    if (!behindAccounts(from, to, kind)) {
      one(from, to, kind);
    }
  }

  /// Looks at a stretch that is one value, whatever it holds.
  void one(int from, int to, Kind kind) {
    if (to > from && kind.covers(text.substring(from, Math.min(to, from + JUDGED)))) {
      cover(from, to);
    }
  }

  private void cover(int from, int to) {
    spans.add(new SecretSpan(from, to, Rule.POSSIBLE_SECRET, WHAT));
  }

  /// Where the value ends that starts there.
  static int endOf(String text, int start) {
    int at = start;
    while (at < text.length()
        && text.charAt(at) > ' '
        && ENDS.indexOf(text.charAt(at)) < 0
        && !parameterBegins(text, at)) {
      at++;
    }
    return at;
  }

  /// Whether the next parameter of an address begins there: `&page=2`. Any other `&` may be a part
  /// of a password.
  private static boolean parameterBegins(String text, int ampersand) {
    if (text.charAt(ampersand) != '&') {
      return false;
    }
    int at = ampersand + 1;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return at > ampersand + 1 && at < text.length() && "=;".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}

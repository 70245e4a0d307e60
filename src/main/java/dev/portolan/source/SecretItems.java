package dev.portolan.source;

import java.util.BitSet;

/// Passwords that stand behind an account without any name on the line: `- ES：elastic / …` in a
/// list below `默认密码：` or below the password of another service, and behind the accounts that
/// everyone knows: `Grafana (admin / …)`.
final class SecretItems {

  private static final String BETWEEN = " / ";
  private static final String DECORATION = "`*\"' ";
  private static final String MARKS = "-*+>0123456789.) \t";

  /// How far before the slash the line may start.
  private static final int LONGEST_LABEL = 80;

  /// How far above an item what the list is of may stand.
  private static final int MOST_LINES = 20;

  private SecretItems() {}

  /// @param secrets where in the text a word for a secret starts
  static void find(String text, BitSet secrets, SecretValues values) {
    for (int hit = text.indexOf(BETWEEN); hit >= 0; hit = text.indexOf(BETWEEN, hit + 1)) {
      int line = lineStart(text, hit);
      int account = accountStart(text, line, hit);
      boolean known = WeakPasswords.contains(text.substring(account, hit));
      if (known || (isLabelled(text, line, account) && isBelow(text, line, secrets))) {
        values.at(account, Kind.ACCOUNT_IN_PROSE);
      }
    }
  }

  private static int lineStart(String text, int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_LABEL && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static int accountStart(String text, int line, int slash) {
    int start = slash;
    while (start > line && DECORATION.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    while (start > line && AccountPassword.isPartOfAccount(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /// Whether nothing but a label stands before the account, or the mark of a list.
  private static boolean isLabelled(String text, int line, int account) {
    int end = account;
    while (end > line && DECORATION.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > line && ":：".indexOf(text.charAt(end - 1)) >= 0) {
      return true;
    }
    return text.substring(line, end).chars().allMatch(c -> MARKS.indexOf(c) >= 0);
  }

  /// Whether the items above, or the line before the first of them, speak of a secret.
  private static boolean isBelow(String text, int line, BitSet secrets) {
    int top = line;
    boolean item = true;
    for (int lines = 0; item && top > 0 && lines < MOST_LINES; lines++) {
      int end = top - 1;
      top = text.lastIndexOf('\n', end - 1) + 1;
      item = end == top || MARKS.indexOf(text.charAt(top)) >= 0;
    }
    int word = secrets.nextSetBit(top);
    return word >= 0 && word < line;
  }
}

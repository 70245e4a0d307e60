package dev.portolan.source;

import java.util.List;
import java.util.Optional;

/// A password that stands behind its account: `root / …`, `` `admin`：`…` ``. Behind a slash it may
/// be whatever the name before the account says; behind another sign, only what cannot be a word.
///
/// @param start of the password
/// @param end after it
record AccountPassword(int start, int end) {

  private static final String SLASHES = "/／";
  private static final String SIGNS = ",，、;；:：→(（–—|";
  private static final List<String> WORDS =
      List.of("- ", "-> ", "和", "与", "與", "及", "and ", "with ");

  /// Signs that may be a part of one value, too.
  private static final String JOINING = "/:(";

  private static final String CLOSING = "`\"'*”’」";
  private static final String OPENING = " \t`\"'*“‘「";
  private static final String PART_OF_ACCOUNT = "_.@+-\\";
  private static final int LONGEST_ACCOUNT = 60;
  private static final int MOST_MARKS = 8;

  /// @param from where the account starts
  /// @param limit where the line or cell ends, at the latest
  /// @param kind what the name before the account says
  static Optional<AccountPassword> behind(String text, int from, int limit, Kind kind) {
    int accountEnd = accountEnd(text, from, Math.min(limit, from + LONGEST_ACCOUNT));
    int sign = skip(text, skip(text, accountEnd, limit, CLOSING), limit, " \t");
    if (accountEnd == from || sign >= limit) {
      return Optional.empty();
    }
    int signEnd = signEnd(text, sign, limit);
    int start = skip(text, signEnd, limit, OPENING);
    String account = text.substring(from, accountEnd);
    boolean named = account.chars().anyMatch(Character::isLetter);
    boolean known = named && WeakPasswords.contains(account);
    boolean joined =
        sign == accountEnd && start == sign + 1 && JOINING.indexOf(text.charAt(sign)) >= 0;
    boolean mayFollow = signEnd > sign || (known && sign > accountEnd);
    if (!mayFollow || (joined && !kind.isAccount())) {
      return Optional.empty();
    }
    int end = Math.min(limit, SecretValues.endOf(text, start));
    String value = text.substring(start, Math.min(end, start + SecretValues.JUDGED));
    boolean slash = SLASHES.indexOf(text.charAt(sign)) >= 0;
    boolean covered =
        (slash && named && (known || !joined))
            ? kind.coversBehind(account, value)
            : kind.coversBeside(value);
    return covered ? Optional.of(new AccountPassword(start, end)) : Optional.empty();
  }

  /// Where the account ends; `from` where none starts. An address or a version in digits is none.
  private static int accountEnd(String text, int from, int limit) {
    boolean letters = false;
    boolean dots = false;
    int end = from;
    while (end < limit && isPartOfAccount(text.charAt(end))) {
      letters |= Character.isLetter(text.charAt(end));
      dots |= text.charAt(end) == '.';
      end++;
    }
    return letters || !dots ? end : from;
  }

  static boolean isPartOfAccount(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || PART_OF_ACCOUNT.indexOf(c) >= 0);
  }

  private static int signEnd(String text, int sign, int limit) {
    char c = text.charAt(sign);
    if (SLASHES.indexOf(c) >= 0 || SIGNS.indexOf(c) >= 0) {
      return sign + 1;
    }
    return WORDS.stream()
        .filter(word -> text.startsWith(word, sign))
        .map(word -> Math.min(limit, sign + word.length()))
        .findFirst()
        .orElse(sign);
  }

  private static int skip(String text, int from, int limit, String marks) {
    int at = from;
    int last = Math.min(limit, from + MOST_MARKS);
    while (at < last && marks.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}

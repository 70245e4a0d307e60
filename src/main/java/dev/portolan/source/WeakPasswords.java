package dev.portolan.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Passwords that anyone would guess and many have set: `123456`, `root123`, `admin`. Where a name
/// says that a password stands there, they are one. What stands for a password still to be chosen
/// (`changeme`, `password`) is not among them.
final class WeakPasswords {

  /// Columns of `weak-passwords.tsv`: a word, and whether it is a password also without digits.
  private static final String ALONE = "alone";

  private static final int FEWEST_DIGITS = 3;
  private static final int FEWEST_DIGITS_ALONE = 6;

  private static final int MOST_DIGITS_ALONE = 8;

  private static final Pattern SHAPE =
      Pattern.compile("(?<word>[a-z]{0,20}+)[@#_.!$-]?(?<digits>[0-9]{0,20}+)[!@#$%*.]{0,3}");

  private static final Set<String> WORDS =
      Data.rows("weak-passwords.tsv").stream()
          .map(columns -> columns[0])
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> WORDS_ALONE =
      Data.rows("weak-passwords.tsv").stream()
          .filter(columns -> columns.length > 1 && columns[1].equals(ALONE))
          .map(columns -> columns[0])
          .collect(Collectors.toUnmodifiableSet());

  private WeakPasswords() {}

  /// Whether the value is one.
  static boolean contains(String value) {
    return WORDS_ALONE.contains(value.toLowerCase(Locale.ROOT)) || hasDigits(value);
  }

  /// Whether the value is one that no other thing is called: a word and digits, or many digits.
  static boolean hasDigits(String value) {
    Matcher shape = SHAPE.matcher(value.toLowerCase(Locale.ROOT));
    if (!shape.matches()) {
      return false;
    }
    String word = shape.group("word");
    int digits = shape.group("digits").length();
    return word.isEmpty()
        ? value.length() == digits && digits >= FEWEST_DIGITS_ALONE
        : WORDS.contains(word) && digits >= FEWEST_DIGITS;
  }

  /// The same, but for so many digits that they are rather the number of a telephone or an account.
  static boolean hasFewDigits(String value) {
    return value.length() <= MOST_DIGITS_ALONE && hasDigits(value);
  }
}

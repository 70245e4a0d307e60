package dev.portolan.source;

import java.util.function.Predicate;

/// What a name says that its value is.
enum Kind {
  /// A password and nothing else: `DB_PASSWORD`, `登录密码`. Whatever could be one is one, even
  /// `123456`.
  PASSWORD(value -> WeakPasswords.contains(value) || Randomness.mayBePassword(value)),
  /// The same in a cell beside which others describe the variable: a word alone may be anything.
  PASSWORD_OR_WORD(value -> WeakPasswords.hasDigits(value) || Randomness.mayBePassword(value)),
  /// A password that a sentence gives without any sign before it: only what cannot be a word.
  PASSWORD_IN_PROSE(value -> Randomness.isUnmistakable(value)),
  /// A secret, or something about one: `TOKEN`, `PASSWORD_FILE`.
  SECRET(Randomness::mayBePassword);

  private final Predicate<String> test;

  Kind(Predicate<String> test) {
    this.test = test;
  }

  /// Whether a value is to be covered.
  boolean covers(String value) {
    return test.test(value);
  }
}

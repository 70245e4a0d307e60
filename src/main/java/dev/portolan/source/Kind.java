package dev.portolan.source;

/// What a name says that its value is.
enum Kind {
  /// A password and nothing else: `DB_PASSWORD`, `登录密码`. Whatever could be one is one, even
  /// `123456`.
  PASSWORD,
  /// The same in a cell beside which others describe the variable: a word alone may be anything.
  PASSWORD_OR_WORD,
  /// A password that a sentence gives without any sign before it: only what cannot be a word.
  PASSWORD_IN_PROSE,
  /// A secret, or something about one: `TOKEN`, `PASSWORD_FILE`.
  SECRET;

  /// Whether a value is to be covered.
  boolean covers(String value) {
    return switch (this) {
      case PASSWORD -> WeakPasswords.contains(value) || Randomness.mayBePassword(value);
      case PASSWORD_OR_WORD -> WeakPasswords.hasDigits(value) || Randomness.mayBePassword(value);
      case PASSWORD_IN_PROSE -> Randomness.isUnmistakable(value);
      case SECRET -> Randomness.mayBePassword(value);
    };
  }
}

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
  SECRET,
  /// An account: no secret itself, but its password may stand behind it: `login: admin / …`.
  ACCOUNT,
  /// An account that a sentence gives, or a list below the passwords of others.
  ACCOUNT_IN_PROSE;

  /// Whether a value is to be covered.
  boolean covers(String value) {
    return switch (this) {
      case PASSWORD -> WeakPasswords.contains(value) || Randomness.mayBePassword(value);
      case PASSWORD_OR_WORD -> WeakPasswords.hasDigits(value) || Randomness.mayBePassword(value);
      case PASSWORD_IN_PROSE -> Randomness.isUnmistakable(value);
      case SECRET -> Randomness.mayBePassword(value);
      case ACCOUNT, ACCOUNT_IN_PROSE -> false;
    };
  }

  /// Whether it names no secret but an account.
  boolean isAccount() {
    return this == ACCOUNT || this == ACCOUNT_IN_PROSE;
  }

  /// Whether a value is to be covered that a slash parts from an account. Unless it is called a
  /// password, it may be the second of two other things: `Login: web / PostgreSQL14`.
  boolean coversBehind(String account, String value) {
    return switch (this) {
      case PASSWORD -> covers(value);
      case PASSWORD_OR_WORD -> PASSWORD_OR_WORD.covers(value);
      case SECRET, ACCOUNT ->
          WeakPasswords.contains(account)
              ? PASSWORD_OR_WORD.covers(value)
              : WeakPasswords.hasFewDigits(value)
                  || (Randomness.mayBePassword(value) && !Randomness.isWordsWithNumber(value));
      case PASSWORD_IN_PROSE -> PASSWORD_IN_PROSE.covers(value);
      case ACCOUNT_IN_PROSE ->
          PASSWORD_IN_PROSE.covers(value) && !Randomness.isWordsWithNumber(value);
    };
  }

  /// Whether a value is to be covered that any other sign parts from an account.
  boolean coversBeside(String value) {
    Kind kind = isAccount() ? ACCOUNT_IN_PROSE : PASSWORD_IN_PROSE;
    return kind.coversBehind("", value);
  }
}

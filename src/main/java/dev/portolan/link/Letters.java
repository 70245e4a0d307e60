package dev.portolan.link;

/// What belongs to an identifier, and what stands around it.
final class Letters {

  private Letters() {}

  /// Whether a character is part of a word that has no spaces around its parts: Latin letters and
  /// digits. Chinese has no word boundaries.
  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Whether an identifier may begin at `start`: it is not the rest of a longer one.
  static boolean beginsIdentifier(String text, int start) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    return !isWord(before) && "-.".indexOf(before) < 0;
  }

  /// Whether an identifier may end before `end`: it is not the beginning of a longer one, nor the
  /// scheme of an address.
  static boolean endsIdentifier(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char after = text.charAt(end);
    char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    return !isWord(after)
        && !("-.".indexOf(after) >= 0 && isWord(next))
        && !(after == ':' && next == '/');
  }
}

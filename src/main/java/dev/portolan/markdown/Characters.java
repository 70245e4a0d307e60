package dev.portolan.markdown;

/// Kinds of characters that are drawn in a special way.
final class Characters {

  private Characters() {}

  /// Whether the character changes the order in which others are shown.
  static boolean reorders(int c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  /// Whether the character draws lines, as in a picture made of text.
  static boolean drawsLines(char c) {
    return c >= '\u2500' && c <= '\u257F';
  }

  /// Whether the character is an ASCII letter or digit.
  static boolean isWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}

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

  /// Whether the character takes two columns of a fixed-width font: Han, kana, Hangul, full-width
  /// forms. Emoji are left out, since fonts do not agree on them.
  static boolean isWide(int c) {
    return between(c, 0x1100, 0x115F)
        || between(c, 0x2E80, 0x303E)
        || between(c, 0x3040, 0xA4CF)
        || between(c, 0xA960, 0xA97F)
        || between(c, 0xAC00, 0xD7A3)
        || between(c, 0xF900, 0xFAFF)
        || between(c, 0xFE30, 0xFE6F)
        || between(c, 0xFF01, 0xFF60)
        || between(c, 0xFFE0, 0xFFE6)
        || between(c, 0x20000, 0x3FFFD);
  }

  /// Whether the character is an ASCII letter or digit.
  static boolean isWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean between(int c, int first, int last) {
    return first <= c && c <= last;
  }
}

package dev.portolan.model;

/// How many columns of a fixed-width font a text takes: two for an East Asian wide character
/// (Unicode Standard Annex #11), none for a mark that combines with the one before, else one.
/// Characters whose width depends on the font (`“`, `○`, `─`) count one.
public final class DisplayWidth {

  private DisplayWidth() {}

  /// The columns of a text without line ends.
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /// The columns of one character.
  public static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) || isColourEmoji(character) ? 2 : 1;
    };
  }

  /// Whether a character is wide in every font with East Asian characters: Han, kana, Hangul,
  /// full-width forms. On emoji fonts do not agree.
  public static boolean isWide(int c) {
    return c >= 0x1100
        && (between(c, 0x1100, 0x115F)
            || between(c, 0x2329, 0x232A)
            || (between(c, 0x2E80, 0xA4CF) && c != 0x303F && !between(c, 0x3248, 0x324F))
            || between(c, 0xA960, 0xA97F)
            || between(c, 0xAC00, 0xD7A3)
            || between(c, 0xF900, 0xFAFF)
            || between(c, 0xFE10, 0xFE19)
            || between(c, 0xFE30, 0xFE6F)
            || between(c, 0xFF01, 0xFF60)
            || between(c, 0xFFE0, 0xFFE6)
            || between(c, 0x16FE0, 0x1B2FF)
            || between(c, 0x1F200, 0x1F265)
            || between(c, 0x20000, 0x3FFFD));
  }

  /// Flags are made of two letters, each of which counts one.
  private static boolean isColourEmoji(int c) {
    return Character.isEmojiPresentation(c) && !between(c, 0x1F1E6, 0x1F1FF);
  }

  private static boolean between(int c, int first, int last) {
    return first <= c && c <= last;
  }
}

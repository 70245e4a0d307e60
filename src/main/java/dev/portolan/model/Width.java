package dev.portolan.model;

import java.text.Normalizer;

/// Full-width and other compatibility characters made plain (Unicode's NFKC).
public final class Width {

  private Width() {}

  /// The text with full-width letters, digits and signs made plain; every other character stays.
  public static String half(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  /// Whether a character is its own compatibility form whatever stands beside it: ASCII, and the
  /// common ideographs. Nearly all text is made of these, and Unicode's tables take long to say so.
  static boolean isPlain(char c) {
    return c < 0x80 || (c >= '\u4E00' && c <= '\u9FFF');
  }
}

package dev.portolan.model;

import java.text.Normalizer;

/// Full-width and other compatibility characters made plain (Unicode's NFKC).
public final class Width {

  private Width() {}

  /// The text with full-width letters, digits and signs made plain; every other character stays.
  public static String half(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return made(text);
      }
    }
    return text;
  }

  /// Nearly all text is made of plain characters and the full-width forms of ASCII, and Unicode's
  /// tables take long to say so.
  private static String made(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        half.append(c);
      } else if (c >= '\uFF01' && c <= '\uFF5E') {
        half.append((char) (c - '\uFF01' + '!'));
      } else {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return half.toString();
  }

  /// Whether a character is its own compatibility form whatever of these and of the full-width
  /// forms of ASCII stands beside it: ASCII, the common ideographs, kana, and the signs that stand
  /// among them.
  private static boolean isPlain(char c) {
    return c < 0x80
        || isIdeograph(c)
        || (c >= '\u3001' && c <= '\u3003')
        || (c >= '\u3008' && c <= '\u3011')
        || (c >= '\u3041' && c <= '\u3096')
        || (c >= '\u30A1' && c <= '\u30FC')
        || (c >= '\u2012' && c <= '\u2015')
        || (c >= '\u2018' && c <= '\u201D')
        || (c >= '\u2190' && c <= '\u2193')
        || (c >= '\u2500' && c <= '\u257F');
  }

  /// Whether a character is one of the common ideographs.
  static boolean isIdeograph(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }
}

package dev.portolan.render;

import java.lang.Character.UnicodeScript;

/// The language a text is written in, as `lang` names it: browsers choose glyphs, hyphens and
/// voices by it.
final class Tongue {

  /// A hundredth of kana is no accident; a single の in a Chinese shop's name is.
  private static final int KANA_SHARE = 50;

  private int han;
  private int kana;
  private int latin;

  private Tongue() {}

  /// `zh-CN`, `ja` or `en`.
  static String of(String text) {
    Tongue tongue = new Tongue();
    text.codePoints().forEach(tongue::count);
    return tongue.name();
  }

  private void count(int c) {
    if (c < 0x80) {
      latin += Character.isLetter(c) ? 1 : 0;
      return;
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      han++; // Nearly all of Chinese, without a search through all scripts.
      return;
    }
    switch (UnicodeScript.of(c)) {
      case HAN -> han++;
      case HIRAGANA, KATAKANA -> kana++;
      case LATIN -> latin++;
      default -> {}
    }
  }

  private String name() {
    if (kana * KANA_SHARE > han + kana) {
      return "ja";
    }
    return han * KANA_SHARE > latin ? "zh-CN" : "en";
  }
}

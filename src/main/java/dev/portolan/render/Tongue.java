package dev.portolan.render;

import java.lang.Character.UnicodeScript;

/// The language a text is written in, as `lang` names it: browsers choose glyphs, hyphens and
/// voices by it.
final class Tongue {

  /// A hundredth of kana is no accident; a single の in a Chinese shop's name is.
  private static final int KANA_SHARE = 50;

  private Tongue() {}

  /// `zh-CN`, `ja` or `en`.
  static String of(String text) {
    long han = count(text, UnicodeScript.HAN);
    long kana = count(text, UnicodeScript.HIRAGANA) + count(text, UnicodeScript.KATAKANA);
    if (kana * KANA_SHARE > han + kana) {
      return "ja";
    }
    long latin = count(text, UnicodeScript.LATIN);
    return han * KANA_SHARE > latin ? "zh-CN" : "en";
  }

  private static long count(String text, UnicodeScript script) {
    return text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
  }
}

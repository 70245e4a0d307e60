package dev.portolan.format;

import dev.portolan.model.Width;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a section as it is compared: `第二章`, `2.` and `２` are all `2`.
final class SectionNumber {

  /// Digits and Chinese numerals, with dots between.
  static final String DIGITS = "\\d{1,3}+(?:[.．]\\d{1,3}+)*+";

  static final String HAN = "[一二三四五六七八九十]{1,3}+";

  private static final Pattern PLAIN = Pattern.compile("(" + DIGITS + ")[.]?");
  private static final Pattern WRITTEN_OUT =
      Pattern.compile("第?\\s*(" + HAN + "|\\d{1,3}+)\\s*[章节節篇]?");
  private static final Pattern LETTER = Pattern.compile("(?:.*[^A-Za-z])?([A-Z])");
  private static final String FIGURES = "一二三四五六七八九";

  private SectionNumber() {}

  /// The number in plain digits, or the letter of an appendix; empty where it is neither.
  static String of(String written) {
    String text = Width.half(written).strip();
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return plain.group(1).replace('．', '.');
    }
    Matcher out = WRITTEN_OUT.matcher(text);
    if (out.matches()) {
      String number = out.group(1);
      return Character.isDigit(number.charAt(0)) ? number : value(number);
    }
    Matcher letter = LETTER.matcher(text.toUpperCase(Locale.ROOT));
    return letter.matches() ? letter.group(1) : "";
  }

  /// Up to ninety-nine, which no document passes.
  private static String value(String han) {
    int ten = han.indexOf('十');
    if (ten < 0) {
      return han.length() == 1 ? String.valueOf(figure(han.charAt(0))) : "";
    }
    int tens = ten == 0 ? 1 : figure(han.charAt(ten - 1));
    int ones = ten == han.length() - 1 ? 0 : figure(han.charAt(ten + 1));
    return String.valueOf(tens * 10 + ones);
  }

  private static int figure(char c) {
    return FIGURES.indexOf(c) + 1;
  }
}

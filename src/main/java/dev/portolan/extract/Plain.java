package dev.portolan.extract;

import dev.portolan.model.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words without their decoration.
final class Plain {

  /// Footnote marks, arrows and pictures that stand before or after a name and are no part of it.
  private static final String MARKS =
      "[\\s*†‡§¶※★☆\\u2190-\\u21FF\\u2300-\\u27BF\\u2B00-\\u2BFF\\uFE0E\\uFE0F\\u200B-\\u200D"
          + "\\uFEFF\\x{1F000}-\\x{1FAFF}\\u00B9\\u00B2\\u00B3\\u2070-\\u2079]+";

  private static final Pattern LEADING = Pattern.compile("^" + MARKS);
  private static final Pattern TRAILING = Pattern.compile("(" + MARKS + "|\\[\\^?\\d+])+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DASH = Pattern.compile("[\\s\\-‐‑‒–—―ー─/\\\\*_.…]*");
  private static final Pattern LAST_BRACKET =
      Pattern.compile("\\s*[(（\\[【]([^()（）\\[\\]【】]*)[)）\\]】]\\s*$");

  private Plain() {}

  /// A name without marks before and after it and with single spaces.
  static String name(String text) {
    String bare = line(text);
    if (bare.isEmpty() || (isLetter(bare.charAt(0)) && isLetter(bare.charAt(bare.length() - 1)))) {
      return bare;
    }
    bare = LEADING.matcher(bare).replaceFirst("");
    return TRAILING.matcher(bare).replaceFirst("").strip();
  }

  /// A text on one line.
  static String line(String text) {
    String line = text.strip();
    char before = 'x';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c <= ' ' && (c != ' ' || before == ' ')) {
        return SPACE.matcher(line).replaceAll(" ");
      }
      before = c;
    }
    return line;
  }

  /// Whether a character is a letter or a digit for certain: with such a one at either end, a name
  /// has no marks around it.
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= '\u4E00' && c <= '\u9FFF');
  }

  private static boolean endsWithBracket(String text) {
    String end = text.stripTrailing();
    return !end.isEmpty() && ")）]】".indexOf(end.charAt(end.length() - 1)) >= 0;
  }

  /// Whether there is nothing but blanks, dashes and dots: the way people draw "nothing".
  static boolean isDash(String text) {
    return DASH.matcher(text).matches();
  }

  /// The text without the bracket it ends with.
  static String withoutLastBracket(String text) {
    return endsWithBracket(text)
        ? LAST_BRACKET.matcher(text).replaceFirst("").strip()
        : text.strip();
  }

  /// What the bracket at the end of the text holds, or an empty text.
  static String lastBracket(String text) {
    if (!endsWithBracket(text)) {
      return "";
    }
    var matcher = LAST_BRACKET.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  /// Full-width letters, digits and signs made plain; every other character stays.
  static String halfWidth(String text) {
    return Width.half(text);
  }

  /// Splits at the given separators, but not inside brackets or quotes.
  static List<String> split(String text, String separators) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([{（【“".indexOf(c) >= 0) {
        depth++;
      } else if (")]}）】”".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && separators.indexOf(c) >= 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }
}

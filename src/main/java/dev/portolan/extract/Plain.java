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
  private static final String DASHES = " \t\n\u000B\f\r-‐‑‒–—―ー─/\\*_.…";
  private static final Pattern LAST_BRACKET =
      Pattern.compile("\\s*[(（\\[【]([^()（）\\[\\]【】]*)[)）\\]】]\\s*$");

  private Plain() {}

  /// A name without marks before and after it and with single spaces.
  static String name(String text) {
    String bare = line(text);
    if (!bare.isEmpty() && mayBeMark(bare.charAt(0))) {
      bare = LEADING.matcher(bare).replaceFirst("");
    }
    if (!bare.isEmpty() && mayBeMark(bare.charAt(bare.length() - 1))) {
      bare = TRAILING.matcher(bare).replaceFirst("");
    }
    return bare.strip();
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

  /// Whether a character may be a mark: with any other at its end, a name has none there. That is
  /// so of nearly all that ASCII, Chinese and Japanese are written with.
  private static boolean mayBeMark(char c) {
    return c <= ' '
        || c == '*'
        || c == ']'
        || (c >= 0x80 && (c < '\u3001' || c > '\u9FFF') && (c < '\uFF01' || c > '\uFF9F'));
  }

  private static boolean endsWithBracket(String text) {
    String end = text.stripTrailing();
    return !end.isEmpty() && ")）]】".indexOf(end.charAt(end.length() - 1)) >= 0;
  }

  /// Whether there is nothing but blanks, dashes and dots: the way people draw "nothing".
  static boolean isDash(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (DASHES.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
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

  /// Where the first colon stands, of either width; -1 where there is none.
  static int colon(String text) {
    int half = text.indexOf(':');
    int full = text.indexOf('：');
    return half < 0 || (full >= 0 && full < half) ? full : half;
  }

  /// Whether there is a digit of ASCII: where none is, no port is named.
  static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
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
      switch (c) {
        case '(', '[', '{', '（', '【', '“' -> depth++;
        case ')', ']', '}', '）', '】', '”' -> depth = Math.max(0, depth - 1);
        default -> {
          if (depth == 0 && separators.indexOf(c) >= 0) {
            addFilled(text.substring(start, i), parts);
            start = i + 1;
          }
        }
      }
    }
    addFilled(text.substring(start), parts);
    return parts;
  }

  private static void addFilled(String part, List<String> parts) {
    String filled = part.strip();
    if (!filled.isEmpty()) {
      parts.add(filled);
    }
  }
}

package dev.portolan.search;

import java.util.Arrays;

/// Cuts text into the terms of the index. `tokens.js` does the same in the page, step by step: a
/// term that one finds and the other does not is a result lost.
///
/// A run of Chinese, Japanese or Korean characters becomes its overlapping pairs, so that any
/// substring of two characters or more can be found, across every word border; its last character
/// stands alone too, so that a query of one character finds it by the pairs that begin with it. An
/// identifier becomes the whole and its parts (`PAY_TIMEOUT_MS`, `pay`, `timeout`, `ms`). Versions,
/// addresses and dates stay whole, and a number is no part of a name: `80` must not find `node-80`.
///
/// One instance is reused for many texts and makes no garbage: a term is a slice of [#chars].
final class Tokenizer {

  /// What a term is to the text it was found in.
  enum Role {
    /// An identifier with more than one part, whole.
    WHOLE,
    /// A part of such an identifier, or a word that has no parts.
    PART,
    /// Two neighbours of a run of Chinese, or the single character of a run of one.
    PAIR,
    /// The last character of a longer run of Chinese. Never asked for, only stored.
    LAST
  }

  /// Takes the terms in order.
  interface Sink {

    /// A run of Chinese or an identifier begins.
    void group();

    /// A term: [Tokenizer#chars] from `start` to `end`.
    void term(Role role, int start, int end);
  }

  private static final int LONGEST_WHOLE = 64;
  private static final int LONGEST_PART = 40;
  private static final int MOST_PARTS = 8;

  /// The text in code points, folded and in lower case.
  int[] chars = new int[1024];

  private int[] written = new int[1024];
  private int[] bounds = new int[64];

  /// Cuts `text` and gives every term to `sink`.
  void cut(CharSequence text, Sink sink) {
    int length = load(text);
    for (int i = 0; i < length; ) {
      int end = i + 1;
      if (isIdeograph(written[i])) {
        while (end < length && isIdeograph(written[end])) {
          end++;
        }
        pairs(i, end, sink);
      } else if (isLetter(written[i])) {
        while (end < length && continues(end, length)) {
          end++;
        }
        identifier(i, end, sink);
      }
      i = end;
    }
  }

  /// The form in which names are compared: as [#plain], and in lower case.
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    plain(name).codePoints().forEach(c -> key.appendCodePoint(lower(c)));
    return key.toString();
  }

  /// The same text with full-width letters and signs as plain ones, and white space as single
  /// blanks between words.
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (!isSpace(c)) {
                plain.appendCodePoint(fold(c));
              } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
              }
            });
    int end = plain.length();
    return end > 0 && plain.charAt(end - 1) == ' ' ? plain.substring(0, end - 1) : plain.toString();
  }

  private int load(CharSequence text) {
    if (written.length < text.length()) {
      written = new int[Math.max(text.length(), 2 * written.length)];
      chars = new int[written.length];
    }
    int n = 0;
    for (int i = 0; i < text.length(); n++) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      written[n] = fold(c);
      chars[n] = lower(written[n]);
    }
    return n;
  }

  private boolean continues(int i, int length) {
    return isLetter(written[i])
        || ((written[i] == '-' || written[i] == '.') && i + 1 < length && isLetter(written[i + 1]));
  }

  private static void pairs(int start, int end, Sink sink) {
    sink.group();
    if (end - start == 1) {
      sink.term(Role.PAIR, start, end);
      return;
    }
    for (int i = start; i + 1 < end; i++) {
      sink.term(Role.PAIR, i, i + 2);
    }
    sink.term(Role.LAST, end - 1, end);
  }

  private void identifier(int from, int to, Sink sink) {
    int start = from;
    int end = to;
    while (start < end && written[start] == '_') {
      start++;
    }
    while (end > start && written[end - 1] == '_') {
      end--;
    }
    int parts = split(start, end);
    if (parts == 0) {
      return;
    }
    sink.group();
    boolean numeric = numbers(parts) == parts;
    if (parts > 1 && (parts <= MOST_PARTS || numeric)) {
      sink.term(Role.WHOLE, start, Math.min(end, start + LONGEST_WHOLE));
    }
    if (numeric && parts > 1 && (parts > 2 || hasDot(start, end))) {
      return;
    }
    for (int part = 0; part < parts; part++) {
      if (numeric || !isNumber(part)) {
        int partStart = bounds[2 * part];
        sink.term(Role.PART, partStart, Math.min(bounds[2 * part + 1], partStart + LONGEST_PART));
      }
    }
  }

  /// Finds the parts between separators and at humps; their bounds go to [#bounds].
  private int split(int start, int end) {
    int parts = 0;
    for (int i = start; i < end; ) {
      if (isSeparator(written[i])) {
        i++;
        continue;
      }
      int partEnd = i + 1;
      while (partEnd < end && !isSeparator(written[partEnd]) && !isHump(partEnd, end)) {
        partEnd++;
      }
      if (2 * parts + 2 > bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
      bounds[2 * parts] = i;
      bounds[2 * parts + 1] = partEnd;
      parts++;
      i = partEnd;
    }
    return parts;
  }

  private int numbers(int parts) {
    int count = 0;
    for (int part = 0; part < parts; part++) {
      count += isNumber(part) ? 1 : 0;
    }
    return count;
  }

  private boolean isNumber(int part) {
    for (int i = bounds[2 * part]; i < bounds[2 * part + 1]; i++) {
      if (!isDigit(written[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean hasDot(int start, int end) {
    for (int i = start; i < end; i++) {
      if (written[i] == '.') {
        return true;
      }
    }
    return false;
  }

  /// Whether a new part begins inside a word: `payTimeout`, `HTTPServer`.
  private boolean isHump(int i, int end) {
    return isUpper(written[i])
        && (isLower(written[i - 1])
            || (isUpper(written[i - 1])
                && i + 1 < end
                && isLower(written[i + 1])
                && !isDigit(written[i + 1])));
  }

  static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || c == 0x3005
        || c == 0x3007
        || (c >= 0x20000 && c <= 0x323AF);
  }

  private static boolean isLetter(int c) {
    return isLower(c)
        || isUpper(c)
        || c == '_'
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x52F);
  }

  /// Full-width characters as their plain ones, and the one capital whose small letter is two.
  private static int fold(int c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return c - 0xFEE0;
    }
    return c == 0x130 ? 'I' : c;
  }

  private static int lower(int c) {
    if (c < 0x80) {
      return isUpper(c) ? c + 32 : c;
    }
    return isLetter(c) ? Character.toLowerCase(c) : c;
  }

  private static boolean isSpace(int c) {
    return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x2029) || c == 0x3000;
  }

  private static boolean isSeparator(int c) {
    return c == '_' || c == '-' || c == '.';
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(int c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}

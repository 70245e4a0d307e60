package dev.portolan.search;

import java.util.List;
import java.util.Locale;

/// The part of a text that shows best what was found in it.
final class Snippet {

  private static final int BEFORE = 40;
  private static final int LENGTH = 160;

  private Snippet() {}

  /// About 160 characters around the first place where a word of the query stands, on one line.
  static String of(String text, String words) {
    String line = text.replaceAll("\\s+", " ").strip();
    int from = Math.max(0, place(line, words) - BEFORE);
    int to = Math.min(line.length(), from + LENGTH);
    from = wordStart(line, from);
    to = to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? to + 1 : to;
    return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
  }

  private static int place(String line, String words) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.length() != line.length()) {
      return 0;
    }
    for (WordGroup group : WordGroup.of(words)) {
      List<String> parts = group.parts();
      String first = parts.isEmpty() ? group.word() : parts.getFirst();
      int at = lower.indexOf(group.whole() == null ? first : group.whole());
      at = at >= 0 ? at : lower.indexOf(first);
      if (at >= 0) {
        return at;
      }
    }
    return 0;
  }

  /// Not in the middle of a Latin word or of a character.
  private static int wordStart(String line, int from) {
    int start = from;
    while (start > 0
        && from - start < 20
        && (Character.isLowSurrogate(line.charAt(start))
            || (line.charAt(start - 1) < 0x80 && line.charAt(start - 1) > ' '))) {
      start--;
    }
    return start;
  }
}

package dev.portolan.report;

import dev.portolan.model.DisplayWidth;

/// A source line as a terminal shows it, with the place of a caret below it.
///
/// @param line at most [#WIDEST] columns of the line, around the place
/// @param caret how many columns of the terminal stand left of the place
record Excerpt(String line, int caret) {

  private static final int WIDEST = 120;
  private static final String CUT = "…";

  /// @param column 1-based, in UTF-16 code units
  static Excerpt of(String line, int column) {
    String plain = TextReport.safe(line.replace('\t', ' '));
    int at = Math.min(Math.max(column - 1, 0), plain.length());
    int from = start(plain, at);
    int to = end(plain, from);
    String head = from > 0 ? CUT : "";
    String tail = to < plain.length() ? CUT : "";
    String shown = head + plain.substring(from, to).stripTrailing() + tail;
    return new Excerpt(shown, head.length() + width(plain, from, Math.max(at, from)));
  }

  /// A long line is shown from a little before the place.
  private static int start(String line, int at) {
    if (width(line, 0, line.length()) <= WIDEST) {
      return 0;
    }
    int from = at;
    while (from > 0 && width(line, from, at) < WIDEST / 2) {
      from = line.offsetByCodePoints(from, -1);
    }
    return from;
  }

  private static int end(String line, int from) {
    int to = from;
    int width = 0;
    while (to < line.length() && width < WIDEST) {
      width += DisplayWidth.of(line.codePointAt(to));
      to = line.offsetByCodePoints(to, 1);
    }
    return to;
  }

  private static int width(String line, int from, int to) {
    return DisplayWidth.of(line.substring(from, to));
  }
}

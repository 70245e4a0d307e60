package dev.portolan.report;

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
      width += width(line.codePointAt(to));
      to = line.offsetByCodePoints(to, 1);
    }
    return to;
  }

  private static int width(String line, int from, int to) {
    return line.substring(from, to).codePoints().map(Excerpt::width).sum();
  }

  /// How many columns of a terminal a character takes: two for East Asian wide ones (Unicode
  /// Standard Annex #11), none for a mark that combines with the one before.
  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD)
        || "✅❌⭐⚡⌚⏳⬛⬜".indexOf(c) >= 0;
  }
}

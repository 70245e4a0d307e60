package dev.portolan.diagram;

/// Tells words that stand in a line from words beside one.
final class Labels {

  /// How many spaces may be between a line and the words in it.
  private static final int GAP = 1;

  private Labels() {}

  /// Whether the words from one column to another interrupt a line that goes on behind them, as in
  /// `──HTTP──►` and `── 1. ask ──►`. Where the line comes out of a branch, as in `├─ Step 1 ──►`,
  /// the words are an item and a new line begins behind them.
  static boolean stand(Strokes strokes, Grid grid, int row, int from, int to) {
    int left = lineBefore(strokes, grid, row, from);
    int right = lineBehind(strokes, grid, row, to);
    if (left < 0 || right < 0) {
      return false;
    }
    if (left == from - 1 && right == to) {
      return strokes.joints(row, left - 1) != 0;
    }
    int start = left;
    while (Way.LEFT.in(strokes.joints(row, start))
        && Way.RIGHT.in(strokes.joints(row, start - 1))) {
      start--;
    }
    return left > start && (strokes.line(row, start) & Way.ALONG) == 0;
  }

  /// The column where a line ends that leads to the words that begin at `from`; -1 where there is
  /// none.
  static int lineBefore(Strokes strokes, Grid grid, int row, int from) {
    for (int column = from - 1; column >= from - 1 - GAP && column >= 0; column--) {
      if (Way.RIGHT.in(strokes.joints(row, column))) {
        return column;
      }
      if (!grid.isBlank(row, column)) {
        return -1;
      }
    }
    return -1;
  }

  /// The column where a line begins that leads on from words that end before `to`; -1 where there
  /// is none.
  static int lineBehind(Strokes strokes, Grid grid, int row, int to) {
    for (int column = to; column <= to + GAP; column++) {
      if (Way.LEFT.in(strokes.joints(row, column))) {
        return column;
      }
      if (!grid.isBlank(row, column)) {
        return -1;
      }
    }
    return -1;
  }
}

package dev.portolan.diagram;

/// Tells whether words were meant to stand in the middle.
final class Centring {

  private Centring() {}

  /// Whether words between two borders are centred: about as much space on both sides, and more
  /// than a margin. What begins as an item of a list is not.
  ///
  /// @param left the space before the words, in cells
  /// @param right the space behind them
  /// @param inside all the room there is
  /// @param first the first character
  static boolean isCentred(int left, int right, int inside, int first) {
    return "-•·*".indexOf(first) < 0
        && left >= 2
        && right >= 1
        && left >= 0.13 * inside
        && Math.abs(left - right) <= Math.max(1.0, 0.2 * inside);
  }
}

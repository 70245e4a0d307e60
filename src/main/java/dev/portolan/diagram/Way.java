package dev.portolan.diagram;

/// The four ways a line can lead out of a cell. A set of them is the sum of their bits.
enum Way {
  UP(1, -1, 0),
  RIGHT(2, 0, 1),
  DOWN(4, 1, 0),
  LEFT(8, 0, -1);

  /// Left and right.
  static final int ACROSS = RIGHT.bit | LEFT.bit;

  /// Up and down.
  static final int ALONG = UP.bit | DOWN.bit;

  /// All, in a fixed order that costs no copy.
  static final Iterable<Way> ALL = java.util.List.of(values());

  final int bit;
  final int rows;
  final int columns;

  Way(int bit, int rows, int columns) {
    this.bit = bit;
    this.rows = rows;
    this.columns = columns;
  }

  boolean in(int ways) {
    return (ways & bit) != 0;
  }

  Way back() {
    return switch (this) {
      case UP -> DOWN;
      case RIGHT -> LEFT;
      case DOWN -> UP;
      case LEFT -> RIGHT;
    };
  }

  boolean isAcross() {
    return rows == 0;
  }
}

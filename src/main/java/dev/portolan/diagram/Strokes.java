package dev.portolan.diagram;

import dev.portolan.diagram.Titles.Title;
import java.util.BitSet;

/// Which ways the lines of a grid lead, cell by cell.
final class Strokes {

  private final Grid grid;
  private final int width;
  private final byte[] lines;
  private final byte[] heads;
  private final BitSet titles = new BitSet();

  Strokes(Grid grid) {
    this.grid = grid;
    this.width = grid.width();
    this.lines = new byte[width * grid.height()];
    this.heads = new byte[width * grid.height()];
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.size(row); column++) {
        lines[row * width + column] = (byte) lineAt(row, column);
      }
    }
    Titles.in(grid, this).forEach(this::mark);
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.size(row); column++) {
        heads[row * width + column] = (byte) headAt(row, column);
      }
    }
  }

  /// A border goes on beneath the words in it.
  private void mark(Title title) {
    for (int column = title.start(); column < title.end(); column++) {
      lines[title.row() * width + column] = (byte) Way.ACROSS;
    }
    titles.set(title.row() * width + title.from(), title.row() * width + title.to());
  }

  private int lineAt(int row, int column) {
    int cell = grid.at(row, column);
    return isHeadInBorder(row, column) ? Glyph.tail(cell) | Way.ACROSS : Glyph.ways(cell);
  }

  /// Whether the cell is an arrow head that stands in the border of the box it points at, as in
  /// `┌──▼──┐`.
  boolean isHeadInBorder(int row, int column) {
    return (Glyph.tail(grid.at(row, column)) & Way.ALONG) != 0
        && Way.RIGHT.in(Glyph.ways(grid.at(row, column - 1)))
        && Way.LEFT.in(Glyph.ways(grid.at(row, column + 1)));
  }

  /// An arrow head is one where its tail touches a line; otherwise it is text, `→` in a sentence.
  /// Heads that point up or down may also hang at text, or lead from one border to the next.
  private int headAt(int row, int column) {
    int cell = grid.at(row, column);
    int tail = Glyph.tail(cell);
    if (tail == 0 || line(row, column) != 0) {
      return 0;
    }
    boolean filled = Glyph.isFilledHead(cell);
    for (Way way : Way.ALL) {
      if (tail == way.bit) {
        int next = line(row + way.rows, column + way.columns);
        return filled || way.back().in(next) || isBetweenBorders(row, column, way) ? tail : 0;
      }
    }
    return 0;
  }

  private boolean isBetweenBorders(int row, int column, Way way) {
    return !way.isAcross()
        && (line(row - 1, column) & Way.ACROSS) == Way.ACROSS
        && (line(row + 1, column) & Way.ACROSS) == Way.ACROSS;
  }

  /// The ways the line in that cell leads; 0 where there is none.
  int line(int row, int column) {
    return row < 0 || column < 0 || row >= grid.height() || column >= width
        ? 0
        : lines[row * width + column];
  }

  /// The side at which the arrow head in that cell takes up its line, as a bit; 0 where there is
  /// none.
  int head(int row, int column) {
    return row < 0 || column < 0 || row >= grid.height() || column >= width
        ? 0
        : heads[row * width + column];
  }

  /// The ways a line or an arrow head joins others.
  int joints(int row, int column) {
    int line = line(row, column);
    return line != 0 ? line : head(row, column);
  }

  boolean isText(int row, int column) {
    return !grid.isBlank(row, column) && (joints(row, column) == 0 || isInBorder(row, column));
  }

  /// Whether a cell holds words that stand in the border of a box, or a space between them.
  boolean isInBorder(int row, int column) {
    return row >= 0 && column >= 0 && column < width && titles.get(row * width + column);
  }

  /// Whether a line joins this cell and the one to its right.
  boolean joinsRight(int row, int column) {
    return Way.RIGHT.in(line(row, column)) && Way.LEFT.in(line(row, column + 1));
  }

  /// Whether a line joins this cell and the one below.
  boolean joinsBelow(int row, int column) {
    return Way.DOWN.in(line(row, column)) && Way.UP.in(line(row + 1, column));
  }

  /// Whether one line leads from a column to another.
  boolean isAcross(int row, int from, int to) {
    for (int column = from; column < to; column++) {
      if (!joinsRight(row, column)) {
        return false;
      }
    }
    return true;
  }

  /// Whether one line leads from a row down to another.
  boolean isAlong(int column, int from, int to) {
    for (int row = from; row < to; row++) {
      if (!joinsBelow(row, column)) {
        return false;
      }
    }
    return true;
  }
}

package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;

/// Takes `+--+`, `|` and `-->` for lines, where a drawing has no line characters of its own. Each
/// character stays in its cell.
final class AsciiLines {

  /// How many columns a bar may be beside its corner.
  private static final int MOST_OFF = 2;

  private final Grid grid;
  private final List<Strip> rows = new ArrayList<>();

  private AsciiLines(Grid grid) {
    this.grid = grid;
  }

  /// The grid with lines for what stands for lines.
  static Grid in(Grid grid) {
    return new AsciiLines(grid).converted();
  }

  private Grid converted() {
    for (int row = 0; row < grid.height(); row++) {
      rows.add(dashes(row));
    }
    List<Strip> converted = new ArrayList<>();
    for (int row = 0; row < grid.height(); row++) {
      Strip strip = rows.get(row).part(0, rows.get(row).size());
      for (int column = 0; column < strip.size(); column++) {
        strip.set(column, converted(row, column));
      }
      converted.add(strip);
    }
    return grid.with(converted);
  }

  /// The row with its dashes and bars as lines. Fewer than three dashes are a line only beside a
  /// corner, an arrow head or a bar: `a -- b` is text.
  private Strip dashes(int row) {
    Strip strip = grid.part(row, 0, grid.size(row));
    for (int column = 0; column < strip.size(); ) {
      int end = column;
      while (end < strip.size() && isDash(grid.at(row, end))) {
        end++;
      }
      if (end == column) {
        if (grid.at(row, column) == '|') {
          strip.set(column, '│');
        }
        column++;
        continue;
      }
      if (end - column >= 3
          || "+<|".indexOf(grid.at(row, column - 1)) >= 0
          || "+>|".indexOf(grid.at(row, end)) >= 0) {
        for (; column < end; column++) {
          strip.set(column, '─');
        }
      }
      column = end;
    }
    return strip;
  }

  private static boolean isDash(int cell) {
    return cell == '-' || cell == '=';
  }

  private int converted(int row, int column) {
    int cell = at(row, column);
    return switch (cell) {
      case '+' -> corner(row, column);
      case '>' -> at(row, column - 1) == '─' ? '►' : cell;
      case '<' -> at(row, column + 1) == '─' ? '◄' : cell;
      case 'v', 'V' -> {
        boolean alone = isSpace(row, column - 1) && isSpace(row, column + 1);
        yield alone && isTrunk(at(row - 1, column)) ? '▼' : cell;
      }
      case '^' -> isTrunk(at(row + 1, column)) ? '▲' : cell;
      default -> cell;
    };
  }

  /// What a `+` draws: a corner, or where an arrow ends at the side of a box, that side.
  private int corner(int row, int column) {
    int ways = waysOfCorner(row, column);
    boolean end = at(row, column - 1) == '>' || at(row, column + 1) == '<';
    return (ways & Way.ACROSS) != 0 || (end && ways == Way.ALONG) ? Glyph.thin(ways) : '+';
  }

  private int waysOfCorner(int row, int column) {
    int ways = 0;
    if (at(row, column - 1) == '─') {
      ways |= Way.LEFT.bit;
    }
    if (at(row, column + 1) == '─') {
      ways |= Way.RIGHT.bit;
    }
    int along = 0;
    for (int off = 1; off <= MOST_OFF && along == 0; off++) {
      along |= meets(row - 1, column, off, '^') ? Way.UP.bit : 0;
      along |= meets(row + 1, column, off, 'v') ? Way.DOWN.bit : 0;
    }
    along &= isBottom(row - 1, column) ? ~Way.UP.bit : along;
    along &= isBottom(row, column) ? ~Way.DOWN.bit : along;
    return ways | along;
  }

  /// Whether a corner ends what is above it, and one below it begins something else: boxes may
  /// stand on each other.
  private boolean isBottom(int row, int column) {
    return at(row, column) == '+'
        && at(row + 1, column) == '+'
        && isBarNear(row - 1, column)
        && isBarNear(row + 2, column);
  }

  /// Whether a line leads on from a corner in that row, at most so many columns off, as authors
  /// are.
  private boolean meets(int row, int column, int off, int head) {
    int straight = at(row, column);
    return straight == '+' || straight == head || straight == '│' || isBarNear(row, column, off);
  }

  private boolean isBarNear(int row, int column) {
    for (int off = 0; off <= MOST_OFF; off++) {
      if (isBarNear(row, column, off)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBarNear(int row, int column, int off) {
    return at(row, column - off) == '│' || at(row, column + off) == '│';
  }

  private static boolean isTrunk(int cell) {
    return cell == '│' || cell == '+';
  }

  private boolean isSpace(int row, int column) {
    return at(row, column) == Strip.SPACE;
  }

  private int at(int row, int column) {
    if (row < 0 || row >= rows.size() || column < 0) {
      return Strip.SPACE;
    }
    Strip strip = rows.get(row);
    return column < strip.size() ? strip.get(column) : Strip.SPACE;
  }
}

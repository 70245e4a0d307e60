package dev.portolan.diagram;

import org.jspecify.annotations.Nullable;

/// Finds what was meant as a box and does not close, though none of its lines ends at nothing: a
/// sign that its sides were put together wrongly.
///
/// Two corners that turn the same way up or down, with a straight line between, are half a box:
/// `┌───┐`. They are also how a line leads from one thing to another and back. What tells the two
/// apart is where the line goes on: a line that turns clockwise four times without coming back to
/// where it began connects nothing, and a leg that stands beside words and over none is a wall.
/// Where a border has a branch into its own box, a line divides the box there.
final class OpenBoxes {

  private final Layout layout;
  private final Grid grid;
  private final Strokes strokes;

  private OpenBoxes(Layout layout) {
    this.layout = layout;
    this.grid = layout.grid();
    this.strokes = layout.strokes();
  }

  /// A corner: a cell with one line from the left or right and one from above or below.
  private record Corner(int row, int column, int ways) {

    Way along() {
      return Way.UP.in(ways) ? Way.UP : Way.DOWN;
    }

    Way across() {
      return Way.LEFT.in(ways) ? Way.LEFT : Way.RIGHT;
    }

    /// The way out of it that leads round clockwise.
    Way clockwise() {
      return along() == Way.DOWN
          ? (across() == Way.RIGHT ? Way.RIGHT : Way.DOWN)
          : (across() == Way.LEFT ? Way.LEFT : Way.UP);
    }
  }

  /// The first row of the first box that does not close; -1 where all do.
  static int first(Layout layout) {
    OpenBoxes open = new OpenBoxes(layout);
    for (int row = 0; row < layout.grid().height(); row++) {
      for (int column = 0; column < layout.grid().size(row); column++) {
        if (open.isOpen(row, column)) {
          return row;
        }
      }
    }
    return -1;
  }

  private boolean isOpen(int row, int column) {
    Corner corner = corner(row, column);
    return corner == null ? dividesNothing(row, column) : winds(corner) || isHalf(corner);
  }

  /// Whether a branch of a border leads into the box and to no line there: it was to divide it.
  private boolean dividesNothing(int row, int column) {
    int ways = strokes.line(row, column);
    Way along = Way.DOWN.in(ways) ? Way.DOWN : Way.UP;
    int next = row + along.rows;
    return (ways & Way.ACROSS) == Way.ACROSS
        && (ways & Way.ALONG) == along.bit
        && !along.back().in(strokes.joints(next, column))
        && layout.boxes().stream()
            .anyMatch(box -> box.holds(next, column) && !box.holds(row, column));
  }

  private @Nullable Corner corner(int row, int column) {
    int ways = strokes.line(row, column);
    boolean one = Integer.bitCount(ways & Way.ACROSS) == 1;
    return one && Integer.bitCount(ways & Way.ALONG) == 1 ? new Corner(row, column, ways) : null;
  }

  /// The corner that a straight line leads to, past branches and words in it; null where it leads
  /// to something else.
  private @Nullable Corner next(Corner from, Way way) {
    int row = from.row;
    int column = from.column;
    do {
      if (way.back().in(strokes.line(row + way.rows, column + way.columns))) {
        row += way.rows;
        column += way.columns;
      } else if (way == Way.RIGHT) {
        column = Titles.behind(grid, strokes, row, column);
      } else {
        return null;
      }
    } while (way.in(strokes.line(row, column)));
    return corner(row, column);
  }

  /// Whether the line from a corner turns clockwise three times more and does not come back then.
  private boolean winds(Corner start) {
    Corner at = start;
    for (int turn = 1; turn <= 3; turn++) {
      Corner next = next(at, at.clockwise());
      if (next == null || next.clockwise() != afterwards(at.clockwise())) {
        return false;
      }
      at = next;
    }
    return !start.equals(next(at, at.clockwise()));
  }

  /// The next way, clockwise.
  private static Way afterwards(Way way) {
    return switch (way) {
      case UP -> Way.RIGHT;
      case RIGHT -> Way.DOWN;
      case DOWN -> Way.LEFT;
      case LEFT -> Way.UP;
    };
  }

  /// Whether a corner is the left one of two halves of a box, one of whose legs is a wall of no
  /// box.
  private boolean isHalf(Corner left) {
    Corner right = left.across() == Way.RIGHT ? next(left, Way.RIGHT) : null;
    return right != null
        && right.along() == left.along()
        && (isWall(left.row, left.column, left.along())
            || isWall(right.row, right.column, left.along()));
  }

  /// Whether a line that leads up or down out of a cell comes to neither a line nor words there.
  private boolean isWall(int from, int column, Way way) {
    int row = from + way.rows;
    boolean joined = way.back().in(strokes.joints(row, column));
    boolean outside = row < 0 || row >= grid.height();
    return !joined && !outside && !strokes.isText(row, column);
  }
}

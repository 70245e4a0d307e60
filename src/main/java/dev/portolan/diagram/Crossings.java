package dev.portolan.diagram;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Tells where two lines only cross, as in `──┼──►`, from where they meet. They cross where both,
/// followed straight on, come from something at one end and have a head at the other; a line that
/// would have two beginnings and no head, as in `└──┼──┘`, joins the one that it meets. A message
/// of a sequence crosses the lifelines that it passes: they hang on words and lead to nothing.
final class Crossings {

  private static final int ALL_WAYS = Way.ACROSS | Way.ALONG;

  /// Longer than any line that can be followed by eye.
  private static final int LONGEST = 500;

  private final Layout layout;
  private final Strokes strokes;
  private final BitSet crossed = new BitSet();

  private enum End {
    HEAD,
    PLAIN,
    DOUBTFUL
  }

  Crossings(Layout layout) {
    this.layout = layout;
    this.strokes = layout.strokes();
    Grid grid = layout.grid();
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.size(row); column++) {
        if (isCrossed(row, column)) {
          crossed.set(row * grid.width() + column);
        }
      }
    }
  }

  /// Whether two lines cross in that cell without meeting.
  boolean at(int row, int column) {
    return layout.isInside(row, column) && crossed.get(row * layout.grid().width() + column);
  }

  private boolean isCrossed(int row, int column) {
    return strokes.line(row, column) == ALL_WAYS
        && layout.border(row, column) == null
        && isLine(row, column, Way.LEFT)
        && (isLine(row, column, Way.UP) || isLifeline(row, column));
  }

  /// Whether a line leads straight up to words or a box, and straight down to nothing at all or to
  /// a box of the same name. One that turns there is a fork of the line that it meets.
  private boolean isLifeline(int row, int column) {
    int top = row;
    while (Way.UP.in(strokes.line(top, column)) && layout.border(top, column) == null) {
      top--;
    }
    int bottom = row;
    while (Way.UP.in(strokes.joints(bottom + 1, column))
        && layout.border(bottom + 1, column) == null) {
      bottom++;
    }
    Box head = layout.border(top, column);
    Box foot = layout.border(bottom + 1, column);
    if (head != null && foot != null) {
      return layout.name(head).equals(layout.name(foot));
    }
    boolean turns = strokes.line(top, column) != 0;
    boolean hangs = head != null || isWords(turns ? top - 1 : top, column);
    return hangs && !isWords(bottom + 1, column) && strokes.line(bottom + 1, column) == 0;
  }

  private boolean isWords(int row, int column) {
    for (int beside = column - 1; beside <= column + 1; beside++) {
      if (layout.run(row, beside) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isLine(int row, int column, Way way) {
    End one = end(row, column, way);
    End other = end(row, column, way.back());
    return (one == End.HEAD && other == End.PLAIN) || (one == End.PLAIN && other == End.HEAD);
  }

  /// What a line comes to that leaves the cell that way and takes no branch.
  private End end(int fromRow, int fromColumn, Way from) {
    Way way = from;
    int row = fromRow;
    int column = fromColumn;
    for (int step = 0; step < LONGEST; step++) {
      row += way.rows;
      column += way.columns;
      int line = strokes.line(row, column);
      if (layout.border(row, column) != null) {
        if (strokes.isHeadInBorder(row, column)) {
          return way.back().in(line) ? End.HEAD : End.DOUBTFUL;
        }
        if (!way.in(line) || !way.back().in(line)) {
          return End.PLAIN;
        }
        continue;
      }
      int head = strokes.head(row, column);
      if (head != 0) {
        return head == way.back().bit ? End.HEAD : End.DOUBTFUL;
      }
      if (!way.back().in(line)) {
        boolean nothing = layout.run(row, column) == null && line == 0;
        return nothing ? End.DOUBTFUL : End.PLAIN;
      }
      if (line == (ALL_WAYS & ~way.bit)) {
        return End.PLAIN; // It comes out of the side of another line.
      }
      Way on = onward(line, way);
      if (on == null) {
        return End.DOUBTFUL;
      }
      way = on;
    }
    return End.DOUBTFUL;
  }

  /// The way on: straight across another line, round a corner, but into no branch.
  private static @Nullable Way onward(int line, Way way) {
    if (line == ALL_WAYS) {
      return way;
    }
    for (Way on : Way.ALL) {
      if (on != way.back() && line == (on.bit | way.back().bit)) {
        return on;
      }
    }
    return null;
  }
}

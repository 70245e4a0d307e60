package dev.portolan.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a drawing with all its branches, outside the borders of boxes. It goes through borders
/// and lines that it crosses and through the words that stand in it.
final class Wire {

  private final List<Cell> cells = new ArrayList<>();

  /// A cell that the wire passes.
  record Cell(int row, int column) {}

  private Wire() {}

  /// Its cells in the order they are reached from the first, which is its highest, leftmost one.
  List<Cell> cells() {
    return cells;
  }

  /// All wires of a drawing, and which of them passes a cell.
  static final class Net {
    private final Layout layout;
    private final Strokes strokes;
    private final Crossings crossings;
    private final @Nullable Wire[] at;
    private final List<Wire> wires = new ArrayList<>();

    Net(Layout layout) {
      this.layout = layout;
      this.strokes = layout.strokes();
      this.crossings = new Crossings(layout);
      Grid grid = layout.grid();
      this.at = new Wire[grid.width() * grid.height()];
      for (int row = 0; row < grid.height(); row++) {
        for (int column = 0; column < grid.size(row); column++) {
          if (isFree(row, column)) {
            wires.add(follow(new Cell(row, column)));
          }
        }
      }
    }

    /// From top to bottom, by their first cells.
    List<Wire> wires() {
      return wires;
    }

    /// The wire that passes there, or null.
    @Nullable Wire at(int row, int column) {
      return layout.isInside(row, column) ? at[row * layout.grid().width() + column] : null;
    }

    private boolean isFree(int row, int column) {
      return strokes.joints(row, column) != 0
          && layout.border(row, column) == null
          && at(row, column) == null
          && !crossings.at(row, column);
    }

    private Wire follow(Cell first) {
      Wire wire = new Wire();
      Deque<Cell> open = new ArrayDeque<>();
      reach(wire, first, open);
      while (!open.isEmpty()) {
        Cell cell = open.remove();
        for (Way way : Way.ALL) {
          if (way.in(joints(cell))) {
            Cell next = behindBorders(cell, way);
            if (isFree(next.row, next.column) && way.back().in(joints(next))) {
              reach(wire, next, open);
            } else if (way.isAcross()) {
              acrossLabel(wire, next, way, open);
            }
          }
        }
      }
      return wire;
    }

    /// The ways the line or head in a cell joins others. A line that leads across joins an upright
    /// one that begins or ends right at it, too, as `┴` does that below it.
    int joints(Cell cell) {
      int joints = strokes.joints(cell.row, cell.column);
      if ((joints & Way.ACROSS) != Way.ACROSS || strokes.isHeadInBorder(cell.row, cell.column)) {
        return joints;
      }
      return joints | touched(cell, Way.UP) | touched(cell, Way.DOWN);
    }

    private int touched(Cell cell, Way way) {
      int row = cell.row + way.rows;
      boolean upright =
          layout.border(row, cell.column) == null
              && (strokes.line(row, cell.column) == Way.ALONG
                  || strokes.head(row, cell.column) == way.back().bit);
      return upright ? way.bit : 0;
    }

    private void reach(Wire wire, Cell cell, Deque<Cell> open) {
      at[cell.row * layout.grid().width() + cell.column] = wire;
      wire.cells.add(cell);
      open.add(cell);
    }

    /// Goes on behind the words that stand in a line.
    private void acrossLabel(Wire wire, Cell end, Way way, Deque<Cell> open) {
      Run label = layout.run(end.row, end.column);
      if (label == null) {
        label = layout.run(end.row, end.column + way.columns);
      }
      if (label == null || !label.label()) {
        return;
      }
      int column =
          way == Way.RIGHT
              ? Labels.lineBehind(strokes, layout.grid(), end.row, label.to())
              : Labels.lineBefore(strokes, layout.grid(), end.row, label.from());
      if (isFree(end.row, column)) {
        reach(wire, new Cell(end.row, column), open);
      }
    }

    /// The cell a line comes to that way, borders and lines left behind that it crosses.
    Cell behindBorders(Cell from, Way way) {
      int row = from.row + way.rows;
      int column = from.column + way.columns;
      while (isBorderCrossed(row, column, way) || crossings.at(row, column)) {
        row += way.rows;
        column += way.columns;
      }
      return new Cell(row, column);
    }

    private boolean isBorderCrossed(int row, int column, Way way) {
      int line = strokes.line(row, column);
      return layout.border(row, column) != null
          && !strokes.isHeadInBorder(row, column)
          && way.in(line)
          && way.back().in(line);
    }
  }
}

package dev.portolan.diagram;

import dev.portolan.diagram.Wire.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what the ends of a wire lead to.
final class Ends {

  /// How far to the side of its last cell a line may lead to something.
  private static final int REACH_ACROSS = 14;

  /// How far up or down.
  private static final int REACH_ALONG = 2;

  /// How far behind a branch its words may begin.
  private static final int REACH_OF_BRANCH = 2;

  private final Layout layout;
  private final Strokes strokes;
  private final Wire.Net net;

  Ends(Layout layout, Wire.Net net) {
    this.layout = layout;
    this.strokes = layout.strokes();
    this.net = net;
  }

  /// An end of a wire.
  ///
  /// @param target the [Box], [Run] or other [Wire] it leads to
  /// @param arrow whether it has an arrow head there
  /// @param cell the wire's own last cell
  /// @param way the way the wire leads out of that cell
  /// @param up whether the wire leads up from there too
  record End(Object target, boolean arrow, Cell cell, Way way, boolean up) {}

  List<End> of(Wire wire) {
    List<End> ends = new ArrayList<>();
    for (Cell cell : wire.cells()) {
      int joints = strokes.joints(cell.row(), cell.column());
      boolean head = strokes.head(cell.row(), cell.column()) != 0;
      End behind = head && wire.cells().size() == 1 ? behind(cell, joints) : null;
      if (behind != null) {
        ends.add(behind);
      }
      for (Way way : Way.ALL) {
        boolean points = pointsOut(cell, way);
        boolean out = head ? joints == way.back().bit : points || way.in(joints);
        End end = out ? end(wire, cell, way, head || points) : null;
        if (end != null) {
          ends.add(end);
        }
      }
    }
    return ends;
  }

  /// Whether the head in a cell of a line that leads across points that way, as in `└──▼──┘`.
  private boolean pointsOut(Cell cell, Way way) {
    return strokes.isHeadInBorder(cell.row(), cell.column())
        && strokes.line(cell.row(), cell.column()) == (Way.ACROSS | way.back().bit);
  }

  /// Where there is room for nothing but the head, its line is the border of the box that it
  /// leaves; or, where that is the border of a zone which the line crosses, that of the box inside.
  private @Nullable End behind(Cell head, int tail) {
    for (Way way : Way.ALL) {
      if (way.bit == tail) {
        Cell next = net.behindBorders(head, way);
        Box box = layout.border(next.row(), next.column());
        return box == null || box.holds(head.row(), head.column())
            ? null
            : new End(box, false, head, way, way == Way.UP);
      }
    }
    return null;
  }

  private @Nullable End end(Wire wire, Cell cell, Way way, boolean head) {
    Cell next =
        head
            ? new Cell(cell.row() + way.rows, cell.column() + way.columns)
            : net.behindBorders(cell, way);
    int reach = way.isAcross() ? REACH_ACROSS : REACH_ALONG;
    boolean up = Way.UP.in(strokes.line(cell.row(), cell.column()));
    for (int gap = 0; gap < reach; gap++) {
      int row = next.row() + way.rows * gap;
      int column = next.column() + way.columns * gap;
      if (!layout.isInside(row, column) || net.at(row, column) == wire) {
        return null;
      }
      Box box = layout.border(row, column);
      if (box != null) {
        return atBorder(box, cell, way, head, row, column);
      }
      Run run = layout.run(row, column);
      if (run != null) {
        return run.label() ? null : new End(run, head, cell, way, up);
      }
      Object target = net.at(row, column);
      if (target instanceof Wire) {
        Run item = way == Way.RIGHT ? item(row, column) : null;
        return new End(item == null ? target : item, head, cell, way, up);
      }
      Run beside = way.isAcross() ? null : beside(row, column);
      if (beside != null) {
        return new End(beside, head, cell, way, up);
      }
    }
    return null;
  }

  private @Nullable End atBorder(Box box, Cell cell, Way way, boolean head, int row, int column) {
    int line = strokes.line(row, column);
    boolean headInBorder = strokes.isHeadInBorder(row, column);
    boolean crosses = way.in(line) && way.back().in(line);
    if (crosses && !head && !headInBorder) {
      return null;
    }
    boolean up = Way.UP.in(strokes.line(cell.row(), cell.column()));
    return new End(box, head || (headInBorder && way.back().in(line)), cell, way, up);
  }

  /// An arrow may point at a branch of another wire: it means the words at the end of the branch.
  private @Nullable Run item(int row, int column) {
    int end = column;
    while (strokes.joinsRight(row, end)) {
      end++;
    }
    if (!Way.RIGHT.in(strokes.line(row, column))) {
      return null;
    }
    for (int beyond = end + 1; beyond <= end + REACH_OF_BRANCH; beyond++) {
      if (layout.run(row, beyond) != null) {
        return layout.run(row, beyond);
      }
    }
    return null;
  }

  /// Words that begin or end a column or two beside the line that leads to them.
  private @Nullable Run beside(int row, int column) {
    for (int away = 1; away <= 2; away++) {
      if (layout.run(row, column - away) != null) {
        return layout.run(row, column - away);
      }
      if (layout.run(row, column + away) != null) {
        return layout.run(row, column + away);
      }
    }
    return null;
  }
}

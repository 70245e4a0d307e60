package dev.portolan.diagram;

import dev.portolan.diagram.Glyph.Pen;
import java.util.ArrayList;
import java.util.List;

/// The lines of a drawing as straight pieces from one point to another, and its arrow heads.
///
/// A point is measured in cells: the middle of the cell in row 2 and column 3 is at (3.5, 2.5). A
/// line goes from the middle of the cell it begins in to the middle of the one it ends in. Where it
/// leads out of that cell it goes on: to the middle of the next cell if a line stands there, else
/// to the edge of its own. An end that leads to nothing at all, neither line nor text, *dangles*,
/// the sign of a drawing that was not understood.
final class Segments {

  /// How far in its own cell an arrow head reaches towards text.
  private static final double REACH_OF_HEAD = 0.35;

  /// A line at least this long that touches nothing is a rule between parts of a drawing.
  private static final int RULE = 9;

  /// How far a line that ends in the open may be from what it points at.
  private static final int SIGHT = 14;

  private final Layout layout;
  private final Grid grid;
  private final Strokes strokes;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private int dangling;
  private int firstDangling = Integer.MAX_VALUE;

  /// A straight piece of a line.
  record Segment(double x1, double y1, double x2, double y2, Pen pen) {}

  /// An arrow head.
  ///
  /// @param x where its tip is
  /// @param y where its tip is
  /// @param way where it points
  record Head(double x, double y, Way way) {}

  private Segments(Layout layout) {
    this.layout = layout;
    this.grid = layout.grid();
    this.strokes = layout.strokes();
  }

  static Segments of(Layout layout) {
    Segments segments = new Segments(layout);
    segments.findAcross();
    segments.findAlong();
    segments.findLoneHeads();
    return segments;
  }

  /// The lines, without those that are the whole side of a box.
  List<Segment> segments() {
    return segments;
  }

  List<Head> heads() {
    return heads;
  }

  /// How many ends lead to nothing.
  int dangling() {
    return dangling;
  }

  /// The highest row in which an end leads to nothing; 0 where none does.
  int firstDangling() {
    return dangling == 0 ? 0 : firstDangling;
  }

  private void dangles(int row) {
    dangling++;
    firstDangling = Math.min(firstDangling, row);
  }

  private void findAcross() {
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.width(); column++) {
        if ((joints(row, column) & Way.ACROSS) != 0) {
          int end = column;
          while (Way.RIGHT.in(joints(row, end)) && Way.LEFT.in(joints(row, end + 1))) {
            end++;
          }
          across(row, column, end);
          column = end;
        }
      }
    }
  }

  private void across(int row, int from, int to) {
    boolean rule =
        to - from >= RULE - 1
            && strokes.line(row, from) == Way.ACROSS
            && strokes.line(row, to) == Way.ACROSS
            && grid.isBlank(row, from - 1)
            && grid.isBlank(row, to + 1);
    boolean arrow = strokes.head(row, from) != 0 || strokes.head(row, to) != 0;
    boolean mayEnd = rule || (arrow && isLabelled(row, from, to));
    double x1 = endAcross(row, from, Way.LEFT, mayEnd);
    double x2 = endAcross(row, to, Way.RIGHT, mayEnd);
    if (!isSide(row, from, row, to)) {
      int middle = (from + to) / 2;
      Pen pen = Glyph.pen(grid.at(row, strokes.isText(row, middle) ? from + 1 : middle));
      segments.add(new Segment(x1, row + 0.5, x2, row + 0.5, pen));
    }
  }

  /// Whether words stand over or under a line. An arrow with words may come from outside, as the
  /// first one of a state machine does.
  private boolean isLabelled(int row, int from, int to) {
    for (int column = from; column <= to; column++) {
      if (strokes.isText(row - 1, column) || strokes.isText(row + 1, column)) {
        return true;
      }
    }
    return false;
  }

  private double endAcross(int row, int column, Way way, boolean mayEnd) {
    double middle = column + 0.5;
    double edge = middle + way.columns / 2.0;
    int next = column + way.columns;
    int beyond = next + way.columns;
    boolean head = strokes.head(row, column) == way.back().bit;
    if (!head && !way.in(strokes.line(row, column))) {
      return middle;
    }
    double end = edge;
    if ((strokes.line(row, next) & Way.ALONG) != 0) {
      end = next + 0.5;
    } else if (grid.isBlank(row, next)
        && (strokes.line(row, beyond) & Way.ALONG) != 0
        && !way.back().in(strokes.line(row, beyond))) {
      end = beyond + 0.5;
    } else if (!head
        && !mayEnd
        && !strokes.isText(row, next)
        && !strokes.isText(row, beyond)
        && !isInSight(row, column, way)) {
      dangles(row);
    }
    return head ? head(end, row + 0.5, way) : end;
  }

  private boolean isInSight(int row, int column, Way way) {
    for (int away = 1; away <= SIGHT; away++) {
      int at = column + way.columns * away;
      if (at < 0 || at >= grid.width()) {
        return false;
      }
      if (!grid.isBlank(row, at)) {
        return true;
      }
    }
    return false;
  }

  /// Notes a head and tells where its line ends: at the tip.
  private double head(double x, double y, Way way) {
    heads.add(new Head(x, y, way));
    return way.isAcross() ? x : y;
  }

  private void findAlong() {
    for (int column = 0; column < grid.width(); column++) {
      for (int row = 0; row < grid.height(); row++) {
        if ((joints(row, column) & Way.ALONG) != 0 && !isLoneHead(row, column)) {
          int end = row;
          while (Way.DOWN.in(joints(end, column)) && Way.UP.in(joints(end + 1, column))) {
            end++;
          }
          along(column, row, end);
          row = end;
        }
      }
    }
  }

  private void along(int column, int from, int to) {
    double y1 = endAlong(column, from, Way.UP);
    double y2 =
        strokes.isHeadInBorder(to, column) && to == from
            ? to + 0.5
            : endAlong(column, to, Way.DOWN);
    if (!isSide(from, column, to, column)) {
      Pen pen = Glyph.pen(grid.at((from + to) / 2, column));
      segments.add(new Segment(column + 0.5, y1, column + 0.5, y2, pen));
    }
  }

  private double endAlong(int column, int row, Way way) {
    double middle = row + 0.5;
    if (strokes.isHeadInBorder(row, column)) {
      boolean here = Glyph.tail(grid.at(row, column)) == way.back().bit;
      return here ? head(column + 0.5, middle, way) : middle;
    }
    if (strokes.head(row, column) == way.back().bit) {
      return head(column + 0.5, tip(row, column, way), way);
    }
    if (!way.in(strokes.line(row, column))) {
      return middle;
    }
    int next = row + way.rows;
    if (strokes.line(next, column) != 0) {
      return next + 0.5;
    }
    if (!leadsToText(column, next, way)) {
      dangles(row);
    }
    return middle + way.rows / 2.0;
  }

  /// Below a line the last row may be left open, as the lifelines of a sequence are; above it there
  /// may be a row of space.
  private boolean leadsToText(int column, int next, Way way) {
    if (way == Way.DOWN && next >= grid.height()) {
      return true;
    }
    return isTextNear(next, column)
        || (way == Way.UP && grid.isBlank(next, column) && isTextNear(next - 1, column));
  }

  private boolean isTextNear(int row, int column) {
    return strokes.isText(row, column - 1)
        || strokes.isText(row, column)
        || strokes.isText(row, column + 1);
  }

  private double tip(int row, int column, Way way) {
    int next = row + way.rows;
    return strokes.line(next, column) != 0 ? next + 0.5 : row + 0.5 + way.rows * REACH_OF_HEAD;
  }

  /// Heads that hang at text have no line of their own; under a border there is room for a short
  /// one.
  private void findLoneHeads() {
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.width(); column++) {
        if (isLoneHead(row, column)) {
          Way way = strokes.head(row, column) == Way.UP.bit ? Way.DOWN : Way.UP;
          double tip = tip(row, column, way);
          heads.add(new Head(column + 0.5, tip, way));
          int behind = row - way.rows;
          if ((strokes.line(behind, column) & Way.ACROSS) != 0) {
            Pen pen = Glyph.pen(grid.at(behind, column));
            segments.add(new Segment(column + 0.5, behind + 0.5, column + 0.5, tip, pen));
          }
        }
      }
    }
  }

  private boolean isLoneHead(int row, int column) {
    int head = strokes.head(row, column);
    return (head == Way.UP.bit && !Way.DOWN.in(joints(row - 1, column)))
        || (head == Way.DOWN.bit && !Way.UP.in(joints(row + 1, column)));
  }

  private int joints(int row, int column) {
    return strokes.joints(row, column);
  }

  private boolean isSide(int row1, int column1, int row2, int column2) {
    for (Box box : layout.boxes()) {
      if (!box.compartment() && isSide(box, row1, column1, row2, column2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSide(Box box, int row1, int column1, int row2, int column2) {
    boolean across = row1 == row2 && (row1 == box.top() || row1 == box.bottom());
    boolean along = column1 == column2 && (column1 == box.left() || column1 == box.right());
    return (across && column1 == box.left() && column2 == box.right())
        || (along && row1 == box.top() && row2 == box.bottom());
  }
}

package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A box of a drawing, or one compartment of a box that lines divide.
///
/// @param top the row of its upper border
/// @param left the column of its left border
/// @param bottom the row of its lower border
/// @param right the column of its right border
/// @param compartment whether its corners are tees: lines of another box make it
/// @param parent the smallest box around it, or null
/// @param depth how many boxes are around it
record Box(
    int top,
    int left,
    int bottom,
    int right,
    boolean compartment,
    @Nullable Box parent,
    int depth) {

  /// More boxes than anyone draws.
  static final int MOST = 400;

  /// Whether a cell is inside, borders not counted.
  boolean holds(int row, int column) {
    return row > top && row < bottom && column > left && column < right;
  }

  /// Whether one of its borders passes there.
  boolean borders(int row, int column) {
    boolean reached = row >= top && row <= bottom && column >= left && column <= right;
    return reached && !holds(row, column);
  }

  int area() {
    return (bottom - top) * (right - left);
  }

  private boolean covers(Box other) {
    return top <= other.top && left <= other.left && bottom >= other.bottom && right >= other.right;
  }

  private boolean sharesSideWith(Box other) {
    return top == other.top || bottom == other.bottom || left == other.left || right == other.right;
  }

  /// Whether the two share a side border from top to bottom.
  boolean isBeside(Box other) {
    return top == other.top
        && bottom == other.bottom
        && (left == other.right || right == other.left);
  }

  /// Whether its upper border is the other's lower one.
  boolean isUnder(Box other) {
    return top == other.bottom && left == other.left && right == other.right;
  }

  private boolean isAt(Box other) {
    return covers(other) && other.covers(this);
  }

  private Box within(@Nullable Box around) {
    return new Box(
        top, left, bottom, right, compartment, around, around == null ? 0 : around.depth + 1);
  }

  /// The boxes of a drawing, none of which knows its parent yet. Where there are more than [#MOST],
  /// compartments are not looked for.
  static List<Box> in(Grid grid, Strokes strokes) {
    List<Box> boxes = new ArrayList<>();
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.width(); column++) {
        Box box = pure(strokes, row, column);
        if (box != null) {
          boxes.add(box);
        }
      }
    }
    List<Box> pure = List.copyOf(boxes);
    if (pure.isEmpty() || pure.size() > MOST) {
      return pure;
    }
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.width(); column++) {
        Box face = face(grid, strokes, row, column);
        if (face != null
            && pure.stream().noneMatch(face::isAt)
            && pure.stream().anyMatch(box -> box.covers(face) && box.sharesSideWith(face))) {
          boxes.add(face);
        }
      }
    }
    return boxes;
  }

  /// The box with that upper left corner, if its borders close and all corners are corners. A
  /// corner that leads on, as in a bus that fans out, makes no box.
  private static @Nullable Box pure(Strokes strokes, int top, int left) {
    if (strokes.line(top, left) != (Way.DOWN.bit | Way.RIGHT.bit)) {
      return null;
    }
    int right = left;
    while (strokes.joinsRight(top, right)) {
      right++;
    }
    int bottom = top;
    while (strokes.joinsBelow(bottom, left)) {
      bottom++;
    }
    boolean closed =
        right > left
            && bottom > top
            && strokes.line(top, right) == (Way.DOWN.bit | Way.LEFT.bit)
            && strokes.line(bottom, left) == (Way.UP.bit | Way.RIGHT.bit)
            && strokes.line(bottom, right) == (Way.UP.bit | Way.LEFT.bit)
            && strokes.isAlong(right, top, bottom)
            && strokes.isAcross(bottom, left, right);
    return closed ? new Box(top, left, bottom, right, false, null, 0) : null;
  }

  /// The smallest closed face with that upper left corner, of corners and tees.
  private static @Nullable Box face(Grid grid, Strokes strokes, int top, int left) {
    if (!leads(strokes, top, left, Way.DOWN, Way.RIGHT)) {
      return null;
    }
    for (int right = left + 1;
        right < grid.width() && strokes.joinsRight(top, right - 1);
        right++) {
      if (!leads(strokes, top, right, Way.DOWN, Way.LEFT)) {
        continue;
      }
      for (int bottom = top + 1;
          strokes.joinsBelow(bottom - 1, left) && strokes.joinsBelow(bottom - 1, right);
          bottom++) {
        if (leads(strokes, bottom, left, Way.UP, Way.RIGHT)
            && leads(strokes, bottom, right, Way.UP, Way.LEFT)
            && strokes.isAcross(bottom, left, right)) {
          return new Box(top, left, bottom, right, true, null, 0);
        }
      }
    }
    return null;
  }

  private static boolean leads(Strokes strokes, int row, int column, Way one, Way other) {
    int ways = strokes.line(row, column);
    return one.in(ways) && other.in(ways);
  }

  /// The boxes with their parents, the largest first, so that a box comes after those around it.
  static List<Box> nested(List<Box> boxes) {
    List<Box> sorted = boxes.stream().sorted(Comparator.comparingInt(box -> -box.area())).toList();
    List<Box> nested = new ArrayList<>();
    for (Box box : sorted) {
      Box parent = null;
      for (Box other : nested) {
        if (other.area() > box.area() && other.covers(box)) {
          parent = other;
        }
      }
      nested.add(box.within(parent));
    }
    return List.copyOf(nested);
  }
}

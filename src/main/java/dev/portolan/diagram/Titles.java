package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the words that stand in the borders of boxes, as in `┌─ Web ───┐` and `├──[ App ]──┤`. The
/// border goes on beneath them. Words in a line that leads from one thing to another are none: only
/// what closes is a border.
final class Titles {

  /// How many spaces may be between a border and the words in it.
  private static final int GAP = 2;

  private final Grid grid;
  private final Strokes strokes;

  private Titles(Grid grid, Strokes strokes) {
    this.grid = grid;
    this.strokes = strokes;
  }

  /// Words in a border, without the brackets around them.
  ///
  /// @param start the column where they interrupt the border
  /// @param from the column of their first cell
  /// @param to the column after their last
  /// @param end the column where the border goes on
  record Title(int row, int start, int from, int to, int end) {}

  /// A border from its left corner on.
  private record Border(int right, List<Title> titles) {}

  static List<Title> in(Grid grid, Strokes strokes) {
    Titles titles = new Titles(grid, strokes);
    List<Title> found = new ArrayList<>();
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.size(row); column++) {
        if (strokes.line(row, column) == (Way.DOWN.bit | Way.RIGHT.bit)) {
          found.addAll(titles.ofBox(row, column));
        }
      }
    }
    return found;
  }

  /// The column where a line goes on behind the words that it comes to on its right; -1 where it
  /// comes to none.
  static int behind(Grid grid, Strokes strokes, int row, int column) {
    Title title = new Titles(grid, strokes).title(row, column + 1);
    return title == null ? -1 : title.end;
  }

  /// The titles of the box with that upper left corner, in its borders and in the lines that divide
  /// it; none where no box closes.
  private List<Title> ofBox(int top, int left) {
    Border upper = border(top, left);
    int right = upper.right;
    int bottom = top;
    while (strokes.joinsBelow(bottom, left)) {
      bottom++;
    }
    Border lower = border(bottom, left);
    boolean closed =
        bottom > top
            && lower.right == right
            && strokes.line(top, right) == (Way.DOWN.bit | Way.LEFT.bit)
            && strokes.line(bottom, left) == (Way.UP.bit | Way.RIGHT.bit)
            && strokes.line(bottom, right) == (Way.UP.bit | Way.LEFT.bit)
            && strokes.isAlong(right, top, bottom);
    if (!closed) {
      return List.of();
    }
    List<Title> titles = new ArrayList<>(upper.titles);
    for (int row = top + 1; row < bottom; row++) {
      Border divider = border(row, left);
      if (divider.right == right) {
        titles.addAll(divider.titles);
      }
    }
    titles.addAll(lower.titles);
    return titles;
  }

  private Border border(int row, int left) {
    List<Title> titles = new ArrayList<>();
    int column = left;
    while (Way.RIGHT.in(strokes.line(row, column))) {
      boolean goesOn = Way.LEFT.in(strokes.line(row, column + 1));
      if (goesOn && !isCap(row, column + 1, Way.LEFT)) {
        column++;
        continue;
      }
      Title title = title(row, column + 1);
      if (title == null) {
        return new Border(goesOn ? column + 1 : column, titles);
      }
      titles.add(title);
      column = title.end;
    }
    return new Border(column, titles);
  }

  /// Whether a cell is one of the two caps in `┤ Web ├`.
  private boolean isCap(int row, int column, Way line) {
    return strokes.line(row, column) == (line.bit | Way.ALONG)
        && !strokes.joinsBelow(row - 1, column)
        && !strokes.joinsBelow(row, column);
  }

  private @Nullable Title title(int row, int start) {
    int from = pastSpace(row, isCap(row, start, Way.LEFT) ? start + 1 : start);
    int to = from;
    while (isWord(row, to) || (to > from && grid.isBlank(row, to) && isWord(row, to + 1))) {
      to++;
    }
    int behind = pastSpace(row, to);
    int end = isCap(row, behind, Way.RIGHT) ? behind + 1 : behind;
    if (to == from || !Way.LEFT.in(strokes.line(row, end))) {
      return null;
    }
    boolean bracketed = grid.at(row, from) == '[' && grid.at(row, to - 1) == ']' && to - from > 2;
    return bracketed
        ? new Title(row, start, pastSpace(row, from + 1), beforeSpace(row, to - 1), end)
        : new Title(row, start, from, to, end);
  }

  private int pastSpace(int row, int column) {
    int past = column;
    while (past < column + GAP && grid.isBlank(row, past)) {
      past++;
    }
    return past;
  }

  private int beforeSpace(int row, int column) {
    return grid.isBlank(row, column - 1) ? column - 1 : column;
  }

  private boolean isWord(int row, int column) {
    return !grid.isBlank(row, column)
        && strokes.line(row, column) == 0
        && Glyph.tail(grid.at(row, column)) == 0;
  }
}

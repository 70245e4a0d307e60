package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;

/// Takes `>`, `<`, `v` and `^` at the end of a line for arrow heads, and `-->` between two upright
/// lines for an arrow, in a drawing whose lines are line characters: both are harder to type. Each
/// character stays in its cell.
final class AsciiHeads {

  private AsciiHeads() {}

  /// The grid with heads for what stands for heads; the same one where nothing does.
  static Grid in(Grid grid) {
    List<Strip> rows = new ArrayList<>();
    boolean any = false;
    for (int row = 0; row < grid.height(); row++) {
      Strip strip = grid.part(row, 0, grid.size(row));
      for (int column = 0; column < strip.size(); column++) {
        int head = head(grid, row, column);
        if (head != 0) {
          strip.set(column, head);
          any = true;
        }
      }
      any |= arrows(grid, row, strip);
      rows.add(strip);
    }
    return any ? grid.with(rows) : grid;
  }

  private static int head(Grid grid, int row, int column) {
    return switch (grid.at(row, column)) {
      case '>' -> Way.RIGHT.in(Glyph.ways(grid.at(row, column - 1))) ? '►' : 0;
      case '<' -> Way.LEFT.in(Glyph.ways(grid.at(row, column + 1))) ? '◄' : 0;
      case 'v', 'V' ->
          isAlone(grid, row, column) && row > 0 && Way.DOWN.in(Glyph.ways(grid.at(row - 1, column)))
              ? '▼'
              : 0;
      case '^' ->
          isAlone(grid, row, column)
                  && row + 1 < grid.height()
                  && Way.UP.in(Glyph.ways(grid.at(row + 1, column)))
              ? '▲'
              : 0;
      default -> 0;
    };
  }

  /// Draws the arrows between the upright lines of a row.
  private static boolean arrows(Grid grid, int row, Strip strip) {
    boolean any = false;
    int left = -1;
    for (int column = 0; column < strip.size(); column++) {
      if ((Glyph.ways(grid.at(row, column)) & Way.ALONG) != 0) {
        any |= left >= 0 && arrow(grid, row, left + 1, column, strip);
        left = column;
      }
    }
    return any;
  }

  /// Draws what stands between two columns if it is nothing but an arrow, which may have words in
  /// it: dashes at both ends, and a head at one at least.
  private static boolean arrow(Grid grid, int row, int left, int right, Strip strip) {
    int from = left;
    while (from < right && grid.isBlank(row, from)) {
      from++;
    }
    int to = right;
    while (to > from && grid.isBlank(row, to - 1)) {
      to--;
    }
    boolean back = grid.at(row, from) == '<';
    boolean forth = grid.at(row, to - 1) == '>';
    int first = back ? from + 1 : from;
    int last = forth ? to - 2 : to - 1;
    boolean arrow = (back || forth) && first <= last;
    if (!arrow || !isDash(grid.at(row, first)) || !isDash(grid.at(row, last))) {
      return false;
    }
    if (back) {
      strip.set(from, '◄');
    }
    if (forth) {
      strip.set(to - 1, '►');
    }
    for (int i = first; i <= last && isDash(grid.at(row, i)); i++) {
      strip.set(i, '─');
    }
    for (int i = last; i >= first && isDash(grid.at(row, i)); i--) {
      strip.set(i, '─');
    }
    return true;
  }

  private static boolean isDash(int cell) {
    return cell == '-' || cell == '=';
  }

  private static boolean isAlone(Grid grid, int row, int column) {
    return grid.isBlank(row, column - 1) && grid.isBlank(row, column + 1);
  }
}

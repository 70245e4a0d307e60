package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;

/// Takes `>`, `<`, `v` and `^` at the end of a line for arrow heads, in a drawing whose lines are
/// line characters: the heads are harder to type. Each character stays in its cell.
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

  private static boolean isAlone(Grid grid, int row, int column) {
    return grid.isBlank(row, column - 1) && grid.isBlank(row, column + 1);
  }
}

package dev.portolan.diagram;

import dev.portolan.model.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/// A sheet to draw on with characters, as an author with a steady hand would.
final class Canvas {

  private final List<List<String>> rows = new ArrayList<>();

  /// A box with its text centred or at the left, in that many cells.
  void box(int row, int column, int width, List<String> lines, boolean centred) {
    int bottom = row + lines.size() + 1;
    int right = column + width - 1;
    across(row, column, right);
    across(bottom, column, right);
    along(column, row, bottom);
    along(right, row, bottom);
    for (int i = 0; i < lines.size(); i++) {
      int free = width - 2 - DisplayWidth.of(lines.get(i));
      text(row + 1 + i, column + 1 + (centred ? free / 2 : 1), lines.get(i));
    }
  }

  /// A line from left to right; where it meets others they join.
  void across(int row, int from, int to) {
    for (int column = from; column <= to; column++) {
      join(row, column, (column > from ? Way.LEFT.bit : 0) | (column < to ? Way.RIGHT.bit : 0));
    }
  }

  /// A line from top to bottom.
  void along(int column, int from, int to) {
    for (int row = from; row <= to; row++) {
      join(row, column, (row > from ? Way.UP.bit : 0) | (row < to ? Way.DOWN.bit : 0));
    }
  }

  /// A line leads out of that cell that way, too.
  void join(int row, int column, int ways) {
    String old = get(row, column);
    int before = old.length() == 1 ? Glyph.ways(old.charAt(0)) : 0;
    put(row, column, Character.toString(Glyph.thin(before | ways)));
  }

  void text(int row, int column, String text) {
    int at = column;
    for (int c : text.codePoints().toArray()) {
      put(row, at++, Character.toString(c));
      if (DisplayWidth.of(c) == 2) {
        put(row, at++, "");
      }
    }
  }

  private String get(int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : " ";
  }

  private void put(int row, int column, String cell) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    while (rows.get(row).size() <= column) {
      rows.get(row).add(" ");
    }
    rows.get(row).set(column, cell);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join("", row).stripTrailing()).append('\n'));
    return text.toString();
  }
}

package dev.portolan.markdown;

import dev.portolan.model.Block;
import java.util.ArrayList;
import java.util.List;

/// Lays out the rows of an HTML table, so that a cell that spans columns or rows stands in each of
/// them: what it says holds for all. A cell that spans its whole row is a caption, and stays one
/// cell.
final class SpannedRows {

  /// A wider table is no table of facts.
  private static final int WIDEST = 40;

  /// A cell as written.
  ///
  /// @param columns how many it spans
  /// @param rows how many it spans, this one among them
  /// @param header whether it is a heading
  record Span(Block.Cell cell, int columns, int rows, boolean header) {}

  /// A cell that goes on into the rows below.
  private static final class Hanging {
    private final Block.Cell cell;
    private int rows;

    private Hanging(Block.Cell cell, int rows) {
      this.cell = cell;
      this.rows = rows;
    }
  }

  private final List<List<Block.Cell>> rows = new ArrayList<>();
  private final List<Hanging> hanging = new ArrayList<>();

  private SpannedRows() {}

  static List<List<Block.Cell>> of(List<List<Span>> written) {
    SpannedRows laidOut = new SpannedRows();
    written.forEach(laidOut::add);
    return laidOut.rows;
  }

  private void add(List<Span> spans) {
    List<Block.Cell> row = new ArrayList<>();
    if (spans.size() == 1 && spans.getFirst().columns() > 1 && !spans.getFirst().header()) {
      rows.add(List.of(spans.getFirst().cell()));
      return;
    }
    for (Span span : spans) {
      fill(row);
      for (int i = 0; i < span.columns() && row.size() < WIDEST; i++) {
        place(row, span);
      }
    }
    fill(row);
    rows.add(row);
  }

  /// Puts the cells that hang down from above where the row has come to them.
  private void fill(List<Block.Cell> row) {
    while (row.size() < hanging.size() && hanging.get(row.size()).rows > 0) {
      Hanging above = hanging.get(row.size());
      above.rows--;
      row.add(above.cell);
    }
  }

  private void place(List<Block.Cell> row, Span span) {
    Hanging below = new Hanging(span.cell(), span.rows() - 1);
    if (row.size() < hanging.size()) {
      hanging.set(row.size(), below);
    } else {
      hanging.add(below);
    }
    row.add(span.cell());
  }
}

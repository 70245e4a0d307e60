package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills cells that repeat another one. Exports leave empty what was merged with the cell above;
/// authors write `同上`, `〃`, `同左` or `ditto`.
final class MergedCells {

  private final Lexicon lexicon;
  private final Placeholder placeholder;

  MergedCells(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.placeholder = new Placeholder(lexicon);
  }

  /// The row with what it repeats, unless that is to be filled in itself.
  ///
  /// @param above the row before it in the same group, filled already, or null
  /// @param sheet the columns; only what is named beside its ports or variables goes on in an empty
  ///   cell: a service that is only described may be described in two rows
  Row filled(Row row, @Nullable Row above, Sheet sheet) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      Cell repeated = null;
      if (lexicon.means("mark.ditto.left", cell.text())) {
        repeated = i == 0 ? null : cells.get(i - 1);
      } else if (lexicon.means("mark.ditto.above", cell.text()) || goesOn(sheet, row, i)) {
        repeated = above == null ? null : above.cell(i);
      }
      cells.add(
          (repeated == null || placeholder.inName(repeated.text())) ? cell : at(cell, repeated));
    }
    return new Row(cells, row.line());
  }

  private static boolean goesOn(Sheet sheet, Row row, int column) {
    return row.cells().get(column).text().isBlank()
        && column < sheet.meanings().size()
        && names(sheet.meanings().get(column))
        && sheet.meanings().subList(0, column).stream().allMatch(Set.of(Column.INDEX)::equals)
        && (sheet.givesPorts() || sheet.has(Column.ENV_NAME));
  }

  private static boolean names(Set<Column> meaning) {
    return (meaning.contains(Column.SERVICE) || meaning.contains(Column.COMPONENT))
        && !meaning.contains(Column.ENV_NAME);
  }

  private static Cell at(Cell place, Cell said) {
    return new Cell(
        said.text(), said.markdown(), said.codes(), said.struck(), place.line(), place.column());
  }
}

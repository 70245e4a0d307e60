package dev.portolan.extract;

import dev.portolan.extract.TableReader.ReadTable;
import dev.portolan.finding.Unfilled;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Reports the cells of tables of facts that their author left for later, so that what is read as
/// nothing is not passed over in silence.
final class UnfilledCells {

  private static final Set<Column> NAMES =
      EnumSet.of(
          Column.SERVICE,
          Column.COMPONENT,
          Column.ENV_NAME,
          Column.KEY,
          Column.CONFIG_NAME,
          Column.DEPENDS_ON,
          Column.CALLED,
          Column.USED_BY,
          Column.TECHNOLOGY,
          Column.CHOSEN,
          Column.PROTOCOL);

  private static final Set<Column> PORTS =
      EnumSet.of(
          Column.PORT,
          Column.HOST_PORT,
          Column.HOST_TO_PORT,
          Column.PORT_TO_HOST,
          Column.PORT_FROM,
          Column.PORT_TO);

  private static final Set<Column> VALUES =
      EnumSet.of(Column.DEFAULT, Column.EXAMPLE, Column.OPTIONS, Column.ADDRESS, Column.ENDPOINT);

  private static final Set<Column> TEXTS =
      EnumSet.of(Column.DESCRIPTION, Column.RESOURCES, Column.SCALING, Column.REASON);

  private static final Set<Column> MARKS =
      EnumSet.of(Column.REQUIRED, Column.OPTIONAL, Column.PUBLIC, Column.SECRET);

  private final Placeholder placeholder;
  private final Marks marks;

  UnfilledCells(CellReader cells) {
    this.placeholder = cells.placeholder();
    this.marks = cells.marks();
  }

  /// @param known the lines that are reported already
  void report(ReadTable table, Set<Integer> known, Reading reading) {
    if (table.kinds().isEmpty() || table.lists(TableKind.METADATA)) {
      return;
    }
    for (Row row : table.sheet().rows()) {
      List<Cell> unfilled = unfilled(table.sheet(), row);
      if (!unfilled.isEmpty() && !known.contains(row.line())) {
        reading.findings.add(
            Unfilled.at(
                reading.at(unfilled.getFirst()),
                unfilled.stream().map(cell -> Plain.line(cell.text())).toList()));
      }
    }
  }

  private List<Cell> unfilled(Sheet sheet, Row row) {
    return IntStream.range(0, Math.min(sheet.meanings().size(), row.cells().size()))
        .filter(i -> isUnfilled(sheet.meanings().get(i), row.cells().get(i).text()))
        .mapToObj(row.cells()::get)
        .toList();
  }

  private boolean isUnfilled(Set<Column> meanings, String text) {
    if (meanings.isEmpty() || text.isBlank()) {
      return false;
    }
    if (meanings.stream().anyMatch(PORTS::contains)) {
      return placeholder.isBlank(text) || placeholder.isForInstance(text);
    }
    if (meanings.stream().anyMatch(MARKS::contains)) {
      return !marks.isTicked(text) && (marks.read(text) == Mark.CHOICE || placeholder.inText(text));
    }
    if (meanings.contains(Column.SCOPE)) {
      return placeholder.isChoice(text) || placeholder.inName(text);
    }
    if (meanings.stream().anyMatch(VALUES::contains)) {
      return placeholder.inValue(text)
          || (meanings.equals(EnumSet.of(Column.DEFAULT)) && placeholder.isForInstance(text));
    }
    if (meanings.stream().anyMatch(NAMES::contains)) {
      return placeholder.inName(text);
    }
    return meanings.stream().anyMatch(TEXTS::contains) && placeholder.inText(text);
  }
}

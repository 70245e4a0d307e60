package dev.portolan.extract;

import dev.portolan.extract.TableReader.ReadTable;
import dev.portolan.finding.Unfilled;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    List<Predicate<String>> tests =
        table.sheet().meanings().stream().map(this::isUnfilled).toList();
    for (Row row : table.sheet().rows()) {
      List<Cell> unfilled = unfilled(row, tests);
      if (!unfilled.isEmpty() && !known.contains(row.line())) {
        reading.findings.add(
            Unfilled.at(
                reading.at(unfilled.getFirst()),
                unfilled.stream().map(cell -> Plain.line(cell.text())).toList()));
      }
    }
  }

  private static List<Cell> unfilled(Row row, List<Predicate<String>> tests) {
    List<Cell> unfilled = new ArrayList<>();
    for (int i = 0; i < Math.min(tests.size(), row.cells().size()); i++) {
      Cell cell = row.cells().get(i);
      if (!cell.text().isBlank() && tests.get(i).test(cell.text())) {
        unfilled.add(cell);
      }
    }
    return unfilled;
  }

  /// What tells of a column's cells that they are not filled in.
  private Predicate<String> isUnfilled(Set<Column> meanings) {
    if (meanings.stream().anyMatch(PORTS::contains)) {
      return text -> placeholder.isBlank(text) || placeholder.isForInstance(text);
    }
    if (meanings.stream().anyMatch(MARKS::contains)) {
      return text ->
          !marks.isTicked(text) && (marks.read(text) == Mark.CHOICE || placeholder.inText(text));
    }
    if (meanings.contains(Column.SCOPE)) {
      return text -> placeholder.isChoice(text) || placeholder.inName(text);
    }
    if (meanings.stream().anyMatch(VALUES::contains)) {
      return meanings.equals(EnumSet.of(Column.DEFAULT))
          ? text -> placeholder.inValue(text) || placeholder.isForInstance(text)
          : placeholder::inValue;
    }
    if (meanings.stream().anyMatch(NAMES::contains)) {
      return placeholder::inName;
    }
    return meanings.stream().anyMatch(TEXTS::contains) ? placeholder::inText : _ -> false;
  }
}

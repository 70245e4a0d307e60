package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table whose columns are understood, as far as they can be.
///
/// @param table the table
/// @param meanings what each column may hold; empty where nobody knows
/// @param rows the rows that state something: no captions, no empty rows
record Sheet(Table table, List<Set<Column>> meanings, List<Row> rows) {

  Sheet {
    meanings = List.copyOf(meanings);
    rows = List.copyOf(rows);
  }

  /// The first column that holds `wanted`, or -1.
  int index(Column wanted) {
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).contains(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /// Every column that holds `wanted`.
  List<Integer> indexes(Column wanted) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).contains(wanted)) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  /// The first column whose header is a word of the concept, or -1.
  int headed(Lexicon lexicon, String concept) {
    return IntStream.range(0, table.header().size())
        .filter(i -> lexicon.names(concept, table.header().get(i).text()))
        .findFirst()
        .orElse(-1);
  }

  boolean has(Column column) {
    return index(column) >= 0;
  }

  boolean hasAny(Column first, Column... others) {
    for (Column other : others) {
      if (has(other)) {
        return true;
      }
    }
    return has(first);
  }

  /// Whether a column gives ports: one port, a pair, or both ends of a range.
  boolean givesPorts() {
    return hasAny(Column.PORT, Column.HOST_PORT, Column.HOST_TO_PORT, Column.PORT_TO_HOST)
        || (has(Column.PORT_FROM) && has(Column.PORT_TO));
  }

  /// Whether each row describes a service or the like, and names its variables in one column.
  boolean namesVariablesOfServices() {
    boolean described = first().contains(Column.SERVICE) || first().contains(Column.COMPONENT);
    return described
        && index(Column.ENV_NAME) > 0
        && !hasAny(Column.DEFAULT, Column.EXAMPLE, Column.REQUIRED, Column.OPTIONAL);
  }

  /// Whether each row names a service before it says what that one needs.
  boolean namesWhatNeeds() {
    return has(Column.SERVICE) && index(Column.SERVICE) < index(Column.DEPENDS_ON);
  }

  /// Whether each row says who calls whom.
  boolean listsCalls() {
    return has(Column.CALLED) && caller() >= 0;
  }

  /// The column of those who call what another column names, or -1.
  int caller() {
    return Stream.of(Column.USED_BY, Column.SERVICE, Column.COMPONENT)
        .map(this::index)
        .filter(index -> index >= 0 && index != index(Column.CALLED))
        .findFirst()
        .orElse(-1);
  }

  /// What the first column may hold.
  Set<Column> first() {
    return meanings.isEmpty() ? Set.of() : meanings.getFirst();
  }

  /// The cell of `row` in that column, or null where the table has no such column or the row no
  /// such cell.
  @Nullable Cell cell(Row row, Column column) {
    return row.cell(index(column));
  }

  /// The text of that cell; empty where there is none.
  String text(Row row, Column column) {
    Cell cell = cell(row, column);
    return cell == null ? "" : cell.text();
  }

  /// The text of that cell without what is struck through in it.
  String live(Row row, Column column) {
    return live(row, index(column));
  }

  String live(Row row, int column) {
    Cell cell = row.cell(column);
    if (cell == null || cell.struck()) {
      return "";
    }
    String text = cell.text();
    for (String gone : Struck.in(cell)) {
      text = text.replace(gone, " ");
    }
    return text;
  }

  /// The share of the column's filled cells that fulfil `test`; 0 where none is filled.
  double share(int column, Predicate<String> test) {
    int filled = 0;
    int fulfilling = 0;
    for (Row row : rows) {
      Cell cell = row.cell(column);
      if (cell != null && !Plain.isDash(cell.text())) {
        filled++;
        fulfilling += test.test(cell.text()) ? 1 : 0;
      }
    }
    return filled == 0 ? 0 : (double) fulfilling / filled;
  }
}

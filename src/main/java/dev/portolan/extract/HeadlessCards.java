package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Gives a header to tables of one thing's properties that have none: Markdown makes a header of
/// their first row (`| 端口 | 8080 |`), or their authors leave it empty.
final class HeadlessCards {

  /// The properties that tell such a table.
  private static final List<Column> PROPERTIES =
      List.of(
          Column.SERVICE,
          Column.PORT,
          Column.HOST_PORT,
          Column.PROTOCOL,
          Column.SCOPE,
          Column.DESCRIPTION,
          Column.ENV_NAME,
          Column.DEPENDS_ON,
          Column.REQUIRED,
          Column.RESOURCES,
          Column.TECHNOLOGY,
          Column.OWNER,
          Column.ADDRESS);

  private final Lexicon lexicon;

  HeadlessCards(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The table with `属性` and `值` over it, and what stood there as its first row.
  Table headed(Table table) {
    if (!isHeadless(table)) {
      return table;
    }
    List<Row> rows = new ArrayList<>();
    if (!table.header().getFirst().text().isBlank()) {
      rows.add(new Row(table.header(), table.line()));
    }
    rows.addAll(table.rows());
    List<Cell> header =
        Stream.of(Column.PROPERTY, Column.PROPERTY_VALUE)
            .map(column -> lexicon.words(column.concept()).getFirst())
            .map(word -> new Cell(word, word, List.of(), false, table.line(), 1))
            .toList();
    return new Table(header, rows, table.line());
  }

  private boolean isHeadless(Table table) {
    if (table.header().size() != 2) {
      return false;
    }
    String first = table.header().getFirst().text();
    String second = table.header().getLast().text();
    long keys =
        table.rows().stream()
            .filter(row -> !row.cells().isEmpty() && isProperty(row.cells().getFirst().text()))
            .count();
    boolean empty = first.isBlank() && second.isBlank();
    boolean stated =
        isProperty(first)
            && lexicon.named(second).stream().noneMatch(concept -> concept.startsWith("column."));
    return (empty && keys >= 2) || (stated && keys >= 1 && keys * 2 >= table.rows().size());
  }

  private boolean isProperty(String text) {
    return PROPERTIES.stream().anyMatch(column -> lexicon.names(column.concept(), text));
  }
}

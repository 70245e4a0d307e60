package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns tables that have a service a column and a property a row: `| 项目 | 用户服务 | 支付服务 |` over `|
/// 端口 | 9001 | 9002 |`.
final class Transposed {

  private static final int LONGEST_NAME = 40;

  /// The properties that tell such a table.
  private static final List<Column> PROPERTIES =
      List.of(
          Column.PORT,
          Column.HOST_PORT,
          Column.PROTOCOL,
          Column.SCOPE,
          Column.DESCRIPTION,
          Column.DEPENDS_ON,
          Column.REQUIRED,
          Column.RESOURCES,
          Column.SCALING,
          Column.TECHNOLOGY,
          Column.OWNER,
          Column.ADDRESS,
          Column.VERSION,
          Column.STATUS);

  /// What may head the column of properties.
  private static final List<Column> CORNERS =
      List.of(
          Column.PROPERTY, Column.SERVICE, Column.COMPONENT, Column.KEY, Column.TYPE, Column.INDEX);

  private final Lexicon lexicon;

  Transposed(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The table with a service a row, or the table itself where it is none of these.
  Table upright(Table table) {
    if (!isTransposed(table)) {
      return table;
    }
    List<Cell> header = new ArrayList<>();
    header.add(headed(table.header().getFirst()));
    table.rows().forEach(row -> header.add(row.cells().getFirst()));
    List<Row> rows =
        IntStream.range(1, table.header().size())
            .mapToObj(column -> new Row(column(table, column), table.line()))
            .toList();
    return new Table(header, rows, table.line());
  }

  private Cell headed(Cell corner) {
    String word = lexicon.words(Column.SERVICE.concept()).getFirst();
    return new Cell(word, word, List.of(), false, corner.line(), corner.column());
  }

  private static List<Cell> column(Table table, int column) {
    Cell name = table.header().get(column);
    return Stream.concat(
            Stream.of(name),
            table.rows().stream()
                .map(row -> row.cell(column))
                .map(cell -> cell == null ? empty(name) : cell))
        .toList();
  }

  private static Cell empty(Cell near) {
    return new Cell("", "", List.of(), false, near.line(), near.column());
  }

  private boolean isTransposed(Table table) {
    List<Cell> header = table.header();
    if (header.size() < 2 || table.rows().stream().anyMatch(row -> row.cells().isEmpty())) {
      return false;
    }
    String corner = header.getFirst().text();
    boolean cornered = corner.isBlank() || names(CORNERS, corner);
    boolean several = header.size() > 2 || lexicon.names(Column.PROPERTY.concept(), corner);
    List<String> keys = table.rows().stream().map(row -> row.cells().getFirst().text()).toList();
    long known = keys.stream().filter(key -> names(PROPERTIES, key)).count();
    return cornered
        && several
        && header.stream().skip(1).allMatch(this::isName)
        && keys.stream().anyMatch(key -> names(List.of(Column.PORT, Column.HOST_PORT), key))
        && known * 2 >= keys.size();
  }

  private boolean names(List<Column> columns, String text) {
    return columns.stream().anyMatch(column -> lexicon.names(column.concept(), text));
  }

  /// What heads a column of one service: no word for what a column holds.
  private boolean isName(Cell cell) {
    String text = cell.text().strip();
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && text.codePoints().anyMatch(Character::isLetter)
        && lexicon.named(text).stream().noneMatch(concept -> concept.startsWith("column."));
  }
}

package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns tables that have a service a column and a property a row: `| 项目 | 用户服务 | 支付服务 |` over `|
/// 端口 | 9001 | 9002 |`.
final class Transposed {

  private static final int LONGEST_NAME = 40;

  /// The properties that tell such a table.
  private static final Set<String> PROPERTIES =
      concepts(
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
  private static final Set<String> CORNERS =
      concepts(
          Column.PROPERTY, Column.SERVICE, Column.COMPONENT, Column.KEY, Column.TYPE, Column.INDEX);

  private static final Set<String> PORTS = concepts(Column.PORT, Column.HOST_PORT);

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
    Set<String> named = lexicon.named(corner);
    boolean cornered = corner.isBlank() || areAny(CORNERS, named);
    boolean several = header.size() > 2 || named.contains(Column.PROPERTY.concept());
    return cornered
        && several
        && header.stream().skip(1).allMatch(this::isName)
        && listsProperties(table.rows());
  }

  /// Whether one row gives ports, and half of them a property.
  private boolean listsProperties(List<Row> rows) {
    List<Set<String>> keys =
        rows.stream().map(row -> lexicon.named(row.cells().getFirst().text())).toList();
    return keys.stream().anyMatch(key -> areAny(PORTS, key))
        && keys.stream().filter(key -> areAny(PROPERTIES, key)).count() * 2 >= keys.size();
  }

  private static Set<String> concepts(Column... columns) {
    return Stream.of(columns).map(Column::concept).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean areAny(Set<String> wanted, Set<String> named) {
    return named.stream().anyMatch(wanted::contains);
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

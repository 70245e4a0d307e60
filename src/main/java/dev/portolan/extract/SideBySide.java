package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import dev.portolan.model.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;

/// Takes apart tables that stand side by side in one, to save height: `| 服务 | 端口 | 服务 | 端口 |`.
final class SideBySide {

  private SideBySide() {}

  /// The tables whose columns are headed alike, or the table itself.
  static List<Table> apart(Table table) {
    List<Integer> columns =
        IntStream.range(0, table.header().size())
            .filter(i -> !table.header().get(i).text().isBlank())
            .boxed()
            .toList();
    List<String> header =
        columns.stream().map(i -> Vocabulary.fold(table.header().get(i).text())).toList();
    for (int width = 2; width * 2 <= header.size(); width++) {
      if (repeats(header, width)) {
        int wide = width;
        return IntStream.range(0, header.size() / width)
            .mapToObj(i -> part(table, columns.subList(i * wide, (i + 1) * wide)))
            .toList();
      }
    }
    return List.of(table);
  }

  private static boolean repeats(List<String> header, int width) {
    return header.size() % width == 0
        && header.stream().limit(width).distinct().count() == width
        && IntStream.range(width, header.size())
            .allMatch(i -> header.get(i).equals(header.get(i - width)));
  }

  private static Table part(Table table, List<Integer> columns) {
    List<Row> rows =
        table.rows().stream()
            .map(row -> new Row(cells(row.cells(), columns), row.line()))
            .filter(row -> row.cells().stream().anyMatch(cell -> !cell.text().isBlank()))
            .toList();
    return new Table(cells(table.header(), columns), rows, table.line());
  }

  private static List<Cell> cells(List<Cell> cells, List<Integer> columns) {
    return columns.stream().filter(column -> column < cells.size()).map(cells::get).toList();
  }
}

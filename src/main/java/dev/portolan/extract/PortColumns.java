package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads what a row of a table says about ports, whatever number of columns it takes: inside and
/// outside, both ends of a range, one for each protocol or environment.
final class PortColumns {

  private static final List<Column> KINDS =
      List.of(
          Column.PORT,
          Column.HOST_TO_PORT,
          Column.PORT_TO_HOST,
          Column.HOST_PORT,
          Column.PORT_FROM,
          Column.PORT_TO);

  private final Lexicon lexicon;

  PortColumns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The ports of a row, inside and outside put together.
  PortCell read(Sheet sheet, Row row) {
    if (sheet.has(Column.PORT_FROM)) {
      return PortCell.read(
          sheet.live(row, Column.PORT_FROM) + "-" + sheet.live(row, Column.PORT_TO), lexicon);
    }
    for (Column pair : List.of(Column.HOST_TO_PORT, Column.PORT_TO_HOST)) {
      if (sheet.has(pair)) {
        return PortCell.read(PortPair.outsideFirst(sheet.live(row, pair), pair), lexicon);
      }
    }
    PortCell outside = read(sheet, row, Column.HOST_PORT);
    PortCell inside = read(sheet, row, Column.PORT);
    if (!sheet.has(Column.PORT)) {
      return outside;
    }
    return inside.ports().isEmpty() && !outside.ports().isEmpty()
        ? outside
        : new PortCell(zipped(inside.ports(), outside.ports()), inside.words());
  }

  /// As many inside ports as outside ones belong together one by one. Else nobody can tell which
  /// belongs to which, but for the same number on both sides.
  static List<Listening> zipped(List<Listening> inside, List<Listening> outside) {
    if (inside.size() == outside.size()) {
      return IntStream.range(0, inside.size())
          .mapToObj(i -> inside.get(i).publishedAs(outside.get(i).port()))
          .toList();
    }
    List<PortRange> published = outside.stream().map(Listening::port).toList();
    List<PortRange> within = inside.stream().map(Listening::port).toList();
    return Stream.concat(
            inside.stream()
                .map(
                    port -> published.contains(port.port()) ? port.publishedAs(port.port()) : port),
            outside.stream().filter(port -> !within.contains(port.port())))
        .toList();
  }

  /// The index of the column that gives the ports, the inside ones first; -1 where there is none.
  static int first(Sheet sheet) {
    return all(sheet).findFirst().orElse(-1);
  }

  /// The indexes of all columns that give ports, the inside ones first.
  static Stream<Integer> all(Sheet sheet) {
    return KINDS.stream().flatMap(kind -> sheet.indexes(kind).stream());
  }

  /// The cells of all columns of that kind. Where there are several, the header says what sets a
  /// port apart: `HTTP 端口`, `备用端口`.
  private PortCell read(Sheet sheet, Row row, Column kind) {
    List<Integer> columns = sheet.indexes(kind);
    if (columns.size() < 2) {
      return PortCell.read(written(sheet, row, sheet.index(kind)), lexicon);
    }
    List<Listening> ports = new ArrayList<>();
    String words = null;
    for (int column : columns) {
      PortCell cell = PortCell.read(written(sheet, row, column), lexicon);
      Cell header = sheet.table().header().get(column);
      cell.ports().forEach(port -> ports.add(port.labelled(Plain.line(header.text()))));
      words = words == null ? cell.words() : words;
    }
    return new PortCell(ports, ports.isEmpty() ? words : null);
  }

  /// A column of addresses gives the ports in them.
  private static String written(Sheet sheet, Row row, int column) {
    String live = sheet.live(row, column);
    return isAddress(sheet, column) ? PortAddress.ports(live) : live;
  }

  private static boolean isAddress(Sheet sheet, int column) {
    return column >= 0
        && (sheet.meanings().get(column).contains(Column.ADDRESS)
            || sheet.meanings().get(column).contains(Column.ENDPOINT));
  }

  /// The cells of a row that should hold ports and nothing else.
  static Stream<Cell> bare(Sheet sheet, Row row) {
    return all(sheet)
        .filter(column -> !isAddress(sheet, column))
        .map(row::cell)
        .filter(Objects::nonNull);
  }
}

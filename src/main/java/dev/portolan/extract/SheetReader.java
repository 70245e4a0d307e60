package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Understands the columns of a table: by their header first, then by what stands in their cells,
/// so that a wording nobody foresaw does no harm.
final class SheetReader {

  /// The share of cells that must look like something for their column to hold it.
  private static final double MOST = 0.6;

  private static final Pattern PROTOCOL =
      Pattern.compile(
          "(?i)\\b(tcp|udp|sctp|https?|grpc|wss?|websocket|amqps?|mqtts?|rtsp|rtmp|sip|tls|ssl|dubbo|thrift|jdbc|rest|smtp|ssh|ftp|graphql|icmp|quic|kafka|rpc)\\b");

  private final Lexicon lexicon;

  SheetReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Sheet read(Table table) {
    List<Row> rows = table.rows().stream().filter(row -> !isCaption(row, table)).toList();
    List<Set<Column>> named = new ArrayList<>();
    table.header().forEach(cell -> named.add(byName(cell.text())));
    Sheet sheet = new Sheet(table, named, rows);
    List<Set<Column>> meanings = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      meanings.add(byContent(sheet, i));
    }
    return new Sheet(table, meanings, rows);
  }

  /// A row with one bold cell and nothing else groups the rows below it.
  private static boolean isCaption(Row row, Table table) {
    long filled = row.cells().stream().filter(cell -> !cell.text().isBlank()).count();
    if (filled == 0) {
      return true;
    }
    Cell first = row.cells().getFirst();
    boolean bold = first.markdown().matches("(?s)(\\*\\*|__).*(\\*\\*|__)");
    boolean shortRow = row.cells().size() == 1 && table.header().size() > 2;
    return filled == 1
        && table.header().size() > 1
        && !first.text().isBlank()
        && (bold || shortRow);
  }

  private Set<Column> byName(String header) {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    Set<String> named = lexicon.named(header);
    for (Column column : Column.values()) {
      if (named.contains(column.concept())) {
        columns.add(column);
      }
    }
    if (columns.isEmpty() && header.matches("(?s).*[/／].*")) {
      for (String side : header.split("[/／]")) {
        columns.addAll(byName(side));
      }
    }
    return columns;
  }

  private Set<Column> byContent(Sheet sheet, int index) {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    columns.addAll(sheet.meanings().get(index));
    if (columns.contains(Column.TYPE) && holdsProtocols(sheet, index)) {
      columns.add(Column.PROTOCOL);
    } else if (columns.contains(Column.PROTOCOL) && columns.size() > 1) {
      Set<Column> protocol = EnumSet.of(Column.PROTOCOL);
      columns.retainAll(
          holdsProtocols(sheet, index)
              ? protocol
              : EnumSet.complementOf(EnumSet.of(Column.PROTOCOL)));
    }
    if (mayNameVariables(columns) && namesVariables(sheet, index)) {
      columns.add(Column.ENV_NAME);
    }
    if (columns.isEmpty()) {
      columns.addAll(portsOf(sheet, index));
    }
    return columns;
  }

  private static boolean holdsProtocols(Sheet sheet, int index) {
    return sheet.share(index, text -> PROTOCOL.matcher(text).find()) >= MOST;
  }

  private static boolean mayNameVariables(Set<Column> columns) {
    return columns.isEmpty()
        || columns.contains(Column.KEY)
        || columns.contains(Column.COMPONENT)
        || columns.contains(Column.CONFIG_NAME);
  }

  private static boolean namesVariables(Sheet sheet, int index) {
    return sheet.share(index, EnvName::isUpper) >= MOST
        && sheet.share(index, EnvName::isUnmistakable) >= MOST / 2;
  }

  private Set<Column> portsOf(Sheet sheet, int index) {
    String header = sheet.table().header().get(index).text();
    boolean numbers = sheet.share(index, PortCell::isPortLike) >= MOST;
    boolean high = sheet.share(index, text -> text.strip().matches("(\\d{4,5}\\D*)+")) >= MOST;
    if (!numbers || !(sheet.has(Column.SERVICE) || sheet.has(Column.COMPONENT))) {
      return Set.of();
    }
    if (lexicon.mentions("column.word.port", header)) {
      return EnumSet.of(portColumn(header));
    }
    return high && !sheet.has(Column.PORT) && sheet.has(Column.SERVICE)
        ? EnumSet.of(Column.PORT)
        : Set.of();
  }

  private Column portColumn(String header) {
    if (lexicon.mentions("column.word.from", header)) {
      return Column.PORT_FROM;
    }
    if (lexicon.mentions("column.word.to", header)) {
      return Column.PORT_TO;
    }
    return lexicon.mentions("column.word.host", header) ? Column.HOST_PORT : Column.PORT;
  }
}

package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads tables of ports.
final class PortTableReader {

  /// A text longer than this describes; it does not name what listens.
  private static final int LONGEST_NAME = 40;

  private static final String SENTENCE_MARKS = "，。；,;！？!?";

  private static final double MOST = 0.6;

  /// The columns that give ports, the inside ones first.
  private static final List<Column> PORT_COLUMNS =
      List.of(
          Column.PORT,
          Column.HOST_TO_PORT,
          Column.PORT_TO_HOST,
          Column.HOST_PORT,
          Column.PORT_FROM,
          Column.PORT_TO);

  private final Lexicon lexicon;
  private final CellReader cells;

  PortTableReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
  }

  /// The facts of every row.
  List<PortFact> read(Sheet sheet, Place place, Reading reading) {
    Column naming = namingColumn(sheet);
    List<PortFact> facts = new ArrayList<>();
    for (Row row : sheet.rows()) {
      List<PortFact> read = readRow(sheet, row, naming, place, reading);
      if (!isPlaceholder(sheet, row, naming)) {
        reportSlips(sheet, row, reading);
      }
      if (read.isEmpty() && isPuzzling(sheet, row)) {
        report(row, reading);
      }
      facts.addAll(read);
    }
    return facts;
  }

  /// What a row says about ports, inside and outside put together.
  PortCell ports(Sheet sheet, Row row) {
    if (sheet.has(Column.PORT_FROM)) {
      return PortCell.read(
          sheet.text(row, Column.PORT_FROM) + "-" + sheet.text(row, Column.PORT_TO), lexicon);
    }
    for (Column pair : List.of(Column.HOST_TO_PORT, Column.PORT_TO_HOST)) {
      if (sheet.has(pair)) {
        return PortCell.read(PortPair.outsideFirst(sheet.text(row, pair), pair), lexicon);
      }
    }
    PortCell outside = PortCell.read(sheet.text(row, Column.HOST_PORT), lexicon);
    PortCell inside = PortCell.read(sheet.text(row, Column.PORT), lexicon);
    if (!sheet.has(Column.PORT)) {
      return outside;
    }
    return inside.ports().isEmpty() && !outside.ports().isEmpty()
        ? outside
        : new PortCell(zipped(inside.ports(), outside.ports()), inside.words());
  }

  /// The first inside port is published as the first outside one, and so on.
  static List<Listening> zipped(List<Listening> inside, List<Listening> outside) {
    List<Listening> ports = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      Listening port = inside.get(i);
      ports.add(i < outside.size() ? port.publishedAs(outside.get(i).port()) : port);
    }
    if (inside.size() == 1) {
      outside.stream()
          .skip(1)
          .forEach(other -> ports.add(inside.getFirst().publishedAs(other.port())));
    }
    return ports;
  }

  /// The index of the column that gives the ports; -1 where there is none.
  static int portColumn(Sheet sheet) {
    return PORT_COLUMNS.stream()
        .map(sheet::index)
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }

  private List<PortFact> readRow(
      Sheet sheet, Row row, Column naming, Place place, Reading reading) {
    PortCell ports = ports(sheet, row);
    Cell portCell = row.cell(portColumn(sheet));
    Location location = portCell == null ? reading.at(row.line(), 1) : reading.at(portCell);
    String description =
        naming == Column.DESCRIPTION ? null : cells.text(sheet.cell(row, Column.DESCRIPTION));
    if (naming == Column.DESCRIPTION) {
      description = secondDescription(sheet, row);
    }
    String protocol = cells.text(sheet.cell(row, Column.PROTOCOL));
    String scope = scope(sheet, row, place);
    List<String> services = services(sheet, row, naming);
    if (isPlaceholder(sheet, row, naming)) {
      return List.of();
    }
    List<PortFact> facts = new ArrayList<>();
    if (ports.words() != null) {
      facts.add(
          new PortFact(
              first(services), null, null, ports.words(), protocol, scope, description, location));
    }
    for (int i = 0; i < ports.ports().size(); i++) {
      Listening port = ports.ports().get(i);
      for (String service : listeners(services, i, ports.ports().size())) {
        facts.add(fact(service, port, protocol, scope, description, location));
      }
      if (services.isEmpty()) {
        facts.add(fact(null, port, protocol, scope, description, location));
      }
    }
    return facts;
  }

  /// Several services and as many ports belong together one by one; else every service has them
  /// all.
  private static List<String> listeners(List<String> services, int index, int ports) {
    return services.size() > 1 && services.size() == ports
        ? List.of(services.get(index))
        : services;
  }

  private static PortFact fact(
      @Nullable String service,
      Listening port,
      @Nullable String protocol,
      @Nullable String scope,
      @Nullable String description,
      Location location) {
    PortRange host = port.host();
    return new PortFact(
        service,
        port.port(),
        host,
        null,
        protocol != null ? protocol : port.protocol(),
        scope,
        description != null ? description : port.note(),
        location);
  }

  /// Which column names what listens. A table of ports and purposes names it in the purpose.
  private static Column namingColumn(Sheet sheet) {
    if (sheet.has(Column.SERVICE)) {
      return Column.SERVICE;
    }
    if (sheet.has(Column.COMPONENT)) {
      return Column.COMPONENT;
    }
    for (Column column : List.of(Column.DESCRIPTION, Column.USED_BY)) {
      if (sheet.share(sheet.index(column), PortTableReader::isShortName) >= MOST) {
        return column;
      }
    }
    return Column.SERVICE;
  }

  private static boolean isShortName(String text) {
    return text.length() <= LONGEST_NAME
        && text.chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0);
  }

  private @Nullable String secondDescription(Sheet sheet, Row row) {
    int first = sheet.index(Column.DESCRIPTION);
    for (int i = first + 1; i < sheet.meanings().size(); i++) {
      if (sheet.meanings().get(i).contains(Column.DESCRIPTION)) {
        return cells.text(row.cell(i));
      }
    }
    return null;
  }

  private List<String> services(Sheet sheet, Row row, Column naming) {
    return cells.names(sheet.cell(row, naming)).stream()
        .filter(name -> !lexicon.means("mark.unassigned", name))
        .toList();
  }

  private boolean isPlaceholder(Sheet sheet, Row row, Column naming) {
    String words = ports(sheet, row).words();
    return cells.placeholder().inName(sheet.text(row, naming))
        || (words != null && cells.placeholder().inName(words));
  }

  private @Nullable String scope(Sheet sheet, Row row, Place place) {
    String stated = cells.text(sheet.cell(row, Column.SCOPE));
    if (stated != null) {
      return stated;
    }
    Boolean isPublic = cells.mark(sheet.cell(row, Column.PUBLIC));
    if (isPublic != null) {
      return isPublic ? lexicon.first("scope.public") : lexicon.first("scope.internal");
    }
    return place.heading().flatMap(heading -> lexicon.scope(heading.title())).orElse(null);
  }

  private boolean isPuzzling(Sheet sheet, Row row) {
    boolean named = !Plain.isDash(sheet.text(row, Column.SERVICE));
    int column = portColumn(sheet);
    return named && column >= 0 && row.cell(column) == null;
  }

  private void reportSlips(Sheet sheet, Row row, Reading reading) {
    for (Column column : PORT_COLUMNS) {
      PortSlip.report(sheet.cell(row, column), lexicon, reading);
    }
    Cell port = row.cell(portColumn(sheet));
    if (port != null
        && PortCell.isPortLike(sheet.text(row, Column.SERVICE))
        && ports(sheet, row).words() != null) {
      PortSlip.reportSwapped(port, reading);
    }
  }

  private static @Nullable String first(List<String> names) {
    return names.isEmpty() ? null : names.getFirst();
  }

  private static void report(Row row, Reading reading) {
    reading.report(
        Rule.ROW_NOT_UNDERSTOOD,
        reading.at(row.line(), 1),
        new Words("这一行没有端口单元格", "this row has no cell for the port"),
        new Words("没有端口时写 `-`", "write `-` where there is no port"));
  }
}

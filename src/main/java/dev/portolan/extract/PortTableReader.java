package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads tables of ports.
final class PortTableReader {

  /// A text longer than this describes; it does not name what listens.
  private static final int LONGEST_NAME = 40;

  private static final String SENTENCE_MARKS = "，。；,;！？!?";

  private static final double MOST = 0.6;
  private static final double MOST_NAMES = 0.5;

  /// What stands in the place of a name where nobody listens, or nobody in particular.
  static final List<String> NOBODY = List.of("mark.unassigned", "mark.anyone");

  /// The exposures that a word beside a port may state; others also say what a port is for.
  private static final List<String> NOTED = List.of("scope.public", "scope.dmz", "scope.internal");

  private static final Place NOWHERE = new Place(List.of());

  private final Lexicon lexicon;
  private final CellReader cells;
  private final PortColumns columns;

  PortTableReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.columns = new PortColumns(lexicon);
  }

  /// The facts of every row.
  ///
  /// @param owner whose ports they are where no column says so, or null
  List<PortFact> read(Sheet sheet, Place place, @Nullable String owner, Reading reading) {
    return read(sheet, namingColumn(sheet, owner), place, owner, reading);
  }

  /// The ports of what the project needs, as far as a table of that gives them. A heading such as
  /// `外部依赖` says where they are, not who reaches them.
  List<PortFact> readNeeded(Sheet sheet, Reading reading) {
    Column naming = namingColumn(sheet);
    boolean connection = naming == Column.DESCRIPTION && sheet.first().contains(Column.ENDPOINT);
    return read(sheet, connection ? Column.ENDPOINT : naming, NOWHERE, null, reading);
  }

  private List<PortFact> read(
      Sheet sheet, @Nullable Column naming, Place place, @Nullable String owner, Reading reading) {
    List<PortFact> facts = new ArrayList<>();
    for (Row row : sheet.rows()) {
      PortCell ports = columns.read(sheet, row);
      List<PortFact> read = readRow(sheet, row, ports, naming, place, owner, reading);
      if (!isPlaceholder(sheet, row, naming, ports)) {
        reportSlips(sheet, row, ports, reading);
      }
      if (read.isEmpty() && isPuzzling(sheet, row)) {
        report(row, reading);
      }
      facts.addAll(read);
    }
    return facts;
  }

  /// The services that the rows name, whether or not they give a port; what is only called a
  /// component is one where it listens.
  List<ServiceFact> services(Sheet sheet, Reading reading) {
    Column naming = namingColumn(sheet);
    List<ServiceFact> services = new ArrayList<>();
    for (Row row : sheet.rows()) {
      Cell cell = row.cell(PortColumns.first(sheet));
      if (cell == null || cells.placeholder().inName(sheet.text(row, naming))) {
        continue;
      }
      PortCell ports = columns.read(sheet, row);
      boolean listens = !ports.equals(PortCell.NONE);
      List<String> names =
          listens || naming == Column.SERVICE ? names(sheet, row, naming, ports) : List.of();
      for (int i = 0; i < names.size(); i++) {
        services.add(
            new ServiceFact(
                names.get(i),
                null,
                cells.text(sheet.cell(row, Column.DESCRIPTION)),
                ports(ports, i, names.size()),
                null,
                null,
                reading.at(cell)));
      }
    }
    return services;
  }

  /// The ports of the service of that index where a row names as many services as ports; else all.
  static List<PortRange> ports(PortCell cell, int index, int services) {
    List<PortRange> all = cell.ports().stream().map(Listening::port).distinct().toList();
    return services > 1 && all.size() == services ? List.of(all.get(index)) : all;
  }

  private List<PortFact> readRow(
      Sheet sheet,
      Row row,
      PortCell ports,
      @Nullable Column naming,
      Place place,
      @Nullable String owner,
      Reading reading) {
    Cell portCell = row.cell(PortColumns.first(sheet));
    Location location = portCell == null ? reading.at(row.line(), 1) : reading.at(portCell);
    if (isPlaceholder(sheet, row, naming, ports) || isStruck(sheet, row, naming)) {
      return List.of();
    }
    List<String> services =
        naming == null && owner != null ? List.of(owner) : names(sheet, row, naming, ports);
    String description = description(sheet, row, naming);
    String protocol = cells.text(sheet.cell(row, Column.PROTOCOL));
    String stated = scope(sheet, row);
    String around = place.heading().flatMap(heading -> lexicon.scope(heading.title())).orElse(null);
    List<PortFact> facts = new ArrayList<>();
    if (ports.words() != null) {
      facts.add(
          new PortFact(
              first(services),
              null,
              null,
              ports.words(),
              protocol,
              stated != null ? stated : around,
              description,
              location));
    }
    int count = ports.ports().size();
    List<String> protocols = protocols(sheet, row, count);
    for (int i = 0; i < count; i++) {
      Listening port = ports.ports().get(i);
      String spoken = protocols.size() > 1 ? protocols.get(i) : protocol;
      String scope = stated != null ? stated : noted(port).orElse(around);
      for (String service : listeners(services, i, count)) {
        facts.add(fact(service, port, spoken, scope, description, location));
      }
      if (services.isEmpty()) {
        facts.add(fact(null, port, spoken, scope, description, location));
      }
    }
    return facts;
  }

  private static List<String> protocols(Sheet sheet, Row row, int count) {
    String protocol = sheet.text(row, Column.PROTOCOL);
    return Zipped.parts(protocol, sheet.text(row, Column.PORT), count);
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
        described(description, port.note()),
        location);
  }

  private static @Nullable String described(@Nullable String said, @Nullable String more) {
    return said == null || more == null ? (said == null ? more : said) : said + "（" + more + "）";
  }

  /// Which column names what listens; null where none does because the table is about `owner`.
  private @Nullable Column namingColumn(Sheet sheet, @Nullable String owner) {
    boolean named =
        sheet.hasAny(Column.SERVICE, Column.DEPENDS_ON)
            || sheet.listsCalls()
            || (sheet.has(Column.COMPONENT) && !namesPorts(sheet));
    return owner == null || named ? namingColumn(sheet) : null;
  }

  /// The same for a table without an owner; one of ports and purposes names it in the purpose.
  private static Column namingColumn(Sheet sheet) {
    if (sheet.listsCalls()) {
      return Column.CALLED;
    }
    for (Column column : List.of(Column.SERVICE, Column.COMPONENT, Column.DEPENDS_ON)) {
      if (sheet.has(column)) {
        return column;
      }
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

  /// Whether a column called "name" holds the names of ports: `http`, `metrics`.
  boolean namesPorts(Sheet sheet) {
    return sheet.share(sheet.index(Column.COMPONENT), name -> lexicon.means("port.name", name))
        > MOST_NAMES;
  }

  private @Nullable String description(Sheet sheet, Row row, @Nullable Column naming) {
    if (naming == Column.DESCRIPTION) {
      List<Integer> descriptions = sheet.indexes(Column.DESCRIPTION);
      if (lexicon.means("port.name", sheet.text(row, Column.DESCRIPTION))) {
        return cells.text(sheet.cell(row, Column.DESCRIPTION));
      }
      return descriptions.size() < 2 ? null : cells.text(row.cell(descriptions.get(1)));
    }
    String description = cells.text(sheet.cell(row, Column.DESCRIPTION));
    String name = naming == null ? cells.text(sheet.cell(row, Column.COMPONENT)) : null;
    return described(name, description);
  }

  private List<String> names(Sheet sheet, Row row, @Nullable Column naming, PortCell ports) {
    Cell cell = naming == null ? null : sheet.cell(row, naming);
    if (cell == null || cell.struck()) {
      return List.of();
    }
    List<String> names = cells.names(cell);
    if (names.size() == 1) {
      String beside = sheet.text(row, sheet.has(Column.PORT) ? Column.PORT : Column.HOST_PORT);
      names =
          Zipped.parts(cell.text(), beside, ports.ports().size()).stream()
              .flatMap(part -> cells.names(part).stream())
              .toList();
    }
    return names.stream()
        .filter(name -> naming != Column.DESCRIPTION || !lexicon.means("port.name", name))
        .filter(name -> NOBODY.stream().noneMatch(nobody -> lexicon.means(nobody, name)))
        .filter(name -> !ports.equals(PortCell.NONE) || !lexicon.means("mark.reserved", name))
        .toList();
  }

  private boolean isPlaceholder(Sheet sheet, Row row, @Nullable Column naming, PortCell ports) {
    String words = ports.words();
    Cell port = row.cell(PortColumns.first(sheet));
    return (naming != null && cells.placeholder().inName(sheet.text(row, naming)))
        || (port != null && cells.placeholder().isForInstance(port.text()))
        || (words != null && cells.placeholder().isBlank(words));
  }

  /// A name that is struck through is of something that is gone, and so are its ports.
  private static boolean isStruck(Sheet sheet, Row row, @Nullable Column naming) {
    Cell name = naming == null ? null : sheet.cell(row, naming);
    return name != null && name.struck();
  }

  /// What the columns of a row say of who reaches its ports.
  private @Nullable String scope(Sheet sheet, Row row) {
    String stated = cells.scope(sheet.cell(row, Column.SCOPE));
    Boolean isPublic = cells.mark(sheet.cell(row, Column.PUBLIC));
    if (stated != null || isPublic == null) {
      return stated;
    }
    return isPublic ? lexicon.first("scope.public") : lexicon.first("scope.internal");
  }

  /// The same as the words beside a port say: `8190 (HTTP, internal)`, `8822（内部）`.
  private Optional<String> noted(Listening port) {
    return port.note() == null
        ? Optional.empty()
        : Plain.split(port.note(), ",，、;；/").stream()
            .filter(word -> NOTED.stream().anyMatch(scope -> lexicon.means(scope, word)))
            .findFirst();
  }

  private boolean isPuzzling(Sheet sheet, Row row) {
    boolean named = !Plain.isDash(sheet.text(row, Column.SERVICE));
    int column = PortColumns.first(sheet);
    return named && column >= 0 && row.cell(column) == null;
  }

  private void reportSlips(Sheet sheet, Row row, PortCell ports, Reading reading) {
    PortColumns.bare(sheet, row).forEach(cell -> PortSlip.report(cell, lexicon, reading));
    Cell port = row.cell(PortColumns.first(sheet));
    if (port != null
        && PortCell.isPortLike(sheet.text(row, Column.SERVICE))
        && ports.words() != null) {
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

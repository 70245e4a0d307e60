package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds the columns that give ports without a header that says so plainly: by what stands in their
/// cells, beside them, and above the table.
final class PortColumnFinder {

  /// The share of cells that must look like something for their column to hold it.
  private static final double MOST = 0.6;

  private final Lexicon lexicon;
  private final Technologies technologies;

  PortColumnFinder(Lexicon lexicon, Technologies technologies) {
    this.lexicon = lexicon;
    this.technologies = technologies;
  }

  /// `Host` beside `Container`, `外网` beside `内网`: under a heading about ports, both over numbers.
  Optional<Column> side(Sheet sheet, int index, Place place) {
    Optional<Column> own = sideOf(sheet, index);
    boolean paired =
        own.isPresent()
            && IntStream.range(0, sheet.meanings().size())
                    .mapToObj(i -> sideOf(sheet, i))
                    .flatMap(Optional::stream)
                    .distinct()
                    .count()
                == 2;
    return paired && speaksOfPorts(place) ? own : Optional.empty();
  }

  private Optional<Column> sideOf(Sheet sheet, int index) {
    String header = Plain.line(sheet.table().header().get(index).text());
    Column side =
        lexicon.means("column.word.host", header)
            ? Column.HOST_PORT
            : lexicon.means("column.word.inside", header) ? Column.PORT : null;
    return Optional.ofNullable(side)
        .filter(_ -> sheet.share(index, text -> givesPort(text)) >= MOST);
  }

  private boolean givesPort(String text) {
    return !PortCell.read(text, lexicon).ports().isEmpty();
  }

  /// An unknown header over numbers like ports, beside the name of what may listen.
  Set<Column> portsOf(Sheet sheet, int index, Place place) {
    String header = sheet.table().header().get(index).text();
    boolean numbers = sheet.share(index, PortCell::isPortLike) >= MOST;
    if (!numbers || !sheet.hasAny(Column.SERVICE, Column.COMPONENT)) {
      return Set.of();
    }
    if (lexicon.mentions("column.word.port", header)) {
      return EnumSet.of(portColumn(header));
    }
    Optional<Column> end = endOfRange(sheet, index);
    if (end.isPresent()) {
      return isSupported(sheet, index, place) ? EnumSet.of(end.get()) : Set.of();
    }
    boolean first = !sheet.givesPorts();
    return first && isSupported(sheet, index, place) ? EnumSet.of(Column.PORT) : Set.of();
  }

  /// A column of one environment's ports: `开发`, `生产` over numbers beside the names of services.
  boolean givesPortsOfCase(Sheet sheet, int index, Place place) {
    String header = sheet.table().header().get(index).text();
    return listens(sheet)
        && !sheet.givesPorts()
        && lexicon.mentions("column.word.environment", header)
        && sheet.share(index, PortCell::isPortLike) >= MOST
        && isSupported(sheet, index, place);
  }

  /// A column of addresses with ports, where no other one gives any.
  boolean givesAddresses(Sheet sheet, int index, Place place) {
    Set<Column> named = sheet.meanings().get(index);
    return (named.contains(Column.ADDRESS) || named.contains(Column.ENDPOINT))
        && listens(sheet)
        && !sheet.givesPorts()
        && !place.isTopic("references")
        && sheet.share(index, PortAddress::isIn) >= MOST / 2;
  }

  private static boolean listens(Sheet sheet) {
    return sheet.hasAny(Column.SERVICE, Column.COMPONENT, Column.DEPENDS_ON)
        && !sheet.hasAny(Column.ENV_NAME, Column.CONFIG_NAME);
  }

  /// `Start` beside `End`, both over numbers.
  private Optional<Column> endOfRange(Sheet sheet, int index) {
    String header = sheet.table().header().get(index).text();
    for (Column end : List.of(Column.PORT_FROM, Column.PORT_TO)) {
      String other = end == Column.PORT_FROM ? "column.word.to" : "column.word.from";
      boolean paired = sheet.share(sheet.headed(lexicon, other), PortCell::isPortLike) >= MOST;
      if (paired && lexicon.names(end.concept().replace("port.", "word."), header)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  /// What makes ports of mere numbers: a heading that speaks of ports, a protocol beside them, or a
  /// row that gives a known technology the port it is known by.
  private boolean isSupported(Sheet sheet, int index, Place place) {
    boolean high = sheet.share(index, text -> text.strip().matches("(\\d{4,5}\\D*)+")) >= MOST;
    boolean said = high && (sheet.hasAny(Column.PROTOCOL, Column.SCOPE) || speaksOfPorts(place));
    return said || sheet.rows().stream().anyMatch(row -> givesDefaultPort(sheet, row, index));
  }

  private boolean speaksOfPorts(Place place) {
    return place.headings().stream()
        .anyMatch(heading -> lexicon.mentions("word.port", heading.title()));
  }

  private boolean givesDefaultPort(Sheet sheet, Row row, int index) {
    Cell cell = row.cell(index);
    String name = sheet.text(row, sheet.has(Column.SERVICE) ? Column.SERVICE : Column.COMPONENT);
    return cell != null
        && PortCell.read(cell.text(), lexicon).ports().stream()
            .anyMatch(port -> technologies.listensOn(Plain.name(name), port.port().from()));
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

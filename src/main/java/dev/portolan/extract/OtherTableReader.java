package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.CallerFact;
import dev.portolan.model.Facts.ConfigFact;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ProtocolFact;
import dev.portolan.model.Facts.TechnologyFact;
import dev.portolan.model.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads tables of configuration items, protocols, technologies and dependencies.
final class OtherTableReader {

  private static final String SEPARATORS = ",，、;；\n";

  private final CellReader cells;
  private final Lexicon lexicon;

  OtherTableReader(CellReader cells, Lexicon lexicon) {
    this.cells = cells;
    this.lexicon = lexicon;
  }

  void readConfiguration(Sheet sheet, Place place, Reading reading) {
    Column naming = sheet.has(Column.CONFIG_NAME) ? Column.CONFIG_NAME : Column.KEY;
    for (Row row : sheet.rows()) {
      Cell cell = sheet.cell(row, naming);
      String name = cells.text(cell);
      if (cell != null && name != null) {
        ConfigFact item =
            new ConfigFact(
                Plain.name(name),
                component(place),
                cells.text(sheet.cell(row, Column.TYPE)),
                cells.defaultValue(sheet.cell(row, valueColumn(sheet))),
                cells.text(sheet.cell(row, Column.DESCRIPTION)),
                reading.at(cell));
        reading.config.add(item);
        readPort(item, place, reading);
      }
    }
  }

  private static Column valueColumn(Sheet sheet) {
    return sheet.has(Column.DEFAULT) ? Column.DEFAULT : Column.PROPERTY_VALUE;
  }

  /// A key such as `server.port` says where the component listens; `spring.redis.port` says where
  /// another one does.
  private void readPort(ConfigFact item, Place place, Reading reading) {
    List<String> path = Plain.split(item.name(), ".:");
    String value = item.defaultValue();
    boolean listens =
        path.size() > 1
            && lexicon.means("word.port", path.getLast())
            && lexicon.means("key.listening", path.get(path.size() - 2));
    if (listens && value != null && PortCell.isPortLike(value)) {
      String service = new Components(lexicon, reading.services, reading.ports).of(place);
      for (Listening port : PortCell.read(value, lexicon).ports()) {
        reading.servicePorts.add(
            new PortFact(
                service, port.port(), null, null, null, null, item.description(), item.location()));
      }
    }
  }

  void readProtocols(Sheet sheet, Reading reading) {
    for (Row row : sheet.rows()) {
      Cell cell = sheet.cell(row, Column.PROTOCOL);
      String name = cells.text(cell);
      if (cell != null && name != null && !isRejected(name)) {
        reading.protocols.add(
            new ProtocolFact(
                Plain.name(name),
                cells.text(sheet.cell(row, Column.DESCRIPTION)),
                cells.text(
                    sheet.cell(row, sheet.has(Column.ENDPOINT) ? Column.ENDPOINT : Column.ADDRESS)),
                reading.at(cell)));
      }
    }
  }

  void readTechnologies(Sheet sheet, Reading reading) {
    Column choosing = sheet.has(Column.CHOSEN) ? Column.CHOSEN : Column.TECHNOLOGY;
    for (Row row : sheet.rows()) {
      Cell cell = sheet.cell(row, choosing);
      String chosen = cells.text(cell);
      if (cell != null && chosen != null && !isRejected(chosen)) {
        reading.technologies.add(
            new TechnologyFact(
                sheet.index(choosing) == 0 ? null : cells.text(row.cell(0)),
                Plain.name(chosen),
                alternatives(sheet.cell(row, Column.ALTERNATIVES)),
                reason(sheet, row),
                reading.at(cell)));
      }
    }
  }

  /// Who uses what a table of the project's own services or ports lists, and what it needs.
  void readNeighbours(Sheet sheet, Reading reading) {
    if (sheet.hasAny(Column.SERVICE, Column.COMPONENT)) {
      callers(sheet, sheet.index(Column.USED_BY), reading);
      dependencies(sheet, sheet.index(Column.DEPENDS_ON), reading);
    }
  }

  /// Who calls whom: what the project's own services call it needs, and who else calls them uses
  /// it.
  ///
  /// @param own the names of services that other tables list
  void readCalls(Sheet sheet, List<String> own, Reading reading) {
    Set<String> names = own.stream().map(Vocabulary::fold).collect(Collectors.toSet());
    boolean services = !sheet.has(Column.USED_BY);
    if (names.isEmpty() && !services) {
      readNeeded(sheet, reading);
      return;
    }
    for (Row row : sheet.rows()) {
      List<Named> callers = named(row.cell(sheet.caller()), SEPARATORS).toList();
      List<Named> called = named(sheet.cell(row, Column.CALLED), SEPARATORS).toList();
      if (services || callers.stream().anyMatch(caller -> isAmong(names, caller))) {
        called.stream().map(named -> dependency(named, reading)).forEach(reading.dependencies::add);
      } else if (called.stream().anyMatch(named -> isAmong(names, named))) {
        callers.stream().map(named -> caller(named, reading)).forEach(reading.callers::add);
      }
    }
  }

  /// Where no table tells which services are the project's own, it needs what calls nothing itself.
  private void readNeeded(Sheet sheet, Reading reading) {
    Set<String> callers =
        sheet.rows().stream()
            .flatMap(row -> named(row.cell(sheet.caller()), SEPARATORS))
            .map(named -> Vocabulary.fold(named.name()))
            .collect(Collectors.toSet());
    sheet.rows().stream()
        .flatMap(row -> named(sheet.cell(row, Column.CALLED), SEPARATORS))
        .filter(called -> !isAmong(callers, called))
        .map(called -> dependency(called, reading))
        .forEach(reading.dependencies::add);
  }

  private static boolean isAmong(Set<String> names, Named named) {
    return names.contains(Vocabulary.fold(named.name()));
  }

  private static DependencyFact dependency(Named named, Reading reading) {
    return new DependencyFact(named.name(), Evidence.TABLE, reading.at(named.cell()));
  }

  private static CallerFact caller(Named named, Reading reading) {
    return new CallerFact(named.name(), reading.at(named.cell()));
  }

  /// A table of those who use the project.
  void readCallers(Sheet sheet, Reading reading) {
    callers(sheet, naming(sheet, Column.USED_BY), reading);
  }

  /// A table of what the project needs. A row that says outright that it calls the project names a
  /// caller, where the row is about one system and not about what one of the project's own needs.
  void readDependencies(Sheet sheet, Reading reading) {
    int naming = naming(sheet, Column.DEPENDS_ON);
    boolean own = sheet.hasAny(Column.SERVICE, Column.COMPONENT) && sheet.has(Column.DEPENDS_ON);
    for (Row row : sheet.rows()) {
      if (!own && callsUs(row, naming)) {
        callers(row.cell(naming), reading);
      } else {
        dependencies(row.cell(naming), reading);
      }
    }
  }

  private boolean callsUs(Row row, int naming) {
    Cell name = row.cell(naming);
    return row.cells().stream()
        .filter(cell -> !cell.equals(name))
        .map(Cell::text)
        .anyMatch(
            text -> lexicon.means("mark.caller", text) || lexicon.mentions("word.calls.us", text));
  }

  /// Who uses the project's own services, as a table of what these need says beside it.
  void readUsers(Sheet sheet, Reading reading) {
    if (sheet.hasAny(Column.SERVICE, Column.COMPONENT) && sheet.has(Column.DEPENDS_ON)) {
      callers(sheet, sheet.index(Column.USED_BY), reading);
    }
  }

  private static int naming(Sheet sheet, Column first) {
    return Stream.of(first, Column.SERVICE, Column.COMPONENT, Column.ENDPOINT)
        .map(sheet::index)
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }

  private void callers(Sheet sheet, int column, Reading reading) {
    sheet.rows().forEach(row -> callers(row.cell(column), reading));
  }

  private void callers(@Nullable Cell cell, Reading reading) {
    named(cell, ",，、;；/\n")
        .filter(named -> lexicon.scope(named.name()).isEmpty())
        .filter(named -> !lexicon.means("mark.anyone", named.name()))
        .map(named -> caller(named, reading))
        .forEach(reading.callers::add);
  }

  private void dependencies(Sheet sheet, int column, Reading reading) {
    sheet.rows().forEach(row -> dependencies(row.cell(column), reading));
  }

  private void dependencies(@Nullable Cell cell, Reading reading) {
    named(cell, SEPARATORS)
        .map(named -> dependency(named, reading))
        .forEach(reading.dependencies::add);
  }

  /// `不使用 SOAP`: the cell names what is not there.
  private boolean isRejected(String text) {
    return lexicon.begins("word.rejected", text);
  }

  /// A name of a cell that may hold several.
  private record Named(String name, Cell cell) {}

  private Stream<Named> named(@Nullable Cell cell, String separators) {
    return cell == null || cell.struck() || cells.text(cell) == null || isRejected(cell.text())
        ? Stream.of()
        : Plain.split(cell.text(), separators).stream()
            .flatMap(part -> cells.names(part).stream())
            .map(name -> new Named(name, cell));
  }

  private @Nullable String reason(Sheet sheet, Row row) {
    String reason = cells.text(sheet.cell(row, Column.REASON));
    return (reason != null || sheet.has(Column.CHOSEN))
        ? reason
        : cells.text(sheet.cell(row, Column.DESCRIPTION));
  }

  private List<String> alternatives(@Nullable Cell cell) {
    String text = cells.text(cell);
    return text == null || lexicon.means("mark.none", text)
        ? List.of()
        : Plain.split(text, ",，、;；/").stream().map(Plain::name).toList();
  }

  /// The title of the section that the heading of the items stands under: `6.1 order-api`.
  private @Nullable String component(Place place) {
    for (Heading heading : place.headings().reversed()) {
      boolean own = heading.isLead() || lexicon.names("heading.config", heading.title());
      boolean chapter = heading.level() <= 2 && heading.role() != null;
      if (!own && !chapter && heading.level() > 1) {
        String title = Components.titleOf(heading.title());
        return cells.placeholder().inName(title) ? null : title;
      }
    }
    return null;
  }
}

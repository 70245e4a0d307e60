package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.CallerFact;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what describes one service, a property a row of a table or an item of a list. Its name is
/// a property of its own, or the heading above.
final class CardReader {

  /// What a heading is about that names no service.
  private static final List<String> TOPICS =
      List.of("heading.config", "heading.ports", "heading.env", "heading.services");

  private final Lexicon lexicon;
  private final CellReader cells;

  CardReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
  }

  void read(Sheet sheet, Place place, Reading reading) {
    String name = name(sheet, place);
    Cell at = first(sheet, Column.PORT, Column.HOST_PORT, Column.SERVICE);
    if (name != null && at != null) {
      read(sheet, new Subject(name, Evidence.TABLE, reading.at(at)), place, reading);
    }
  }

  /// What is described.
  ///
  /// @param evidence how the document says it
  /// @param location where
  record Subject(String name, Evidence evidence, Location location) {}

  /// Reads the properties of a service that is named elsewhere.
  void read(Sheet sheet, Subject subject, Place place, Reading reading) {
    List<Listening> ports = ports(sheet, reading);
    reading.services.add(
        new ServiceFact(
            subject.name(),
            required(sheet, place, reading),
            text(sheet, Column.DESCRIPTION),
            ports.stream().map(Listening::port).distinct().toList(),
            text(sheet, Column.RESOURCES),
            text(sheet, Column.SCALING),
            subject.location()));
    readPorts(sheet, subject, ports, reading);
    readVariables(sheet, subject.name(), place, reading);
    readNeighbours(sheet, reading);
  }

  private List<Listening> ports(Sheet sheet, Reading reading) {
    PortSlip.report(value(sheet, Column.PORT), lexicon, reading);
    PortSlip.report(value(sheet, Column.HOST_PORT), lexicon, reading);
    List<Listening> inside = PortCell.read(live(sheet, Column.PORT), lexicon).ports();
    List<Listening> outside = PortCell.read(live(sheet, Column.HOST_PORT), lexicon).ports();
    List<Listening> main = inside.isEmpty() ? outside : PortColumns.zipped(inside, outside);
    return Stream.concat(main.stream(), further(sheet)).toList();
  }

  /// The ports of further properties, which their names tell apart: `管理端口`, `Metrics port`.
  private Stream<Listening> further(Sheet sheet) {
    return sheet.table().rows().stream()
        .filter(row -> row.cells().size() > 1 && isFurtherPort(row.cells().getFirst().text()))
        .flatMap(
            row ->
                PortCell.read(sheet.live(row, 1), lexicon).ports().stream()
                    .map(port -> port.labelled(Plain.line(row.cells().getFirst().text()))));
  }

  private boolean isFurtherPort(String key) {
    String line = Plain.line(key);
    return lexicon.lastEnd("column.word.port", line) == Lexicon.fold(line).length()
        && lexicon.named(line).stream().noneMatch(concept -> concept.startsWith("column."));
  }

  private void readPorts(Sheet sheet, Subject subject, List<Listening> ports, Reading reading) {
    String stated = text(sheet, Column.PROTOCOL);
    List<String> protocols =
        stated == null
            ? List.of()
            : Zipped.parts(live(sheet, Column.PROTOCOL), live(sheet, Column.PORT), ports.size());
    String description = text(sheet, Column.DESCRIPTION);
    for (int i = 0; i < ports.size(); i++) {
      Listening port = ports.get(i);
      reading.servicePorts.add(
          new PortFact(
              subject.name(),
              port.port(),
              port.host(),
              null,
              port.protocol() != null
                  ? port.protocol()
                  : protocols.size() > 1 ? protocols.get(i) : stated,
              scope(sheet),
              port.note() != null ? port.note() : description,
              subject.evidence(),
              subject.location()));
    }
  }

  private void readVariables(Sheet sheet, String name, Place place, Reading reading) {
    Cell cell = value(sheet, Column.ENV_NAME);
    if (cell == null || !EnvTableReader.namesVariables(cell.text())) {
      return;
    }
    for (EnvName variable : EnvName.read(cell, cell.text())) {
      reading.looseEnv.add(
          new EnvFact(
              variable.name(),
              name,
              null,
              variable.value(),
              null,
              place.required(),
              EnvName.isSecret(variable.name()),
              reading.at(cell)));
    }
  }

  private void readNeighbours(Sheet sheet, Reading reading) {
    names(sheet, Column.DEPENDS_ON)
        .forEach(
            named ->
                reading.dependencies.add(
                    new DependencyFact(named.name(), Evidence.TABLE, reading.at(named.cell()))));
    names(sheet, Column.USED_BY)
        .forEach(
            named -> reading.callers.add(new CallerFact(named.name(), reading.at(named.cell()))));
  }

  /// A name of a cell that may hold several.
  private record Named(String name, Cell cell) {}

  private Stream<Named> names(Sheet sheet, Column property) {
    Cell cell = value(sheet, property);
    return cell == null || cells.text(cell) == null
        ? Stream.of()
        : Plain.split(cell.text(), ",，、;；\n").stream()
            .map(Plain::withoutLastBracket)
            .flatMap(part -> cells.names(part).stream())
            .map(name -> new Named(name, cell));
  }

  private @Nullable Boolean required(Sheet sheet, Place place, Reading reading) {
    return cells
        .necessity()
        .read(
            value(sheet, Column.REQUIRED),
            value(sheet, Column.OPTIONAL),
            place.required(),
            reading);
  }

  private @Nullable String scope(Sheet sheet) {
    String stated = cells.scope(value(sheet, Column.SCOPE));
    Boolean isPublic = cells.mark(value(sheet, Column.PUBLIC));
    if (stated != null || isPublic == null) {
      return stated;
    }
    return isPublic ? lexicon.first("scope.public") : lexicon.first("scope.internal");
  }

  private @Nullable String name(Sheet sheet, Place place) {
    List<String> named = cells.names(value(sheet, Column.SERVICE));
    if (!named.isEmpty()) {
      return named.getFirst();
    }
    Optional<String> heading = place.heading().map(above -> Components.titleOf(above.title()));
    return heading
        .map(title -> title.split("\\s+[-–—]\\s+")[0])
        .map(Components::titleOf)
        .filter(title -> !title.isBlank() && !cells.placeholder().inName(title))
        .filter(title -> TOPICS.stream().noneMatch(topic -> lexicon.means(topic, title)))
        .orElse(null);
  }

  private @Nullable Cell first(Sheet sheet, Column... properties) {
    return Stream.of(properties)
        .map(property -> Optional.ofNullable(value(sheet, property)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String text(Sheet sheet, Column property) {
    return cells.text(value(sheet, property));
  }

  private String live(Sheet sheet, Column property) {
    return row(sheet, property).map(row -> sheet.live(row, 1)).orElse("");
  }

  private @Nullable Cell value(Sheet sheet, Column property) {
    return row(sheet, property).map(row -> row.cell(1)).orElse(null);
  }

  private Optional<Row> row(Sheet sheet, Column property) {
    return sheet.table().rows().stream()
        .filter(row -> !row.cells().isEmpty())
        .filter(row -> lexicon.names(property.concept(), row.cells().getFirst().text()))
        .findFirst();
  }
}

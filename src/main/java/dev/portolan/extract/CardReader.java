package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a table that describes one service, a property a row. Its name is a row of its own, or the
/// heading above.
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
    Cell inside = value(sheet, Column.PORT);
    Cell outside = value(sheet, Column.HOST_PORT);
    Cell port = inside == null ? outside : inside;
    String name = name(sheet, place);
    if (port == null || name == null) {
      return;
    }
    PortSlip.report(inside, lexicon, reading);
    PortSlip.report(outside, lexicon, reading);
    List<Listening> ports = PortCell.read(port.text(), lexicon).ports();
    if (inside != null && outside != null) {
      ports = PortTableReader.zipped(ports, PortCell.read(outside.text(), lexicon).ports());
    }
    String description = cells.text(value(sheet, Column.DESCRIPTION));
    reading.services.add(
        new ServiceFact(
            name,
            place.required(),
            description,
            ports.stream().map(Listening::port).distinct().toList(),
            cells.text(value(sheet, Column.RESOURCES)),
            cells.text(value(sheet, Column.SCALING)),
            reading.at(port)));
    for (Listening listening : ports) {
      reading.servicePorts.add(
          new PortFact(
              name,
              listening.port(),
              listening.host(),
              null,
              listening.protocol(),
              null,
              listening.note() != null ? listening.note() : description,
              reading.at(port)));
    }
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

  private @Nullable Cell value(Sheet sheet, Column property) {
    for (Row row : sheet.table().rows()) {
      Cell key = row.cell(0);
      if (key != null && lexicon.names(property.concept(), key.text())) {
        return row.cell(1);
      }
    }
    return null;
  }
}

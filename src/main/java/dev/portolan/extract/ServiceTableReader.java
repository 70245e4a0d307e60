package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads tables of services.
final class ServiceTableReader {

  private final Lexicon lexicon;
  private final CellReader cells;
  private final PortTableReader ports;
  private final PortColumns columns;
  private final Necessity necessity;

  ServiceTableReader(Lexicon lexicon, CellReader cells, PortTableReader ports) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.ports = ports;
    this.columns = new PortColumns(lexicon);
    this.necessity = cells.necessity();
  }

  void read(Sheet sheet, Place place, Reading reading) {
    Column naming = sheet.has(Column.SERVICE) ? Column.SERVICE : Column.COMPONENT;
    for (Row row : sheet.rows()) {
      Cell name = sheet.cell(row, naming);
      PortCell listening = columns.read(sheet, row);
      List<String> names = names(sheet, row, name, listening);
      for (int i = 0; i < names.size() && name != null; i++) {
        reading.services.add(
            new ServiceFact(
                names.get(i),
                necessity.read(sheet, row, place.required(), reading),
                cells.text(sheet.cell(row, Column.DESCRIPTION)),
                PortTableReader.ports(listening, i, names.size()),
                resources(sheet, row),
                cells.text(sheet.cell(row, Column.SCALING)),
                reading.at(name)));
      }
    }
    if (sheet.givesPorts()) {
      ports.read(sheet, place, null, reading).stream()
          .filter(ServiceTableReader::isNumbered)
          .forEach(reading.servicePorts::add);
    }
  }

  private List<String> names(Sheet sheet, Row row, @Nullable Cell cell, PortCell ports) {
    List<String> names = cells.names(cell);
    if (names.size() == 1 && cell != null) {
      names =
          Zipped.parts(cell.text(), sheet.text(row, Column.PORT), ports.ports().size()).stream()
              .flatMap(part -> cells.names(part).stream())
              .toList();
    }
    return names.stream().filter(this::isService).toList();
  }

  private boolean isService(String name) {
    return !lexicon.means("mark.reserved", name)
        && PortTableReader.NOBODY.stream().noneMatch(nobody -> lexicon.means(nobody, name));
  }

  private static boolean isNumbered(PortFact fact) {
    return fact.port() != null;
  }

  /// One column of resources as it stands; several (CPU, RAM, Disk) with their headers.
  private @Nullable String resources(Sheet sheet, Row row) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < sheet.meanings().size(); i++) {
      if (sheet.meanings().get(i).contains(Column.RESOURCES)) {
        columns.add(i);
      }
    }
    if (columns.size() == 1) {
      return cells.text(row.cell(columns.getFirst()));
    }
    String all =
        columns.stream()
            .map(column -> labelled(sheet, row, column))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? null : all;
  }

  private @Nullable String labelled(Sheet sheet, Row row, int column) {
    String value = cells.text(row.cell(column));
    return value == null ? null : sheet.table().header().get(column).text() + " " + value;
  }
}

package dev.portolan.extract;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Table;
import dev.portolan.model.Facts.PortFact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Understands every table of a document once and hands it to the reader of its kind.
final class TableReader {

  /// A table, what it lists and where it stands.
  record ReadTable(Sheet sheet, Set<TableKind> kinds, Place place) {

    boolean lists(TableKind kind) {
      return kinds.contains(kind);
    }
  }

  /// The kinds whose unknown columns are worth telling an author about.
  private static final Set<TableKind> TOLD =
      EnumSet.of(TableKind.ENV, TableKind.PORTS, TableKind.SERVICES);

  private final Lexicon lexicon;
  private final CellReader cells;
  private final SheetReader sheets;
  private final TableClassifier classifier;

  TableReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.sheets = new SheetReader(lexicon);
    this.classifier = new TableClassifier(lexicon);
  }

  List<ReadTable> understand(List<Placed> blocks) {
    List<ReadTable> tables = new ArrayList<>();
    for (Placed placed : blocks) {
      if (placed.block() instanceof Table table) {
        Sheet sheet = sheets.read(table);
        tables.add(
            new ReadTable(sheet, classifier.classify(sheet, placed.place()), placed.place()));
      }
    }
    return tables;
  }

  /// Reads everything but variables, whose components are only known afterwards.
  void read(List<ReadTable> tables, Reading reading) {
    PortTableReader ports = new PortTableReader(lexicon, cells);
    ServiceTableReader services = new ServiceTableReader(lexicon, cells, ports);
    CardReader cards = new CardReader(lexicon, cells);
    OtherTableReader others = new OtherTableReader(cells, lexicon);
    for (ReadTable table : tables) {
      Sheet sheet = table.sheet();
      reportUnknownColumns(table, reading);
      if (table.lists(TableKind.SERVICES) || table.lists(TableKind.PORTS)) {
        others.readCallers(sheet, reading);
      }
      if (table.lists(TableKind.SERVICES)) {
        services.read(sheet, table.place(), reading);
      } else if (table.lists(TableKind.PORTS)) {
        List<PortFact> read = ports.read(sheet, table.place(), reading);
        reading.ports.addAll(read);
        if (sheet.hasAny(Column.SERVICE, Column.COMPONENT)) {
          reading.listeners.addAll(read);
        }
      } else if (table.lists(TableKind.CARD)) {
        cards.read(sheet, table.place(), reading);
      } else if (table.lists(TableKind.CONFIG)) {
        others.readConfiguration(sheet, table.place(), reading);
      } else if (table.lists(TableKind.PROTOCOLS)) {
        others.readProtocols(sheet, reading);
      } else if (table.lists(TableKind.TECHNOLOGIES)) {
        others.readTechnologies(sheet, reading);
      } else if (table.lists(TableKind.DEPENDENCIES)) {
        others.readDependencies(sheet, reading);
      }
    }
  }

  void readVariables(List<ReadTable> tables, Components components, Reading reading) {
    EnvTableReader reader = new EnvTableReader(lexicon, cells, components);
    for (ReadTable table : tables) {
      if (table.lists(TableKind.ENV)) {
        reader.read(table.sheet(), table.place(), reading);
      }
    }
  }

  private static void reportUnknownColumns(ReadTable table, Reading reading) {
    if (table.kinds().stream().noneMatch(TOLD::contains)) {
      return;
    }
    List<Cell> header = table.sheet().table().header();
    for (int i = 0; i < header.size(); i++) {
      Cell cell = header.get(i);
      if (table.sheet().meanings().get(i).isEmpty() && !cell.text().isBlank()) {
        reading.report(
            Rule.UNKNOWN_COLUMN,
            reading.at(cell),
            new Words("不认识列名“%s”，这一列只照原样显示", "unknown column \"%s\"; it is shown but not read")
                .with(Plain.line(cell.text())),
            null);
      }
    }
  }
}

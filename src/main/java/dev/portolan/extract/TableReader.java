package dev.portolan.extract;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Table;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Understands every table of a document once and hands it to the reader of its kind.
final class TableReader {

  /// A table, what it lists and where it stands.
  record ReadTable(Sheet sheet, Verdict verdict, Place place) {

    boolean lists(TableKind kind) {
      return kinds().contains(kind);
    }

    Set<TableKind> kinds() {
      return verdict instanceof Verdict.Listing(Set<TableKind> kinds) ? kinds : Set.of();
    }
  }

  /// The kinds whose unknown columns are worth telling an author about.
  private static final Set<TableKind> TOLD =
      EnumSet.of(TableKind.ENV, TableKind.PORTS, TableKind.SERVICES);

  /// What a table without lists of facts may be and still describe services.
  private static final Set<Verdict.LookAlike> WORDY =
      EnumSet.of(Verdict.LookAlike.PROSE, Verdict.LookAlike.INVENTORY, Verdict.LookAlike.DIRECTORY);

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;
  private final Transposed transposed;
  private final SheetReader sheets;
  private final TableClassifier classifier;

  private static final Words NAME_IT =
      new Words(
          "要让它被读取，换成认得的列名，或在 site-config.yml 的 words 里加上这个名字",
          "to have it read, call it by a known name, or add this one under words in"
              + " site-config.yml");

  TableReader(Lexicon lexicon, Technologies technologies, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.technologies = technologies;
    this.transposed = new Transposed(lexicon);
    this.sheets = new SheetReader(lexicon, technologies);
    this.classifier = new TableClassifier(lexicon);
  }

  List<ReadTable> understand(List<Placed> blocks) {
    List<ReadTable> tables = new ArrayList<>();
    for (Placed placed : blocks) {
      if (placed.block() instanceof Table written) {
        for (Table table : SideBySide.apart(written)) {
          Sheet sheet = sheets.read(transposed.upright(table), placed.place());
          tables.add(
              new ReadTable(sheet, classifier.classify(sheet, placed.place()), placed.place()));
        }
      }
    }
    return tables;
  }

  /// Reads everything but variables, whose components are only known afterwards.
  ///
  /// @param known the lines whose placeholders are reported already
  void read(List<ReadTable> tables, Set<Integer> known, Reading reading) {
    PortTableReader ports = new PortTableReader(lexicon, cells);
    ServiceTableReader services = new ServiceTableReader(lexicon, cells, ports);
    CardReader cards = new CardReader(lexicon, cells);
    OtherTableReader others = new OtherTableReader(cells, lexicon);
    List<String> named = named(tables);
    Owners owners = new Owners(lexicon, technologies, named);
    PortClauseReader clauses = new PortClauseReader(lexicon, cells, technologies);
    UnfilledCells unfilled = new UnfilledCells(cells);
    for (ReadTable table : tables) {
      Sheet sheet = table.sheet();
      report(table, reading);
      if (isGone(table)) {
        continue;
      }
      unfilled.report(table, known, reading);
      if (tellsInWords(table)) {
        clauses.read(sheet, table.place(), reading);
      }
      boolean own = table.lists(TableKind.SERVICES) || table.lists(TableKind.PORTS);
      if (own && !sheet.listsCalls()) {
        others.readNeighbours(sheet, reading);
      }
      if (table.lists(TableKind.SERVICES)) {
        services.read(sheet, table.place(), reading);
      } else if (table.lists(TableKind.PORTS)) {
        String owner = owners.of(table.place());
        if (sheet.listsCalls()) {
          others.readCalls(sheet, named, reading);
        }
        List<PortFact> read = ports.read(sheet, table.place(), owner, reading);
        reading.ports.addAll(read);
        owned(owner, read, table.place()).ifPresent(reading.listeners::add);
        if (namesServices(sheet, ports)) {
          reading.listeners.addAll(ports.services(sheet, reading));
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
        others.readUsers(sheet, reading);
        if (sheet.givesPorts()) {
          reading.ports.addAll(ports.readNeeded(sheet, reading));
        }
      } else if (table.lists(TableKind.CALLS)) {
        others.readCalls(sheet, named, reading);
      } else if (table.lists(TableKind.CALLERS)) {
        others.readCallers(sheet, reading);
      }
    }
  }

  /// Services and ports under a heading such as `已下线` are there no longer.
  private static boolean isGone(ReadTable table) {
    return table.place().isDeprecated()
        && Stream.of(TableKind.SERVICES, TableKind.PORTS, TableKind.CARD).anyMatch(table::lists);
  }

  /// Whether the table describes services or what they are made of, so that the words of a cell may
  /// say where one listens.
  private static boolean tellsInWords(ReadTable table) {
    return switch (table.verdict()) {
      case Verdict.Listing _ ->
          table.lists(TableKind.SERVICES) || table.lists(TableKind.TECHNOLOGIES);
      case Verdict.Refused(Verdict.LookAlike as) -> WORDY.contains(as);
      case Verdict.Puzzling _ -> false;
    };
  }

  private static boolean namesServices(Sheet sheet, PortTableReader ports) {
    return !sheet.listsCalls() && (sheet.has(Column.SERVICE) || namesComponents(sheet, ports));
  }

  private static boolean namesComponents(Sheet sheet, PortTableReader ports) {
    return sheet.has(Column.COMPONENT) && !ports.namesPorts(sheet);
  }

  /// The service of a section whose table gives its ports.
  private static Optional<ServiceFact> owned(
      @Nullable String owner, List<PortFact> ports, Place place) {
    List<PortFact> own =
        ports.stream().filter(port -> owner != null && owner.equals(port.service())).toList();
    return own.isEmpty() || owner == null
        ? Optional.empty()
        : Optional.of(
            new ServiceFact(
                owner,
                place.required(),
                null,
                own.stream().map(PortFact::port).filter(Objects::nonNull).distinct().toList(),
                null,
                null,
                own.getFirst().location()));
  }

  /// The services that any table names.
  private List<String> named(List<ReadTable> tables) {
    return tables.stream()
        .filter(table -> table.lists(TableKind.SERVICES) || table.lists(TableKind.PORTS))
        .map(ReadTable::sheet)
        .filter(sheet -> !sheet.listsCalls())
        .flatMap(sheet -> sheet.rows().stream().map(row -> sheet.cell(row, Column.SERVICE)))
        .flatMap(cell -> cells.names(cell).stream())
        .toList();
  }

  void readVariables(List<ReadTable> tables, Components components, Reading reading) {
    EnvTableReader reader = new EnvTableReader(lexicon, cells, components);
    for (ReadTable table : tables) {
      if (table.lists(TableKind.ENV)) {
        reader.read(table.sheet(), table.place(), reading);
      }
    }
  }

  private static void report(ReadTable table, Reading reading) {
    List<Cell> header = table.sheet().table().header();
    if (table.verdict() instanceof Verdict.Puzzling(int column)) {
      reportPuzzle(header.get(column), reading);
    } else if (table.kinds().stream().anyMatch(TOLD::contains)) {
      reportUnknownColumns(table, header, reading);
    }
  }

  private static void reportPuzzle(Cell header, Reading reading) {
    reading.report(
        Rule.TABLE_NOT_UNDERSTOOD,
        reading.at(header),
        new Words(
                "“%s”这一列像端口或变量，但看不出这张表列的是什么，没有读取",
                "column \"%s\" looks like ports or variables, but what the table lists is unclear;"
                    + " it is not read")
            .with(Plain.line(header.text())),
        new Words(
            "把列名写成“端口”或“变量名”，或把表放到说明内容的标题下",
            "call the column `Port` or `Variable`, or put the table under a heading that says what"
                + " it lists"));
  }

  /// Each name once, where it first stands: many tables of a document have the same columns.
  private static void reportUnknownColumns(ReadTable table, List<Cell> header, Reading reading) {
    for (int i = 0; i < header.size(); i++) {
      Cell cell = header.get(i);
      if (!table.sheet().meanings().get(i).isEmpty() || cell.text().isBlank()) {
        continue;
      }
      Words message =
          new Words("不认识列名“%s”，这一列只照原样显示", "unknown column \"%s\"; it is shown but not read")
              .with(Plain.line(cell.text()));
      if (reading.findings.stream().noneMatch(f -> f.message().equals(message))) {
        reading.report(Rule.UNKNOWN_COLUMN, reading.at(cell), message, NAME_IT);
      }
    }
  }
}

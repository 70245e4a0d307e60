package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Understands the columns of a table: by their header first, then by what stands in their cells,
/// so that a wording nobody foresaw does no harm.
final class SheetReader {

  /// The share of cells that must look like something for their column to hold it.
  private static final double MOST = 0.6;

  private static final Pattern PROTOCOL =
      Pattern.compile(
          "(?i)\\b(tcp|udp|sctp|https?|grpc|wss?|websocket|amqps?|mqtts?|rtsp|rtmp|sip|tls|ssl|dubbo|thrift|jdbc|rest|smtp|ssh|ftp|graphql|icmp|quic|kafka|rpc)\\b");

  private static final Pattern SENTENCE = Pattern.compile("[，。；;！？!?]");
  private static final Pattern SLASH = Pattern.compile("[/／]");
  private static final Pattern BOLD = Pattern.compile("(?s)(\\*\\*|__).*(\\*\\*|__)");

  private static final Pattern KEY = Pattern.compile("[a-zA-Z][\\w-]*(?:\\.[\\w\\[\\]-]+)+");

  /// The columns that a word in an unknown header may speak of.
  private static final List<Column> HEAD_WORDS =
      List.of(
          Column.ENV_NAME,
          Column.PORT,
          Column.PROTOCOL,
          Column.DEFAULT,
          Column.REQUIRED,
          Column.EXAMPLE,
          Column.DESCRIPTION,
          Column.SERVICE);

  /// The columns that name what listens.
  private static final List<Column> NAMING =
      List.of(Column.SERVICE, Column.COMPONENT, Column.CALLED);

  private final Lexicon lexicon;
  private final Technologies technologies;
  private final PortColumnFinder ports;
  private final HeadlessCards cards;
  private final Marks marks;
  private final MergedCells merged;

  SheetReader(Lexicon lexicon, Technologies technologies) {
    this.lexicon = lexicon;
    this.technologies = technologies;
    this.ports = new PortColumnFinder(lexicon, technologies);
    this.cards = new HeadlessCards(lexicon);
    this.marks = new Marks(lexicon);
    this.merged = new MergedCells(lexicon);
  }

  Sheet read(Table written, Place place) {
    Table table = cards.headed(written);
    List<Row> rows =
        table.rows().stream().filter(row -> !isCaption(row, table) && !isTotal(row)).toList();
    List<Set<Column>> named = new ArrayList<>();
    table.header().forEach(cell -> named.add(byName(cell.text())));
    Sheet sheet = new Sheet(table, named, rows);
    List<Set<Column>> meanings = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      meanings.add(byContent(sheet, i, place));
    }
    chooseInForce(meanings, Column.PORT, Column.PLANNED_PORT);
    chooseInForce(meanings, Column.ENV_NAME, Column.FORMER_ENV_NAME);
    chooseEnds(sheet, meanings, place);
    chooseName(sheet, meanings);
    return inForce(new Sheet(table, meanings, filled(new Sheet(table, meanings, rows))));
  }

  /// The rows with the cells that repeat those above them; a caption begins a new group.
  private List<Row> filled(Sheet sheet) {
    Set<Row> stating = Collections.newSetFromMap(new IdentityHashMap<>());
    stating.addAll(sheet.rows());
    List<Row> filled = new ArrayList<>();
    Row above = null;
    for (Row row : sheet.table().rows()) {
      above = stating.contains(row) ? merged.filled(row, above, sheet) : null;
      if (above != null) {
        filled.add(above);
      }
    }
    return filled;
  }

  /// A row that adds up the others names nothing.
  private boolean isTotal(Row row) {
    return !row.cells().isEmpty()
        && lexicon.means("mark.total", Plain.name(row.cells().getFirst().text()));
  }

  /// A planned port, or a former name, is the one to read where no other column gives any.
  private static void chooseInForce(List<Set<Column>> meanings, Column inForce, Column notInForce) {
    boolean others = meanings.stream().anyMatch(meaning -> meaning.contains(inForce));
    for (int i = 0; i < meanings.size() && !others; i++) {
      if (meanings.get(i).contains(notInForce)) {
        meanings.set(i, EnumSet.of(inForce));
      }
    }
  }

  /// `From` beside `To`: who calls and, under a heading about calls, who is called; elsewhere the
  /// same words may head the states of something, or what was moved where.
  private void chooseEnds(Sheet sheet, List<Set<Column>> meanings, Place place) {
    int caller = sheet.headed(lexicon, "column.word.caller");
    int called = sheet.headed(lexicon, "column.word.called");
    if (caller < 0 || called < 0) {
      return;
    }
    boolean ports = new Sheet(sheet.table(), meanings, sheet.rows()).givesPorts();
    boolean told = meanings.stream().anyMatch(meaning -> meaning.contains(Column.CALLED));
    boolean calls = Stream.of("calls", "dependencies").anyMatch(place::mentions);
    if (told || !(ports || calls) || !isNames(sheet, caller) || !isNames(sheet, called)) {
      return;
    }
    meanings.set(caller, EnumSet.of(Column.USED_BY));
    meanings.set(called, EnumSet.of(ports ? Column.COMPONENT : Column.CALLED));
  }

  /// In a table of ports without a column of names, the kind of thing names it where that is a
  /// technology (`MySQL 主库`), and so does a column with an unknown header that holds services.
  private void chooseName(Sheet sheet, List<Set<Column>> meanings) {
    Sheet read = new Sheet(sheet.table(), meanings, sheet.rows());
    boolean named =
        read.hasAny(
            Column.SERVICE, Column.COMPONENT, Column.CALLED, Column.DEPENDS_ON, Column.USED_BY);
    if (named || !read.givesPorts() || read.hasAny(Column.ENV_NAME, Column.CONFIG_NAME)) {
      return;
    }
    for (int i = 0; i < meanings.size(); i++) {
      boolean kinds =
          meanings.get(i).contains(Column.TYPE) && read.share(i, this::isTechnology) >= MOST;
      boolean services = meanings.get(i).isEmpty() && read.share(i, this::isService) >= MOST;
      if (kinds || services) {
        meanings.set(i, EnumSet.of(Column.SERVICE));
        return;
      }
    }
  }

  /// A technology, perhaps with a word about its part behind it.
  private boolean isTechnology(String text) {
    return technologies.named(text).isPresent()
        || technologies.named(text.strip().split("\\s+", 2)[0]).isPresent();
  }

  private boolean isService(String text) {
    return NamedPort.isService(Plain.name(text), lexicon);
  }

  private static boolean isNames(Sheet sheet, int index) {
    return sheet.share(index, SheetReader::isName) >= MOST;
  }

  /// The sheet without the rows of ports and services that are not in force: a port that is free or
  /// reserved, a service that is gone, traffic that is denied.
  private Sheet inForce(Sheet sheet) {
    boolean services = sheet.givesPorts() || sheet.has(Column.SERVICE);
    return services && !sheet.hasAny(Column.ENV_NAME, Column.CONFIG_NAME)
        ? new Sheet(
            sheet.table(),
            sheet.meanings(),
            sheet.rows().stream().filter(row -> !isInactive(sheet, row)).toList())
        : sheet;
  }

  /// The state and the action of a row say so, and so does a description beside a name; alone, it
  /// is the name.
  private boolean isInactive(Sheet sheet, Row row) {
    boolean named = NAMING.stream().anyMatch(sheet::has);
    return Stream.of(Column.STATUS, Column.ACTION)
            .flatMap(column -> said(sheet, row, column))
            .anyMatch(this::isInactive)
        || (named
            && said(sheet, row, Column.DESCRIPTION)
                .filter(said -> !lexicon.means("mark.reserved", said) || !isTaken(sheet, row))
                .anyMatch(this::isInactive));
  }

  private boolean isInactive(String said) {
    return lexicon.means("mark.inactive", said);
  }

  /// Whether a row names who has its port: what that one is for may be 予約, the booking of rooms.
  private boolean isTaken(Sheet sheet, Row row) {
    return NAMING.stream()
        .flatMap(column -> said(sheet, row, column))
        .anyMatch(
            name -> !Plain.isDash(name) && !isInactive(name) && !lexicon.means("mark.none", name));
  }

  private static Stream<String> said(Sheet sheet, Row row, Column column) {
    return sheet.indexes(column).stream()
        .map(row::cell)
        .filter(Objects::nonNull)
        .map(cell -> Plain.name(cell.text()));
  }

  /// A row with one bold cell and nothing else groups the rows below it.
  private static boolean isCaption(Row row, Table table) {
    int filled = 0;
    for (Cell cell : row.cells()) {
      filled += cell.text().isBlank() ? 0 : 1;
    }
    if (filled == 0) {
      return true;
    }
    Cell first = row.cells().getFirst();
    if (filled > 1 || table.header().size() < 2 || first.text().isBlank()) {
      return false;
    }
    boolean shortRow = row.cells().size() == 1 && table.header().size() > 2;
    return shortRow || BOLD.matcher(first.markdown()).matches();
  }

  private Set<Column> byName(String header) {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    Set<String> named = lexicon.named(header);
    for (Column column : Column.values()) {
      if (named.contains(column.concept())) {
        columns.add(column);
      }
    }
    Optional<Column> pair = PortPair.column(header, lexicon);
    if (pair.isPresent()) {
      return EnumSet.of(pair.get());
    }
    if (columns.isEmpty() && (header.indexOf('/') >= 0 || header.indexOf('／') >= 0)) {
      for (String side : SLASH.split(header)) {
        columns.addAll(byName(side));
      }
    }
    return columns;
  }

  private Set<Column> byContent(Sheet sheet, int index, Place place) {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    Optional<Column> side = ports.side(sheet, index, place);
    if (side.isPresent()) {
      return EnumSet.of(side.get());
    }
    columns.addAll(sheet.meanings().get(index));
    if (!namesVariables(sheet, index)) {
      columns.remove(Column.FORMER_ENV_NAME);
    }
    if (ports.givesPortsOfCase(sheet, index, place)) {
      return EnumSet.of(Column.PORT);
    }
    if (ports.givesAddresses(sheet, index, place)) {
      columns.add(Column.PORT);
    }
    if (columns.contains(Column.TYPE) && holdsProtocols(sheet, index)) {
      columns.add(Column.PROTOCOL);
    } else if (columns.contains(Column.PROTOCOL) && columns.size() > 1) {
      Set<Column> protocol = EnumSet.of(Column.PROTOCOL);
      columns.retainAll(
          holdsProtocols(sheet, index)
              ? protocol
              : EnumSet.complementOf(EnumSet.of(Column.PROTOCOL)));
    }
    if (mayNameVariables(columns)
        && (place.mentions("env") || !LookAlikes.namesOnlyCodes(sheet))
        && (namesVariables(sheet, index) || namesSingleWords(sheet, index, place))) {
      columns.add(Column.ENV_NAME);
    }
    if (index == 0 && sheet.has(Column.DEFAULT) && namesKeys(sheet, index)) {
      columns.add(Column.KEY);
    }
    if (columns.isEmpty() && counts(sheet.table().header().get(index).text())) {
      return columns;
    }
    if (columns.isEmpty()) {
      columns.addAll(ports.portsOf(sheet, index, place));
    }
    if (columns.isEmpty()) {
      headWord(sheet, index).ifPresent(columns::add);
    }
    return columns;
  }

  /// What the last word of an unknown header means: in Chinese, Japanese and English alike the last
  /// one says what the whole is (`变量默认值`, `service description`). The cells must agree.
  private Optional<Column> headWord(Sheet sheet, int index) {
    String header = Plain.withoutLastBracket(Plain.line(sheet.table().header().get(index).text()));
    return HEAD_WORDS.stream()
        .filter(column -> endOf(column, header) > 0)
        .max(Comparator.comparingInt(column -> endOf(column, header)))
        .filter(column -> holds(sheet, index, column));
  }

  private int endOf(Column column, String header) {
    return lexicon.lastEnd(column.concept().replace("column.", "column.word."), header);
  }

  private boolean holds(Sheet sheet, int index, Column column) {
    return switch (column) {
      case ENV_NAME -> namesVariables(sheet, index);
      case REQUIRED -> sheet.share(index, marks::isMark) >= MOST;
      case PROTOCOL -> holdsProtocols(sheet, index);
      case SERVICE -> sheet.share(index, SheetReader::isName) >= MOST && !sheet.has(column);
      case PORT -> sheet.share(index, PortCell::isPortLike) >= MOST;
      default -> true;
    };
  }

  /// A few words with a letter among them and no sentence.
  private static boolean isName(String text) {
    return text.length() <= 40
        && text.codePoints().anyMatch(Character::isLetter)
        && !SENTENCE.matcher(text).find();
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

  /// Keys of a configuration, whatever heads them: `service.port`.
  private static boolean namesKeys(Sheet sheet, int index) {
    return sheet.share(index, text -> KEY.matcher(text.strip()).matches()) >= MOST;
  }

  private static boolean namesVariables(Sheet sheet, int index) {
    return sheet.share(index, EnvName::isUpper) >= MOST
        && sheet.share(index, EnvName::isUnmistakable) >= MOST / 2;
  }

  /// Right under a heading about variables a first column of capitals names some, also where each
  /// is a single word: `PORT`, `DEBUG`.
  private static boolean namesSingleWords(Sheet sheet, int index, Place place) {
    return index == 0 && place.innermostIs("env") && sheet.share(index, EnvName::isUpper) >= MOST;
  }

  private boolean counts(String header) {
    String line = Plain.line(header);
    return lexicon.lastEnd("column.word.count", line) == line.length();
  }
}

package dev.portolan.extract;

import static dev.portolan.extract.Column.*;

import dev.portolan.extract.Verdict.LookAlike;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Knows the tables that merely look like facts, and the ones that may be facts all the same.
final class LookAlikes {

  private static final double MOST = 0.6;

  /// Types that only a database has.
  private static final Pattern HIGH_PORT = Pattern.compile("\\d{4,5}");

  private static final Pattern CODE = Pattern.compile("-?\\d{1,6}");
  private static final Pattern WORD = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N} ._-]{2,30}");
  private static final Pattern SIDES = Pattern.compile("\\s*(?:[/／\\\\＼|→]|->)\\s*");
  private static final Pattern STARS = Pattern.compile("[⭐★☆]+");
  private static final Pattern SQL_TYPE =
      Pattern.compile(
          "(?i)(big|small|tiny|medium)?int\\(?\\d*\\)?|n?(var)?char2?(\\(\\d+\\))?|(date)?time(stamp)?(tz)?(\\(\\d\\))?"
              + "|date|decimal.*|numeric.*|double|jsonb?|uuid|(long|medium)?text|(small|big)?serial|blob|bytea|enum.*"
              + "|bool(ean)?");

  private static final Pattern ONLY_SQL =
      Pattern.compile(
          "(?i)(big|small|tiny)int.*|n?varchar.*|n?char\\(.*|datetime.*|timestamp.*|jsonb|decimal.*|(big)?serial");

  /// Columns whose cells may well be mere numbers.
  private static final Set<Column> NUMBERED =
      EnumSet.of(INDEX, ENV_NAME, DEFAULT, EXAMPLE, PORT, HOST_PORT, PORT_FROM, PORT_TO);

  private final Lexicon lexicon;
  private final Marks marks;

  LookAlikes(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.marks = new Marks(lexicon);
  }

  /// What the table certainly is, if it is no list of facts whatever else its columns are called.
  Optional<LookAlike> unmistakable(Sheet sheet, Place place) {
    if (place.innermostMentions("feature_flags")) {
      return Optional.of(LookAlike.FEATURE_FLAGS);
    }
    boolean variables = saysVariables(sheet);
    if (place.innermostMentions("requests") && !sheet.has(PORT) && !variables) {
      return Optional.of(LookAlike.REQUEST_PARAMETERS);
    }
    if (sheet.has(ENV_NAME) && !variables && isAboutSymbols(sheet, place)) {
      return Optional.of(LookAlike.SYMBOLS);
    }
    if (sheet.first().contains(ELSEWHERE) && sheet.first().size() == 1) {
      return Optional.of(LookAlike.OTHER_MATTER);
    }
    if (sheet.has(MEASURED) && !sheet.givesPorts() && !sheet.has(ENV_NAME)) {
      return Optional.of(LookAlike.OTHER_MATTER);
    }
    return isDataDictionary(sheet) ? Optional.of(LookAlike.DATA_DICTIONARY) : Optional.empty();
  }

  /// Whether the header of a column says that it holds variables.
  boolean saysVariables(Sheet sheet) {
    return sheet.table().header().stream()
        .map(Cell::text)
        .anyMatch(
            header ->
                lexicon.names(ENV_NAME.concept(), header)
                    || lexicon.mentions("column.word.env.name", header));
  }

  /// A heading over roles, events or states, and no word of settings or defaults.
  private static boolean isAboutSymbols(Sheet sheet, Place place) {
    return place.innermostMentions("symbols")
        && !sheet.has(DEFAULT)
        && Stream.of("env", "config", "deployment").noneMatch(place::innermostMentions);
  }

  /// The best reason for a table in which nothing was found.
  LookAlike likeliest(Sheet sheet) {
    if (namesOnlyCodes(sheet)) {
      return LookAlike.CODES;
    }
    if (sheet.hasAny(LOCATION, WEBSITE, ADDRESS, ENDPOINT)) {
      return LookAlike.DIRECTORY;
    }
    if (isComparison(sheet)) {
      return LookAlike.COMPARISON;
    }
    if (sheet.hasAny(TECHNOLOGY, VERSION)) {
      return LookAlike.INVENTORY;
    }
    return sheet.has(STATUS) ? LookAlike.STATUS : LookAlike.PROSE;
  }

  /// A column that looks like ports beside a service, or like variables with a description, in a
  /// table that says nothing of either; -1 where there is none.
  int puzzlingColumn(Sheet sheet) {
    if (isMatrix(sheet)) {
      return 0;
    }
    for (int i = 0; i < sheet.meanings().size(); i++) {
      boolean unknown = sheet.meanings().get(i).isEmpty() || isCase(sheet, i);
      boolean ports = unknown && (givesServicesNumbers(sheet, i) || saysPorts(sheet, i));
      boolean variables =
          sheet.meanings().get(i).contains(ENV_NAME)
              && sheet.share(i, EnvName::isUnmistakable) >= MOST;
      if (ports || (variables && !namesOnlyCodes(sheet))) {
        return i;
      }
    }
    return columnOfKeyedPort(sheet);
  }

  /// A column with a port in a row that is headed so: `| 服务端口 | 8080 | 80 |`. -1 where there is
  /// none.
  private int columnOfKeyedPort(Sheet sheet) {
    for (Row row : sheet.rows()) {
      String key = row.cells().isEmpty() ? "" : Plain.line(row.cells().getFirst().text());
      boolean port =
          !key.isEmpty() && lexicon.lastEnd("column.word.port", key) == Lexicon.fold(key).length();
      for (int i = 1; port && i < sheet.meanings().size(); i++) {
        Cell cell = row.cell(i);
        if (cell != null && PortCell.isPortLike(cell.text())) {
          return i;
        }
      }
    }
    return -1;
  }

  /// A column of names with an unknown header beside those who call, in a table without a column of
  /// services: nobody can tell whose a port is. -1 where there is none.
  int unknownCallee(Sheet sheet) {
    boolean calls =
        sheet.first().contains(USED_BY) && !sheet.hasAny(SERVICE, COMPONENT, CALLED, DEPENDS_ON);
    for (int i = 0; calls && i < sheet.meanings().size(); i++) {
      if (sheet.meanings().get(i).isEmpty() && sheet.share(i, LookAlikes::isWord) >= MOST) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text.strip()).matches();
  }

  private static boolean givesServicesNumbers(Sheet sheet, int column) {
    return sheet.has(SERVICE) && sheet.share(column, LookAlikes::isHighPort) >= MOST;
  }

  /// A header with the word for a port in it, and a port below.
  private boolean saysPorts(Sheet sheet, int column) {
    return lexicon.mentions("column.word.port", sheet.table().header().get(column).text())
        && sheet.share(column, PortCell::isPortLike) > 0;
  }

  /// `源＼目标` over a square of who reaches whom, with a port in one of its fields.
  private boolean isMatrix(Sheet sheet) {
    String corner = sheet.table().header().stream().findFirst().map(Cell::text).orElse("");
    String[] sides = SIDES.split(corner, 2);
    return sides.length == 2
        && lexicon.names("column.word.caller", sides[0])
            != lexicon.names("column.word.caller", sides[1])
        && Stream.of(sides).anyMatch(side -> lexicon.names("column.word.called", side))
        && IntStream.range(1, sheet.meanings().size())
            .anyMatch(i -> sheet.share(i, PortCell::isPortLike) > 0);
  }

  /// A column of values of one environment.
  private boolean isCase(Sheet sheet, int column) {
    return sheet.meanings().get(column).equals(EnumSet.of(EXAMPLE))
        && lexicon.mentions("column.word.environment", sheet.table().header().get(column).text());
  }

  private static boolean isHighPort(String text) {
    return HIGH_PORT.matcher(text.strip()).matches() && PortCell.isPortLike(text);
  }

  private static boolean isDataDictionary(Sheet sheet) {
    int type = sheet.index(TYPE);
    return type >= 0
        && sheet.share(type, text -> SQL_TYPE.matcher(text.strip()).matches()) >= MOST
        && sheet.share(type, text -> ONLY_SQL.matcher(text.strip()).matches()) > 0;
  }

  /// Numbers in front of names in capitals: states and errors, not variables.
  static boolean namesOnlyCodes(Sheet sheet) {
    return sheet.first().stream().noneMatch(NUMBERED::contains)
        && sheet.share(0, text -> CODE.matcher(text.strip()).matches()) >= MOST;
  }

  /// The columns are headed by the things compared, or the cells hold nothing but marks.
  private boolean isComparison(Sheet sheet) {
    int columns = sheet.meanings().size();
    long marked = 0;
    for (int i = 1; i < columns; i++) {
      marked += sheet.share(i, this::isMark) >= MOST ? 1 : 0;
    }
    return columns > 2 && marked * 2 >= columns - 1;
  }

  private boolean isMark(String text) {
    return marks.isMark(text) || STARS.matcher(text.strip()).matches();
  }
}

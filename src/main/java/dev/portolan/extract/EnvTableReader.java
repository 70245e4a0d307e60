package dev.portolan.extract;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.EnvFact;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads tables of environment variables.
final class EnvTableReader {

  private static final Pattern DECORATION = Pattern.compile("[`*$\\{}~]|=.*");

  /// The columns that may say of a variable that it is no longer to be used.
  private static final List<Column> ASIDE =
      List.of(Column.DESCRIPTION, Column.STATUS, Column.REQUIRED);

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Components components;
  private final Necessity necessity;
  private final Deprecation deprecation;

  EnvTableReader(Lexicon lexicon, CellReader cells, Components components) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.components = components;
    this.necessity = cells.necessity();
    this.deprecation = cells.deprecation();
  }

  /// Whether a cell's text names variables in capitals, one or several.
  static boolean namesVariables(String text) {
    return text.lines()
        .flatMap(line -> Plain.split(line, ",，、/").stream())
        .flatMap(piece -> AbbreviatedNames.of(piece).stream())
        .map(Plain::withoutLastBracket)
        .map(piece -> piece.startsWith("_") ? piece.substring(1) : piece)
        .allMatch(piece -> EnvName.isUpper(DECORATION.matcher(piece).replaceAll("")));
  }

  void read(Sheet sheet, Place place, Reading reading) {
    int former = sheet.headed(lexicon, Column.FORMER_ENV_NAME.concept());
    for (Row row : sheet.rows()) {
      for (Column column : List.of(Column.ENV_NAME, Column.FORMER_ENV_NAME)) {
        boolean gone = sheet.index(column) == former;
        facts(sheet.cell(row, column), sheet, row, place, reading).stream()
            .map(fact -> gone ? fact.asDeprecated() : fact)
            .forEach(reading.env::add);
      }
    }
  }

  private List<EnvFact> facts(
      @Nullable Cell cell, Sheet sheet, Row row, Place place, Reading reading) {
    if (cell == null || isIgnored(cell.text())) {
      return List.of();
    }
    List<EnvName> names = EnvName.read(cell, deprecation.without(cell.text()));
    if (names.isEmpty()) {
      report(cell, reading);
    }
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> {
              Nth of = new Nth(i, names.size(), cell.text());
              return fact(names.get(i), of, sheet, row, place, cell, reading);
            })
        .toList();
  }

  /// One of the variables that a row names: of several values in a cell, the one of the same place
  /// is its own.
  private record Nth(int index, int count, String names) {

    String in(String cell) {
      List<String> parts = Zipped.parts(cell, names, count);
      return parts.size() == count ? parts.get(index) : cell;
    }
  }

  private EnvFact fact(
      EnvName name, Nth of, Sheet sheet, Row row, Place place, Cell cell, Reading reading) {
    String example = cells.example(of.in(sheet.text(row, Column.EXAMPLE)));
    return new EnvFact(
        name.name(),
        component(sheet, row, place),
        sheet.namesVariablesOfServices() ? null : description(of, sheet, row),
        example != null ? example : name.value(),
        defaultValue(of, sheet, row),
        required(sheet, row, place, reading),
        EnvName.isSecret(name.name()),
        place.isDeprecated() || isStruck(name.name(), cell) || isDeprecated(name, of, sheet, row),
        reading.at(cell));
  }

  /// Whether the cell says so beside the name, or another of the row for all of its names.
  private boolean isDeprecated(EnvName name, Nth of, Sheet sheet, Row row) {
    return deprecation.isBeside(name.name(), of.names())
        || ASIDE.stream().anyMatch(column -> deprecation.isSaid(sheet.text(row, column)));
  }

  private static boolean isStruck(String name, Cell cell) {
    List<String> struck = Struck.in(cell);
    if (cell.struck() || struck.isEmpty()) {
      return cell.struck();
    }
    Pattern whole = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    return struck.stream().anyMatch(part -> whole.matcher(part).find());
  }

  /// The column of descriptions, and what further columns of values say: `开发环境` and `生产环境`, of
  /// which the first is the example.
  private @Nullable String description(Nth of, Sheet sheet, Row row) {
    String further =
        Stream.of(Column.EXAMPLE, Column.DEFAULT)
            .flatMap(column -> sheet.indexes(column).stream().skip(1))
            .map(column -> labelled(of, sheet, row, column))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    String description = cells.text(sheet.cell(row, Column.DESCRIPTION));
    if (further.isEmpty()) {
      return description;
    }
    return description == null ? further : description + "（" + further + "）";
  }

  private @Nullable String labelled(Nth of, Sheet sheet, Row row, int column) {
    Cell cell = row.cell(column);
    String value = cell == null ? null : cells.example(of.in(cell.text()));
    String header = Plain.line(sheet.table().header().get(column).text());
    return value == null ? null : header + ": " + value;
  }

  private @Nullable String component(Sheet sheet, Row row, Place place) {
    List<String> named = cells.names(row.cell(owners(sheet)));
    if (named.stream().anyMatch(name -> lexicon.means("mark.anyone", name))) {
      return null;
    }
    return named.isEmpty() ? components.of(place) : String.join(", ", named);
  }

  /// The column that says whose the variables are, or -1. What is only called a name may be that of
  /// the setting.
  private int owners(Sheet sheet) {
    if (sheet.has(Column.SERVICE)) {
      return sheet.index(Column.SERVICE);
    }
    int headed = sheet.headed(lexicon, "column.env.component");
    boolean component = sheet.namesVariablesOfServices() && headed < 0;
    int owners = component ? sheet.index(Column.COMPONENT) : headed;
    return owners == sheet.index(Column.ENV_NAME) ? -1 : owners;
  }

  /// The default of its own column, or the one that the column of options speaks of
  /// (`cluster/standalone 默认 cluster`). `必填` in the column of defaults says that there is none.
  private @Nullable String defaultValue(Nth of, Sheet sheet, Row row) {
    if (sheet.has(Column.DEFAULT)) {
      boolean mark = cells.necessityIn(sheet.text(row, Column.DEFAULT)) != null;
      Cell cell = sheet.cell(row, Column.DEFAULT);
      return mark || cell == null ? null : cells.defaultValue(of.in(cell.text()));
    }
    return cells.defaultIn(Plain.line(sheet.text(row, Column.OPTIONS)));
  }

  /// What the column of its own says; a description and a default are only asked without one.
  private @Nullable Boolean required(Sheet sheet, Row row, Place place, Reading reading) {
    if (sheet.cell(row, Column.REQUIRED) != null) {
      return necessity.read(sheet, row, null, reading);
    }
    Boolean otherwise = necessity.leading(sheet.cell(row, Column.DESCRIPTION), place.required());
    Boolean byDefault = cells.necessityIn(sheet.text(row, Column.DEFAULT));
    return necessity.read(sheet, row, byDefault != null ? byDefault : otherwise, reading);
  }

  private boolean isIgnored(String name) {
    return Plain.isDash(name) || cells.placeholder().inName(name);
  }

  private static void report(Cell cell, Reading reading) {
    reading.report(
        Rule.ROW_NOT_UNDERSTOOD,
        reading.at(cell),
        new Words("看不出“%s”是哪个变量", "cannot tell which variable \"%s\" is")
            .with(Plain.line(cell.text())),
        new Words("每行写一个变量名，例如 `REDIS_URL`", "write one variable name a row, such as `REDIS_URL`"));
  }
}

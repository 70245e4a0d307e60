package dev.portolan.extract;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.EnvFact;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads tables of environment variables.
final class EnvTableReader {

  private static final Pattern DECORATION = Pattern.compile("[`*$\\{}~]|=.*");
  private static final Pattern WILDCARD = Pattern.compile("[A-Z0-9_]*\\*[A-Z0-9_*]*");

  private final CellReader cells;
  private final Components components;

  EnvTableReader(CellReader cells, Components components) {
    this.cells = cells;
    this.components = components;
  }

  /// Whether a cell's text names variables in capitals, one or several.
  static boolean namesVariables(String text) {
    return text.lines()
        .flatMap(line -> Plain.split(line, ",，、/").stream())
        .map(Plain::withoutLastBracket)
        .allMatch(piece -> EnvName.isUpper(DECORATION.matcher(piece).replaceAll("")));
  }

  void read(Sheet sheet, Place place, Reading reading) {
    for (Row row : sheet.rows()) {
      Cell cell = sheet.cell(row, Column.ENV_NAME);
      if (cell == null || cell.struck() || isIgnored(cell.text())) {
        continue;
      }
      List<EnvName> names = EnvName.read(cell);
      if (names.isEmpty()) {
        report(cell, reading);
      }
      for (EnvName name : names) {
        reading.env.add(fact(name, sheet, row, place, cell, reading));
      }
    }
  }

  private EnvFact fact(
      EnvName name, Sheet sheet, Row row, Place place, Cell cell, Reading reading) {
    String example = cells.example(sheet.cell(row, Column.EXAMPLE));
    return new EnvFact(
        name.name(),
        component(sheet, row, place),
        cells.text(sheet.cell(row, Column.DESCRIPTION)),
        example != null ? example : name.value(),
        defaultValue(sheet, row),
        required(sheet, row, place),
        EnvName.isSecret(name.name()),
        reading.at(cell));
  }

  private @Nullable String component(Sheet sheet, Row row, Place place) {
    List<String> named = cells.names(sheet.cell(row, Column.SERVICE));
    return named.isEmpty() ? components.of(place) : String.join(", ", named);
  }

  /// The default of its own column, or the one that the column of options speaks of
  /// (`cluster/standalone 默认 cluster`). `必填` in the column of defaults says that there is none.
  private @Nullable String defaultValue(Sheet sheet, Row row) {
    if (sheet.has(Column.DEFAULT)) {
      boolean mark = cells.necessityIn(sheet.text(row, Column.DEFAULT)) != null;
      return mark ? null : cells.defaultValue(sheet.cell(row, Column.DEFAULT));
    }
    return cells.defaultIn(Plain.line(sheet.text(row, Column.OPTIONS)));
  }

  private @Nullable Boolean required(Sheet sheet, Row row, Place place) {
    if (sheet.has(Column.REQUIRED)) {
      return cells.mark(sheet.cell(row, Column.REQUIRED));
    }
    Boolean optional = cells.mark(sheet.cell(row, Column.OPTIONAL));
    if (optional != null) {
      return !optional;
    }
    Boolean byDefault = cells.necessityIn(sheet.text(row, Column.DEFAULT));
    return byDefault != null ? byDefault : place.required();
  }

  private boolean isIgnored(String name) {
    return Plain.isDash(name)
        || cells.placeholder().inName(name)
        || WILDCARD.matcher(name.strip()).matches();
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

package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Block.Paragraph;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.CallerFact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads who uses a project, by its own account: a column of users, a table or a list under a
/// heading such as `被谁调用`, a line such as `Called by: order-center`.
final class CallerReader {

  private static final String TOPIC = "callers";
  private static final String SEPARATORS = ",，、;；/\n";
  private static final Pattern LABELLED =
      Pattern.compile("\\s*([^:：\\n]{1,30})[:：]\\s*([^\\n]{1,200})");

  private final Lexicon lexicon;
  private final CellReader cells;

  CallerReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
  }

  /// Whether all that a table lists are users of the project.
  static boolean listsCallers(Sheet sheet, Place place) {
    return place.innermostIs(TOPIC) && !sheet.givesPorts();
  }

  /// The users that a table names, in the column for them or, where it lists nothing else, in the
  /// one for names.
  void readTable(Sheet sheet, Place place, Reading reading) {
    int column = sheet.index(Column.USED_BY);
    if (column < 0 && listsCallers(sheet, place)) {
      column =
          Math.max(0, sheet.index(sheet.has(Column.SERVICE) ? Column.SERVICE : Column.COMPONENT));
    }
    for (Row row : sheet.rows()) {
      Cell cell = row.cell(column);
      if (cell != null && cells.text(cell) != null) {
        add(cell.text(), reading.at(cell), reading);
      }
    }
  }

  void readText(Block block, Place place, Reading reading) {
    switch (block) {
      case ItemList list -> list.items().forEach(item -> readItem(item, place, reading));
      case Paragraph text ->
          readLabelled(text.text(), reading.at(text.line(), text.column()), reading);
      case Block.Table _, Block.Fence _, Block.Quote _, Block.Other _ -> {}
    }
  }

  private void readItem(Item item, Place place, Reading reading) {
    Location location = reading.at(item.line(), item.column());
    if (place.innermostIs(TOPIC)) {
      add(DependencyReader.nameOf(item), location, reading);
    } else {
      readLabelled(item.text(), location, reading);
    }
  }

  private void readLabelled(String text, Location location, Reading reading) {
    Matcher labelled = LABELLED.matcher(text);
    if (labelled.matches() && lexicon.means("heading.callers", labelled.group(1))) {
      add(labelled.group(2), location, reading);
    }
  }

  private void add(String written, Location location, Reading reading) {
    for (String part : Plain.split(written, SEPARATORS)) {
      cells.names(Plain.withoutLastBracket(part)).stream()
          .map(name -> new CallerFact(name, location))
          .forEach(reading.callers::add);
    }
  }
}

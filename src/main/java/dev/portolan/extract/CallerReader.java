package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Block.Paragraph;
import dev.portolan.model.Facts.CallerFact;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads who uses a project, by its own account outside of tables: a list under a heading such as
/// `被谁调用`, a line such as `Called by: order-center`.
final class CallerReader {

  private static final String TOPIC = "callers";
  private static final String SEPARATORS = ",，、;；/\n";
  private static final Pattern LABELLED =
      Pattern.compile("\\s*([^:：\\n]{1,30})[:：]\\s*([^\\n]{1,200})");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Predicate<String> isName;

  /// @param isName whether a piece of text may be the name of what calls
  CallerReader(Lexicon lexicon, CellReader cells, Predicate<String> isName) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.isName = isName;
  }

  void read(Block block, Place place, Reading reading) {
    switch (block) {
      case ItemList list -> list.items().forEach(item -> readItem(item, place, reading));
      case Paragraph text -> readLines(text, reading);
      case Block.Table _, Block.Fence _, Block.Quote _, Block.Other _ -> {}
    }
  }

  private void readLines(Paragraph text, Reading reading) {
    if (Plain.colon(text.text()) < 0) {
      return;
    }
    List<String> lines = text.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int column = i == 0 ? text.column() : 1;
      readLabelled(lines.get(i), reading.at(text.line() + i, column), reading);
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
    if (Plain.colon(text) < 0) {
      return;
    }
    Matcher labelled = LABELLED.matcher(text);
    if (labelled.matches() && lexicon.means("heading.callers", labelled.group(1))) {
      add(labelled.group(2), location, reading);
    }
  }

  private void add(String written, Location location, Reading reading) {
    for (String part : Plain.split(written, SEPARATORS)) {
      Stream.of(Plain.withoutLastBracket(part).strip())
          .filter(isName)
          .flatMap(name -> cells.names(name).stream())
          .map(name -> new CallerFact(name, location))
          .forEach(reading.callers::add);
    }
  }
}

package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/// Reads services that have a section under their own name, where a list item or a sentence says on
/// which port they listen: `- **Port:** 8443` or `Listens on 8443.` under `## billing-api`.
final class SectionCardReader {

  /// A name as programs are called. Any other heading may speak of a topic.
  private static final Pattern PROGRAM = Pattern.compile("[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.。!！;；])\\s*|\\n");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;
  private final CardReader cards;

  SectionCardReader(Lexicon lexicon, CellReader cells, Technologies technologies) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.technologies = technologies;
    this.cards = new CardReader(lexicon, cells);
  }

  void read(PlacedSection placed, Reading reading) {
    String title = Components.titleOf(placed.section().title());
    boolean program = PROGRAM.matcher(title).matches() || technologies.named(title).isPresent();
    if (placed.section().level() < 2 || placed.place().isAside() || !program) {
      return;
    }
    Location at = reading.at(placed.section().line(), 1);
    for (Block block : placed.section().blocks()) {
      if (block instanceof Block.ItemList list) {
        readList(list, title, placed.place(), at, reading);
      } else if (block instanceof Block.Paragraph paragraph) {
        readParagraph(paragraph, title, placed.place(), at, reading);
      }
    }
  }

  /// A list with an item such as `Port: 8443 (HTTPS)` is a card.
  private void readList(
      Block.ItemList list, String title, Place place, Location at, Reading reading) {
    Sheet properties = properties(list);
    boolean listens =
        properties.rows().stream()
            .filter(row -> lexicon.names(Column.PORT.concept(), row.cells().getFirst().text()))
            .anyMatch(row -> !PortCell.read(properties.live(row, 1), lexicon).ports().isEmpty());
    for (String name : listens ? cells.names(title) : List.<String>of()) {
      cards.read(properties, new CardReader.Subject(name, Evidence.TEXT, at), place, reading);
    }
  }

  /// The items as rows: what stands before and behind their colons.
  private static Sheet properties(Block.ItemList list) {
    List<Row> rows = new ArrayList<>();
    for (Block.Item item : list.items()) {
      String[] sides = COLON.split(Plain.line(item.text()), 2);
      String[] marked = COLON.split(Plain.line(item.markdown()), 2);
      if (sides.length == 2 && marked.length == 2) {
        Cell key = new Cell(sides[0], sides[0], List.of(), false, item.line(), item.column());
        List<String> codes = CODE.matcher(marked[1]).results().map(hit -> hit.group(1)).toList();
        rows.add(
            new Row(
                List.of(
                    key, new Cell(sides[1], marked[1], codes, false, item.line(), item.column())),
                item.line()));
      }
    }
    return new Sheet(
        new Table(List.of(), rows, list.line()),
        List.of(EnumSet.of(Column.PROPERTY), EnumSet.of(Column.PROPERTY_VALUE)),
        rows);
  }

  private void readParagraph(
      Block.Paragraph paragraph, String title, Place place, Location at, Reading reading) {
    List<Listening> ports =
        SENTENCE_END
            .splitAsStream(paragraph.text())
            .flatMap(sentence -> ListeningItem.of(title, said(sentence), lexicon).stream())
            .flatMap(item -> item.ports().ports().stream())
            .toList();
    for (String name : ports.isEmpty() ? List.<String>of() : cells.names(title)) {
      reading.services.add(
          new ServiceFact(
              name,
              place.required(),
              null,
              ports.stream().map(Listening::port).distinct().toList(),
              null,
              null,
              at));
      for (Listening port : ports) {
        reading.servicePorts.add(
            new PortFact(
                name,
                port.port(),
                port.host(),
                null,
                port.protocol(),
                null,
                null,
                Evidence.TEXT,
                at));
      }
    }
  }

  private static String said(String sentence) {
    return Plain.line(Plain.halfWidth(sentence));
  }
}

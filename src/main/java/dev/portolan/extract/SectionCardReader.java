package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads services that have a section under their own name, where a list item or a sentence says on
/// which port they listen: `- **Port:** 8443` or `Listens on 8443.` under `## billing-api`.
final class SectionCardReader {

  /// A name as programs are called. Any other heading may speak of a topic.
  private static final Pattern PROGRAM = Pattern.compile("[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.。!！;；])\\s*|\\n");
  private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;

  SectionCardReader(Lexicon lexicon, CellReader cells, Technologies technologies) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.technologies = technologies;
  }

  void read(PlacedSection placed, Reading reading) {
    String title = Components.titleOf(placed.section().title());
    boolean program = PROGRAM.matcher(title).matches() || technologies.named(title).isPresent();
    if (placed.section().level() < 2 || placed.place().isAside() || !program) {
      return;
    }
    List<Listening> ports = new ArrayList<>();
    placed.section().blocks().forEach(block -> ports.addAll(ports(title, block)));
    Location at = reading.at(placed.section().line(), 1);
    for (String name : ports.isEmpty() ? List.<String>of() : cells.names(title)) {
      reading.services.add(
          new ServiceFact(
              name,
              placed.place().required(),
              null,
              ports.stream().map(Listening::port).distinct().toList(),
              null,
              null,
              at));
      ports.forEach(
          port ->
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
                      at)));
    }
  }

  private List<Listening> ports(String title, Block block) {
    return switch (block) {
      case Block.ItemList list ->
          list.items().stream().flatMap(item -> property(item.text()).stream()).toList();
      case Block.Paragraph paragraph ->
          SENTENCE_END
              .splitAsStream(paragraph.text())
              .flatMap(sentence -> ListeningItem.of(title, said(sentence), lexicon).stream())
              .flatMap(item -> item.ports().ports().stream())
              .toList();
      default -> List.of();
    };
  }

  /// `Port: 8443 (HTTPS)`.
  private List<Listening> property(String text) {
    String[] sides = COLON.split(Plain.line(text), 2);
    return sides.length == 2 && lexicon.names(Column.PORT.concept(), sides[0])
        ? PortCell.read(sides[1], lexicon).ports()
        : List.of();
  }

  private static String said(String sentence) {
    return Plain.line(Plain.halfWidth(sentence));
  }
}

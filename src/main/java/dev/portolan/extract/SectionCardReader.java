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
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads services that have a section under their own name, where a list item, a line or a sentence
/// says on which port they listen: `- **Port:** 8443` or `Listens on 8443.` under `## billing-api`.
final class SectionCardReader {

  /// A name as programs are called. Any other heading may speak of a topic.
  private static final Pattern PROGRAM = Pattern.compile("[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.。!！;；])\\s*|\\n");
  private static final Pattern LAST_COLON = Pattern.compile("\\s*[:：]\\s*$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /// A value that begins with a port, or with an address.
  private static final Pattern PORTS_FIRST =
      Pattern.compile("[`:(（\\s]*(?:[a-zA-Z]{2,6}\\s*[:：]?\\s*)?(?:[\\w./]+:)?\\d{2,5}");

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
    if (placed.place().isAside()) {
      return;
    }
    String whole = Components.titleOf(placed.section().title());
    String title = Components.SUBTITLE.split(whole, 2)[0];
    boolean program = placed.section().level() > 0 && isProgram(title);
    String name = program ? title : "";
    Location at = reading.at(placed.section().line(), 1);
    List<Property> lines = new ArrayList<>();
    for (Block block : placed.section().blocks()) {
      if (block instanceof Block.ItemList list) {
        readCard(properties(list), name, placed.place(), at, reading);
        list.items().forEach(item -> readItem(item, placed.place(), reading));
      } else if (block instanceof Block.Paragraph paragraph) {
        List<Property> said = properties(paragraph);
        lines.addAll(said);
        if (program && said.stream().noneMatch(this::isPort)) {
          readParagraph(paragraph, title, placed.place(), at, reading);
        }
      }
    }
    readCard(lines, name, placed.place(), at, reading);
  }

  private boolean isProgram(String name) {
    return PROGRAM.matcher(name).matches()
        || technologies.named(name).isPresent()
        || NamedPort.isService(name, lexicon);
  }

  /// An item that is a name over a list of its properties.
  private void readItem(Block.Item item, Place place, Reading reading) {
    List<Block> lists = item.blocks().stream().filter(Block.ItemList.class::isInstance).toList();
    if (lists.isEmpty()) {
      return;
    }
    String name = Plain.name(LAST_COLON.matcher(item.text()).replaceFirst(""));
    if (isProgram(name)) {
      Location at = reading.at(item.line(), item.column());
      lists.stream()
          .map(list -> properties((Block.ItemList) list))
          .forEach(properties -> readCard(properties, name, place, at, reading));
    }
  }

  /// What stands before and behind a colon.
  private record Property(String key, String value, String markdown, int line, int column) {

    Row row() {
      Cell name = new Cell(key, key, List.of(), false, line, column);
      List<String> codes = CODE.matcher(markdown).results().map(hit -> hit.group(1)).toList();
      return new Row(List.of(name, new Cell(value, markdown, codes, false, line, column)), line);
    }
  }

  /// A list, or lines, one of which says `Port: 8443 (HTTPS)`, are a card: of the service that they
  /// name, or that the heading is. Without either, those at the head of a document give its port.
  private void readCard(
      List<Property> properties, String title, Place place, Location heading, Reading reading) {
    if (properties.stream().noneMatch(this::isPort)) {
      return;
    }
    boolean isHead = place.headings().stream().allMatch(above -> above.level() == 1);
    Sheet sheet = sheet(properties);
    List<Property> ports =
        properties.stream()
            .filter(this::isPort)
            .filter(property -> givesPorts(property, sheet))
            .toList();
    if (ports.isEmpty()) {
      return;
    }
    Optional<Property> named =
        properties.stream()
            .filter(property -> lexicon.means(Column.SERVICE.concept(), property.key()))
            .filter(property -> cells.names(property.value()).size() == 1)
            .findFirst();
    List<String> names = cells.names(named.map(Property::value).orElse(title));
    for (String name : names) {
      cards.read(sheet, new CardReader.Subject(name, Evidence.TEXT, heading), place, reading);
    }
    if (names.isEmpty() && isHead) {
      ports.forEach(port -> addPorts(port, reading));
    }
  }

  private boolean isPort(Property property) {
    return lexicon.means(Column.PORT.concept(), property.key());
  }

  private boolean givesPorts(Property property, Sheet sheet) {
    String written = sheet.live(property.row(), 1);
    return PORTS_FIRST.matcher(written).lookingAt()
        && !PortCell.read(written, lexicon).ports().isEmpty();
  }

  private void addPorts(Property property, Reading reading) {
    for (Listening port : PortCell.read(property.value(), lexicon).ports()) {
      reading.impliedPorts.add(
          new PortFact(
              null,
              port.port(),
              port.host(),
              null,
              port.protocol(),
              null,
              port.note(),
              Evidence.TEXT,
              reading.at(property.line(), property.column())));
    }
  }

  private static List<Property> properties(Block.ItemList list) {
    return list.items().stream()
        .filter(item -> Plain.colon(item.text()) >= 0)
        .flatMap(
            item ->
                property(
                    Plain.line(item.text()),
                    Plain.line(item.markdown()),
                    item.line(),
                    item.column())
                    .stream())
        .toList();
  }

  private static List<Property> properties(Block.Paragraph paragraph) {
    List<Property> properties = new ArrayList<>();
    List<String> lines = paragraph.text().lines().toList();
    List<String> marked = paragraph.markdown().lines().toList();
    for (int i = 0; i < Math.min(lines.size(), marked.size()); i++) {
      property(lines.get(i), marked.get(i), paragraph.line() + i, i == 0 ? paragraph.column() : 1)
          .ifPresent(properties::add);
    }
    return properties;
  }

  private static Optional<Property> property(String text, String markdown, int line, int column) {
    int colon = Plain.colon(text);
    int marked = Plain.colon(markdown);
    return colon >= 0 && marked >= 0
        ? Optional.of(
            new Property(
                text.substring(0, colon).strip(),
                text.substring(colon + 1).strip(),
                markdown.substring(marked + 1).strip(),
                line,
                column))
        : Optional.empty();
  }

  private static Sheet sheet(List<Property> properties) {
    List<Row> rows = properties.stream().map(Property::row).toList();
    return new Sheet(
        new Table(List.of(), rows, 1),
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

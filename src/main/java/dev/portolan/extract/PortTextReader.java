package dev.portolan.extract;

import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Facts.PortFact;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads ports that stand in lists under a heading about ports (`- **5432**: PostgreSQL`), and in
/// headings (`User Service (端口 30001)`).
final class PortTextReader {

  private static final Pattern SIDES =
      Pattern.compile("^(.+?)(?:\\s*[:：]\\s*|\\s+(?:[-–—]+|→|->|=>)\\s+)(.+)$", Pattern.DOTALL);

  private static final Pattern PART =
      Pattern.compile(
          "^(?<name>[^，。,;；(（]+?)\\s*(?:[，,;；]\\s*|(?=[(（]))(?<rest>.+)$", Pattern.DOTALL);

  private final Lexicon lexicon;
  private final CellReader cells;

  PortTextReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
  }

  void readList(ItemList list, Place place, Reading reading) {
    if (place.innermostIs("ports") && !place.isAside()) {
      list.items().forEach(item -> readItem(item, place, reading));
    }
  }

  void readHeading(PlacedSection placed, Reading reading) {
    String title = placed.section().title();
    if (placed.section().level() < 2
        || !Components.givesPort(title, lexicon)
        || placed.place().isAside()) {
      return;
    }
    String bracket = Plain.lastBracket(Plain.name(title));
    for (Listening port : PortCell.read(bracket, lexicon).ports()) {
      for (String service : cells.names(Components.titleOf(title))) {
        reading.servicePorts.add(
            new PortFact(
                service,
                port.port(),
                port.host(),
                null,
                port.protocol(),
                null,
                null,
                reading.at(placed.section().line(), 1)));
      }
    }
  }

  private void readItem(Item item, Place place, Reading reading) {
    Matcher sides = SIDES.matcher(item.text().strip());
    String bracket = Plain.lastBracket(item.text());
    if (sides.matches() && PortCell.isPortLike(sides.group(1))) {
      add(sides.group(2), sides.group(1), item, place, reading);
    } else if (sides.matches() && startsWithPort(sides.group(2))) {
      add(sides.group(1), sides.group(2), item, place, reading);
    } else if (PortCell.isPortLike(bracket)) {
      add(Plain.withoutLastBracket(item.text()), bracket, item, place, reading);
    }
  }

  private static boolean startsWithPort(String text) {
    String[] words = Plain.halfWidth(text).strip().split("[\\s(,，（]", 2);
    return PortCell.isPortLike(words[0]);
  }

  private void add(String named, String ports, Item item, Place place, Reading reading) {
    Matcher part = PART.matcher(named.strip());
    String name = part.matches() ? part.group("name") : named;
    String rest = part.matches() ? Plain.line(part.group("rest")) : null;
    List<String> services = cells.names(name);
    for (Listening port : PortCell.read(ports, lexicon).ports()) {
      reading.ports.add(
          new PortFact(
              services.isEmpty() ? null : services.getFirst(),
              port.port(),
              port.host(),
              null,
              port.protocol(),
              scope(place),
              rest != null ? rest : port.note(),
              reading.at(item.line(), item.column())));
    }
  }

  private @Nullable String scope(Place place) {
    return place.heading().flatMap(heading -> lexicon.scope(heading.title())).orElse(null);
  }
}

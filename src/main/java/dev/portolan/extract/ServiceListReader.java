package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads services that stand in lists: under a heading about services, or in an item that says
/// where a program listens (`payments-api: port 8443`).
final class ServiceListReader {

  private final Lexicon lexicon;
  private final Technologies technologies;
  private final CellReader cells;

  ServiceListReader(Lexicon lexicon, Technologies technologies, CellReader cells) {
    this.lexicon = lexicon;
    this.technologies = technologies;
    this.cells = cells;
  }

  /// An item outside of such lists, if it says in a sentence where a program listens.
  void readProgram(Item item, Place place, Reading reading) {
    ListeningItem.read(item, lexicon)
        .filter(said -> NamedPort.isService(Plain.withoutLastBracket(said.name()), lexicon))
        .ifPresent(said -> add(said, item, place, reading));
  }

  private Optional<ListeningItem> listening(Item item) {
    return ListeningItem.read(item, lexicon).or(() -> ListeningItem.numbered(item, lexicon));
  }

  /// A list under a heading about services. Where half of the items say where they listen, or all
  /// are called as programs are, the others are services, too, if a mark sets their names apart.
  void read(ItemList list, Place place, Reading reading) {
    List<Item> silent = list.items().stream().filter(item -> listening(item).isEmpty()).toList();
    list.items()
        .forEach(item -> listening(item).ifPresent(said -> add(said, item, place, reading)));
    if (silent.size() * 2 <= list.items().size() || silent.stream().allMatch(this::namesProgram)) {
      silent.forEach(item -> readSilent(item, place, reading));
    }
  }

  private boolean namesProgram(Item item) {
    return ListeningItem.marked(item)
        .filter(name -> NamedPort.isService(name, lexicon) || isTechnology(name))
        .isPresent();
  }

  private boolean isTechnology(String name) {
    return technologies.named(name).isPresent();
  }

  /// A service whose item says at most which protocol it speaks on which port.
  private void readSilent(Item item, Place place, Reading reading) {
    Location at = reading.at(item.line(), item.column());
    PortCell spoken = new PortCell(PortCell.spoken(item.text()), null);
    for (String name : ListeningItem.marked(item).map(cells::names).orElse(List.of())) {
      List<PortRange> ports = spoken.ports().stream().map(Listening::port).distinct().toList();
      reading.services.add(
          new ServiceFact(name, required(item, place), null, ports, null, null, at));
      PortTextReader.facts(name, spoken, scope(place), null, at).forEach(reading.servicePorts::add);
    }
  }

  /// What an item says of where its service listens, and of whether it must be there.
  private void add(ListeningItem said, Item item, Place place, Reading reading) {
    Location at = reading.at(item.line(), item.column());
    Boolean required = required(item, place);
    for (String name : cells.names(said.name())) {
      List<PortRange> ports =
          said.ports().ports().stream().map(Listening::port).distinct().toList();
      reading.services.add(
          new ServiceFact(name, required, said.description(), ports, null, null, at));
    }
    reading.servicePorts.addAll(ports(said, place, at));
  }

  private @Nullable Boolean required(Item item, Place place) {
    Boolean stated = cells.necessityIn(item.text().lines().findFirst().orElse(""));
    return stated != null ? stated : place.required();
  }

  /// The ports of a sentence, for each service that it names.
  List<PortFact> ports(ListeningItem said, Place place, Location at) {
    String scope = said.scope() != null ? said.scope() : scope(place);
    return cells.names(said.name()).stream()
        .flatMap(
            service ->
                said.ports().ports().stream()
                    .map(
                        port ->
                            new PortFact(
                                service,
                                port.port(),
                                null,
                                null,
                                said.protocol() != null ? said.protocol() : port.protocol(),
                                scope,
                                said.description(),
                                Evidence.TEXT,
                                at)))
        .toList();
  }

  private @Nullable String scope(Place place) {
    return place.heading().flatMap(heading -> lexicon.scope(heading.title())).orElse(null);
  }
}

package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what the documents of one project state differently in two places.
final class Contradictions {

  private static final Words HINT =
      new Words("以实际部署为准，把两处改成一致", "make both say what is really deployed");

  private final Services services;
  private final Protocols protocols;

  Contradictions(Services services, Protocols protocols) {
    this.services = services;
    this.protocols = protocols;
  }

  /// The contradictions in the documents of a project.
  List<Finding> in(Dossier dossier) {
    Map<Service, Rows> rows = new TreeMap<>(Comparator.comparing(Service::id));
    dossier.facts().services().forEach(fact -> rows(rows, dossier, fact.name()).listed.add(fact));
    // A table of services gives its ports as facts of their own too: those cannot contradict their
    // row.
    Set<Location> own =
        dossier.facts().services().stream()
            .map(fact -> line(fact.location()))
            .collect(Collectors.toSet());
    dossier.facts().ports().stream()
        .filter(fact -> !own.contains(line(fact.location())))
        .forEach(fact -> rows(rows, dossier, fact.service()).planned.add(fact));
    List<Finding> findings = new ArrayList<>();
    rows.forEach(
        (service, stated) -> {
          ports(service, stated).ifPresent(findings::add);
          findings.addAll(protocols(service, stated.planned));
        });
    return findings;
  }

  private static Location line(Location location) {
    return Location.of(location.file(), location.line());
  }

  /// The rows about one service: of the tables of services, and of the tables of ports.
  private record Rows(List<ServiceFact> listed, List<PortFact> planned) {
    Rows() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private Rows rows(Map<Service, Rows> rows, Dossier dossier, @Nullable String name) {
    return services
        .find(dossier.id(), name)
        .map(service -> rows.computeIfAbsent(service, _ -> new Rows()))
        .orElseGet(Rows::new);
  }

  /// The two tables give a service ports and have none in common.
  private static Optional<Finding> ports(Service service, Rows rows) {
    List<ServiceFact> listed =
        rows.listed.stream().filter(fact -> !fact.ports().isEmpty()).toList();
    List<PortFact> planned =
        rows.planned.stream().filter(fact -> PortMerger.published(fact) != null).toList();
    boolean agree =
        listed.stream()
            .flatMap(fact -> fact.ports().stream())
            .anyMatch(port -> planned.stream().anyMatch(fact -> states(fact, port)));
    if (agree || listed.isEmpty() || planned.isEmpty()) {
      return Optional.empty();
    }
    Statement list =
        new Statement(
            join(listed.stream().flatMap(fact -> fact.ports().stream())),
            listed.getFirst().location());
    Statement plan =
        new Statement(
            join(planned.stream().flatMap(fact -> Stream.ofNullable(PortMerger.published(fact)))),
            planned.getFirst().location());
    Words what =
        new Words("“%s”的端口前后不一致", "the port of “%s” is stated differently").with(service.name());
    return Optional.of(finding(what, list, plan));
  }

  private static boolean states(PortFact fact, PortRange port) {
    return Stream.of(Optional.ofNullable(fact.port()), Optional.ofNullable(fact.host()))
        .flatMap(Optional::stream)
        .anyMatch(port::overlaps);
  }

  private static String join(Stream<PortRange> ports) {
    return ports.map(PortRange::toString).distinct().collect(Collectors.joining(", "));
  }

  /// Two rows give the same port of a service protocols that cannot both be right.
  private List<Finding> protocols(Service service, List<PortFact> planned) {
    List<Finding> findings = new ArrayList<>();
    Map<PortRange, Statement> first = new HashMap<>();
    for (PortFact fact : planned) {
      PortRange port = PortMerger.published(fact);
      String protocol = fact.protocol();
      if (port != null && protocol != null) {
        Statement later = new Statement(protocol, fact.location());
        Statement earlier = first.putIfAbsent(port, later);
        if (earlier != null && protocols.contradict(earlier.text, protocol)) {
          Words what =
              new Words(
                      "“%s”端口 %s 的协议前后不一致",
                      "the protocol of port %2$s of “%1$s” is stated differently")
                  .with(service.name(), port);
          findings.add(finding(what, earlier, later));
        }
      }
    }
    return findings;
  }

  private record Statement(String text, Location location) {}

  /// A finding at the later of two places, naming both.
  private static Finding finding(Words what, Statement one, Statement other) {
    boolean inOrder = one.location.compareTo(other.location) <= 0;
    Statement earlier = inOrder ? one : other;
    Statement later = inOrder ? other : one;
    Words message = new Words("%s：%s 处是 %s，%s 处是 %s", "%s: %s says %s, %s says %s");
    return Finding.of(
        Rule.CONTRADICTION,
        later.location,
        new Words(
            message
                .zh()
                .formatted(what.zh(), earlier.location, earlier.text, later.location, later.text),
            message
                .en()
                .formatted(what.en(), earlier.location, earlier.text, later.location, later.text)),
        HINT);
  }
}

package dev.portolan.catalog;

import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Merges the rows that state a port into one list of claims per port.
final class PortMerger {

  private static final Comparator<PortUse> USE_ORDER =
      Comparator.comparing(PortUse::project).thenComparing(use -> use.fact().location());

  private final Services services;
  private final Scopes scopes;

  PortMerger(Services services, Scopes scopes) {
    this.services = services;
    this.scopes = scopes;
  }

  /// Who listens on each port or range.
  SortedMap<PortRange, List<PortUse>> merge(List<Dossier> dossiers) {
    SortedMap<PortRange, List<PortUse>> ports = new TreeMap<>();
    dossiers.stream()
        .flatMap(dossier -> uses(dossier).stream())
        .sorted(USE_ORDER)
        .forEach(
            use -> {
              PortRange port = published(use.fact());
              if (port != null) {
                ports.computeIfAbsent(port, _ -> new ArrayList<>()).add(use);
              }
            });
    ports.replaceAll((_, uses) -> withoutEchoes(uses));
    return ports;
  }

  /// Claims without those of drawings that only repeat what is written: a project draws its
  /// neighbours with their ports, and does not listen on them.
  private static List<PortUse> withoutEchoes(List<PortUse> uses) {
    List<PortUse> written = uses.stream().filter(use -> !isDrawn(use)).toList();
    return written.size() == uses.size()
        ? uses
        : uses.stream()
            .filter(use -> !isDrawn(use) || written.stream().noneMatch(other -> echoes(use, other)))
            .toList();
  }

  private static boolean isDrawn(PortUse use) {
    return use.fact().evidence() == Evidence.DIAGRAM;
  }

  /// Whether a box is the service of a written claim: the same one, or one whose name is among the
  /// words in the box.
  private static boolean echoes(PortUse drawn, PortUse written) {
    if (drawn.service() != null && drawn.service().equals(written.service())) {
      return true;
    }
    String box = drawn.serviceName();
    String name = written.serviceName();
    return box != null && name != null && Vocabulary.fold(box).contains(Vocabulary.fold(name));
  }

  /// The port as others see it: the one on the host where a document gives both.
  static @Nullable PortRange published(PortFact fact) {
    return fact.host() == null ? fact.port() : fact.host();
  }

  private List<PortUse> uses(Dossier dossier) {
    List<PortUse> uses = new ArrayList<>();
    Set<Stated> stated = new HashSet<>();
    for (PortFact fact : dossier.facts().ports()) {
      PortUse use = use(dossier.id(), fact);
      uses.add(use);
      stated.add(new Stated(use.service(), fact.port()));
      stated.add(new Stated(use.service(), fact.host()));
    }
    for (ServiceFact fact : dossier.facts().services()) {
      for (PortRange port : fact.ports()) {
        PortUse use = use(dossier.id(), listening(fact, port));
        if (stated.add(new Stated(use.service(), port))) {
          uses.add(use);
        }
      }
    }
    return uses;
  }

  private record Stated(@Nullable String service, @Nullable PortRange port) {}

  /// The port column of a row of services, read as a row of ports.
  private static PortFact listening(ServiceFact service, PortRange port) {
    return new PortFact(service.name(), port, null, null, null, null, null, service.location());
  }

  private PortUse use(String project, PortFact fact) {
    String id = services.find(project, fact.service()).map(Service::id).orElse(null);
    return new PortUse(project, id, fact.service(), scopes.canonical(fact.scope()), fact);
  }
}

package dev.portolan.catalog;

import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Merges the rows that state a port into one list of claims per port.
final class PortMerger {

  private static final Comparator<Listener> BY_PLACE =
      Comparator.comparing(listener -> listener.use().fact().location());

  private final Services services;
  private final Scopes scopes;
  private final ConflictFinder conflicts;

  PortMerger(Services services, Scopes scopes, ConflictFinder conflicts) {
    this.services = services;
    this.scopes = scopes;
    this.conflicts = conflicts;
  }

  /// Who listens on each port or range, of several projects by their ids.
  static SortedMap<PortRange, List<Listener>> merge(Collection<Account> accounts) {
    SortedMap<PortRange, List<Listener>> ports = new TreeMap<>();
    for (Account account : accounts) {
      for (Listener listener : account.listeners()) {
        PortRange port = published(listener.use().fact());
        if (port != null) {
          ports.computeIfAbsent(port, _ -> new ArrayList<>()).add(listener);
        }
      }
    }
    ports.replaceAll((_, listeners) -> withoutEchoes(listeners));
    return ports;
  }

  /// Claims without those of drawings that only repeat what is written: a project draws its
  /// neighbours with their ports, and does not listen on them.
  private static List<Listener> withoutEchoes(List<Listener> listeners) {
    List<PortUse> written =
        listeners.stream().map(Listener::use).filter(use -> !isDrawn(use)).toList();
    return written.size() == listeners.size()
        ? listeners
        : listeners.stream()
            .filter(
                listener ->
                    !isDrawn(listener.use())
                        || written.stream().noneMatch(other -> echoes(listener.use(), other)))
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

  /// Who listens, by the tables of one project, in the order of its documents.
  List<Listener> in(Dossier dossier) {
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
    return uses.stream()
        .map(use -> new Listener(use, conflicts.claimed(use)))
        .sorted(BY_PLACE)
        .toList();
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

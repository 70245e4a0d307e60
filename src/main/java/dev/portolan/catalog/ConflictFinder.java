package dev.portolan.catalog;

import dev.portolan.catalog.Protocols.Transport;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds ports that different services claim in the same exposure scope. Only what documents state
/// counts: a row without a scope or a service claims nothing.
final class ConflictFinder {

  private final ServiceNames names;
  private final Scopes scopes;
  private final Protocols protocols;

  ConflictFinder(ServiceNames names, Scopes scopes, Protocols protocols) {
    this.names = names;
    this.scopes = scopes;
    this.protocols = protocols;
  }

  /// The transport over which a service claims its port, or null where it claims nothing.
  @Nullable Transport claimed(PortUse use) {
    boolean claims =
        use.service() != null
            && use.scope() != null
            && PortMerger.published(use.fact()) != null
            && !isPrivateInfrastructure(use);
    return claims ? protocols.transport(use.fact().protocol()) : null;
  }

  /// The conflicts, by port and then scope.
  static List<PortConflict> find(
      Map<PortRange, List<Listener>> ports, Recall<List<Claim>, List<PortConflict>> known) {
    Map<String, List<Claim>> byScope = new TreeMap<>();
    ports.forEach(
        (port, listeners) -> {
          for (Listener listener : listeners) {
            Transport transport = listener.transport();
            String scope = listener.use().scope();
            if (transport != null && scope != null) {
              byScope
                  .computeIfAbsent(scope, _ -> new ArrayList<>())
                  .add(new Claim(port, transport, listener.use()));
            }
          }
        });
    List<PortConflict> conflicts = new ArrayList<>();
    byScope.forEach(
        (scope, claims) -> conflicts.addAll(known.of(scope, claims, all -> conflicts(scope, all))));
    conflicts.sort(Comparator.comparing(PortConflict::port).thenComparing(PortConflict::scope));
    return conflicts;
  }

  /// A claim of a port in some scope.
  record Claim(PortRange port, Transport transport, PortUse use) {}

  /// Every project may run a database of its own on the database's own port, as long as nobody
  /// outside sees it.
  private boolean isPrivateInfrastructure(PortUse use) {
    PortRange port = PortMerger.published(use.fact());
    return port != null
        && use.scope() != null
        && use.serviceName() != null
        && !scopes.isExposed(use.scope())
        && port.from() == port.to()
        && names.isDefaultPort(use.serviceName(), port.from());
  }

  /// Cuts the port numbers where a claim begins or ends; between two cuts the same services claim
  /// every port.
  private static List<PortConflict> conflicts(String scope, List<Claim> claims) {
    List<PortConflict> conflicts = new ArrayList<>();
    Map<Integer, List<Claim>> beginning = new TreeMap<>();
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Claim claim : claims) {
      beginning.computeIfAbsent(claim.port.from(), _ -> new ArrayList<>()).add(claim);
      cuts.add(claim.port.from());
      cuts.add(claim.port.to() + 1);
    }
    List<Claim> open = new ArrayList<>();
    for (int cut : cuts) {
      open.removeIf(claim -> claim.port.to() < cut);
      open.addAll(beginning.getOrDefault(cut, List.of()));
      List<PortUse> clashing = clashing(open);
      Integer next = cuts.higher(cut);
      if (!clashing.isEmpty() && next != null) {
        conflicts.add(new PortConflict(new PortRange(cut, next - 1), scope, clashing));
      }
    }
    return conflicts;
  }

  /// Those that some claim of another service is in the way of, in the order of the documents.
  private static List<PortUse> clashing(List<Claim> claims) {
    Map<Transport, Set<String>> servicesInTheWay = new EnumMap<>(Transport.class);
    for (Transport transport : Transport.values()) {
      Set<String> inTheWay = new HashSet<>();
      for (Claim claim : claims) {
        if (claim.transport.clashesWith(transport)) {
          inTheWay.add(Objects.requireNonNullElse(claim.use.service(), ""));
        }
      }
      servicesInTheWay.put(transport, inTheWay);
    }
    return claims.stream()
        .filter(claim -> servicesInTheWay.getOrDefault(claim.transport, Set.of()).size() > 1)
        .map(Claim::use)
        .sorted(Comparator.comparing(PortUse::project).thenComparing(use -> use.fact().location()))
        .toList();
  }
}

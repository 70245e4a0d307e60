package dev.portolan.render;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.PortUse;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All ports.
///
/// @param chart the ports drawn by number and exposure, or null where nobody states a scope
/// @param list a row per claim
/// @param scopes the scopes that occur, the most exposed first
/// @param unscoped how many claims state no scope, and so have no place on the chart
/// @param taken what every claim takes, as the free-port finder reads it
/// @param conflicts the ports in conflict
record PortsView(
    int ports,
    @Nullable PortChart chart,
    Paged<Row> list,
    List<Facet> scopes,
    int unscoped,
    List<String> taken,
    List<HomeView.Conflict> conflicts) {

  /// A value that rows can be filtered by, and how many have it.
  record Facet(String value, int count) {}

  private record Claim(Catalog.Port port, PortUse use) {}

  /// A claim.
  ///
  /// @param from the number, for sorting
  record Row(
      int from,
      Ref port,
      @Nullable Ref service,
      Ref project,
      @Nullable String protocol,
      @Nullable String scope,
      @Nullable String description,
      boolean conflict,
      Source source) {}

  static PortsView of(SiteIndex index, Links links, int part) {
    Catalog catalog = index.catalog();
    List<Claim> claims =
        catalog.ports().stream()
            .flatMap(port -> port.uses().stream().map(use -> new Claim(port, use)))
            .toList();
    Paged<Row> list =
        Paged.of(
            "ports/",
            part,
            claims,
            claim -> claim.port().port().toString(),
            claim -> row(claim.port(), claim.use(), index, links),
            links);
    if (part != 1) {
      return new PortsView(catalog.ports().size(), null, list, List.of(), 0, List.of(), List.of());
    }
    SortedMap<String, Integer> scopes = new TreeMap<>(Depth.ORDER);
    claims.stream()
        .map(claim -> claim.use().scope())
        .filter(Objects::nonNull)
        .forEach(scope -> scopes.merge(scope, 1, Integer::sum));
    return new PortsView(
        catalog.ports().size(),
        PortChart.of(catalog, links),
        list,
        scopes.entrySet().stream().map(s -> new Facet(s.getKey(), s.getValue())).toList(),
        claims.size() - scopes.values().stream().mapToInt(Integer::intValue).sum(),
        claims.stream()
            .map(claim -> taken(claim, List.copyOf(scopes.keySet())))
            .distinct()
            .toList(),
        Conflicts.all(index, links).stream().filter(c -> c.finding() == null).toList());
  }

  /// The ports of a claim, and which of the scopes it is in, from 1, if any: `8080@2`.
  private static String taken(Claim claim, List<String> scopes) {
    String scope = claim.use().scope();
    return claim.port().port() + (scope == null ? "" : "@" + (scopes.indexOf(scope) + 1));
  }

  private static Row row(Catalog.Port port, PortUse use, SiteIndex index, Links links) {
    return new Row(
        port.port().from(),
        links.port(port),
        links.service(use.service(), use.serviceName()),
        links.project(use.project()),
        use.fact().protocol(),
        use.scope(),
        use.fact().description(),
        index.isInConflict(use),
        links.source(use.fact().location()));
  }
}

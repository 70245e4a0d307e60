package dev.portolan.render;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.PortUse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All ports.
///
/// @param chart the ports drawn by number and exposure, or null where nobody states a scope
/// @param rows every claim
/// @param conflicts how many ports are in conflict
record PortsView(
    int ports, @Nullable PortChart chart, List<Row> rows, List<HomeView.Conflict> conflicts) {

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

  static PortsView of(SiteIndex index, Links links) {
    Catalog catalog = index.catalog();
    return new PortsView(
        catalog.ports().size(),
        PortChart.of(catalog, links),
        catalog.ports().stream()
            .flatMap(port -> port.uses().stream().map(use -> row(port, use, index, links)))
            .toList(),
        Conflicts.all(index, links).stream().filter(c -> c.finding() == null).toList());
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

  /// How many claims state no scope, and so have no place on the chart.
  public int unscoped() {
    return (int) rows.stream().filter(row -> row.scope() == null).count();
  }

  /// The scopes that occur, the most exposed first.
  public List<Facet> scopes() {
    return rows.stream()
        .map(Row::scope)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .sorted(Depth.ORDER)
        .map(
            scope ->
                new Facet(
                    scope, (int) rows.stream().filter(row -> scope.equals(row.scope())).count()))
        .toList();
  }

  /// A value that rows can be filtered by, and how many have it.
  record Facet(String value, int count) {}
}

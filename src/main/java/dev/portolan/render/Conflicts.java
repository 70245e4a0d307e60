package dev.portolan.render;

import dev.portolan.finding.Rule;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Facts.PortRange;
import java.util.List;
import java.util.stream.Stream;

/// What documents say against each other.
final class Conflicts {

  private Conflicts() {}

  /// Every conflict: ports first, then what else contradicts.
  static List<HomeView.Conflict> all(SiteIndex index, Links links) {
    Stream<HomeView.Conflict> ports =
        index.catalog().conflicts().stream().map(conflict -> port(conflict, index, links));
    Stream<HomeView.Conflict> others =
        index.site().findings().stream()
            .filter(finding -> finding.rule() == Rule.CONTRADICTION)
            .map(
                finding -> {
                  Source source = links.source(finding.location());
                  String project = index.projectOf(finding);
                  return new HomeView.Conflict(
                      new Ref("doc", index.title(project), source.href(), false, true),
                      source.text(),
                      finding,
                      List.of());
                });
    return Stream.concat(ports, others).toList();
  }

  private static HomeView.Conflict port(PortConflict conflict, SiteIndex index, Links links) {
    return new HomeView.Conflict(
        page(conflict.port(), index, links),
        conflict.scope(),
        null,
        conflict.uses().stream().map(use -> name(use, index)).distinct().toList());
  }

  /// What two claims have in common need not be a port that anyone claims as such.
  private static Ref page(PortRange port, SiteIndex index, Links links) {
    return index.catalog().ports().stream()
        .filter(Catalog.Port::conflict)
        .filter(known -> known.port().equals(port))
        .findFirst()
        .or(
            () ->
                index.catalog().ports().stream()
                    .filter(Catalog.Port::conflict)
                    .filter(known -> known.port().overlaps(port))
                    .findFirst())
        .map(known -> new Ref("port", port.toString(), links.to(known.url()), true, true))
        .orElseGet(() -> new Ref("port", port.toString(), null, true, true));
  }

  /// A claim as people say it: the service, else the project.
  static String name(PortUse use, SiteIndex index) {
    String service = use.serviceName();
    return service == null ? index.title(use.project()) : service;
  }
}

package dev.portolan.render;

import dev.portolan.finding.Words;
import dev.portolan.impact.Node;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Facts.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service.
///
/// @param answer what it is and who needs it, in one sentence
/// @param glyph `infra` or `service`
/// @param owner the project that documents it, or null
/// @param uses where documents list it
/// @param ports what it listens on, as documents state it
/// @param impact who depends on it, directly or through others
/// @param around the same drawn, or null where there is little to draw
record ServiceView(
    String name,
    Words answer,
    String glyph,
    List<String> aliases,
    @Nullable Ref owner,
    List<Use> uses,
    List<PortRow> ports,
    ImpactView impact,
    @Nullable Neighbourhood around) {

  /// A row that lists the service.
  ///
  /// @param required `yes`, `no`, or empty where the document does not say
  record Use(
      Ref project,
      String required,
      @Nullable String description,
      List<Ref> ports,
      @Nullable String resources,
      @Nullable String scaling,
      Source source) {}

  /// A port it listens on.
  record PortRow(
      Ref port,
      Ref project,
      @Nullable String protocol,
      @Nullable String scope,
      @Nullable String description,
      Source source) {}

  static ServiceView of(Catalog.Service service, SiteIndex index, ThemeWords words) {
    Links links = new Links(index, service.url());
    ImpactView impact = ImpactView.of(Node.service(service.id()), index, links);
    return new ServiceView(
        service.name(),
        answer(service, index, words),
        service.infrastructure() ? "infra" : "service",
        service.aliases(),
        service.owner() == null ? null : links.project(service.owner()),
        service.uses().stream().map(use -> use(use, links)).toList(),
        index.claims(service.id()).stream().map(claim -> port(claim, links)).toList(),
        impact,
        Neighbourhood.of(links.service(service), impact));
  }

  private static Words answer(Catalog.Service service, SiteIndex index, ThemeWords words) {
    int reach = HomeView.reach(service);
    if (service.owner() != null) {
      return words.sayOrKey(
          service.dependents().isEmpty() ? "service.answer.owned" : "service.answer.needed",
          service.name(),
          index.title(service.owner()),
          service.dependents().stream().map(Catalog.Dependent::project).distinct().count());
    }
    return words.sayOrKey(
        service.infrastructure() ? "service.answer.shared" : "service.answer.listed",
        reach,
        service.name());
  }

  private static Use use(Catalog.ServiceUse use, Links links) {
    return new Use(
        links.project(use.project()),
        EnvView.required(use.fact().required()),
        use.fact().description(),
        use.fact().ports().stream().map(links::port).toList(),
        use.fact().resources(),
        use.fact().scaling(),
        links.source(use.fact().location()));
  }

  private static PortRow port(SiteIndex.Claim claim, Links links) {
    PortUse use = claim.use();
    PortRange number = claim.port().port();
    return new PortRow(
        links.port(number),
        links.project(use.project()),
        use.fact().protocol(),
        use.scope(),
        use.fact().description(),
        links.source(use.fact().location()));
  }
}

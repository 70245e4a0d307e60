package dev.portolan.render;

import dev.portolan.model.Catalog;
import java.util.List;

/// All services.
record ServicesView(Paged<Row> list, int shared) {

  /// A service.
  ///
  /// @param projects who lists it
  /// @param dependents how many projects depend on it
  /// @param ports what it listens on
  /// @param required `yes`, `no`, `mixed`, or empty where no document says
  record Row(
      Ref service,
      boolean infrastructure,
      List<String> aliases,
      List<Ref> projects,
      List<Ref> ports,
      String required,
      int dependents) {}

  static ServicesView of(SiteIndex index, Links links, int part) {
    return new ServicesView(
        Paged.of(
            "services/",
            part,
            index.catalog().services(),
            Catalog.Service::name,
            service -> row(service, index, links),
            links),
        (int) index.catalog().services().stream().filter(Catalog.Service::infrastructure).count());
  }

  private static Row row(Catalog.Service service, SiteIndex index, Links links) {
    return new Row(
        links.service(service),
        service.infrastructure(),
        service.aliases(),
        links.projects(service.projects()),
        index.portsOf(service.id()).stream().map(links::port).toList(),
        required(service),
        (int) service.dependents().stream().map(Catalog.Dependent::project).distinct().count());
  }

  private static String required(Catalog.Service service) {
    List<String> said =
        service.uses().stream()
            .map(use -> EnvView.required(use.fact().required()))
            .filter(required -> !required.isEmpty())
            .distinct()
            .toList();
    return said.isEmpty() ? "" : said.size() > 1 ? "mixed" : said.getFirst();
  }
}

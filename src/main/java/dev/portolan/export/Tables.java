package dev.portolan.export;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.EnvUse;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Catalog.Port;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Catalog.ServiceUse;
import dev.portolan.model.Facts.PortRange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The entities of the catalog as tables: one row for each place that states one.
final class Tables {

  private Tables() {}

  static String services(Catalog catalog) {
    Csv csv =
        new Csv(
            "id",
            "name",
            "project",
            "written_as",
            "required",
            "ports",
            "description",
            "resources",
            "scaling",
            "file",
            "line");
    for (Service service : catalog.services()) {
      for (ServiceUse use : service.uses()) {
        csv.row(
            service.id(),
            service.name(),
            use.project(),
            use.fact().name(),
            use.fact().required(),
            ports(use),
            use.fact().description(),
            use.fact().resources(),
            use.fact().scaling(),
            use.fact().location().file(),
            use.fact().location().line());
      }
    }
    return csv.toString();
  }

  private static @Nullable String ports(ServiceUse use) {
    List<PortRange> ports = use.fact().ports();
    return ports.isEmpty()
        ? null
        : ports.stream().map(PortRange::toString).collect(Collectors.joining(" "));
  }

  static String ports(Catalog catalog) {
    Csv csv =
        new Csv(
            "from",
            "to",
            "project",
            "service",
            "service_name",
            "protocol",
            "scope",
            "description",
            "conflict",
            "file",
            "line");
    for (Port port : catalog.ports()) {
      for (PortUse use : port.uses()) {
        csv.row(
            port.port().from(),
            port.port().to(),
            use.project(),
            use.service(),
            use.serviceName(),
            use.fact().protocol(),
            use.scope(),
            use.fact().description(),
            port.conflict(),
            use.fact().location().file(),
            use.fact().location().line());
      }
    }
    return csv.toString();
  }

  static String dependencies(Catalog catalog) {
    Csv csv = new Csv("project", "target", "name", "kind", "evidence", "file", "line");
    for (Project project : catalog.projects()) {
      for (Dependency dependency : project.dependencies()) {
        csv.row(
            project.id(),
            dependency.target(),
            dependency.name(),
            dependency.kind() == null ? null : lower(dependency.kind()),
            lower(dependency.evidence()),
            dependency.location().file(),
            dependency.location().line());
      }
    }
    return csv.toString();
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  static String env(Catalog catalog) {
    Csv csv =
        new Csv(
            "name",
            "project",
            "component",
            "description",
            "example",
            "default",
            "required",
            "secret",
            "file",
            "line");
    for (EnvVar variable : catalog.env()) {
      for (EnvUse use : variable.uses()) {
        csv.row(
            variable.name(),
            use.project(),
            use.fact().component(),
            use.fact().description(),
            use.fact().example(),
            use.fact().defaultValue(),
            use.fact().required(),
            use.fact().secret(),
            use.fact().location().file(),
            use.fact().location().line());
      }
    }
    return csv.toString();
  }
}

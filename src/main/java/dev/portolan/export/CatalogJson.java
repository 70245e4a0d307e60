package dev.portolan.export;

import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Metadata;
import dev.portolan.model.Site;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The catalog as `portolan-catalog/1`. The keys and their order are a promise to other programs:
/// they are added to, never changed.
final class CatalogJson {

  private static final String SCHEMA = "portolan-catalog/1";

  private CatalogJson() {}

  static Map<String, @Nullable Object> of(Site site) {
    Catalog catalog = site.catalog();
    Map<String, List<Finding>> findings = findingsByProject(site);
    return new Members()
        .with("schema", SCHEMA)
        .with(
            "projects",
            catalog.projects().stream()
                .map(
                    project ->
                        project(project, site, findings.getOrDefault(project.id(), List.of())))
                .toList())
        .with("services", catalog.services().stream().map(CatalogJson::service).toList())
        .with("ports", catalog.ports().stream().map(CatalogJson::port).toList())
        .with("env", catalog.env().stream().map(CatalogJson::env).toList())
        .map();
  }

  private static Map<String, List<Finding>> findingsByProject(Site site) {
    Map<String, String> projects =
        site.pages().stream()
            .map(page -> page.page().source())
            .collect(
                Collectors.toMap(
                    source -> source.path(), source -> source.project(), (one, _) -> one));
    return site.findings().stream()
        .filter(finding -> projects.containsKey(finding.location().file()))
        .collect(Collectors.groupingBy(finding -> projects.get(finding.location().file())));
  }

  private static Map<String, @Nullable Object> project(
      Project project, Site site, List<Finding> findings) {
    Metadata metadata = project.metadata();
    return new Members()
        .with("id", project.id())
        .with("title", project.title())
        .with("version", metadata.version())
        .with("status", metadata.status())
        .with("updated", metadata.updated())
        .with("authors", metadata.authors())
        .with("source", project.source())
        .with("url", project.url())
        .with("completeness", rounded(project.completeness()))
        .with("services", project.facts().services().stream().map(FactJson::service).toList())
        .with("ports", project.facts().ports().stream().map(FactJson::port).toList())
        .with("env", project.facts().env().stream().map(FactJson::env).toList())
        .with("config", project.facts().config().stream().map(FactJson::config).toList())
        .with("protocols", project.facts().protocols().stream().map(FactJson::protocol).toList())
        .with(
            "technologies",
            project.facts().technologies().stream().map(FactJson::technology).toList())
        .with("references", project.facts().references().stream().map(FactJson::reference).toList())
        .with("depends_on", project.dependencies().stream().map(CatalogJson::dependency).toList())
        .with("used_by", project.usedBy())
        .with(
            "findings",
            findings.stream()
                .map(finding -> FactJson.finding(finding, site.config().language()))
                .toList())
        .map();
  }

  /// To a thousandth, so that the last digits of a division do not fill the file.
  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private static Map<String, @Nullable Object> dependency(Dependency dependency) {
    Catalog.Kind kind = dependency.kind();
    return new Members()
        .with("target", dependency.target())
        .with("kind", kind == null ? null : lower(kind))
        .with("evidence", lower(dependency.evidence()))
        .at(dependency.location());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> service(Catalog.Service service) {
    return new Members()
        .with("id", service.id())
        .with("name", service.name())
        .with("aliases", service.aliases())
        .with("url", service.url())
        .with("projects", service.projects())
        .with("owner", service.owner())
        .with("infrastructure", service.infrastructure())
        .with(
            "dependents",
            service.dependents().stream().map(Catalog.Dependent::project).distinct().toList())
        .map();
  }

  private static Map<String, @Nullable Object> port(Catalog.Port port) {
    return new Members()
        .range("", port.port())
        .with("url", port.url())
        .with("uses", port.uses().stream().map(CatalogJson::portUse).toList())
        .with("conflict", port.conflict())
        .map();
  }

  private static Map<String, @Nullable Object> portUse(Catalog.PortUse use) {
    return new Members()
        .with("project", use.project())
        .with("service", use.service())
        .with("protocol", use.fact().protocol())
        .with("scope", use.scope())
        .with("service_name", use.serviceName())
        .at(use.fact().location());
  }

  private static Map<String, @Nullable Object> env(Catalog.EnvVar variable) {
    return new Members()
        .with("name", variable.name())
        .with("url", variable.url())
        .with("uses", variable.uses().stream().map(CatalogJson::envUse).toList())
        .map();
  }

  private static Map<String, @Nullable Object> envUse(Catalog.EnvUse use) {
    return new Members()
        .with("project", use.project())
        .with("component", use.fact().component())
        .with("required", use.fact().required())
        .with("example", use.fact().example())
        .with("default", use.fact().defaultValue())
        .at(use.fact().location());
  }
}

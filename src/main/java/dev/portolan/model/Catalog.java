package dev.portolan.model;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the whole organisation runs: the facts of all documents merged into entities that are the
/// same thing, whoever names them. Every list is sorted; the order never depends on reading order.
///
/// @param projects by id
/// @param services by id
/// @param ports by number, single ports before ranges that start with them
/// @param env by name
/// @param conflicts ports that different services claim in the same scope
/// @param findings what is wrong between documents
public record Catalog(
    List<Project> projects,
    List<Service> services,
    List<Port> ports,
    List<EnvVar> env,
    List<PortConflict> conflicts,
    List<Finding> findings) {

  public Catalog {
    projects = List.copyOf(projects);
    services = List.copyOf(services);
    ports = List.copyOf(ports);
    env = List.copyOf(env);
    conflicts = List.copyOf(conflicts);
    findings = List.copyOf(findings);
  }

  /// A project: a first-level folder of the content, or a Markdown file directly in it.
  ///
  /// @param id its slug, which its URL is made of
  /// @param title as its main document says, else the id
  /// @param metadata of its main document
  /// @param source path of its main document
  /// @param url relative to the portal's root, ends with `/`
  /// @param completeness of its main document, 0 to 1
  /// @param facts of all its documents together, in page order
  /// @param dependencies what it needs, resolved, without doubles, sorted by target
  /// @param usedBy ids of the projects that depend on it or on a service of its own, sorted
  public record Project(
      String id,
      String title,
      Metadata metadata,
      String source,
      String url,
      double completeness,
      Facts facts,
      List<Dependency> dependencies,
      List<String> usedBy) {}

  /// A dependency of a project, resolved.
  ///
  /// @param target id of the project or service, or the technology's canonical name, or the words
  ///   as written
  /// @param name as shown to people
  /// @param kind what the target is; null where nothing of that name is known
  /// @param url of the target's page relative to the portal's root, or null where it has none
  /// @param evidence the strongest evidence for it
  /// @param location where that evidence stands
  public record Dependency(
      String target,
      String name,
      @Nullable Kind kind,
      @Nullable String url,
      Evidence evidence,
      Location location) {}

  /// What a dependency leads to.
  public enum Kind {
    /// Another project.
    PROJECT,
    /// A service of the catalog.
    SERVICE,
    /// A technology that no document lists as a service.
    TECHNOLOGY
  }

  /// A service, merged from every document that names it.
  ///
  /// @param id its slug, which its URL is made of
  /// @param name as most documents write it; a known technology's canonical name
  /// @param aliases the other ways documents write it, sorted
  /// @param url relative to the portal's root, ends with `/`
  /// @param infrastructure whether it is a known technology shared by projects, such as a database
  /// @param local whether its name is one that every project uses for a service of its own, such as
  ///   `Backend`, and so means nothing outside its owner
  /// @param owner id of the project that documents it, where exactly one does and it is no
  ///   infrastructure; else null
  /// @param uses where documents list it as a service
  /// @param dependents where projects say that they depend on it
  public record Service(
      String id,
      String name,
      List<String> aliases,
      String url,
      boolean infrastructure,
      boolean local,
      @Nullable String owner,
      List<ServiceUse> uses,
      List<Dependent> dependents) {

    /// The same service with other dependents.
    public Service withDependents(List<Dependent> other) {
      return new Service(id, name, aliases, url, infrastructure, local, owner, uses, other);
    }

    /// Whether a project lists it.
    public boolean isListedBy(String project) {
      return uses.stream().anyMatch(use -> use.project().equals(project));
    }

    /// Ids of the projects that list it, sorted, each once.
    public List<String> projects() {
      return uses.stream().map(ServiceUse::project).distinct().sorted().toList();
    }
  }

  /// A row that lists a service.
  public record ServiceUse(String project, Facts.ServiceFact fact) {}

  /// A project that depends on something.
  public record Dependent(String project, Evidence evidence, Location location) {}

  /// A port, or a range, that someone listens on.
  ///
  /// @param port the number or range: the published one where a document gives both
  /// @param url relative to the portal's root, ends with `/`
  /// @param uses who listens, by project and place
  /// @param conflict whether one of [Catalog#conflicts()] concerns it
  public record Port(PortRange port, String url, List<PortUse> uses, boolean conflict) {}

  /// A service that listens on a port.
  ///
  /// @param project the project that says so
  /// @param service id of the service, or null where the document names none
  /// @param serviceName as written, or null
  /// @param scope the exposure scope, in its canonical wording, or null
  /// @param fact the fact itself
  public record PortUse(
      String project,
      @Nullable String service,
      @Nullable String serviceName,
      @Nullable String scope,
      Facts.PortFact fact) {}

  /// Different services that claim the same port in the same exposure scope.
  ///
  /// @param port what they have in common
  /// @param scope where
  /// @param uses the claims, at least two, of at least two services
  public record PortConflict(PortRange port, String scope, List<PortUse> uses) {}

  /// An environment variable, merged from every document that names it.
  ///
  /// @param name as written, case and all
  /// @param url relative to the portal's root, ends with `/`
  /// @param uses who reads it
  public record EnvVar(String name, String url, List<EnvUse> uses) {}

  /// A project that reads an environment variable.
  public record EnvUse(String project, Facts.EnvFact fact) {}
}

package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Dependent;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.Port;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Page;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.Technology;
import dev.portolan.model.Urls;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Merges facts into a catalog.
public final class CatalogMerger {

  private final Vocabulary vocabulary;
  private final ServiceNames names;
  private final Scopes scopes;
  private final Cases cases;
  private final Environments environments;
  private final Meanings meanings;
  private final Protocols protocols;
  private final Ages ages;
  private final VariableMismatches mismatches;

  /// @param config for the site's own aliases, and for when a document is old
  /// @param vocabulary the words for exposure scopes (`scope.*`), transports and protocols
  ///   (`transport.*`, `protocol.*`), service names that mean something only inside a project
  ///   (`service.generic`) and additions to a technology's name (`service.qualifier`)
  /// @param technologies the technologies known by name
  public CatalogMerger(SiteConfig config, Vocabulary vocabulary, List<Technology> technologies) {
    this.vocabulary = vocabulary;
    this.names = new ServiceNames(vocabulary, technologies, config.aliases());
    this.scopes = new Scopes(vocabulary);
    this.cases = new Cases(vocabulary);
    this.environments = new Environments(vocabulary);
    this.meanings = new Meanings(vocabulary);
    this.protocols = new Protocols(vocabulary);
    this.ages = new Ages(config.ageing(), vocabulary);
    this.mismatches = new VariableMismatches(vocabulary, meanings);
  }

  /// The catalog of all pages. The result does not depend on the order of `pages`.
  public Catalog merge(List<Page> pages) {
    List<Dossier> dossiers = Dossier.of(pages, environments);
    Services services = new ServiceMerger(names).merge(dossiers);
    SortedMap<PortRange, List<PortUse>> ports = new PortMerger(services, scopes).merge(dossiers);
    List<PortConflict> conflicts =
        new ConflictFinder(names, scopes, protocols).find(ports.values());
    Map<String, List<Dependency>> dependencies = dependencies(dossiers, pages, services);
    Map<String, Set<String>> usedBy = usedBy(services, dependencies);
    List<EnvVar> variables = EnvMerger.merge(dossiers);
    return new Catalog(
        projects(dossiers, dependencies, usedBy),
        services(services, dependencies),
        ports(ports, conflicts),
        variables,
        conflicts,
        Stream.of(
                new ConflictFindings(ports, services).of(conflicts),
                mismatches.among(variables),
                ages.of(pages),
                inProjects(dossiers, services, dependencies, usedBy))
            .flatMap(List::stream)
            .sorted()
            .distinct()
            .toList());
  }

  private List<Finding> inProjects(
      List<Dossier> dossiers,
      Services services,
      Map<String, List<Dependency>> dependencies,
      Map<String, Set<String>> usedBy) {
    Contradictions contradictions =
        new Contradictions(services, meanings, cases, protocols, scopes);
    UnknownDependencies unknown = new UnknownDependencies(known(dossiers, services), vocabulary);
    OneSidedDependencies oneSided = new OneSidedDependencies(dossiers, services, usedBy);
    List<Finding> findings = new ArrayList<>();
    dossiers.parallelStream().map(contradictions::in).toList().forEach(findings::addAll);
    for (Dossier dossier : dossiers) {
      findings.addAll(
          unknown.of(dependencies.getOrDefault(dossier.id(), List.of()), dossier.passages()));
      findings.addAll(oneSided.of(dossier));
    }
    return findings;
  }

  /// What each project needs, by project id.
  private static Map<String, List<Dependency>> dependencies(
      List<Dossier> dossiers, List<Page> pages, Services services) {
    DependencyResolver resolver = new DependencyResolver(dossiers, pages, services);
    return dossiers.parallelStream()
        .collect(Collectors.toMap(Dossier::id, resolver::resolve, (a, _) -> a, TreeMap::new));
  }

  private static List<Project> projects(
      List<Dossier> dossiers,
      Map<String, List<Dependency>> dependencies,
      Map<String, Set<String>> usedBy) {
    return dossiers.stream()
        .map(
            dossier ->
                new Project(
                    dossier.id(),
                    dossier.title(),
                    dossier.facts().metadata(),
                    dossier.main().source().path(),
                    Urls.project(dossier.id()),
                    dossier.main().normal().completeness(),
                    dossier.facts(),
                    dependencies.getOrDefault(dossier.id(), List.of()),
                    List.copyOf(usedBy.getOrDefault(dossier.id(), Set.of()))))
        .toList();
  }

  /// The projects that need each project, or a service of its own.
  private static Map<String, Set<String>> usedBy(
      Services services, Map<String, List<Dependency>> dependencies) {
    Map<String, String> owners = new HashMap<>();
    for (Service service : services.all()) {
      if (service.owner() != null) {
        owners.put(service.id(), service.owner());
      }
    }
    Map<String, Set<String>> usedBy = new HashMap<>();
    dependencies.forEach(
        (project, needs) ->
            needs.stream()
                .flatMap(need -> provider(need, owners))
                .forEach(
                    provider ->
                        usedBy.computeIfAbsent(provider, _ -> new TreeSet<>()).add(project)));
    return usedBy;
  }

  private static Stream<String> provider(Dependency need, Map<String, String> owners) {
    return switch (need.kind()) {
      case PROJECT -> Stream.of(need.target());
      case SERVICE -> Stream.ofNullable(owners.get(need.target()));
      case TECHNOLOGY -> Stream.empty();
      case null -> Stream.empty();
    };
  }

  private static List<Service> services(
      Services services, Map<String, List<Dependency>> dependencies) {
    Map<String, List<Dependent>> dependents = new HashMap<>();
    dependencies.forEach(
        (project, needs) ->
            needs.stream()
                .filter(need -> need.kind() == Kind.SERVICE)
                .forEach(
                    need ->
                        dependents
                            .computeIfAbsent(need.target(), _ -> new ArrayList<>())
                            .add(new Dependent(project, need.evidence(), need.location()))));
    return services.all().stream()
        .map(service -> service.withDependents(dependents.getOrDefault(service.id(), List.of())))
        .sorted(Comparator.comparing(Service::id))
        .toList();
  }

  private static List<Port> ports(
      SortedMap<PortRange, List<PortUse>> ports, List<PortConflict> conflicts) {
    Set<PortUse> clashing =
        conflicts.stream()
            .flatMap(conflict -> conflict.uses().stream())
            .collect(Collectors.toSet());
    return ports.entrySet().stream()
        .map(
            entry ->
                new Port(
                    entry.getKey(),
                    Urls.port(entry.getKey()),
                    List.copyOf(entry.getValue()),
                    entry.getValue().stream().anyMatch(clashing::contains)))
        .toList();
  }

  private static List<String> known(List<Dossier> dossiers, Services services) {
    return Stream.concat(
            dossiers.stream().flatMap(dossier -> Stream.of(dossier.id(), dossier.title())),
            services.all().stream().map(Service::name))
        .distinct()
        .sorted()
        .toList();
  }
}

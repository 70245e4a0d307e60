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
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Merges facts into a catalog.
public final class CatalogMerger {

  private final Vocabulary vocabulary;
  private final ServiceNames names;
  private final Scopes scopes;
  private final Cases cases;
  private final Environments environments;
  private final Meanings meanings;
  private final Protocols protocols;
  private final ConflictFinder conflictFinder;
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
    this.conflictFinder = new ConflictFinder(names, scopes, protocols);
    this.ages = new Ages(config.ageing(), vocabulary);
    this.mismatches = new VariableMismatches(vocabulary, meanings);
  }

  /// The catalog of all pages. The result does not depend on the order of `pages`.
  public Catalog merge(List<Page> pages) {
    return merge(pages, new CatalogMemory());
  }

  /// The same for a site that is merged again and again.
  ///
  /// @param memory how its facts were merged the last time, by a merger made of equal parts
  public Catalog merge(List<Page> pages, CatalogMemory memory) {
    memory.begin();
    List<Dossier> dossiers = Dossier.of(pages, environments, memory.dossiers);
    Services services = new ServiceMerger(names, memory).merge(dossiers);
    Map<String, Account> accounts = accounts(dossiers, pages, services, memory);
    SortedMap<PortRange, List<Listener>> listeners = PortMerger.merge(accounts.values());
    List<PortConflict> conflicts = ConflictFinder.find(listeners, memory.conflicts);
    SortedMap<PortRange, List<PortUse>> ports = uses(listeners);
    Map<String, Set<String>> usedBy = usedBy(services, accounts);
    List<EnvVar> variables = EnvMerger.merge(dossiers, memory);
    return new Catalog(
        projects(dossiers, accounts, usedBy, memory),
        services(services, accounts, memory),
        ports(ports, conflicts, memory),
        variables,
        conflicts,
        Stream.of(
                new ConflictFindings(ports, services).of(conflicts, memory.conflictFindings),
                mismatches(variables, memory),
                ages.of(pages),
                inProjects(dossiers, services, accounts, usedBy))
            .flatMap(List::stream)
            .sorted()
            .distinct()
            .toList());
  }

  /// The account of each project, by id.
  private SortedMap<String, Account> accounts(
      List<Dossier> dossiers, List<Page> pages, Services services, CatalogMemory memory) {
    Directory directory = memory.directories.of("", Directory.of(dossiers, pages), same -> same);
    SortedMap<String, Account> accounts = new TreeMap<>();
    List<Account> given =
        dossiers.parallelStream()
            .map(
                dossier ->
                    memory.accounts.of(
                        dossier, directory, services, asked -> account(dossier, directory, asked)))
            .toList();
    for (int i = 0; i < given.size(); i++) {
      accounts.put(dossiers.get(i).id(), given.get(i));
    }
    return accounts;
  }

  private Account account(Dossier dossier, Directory directory, Services services) {
    return new Account(
        new PortMerger(services, scopes, conflictFinder).in(dossier),
        new DependencyResolver(services, directory).resolve(dossier),
        new Contradictions(services, meanings, cases, protocols, scopes).in(dossier));
  }

  private List<Finding> mismatches(List<EnvVar> variables, CatalogMemory memory) {
    return variables.stream()
        .flatMap(
            variable -> memory.mismatches.of(variable.name(), variable, mismatches::of).stream())
        .toList();
  }

  private List<Finding> inProjects(
      List<Dossier> dossiers,
      Services services,
      Map<String, Account> accounts,
      Map<String, Set<String>> usedBy) {
    UnknownDependencies unknown = new UnknownDependencies(known(dossiers, services), vocabulary);
    OneSidedDependencies oneSided = new OneSidedDependencies(dossiers, services, usedBy);
    List<Finding> findings = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      Account account = account(accounts, dossier.id());
      findings.addAll(account.contradictions());
      findings.addAll(unknown.of(account.dependencies(), dossier.passages()));
      findings.addAll(oneSided.of(dossier));
    }
    return findings;
  }

  private static Account account(Map<String, Account> accounts, String project) {
    return Objects.requireNonNull(accounts.get(project), project);
  }

  private static List<Project> projects(
      List<Dossier> dossiers,
      Map<String, Account> accounts,
      Map<String, Set<String>> usedBy,
      CatalogMemory memory) {
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
                    account(accounts, dossier.id()).dependencies(),
                    List.copyOf(usedBy.getOrDefault(dossier.id(), Set.of()))))
        .map(project -> memory.projects.of(project.id(), project, same -> same))
        .toList();
  }

  /// The projects that need each project, or a service of its own.
  private static Map<String, Set<String>> usedBy(Services services, Map<String, Account> accounts) {
    Map<String, String> owners = new HashMap<>();
    for (Service service : services.all()) {
      if (service.owner() != null) {
        owners.put(service.id(), service.owner());
      }
    }
    Map<String, Set<String>> usedBy = new HashMap<>();
    accounts.forEach(
        (project, account) -> {
          for (Dependency need : account.dependencies()) {
            String provider = provider(need, owners);
            if (provider != null) {
              usedBy.computeIfAbsent(provider, _ -> new TreeSet<>()).add(project);
            }
          }
        });
    return usedBy;
  }

  private static @Nullable String provider(Dependency need, Map<String, String> owners) {
    return switch (need.kind()) {
      case PROJECT -> need.target();
      case SERVICE -> owners.get(need.target());
      case TECHNOLOGY -> null;
      case null -> null;
    };
  }

  /// A service and who needs it.
  record Needed(Service service, List<Dependent> dependents) {

    Service whole() {
      return service.withDependents(dependents);
    }
  }

  private static List<Service> services(
      Services services, Map<String, Account> accounts, CatalogMemory memory) {
    Map<String, List<Dependent>> dependents = new HashMap<>();
    accounts.forEach(
        (project, account) -> {
          for (Dependency need : account.dependencies()) {
            if (need.kind() == Kind.SERVICE) {
              dependents
                  .computeIfAbsent(need.target(), _ -> new ArrayList<>())
                  .add(new Dependent(project, need.evidence(), need.location()));
            }
          }
        });
    return services.all().stream()
        .map(service -> new Needed(service, dependents.getOrDefault(service.id(), List.of())))
        .map(needed -> memory.needed.of(needed.service.id(), needed, Needed::whole))
        .sorted(Comparator.comparing(Service::id))
        .toList();
  }

  private static SortedMap<PortRange, List<PortUse>> uses(
      SortedMap<PortRange, List<Listener>> listeners) {
    SortedMap<PortRange, List<PortUse>> ports = new TreeMap<>();
    listeners.forEach((port, all) -> ports.put(port, all.stream().map(Listener::use).toList()));
    return ports;
  }

  /// All that is known of a port.
  record Listened(PortRange range, List<PortUse> uses, boolean conflict) {

    Port port() {
      return new Port(range, Urls.port(range), uses, conflict);
    }
  }

  private static List<Port> ports(
      SortedMap<PortRange, List<PortUse>> ports,
      List<PortConflict> conflicts,
      CatalogMemory memory) {
    Set<PortUse> clashing =
        conflicts.stream()
            .flatMap(conflict -> conflict.uses().stream())
            .collect(Collectors.toSet());
    return ports.entrySet().stream()
        .map(
            port ->
                new Listened(
                    port.getKey(),
                    port.getValue(),
                    port.getValue().stream().anyMatch(clashing::contains)))
        .map(port -> memory.ports.of(port.range.toString(), port, Listened::port))
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

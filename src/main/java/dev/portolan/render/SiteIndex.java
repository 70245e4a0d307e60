package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.impact.Impacts;
import dev.portolan.model.Catalog;
import dev.portolan.model.Facts;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.Site;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A site with its entities at hand by name.
final class SiteIndex {

  private static final Set<Rule> CONFLICTS = Set.of(Rule.PORT_CONFLICT, Rule.CONTRADICTION);

  private final Site site;
  private final Places places;
  private final Map<String, Catalog.Project> projects;
  private final Map<String, Catalog.Service> services;
  private final Map<String, Catalog.Port> ports;
  private final Map<String, Catalog.EnvVar> env;
  private final Map<String, List<Site.LinkedPage>> pages;
  private final Map<String, String> owners;
  private final Map<String, List<Finding>> findings;
  private final Map<Rule, List<Finding>> rules;
  private final Set<Catalog.PortUse> conflicting;
  private final Map<String, List<Claim>> claims;
  private final Map<String, Set<Facts.PortFact>> drawn;
  private final Map<String, List<Listing>> listings;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Map<String, Catalog.Dependency>> dependencies = new HashMap<>();
  private final PortNumbers numbers;
  private final Lazy<Impacts> impacts;
  private final Lazy<NearNames> nearNames;

  /// A claim of a port.
  record Claim(Catalog.Port port, Catalog.PortUse use) {}

  /// A row by which a project lists a service.
  record Listing(Catalog.Service service, Catalog.ServiceUse use) {}

  SiteIndex(Site site) {
    this.site = site;
    this.places = new Places(site.pages());
    Catalog catalog = site.catalog();
    this.projects = byName(catalog.projects(), Catalog.Project::id);
    this.services = byName(catalog.services(), Catalog.Service::id);
    this.ports = byName(catalog.ports(), port -> port.port().toString());
    this.env = byName(catalog.env(), Catalog.EnvVar::name);
    this.pages =
        site.pages().stream()
            .collect(Collectors.groupingBy(page -> page.page().source().project()));
    this.owners =
        site.pages().stream()
            .collect(
                Collectors.toMap(
                    page -> page.page().source().path(),
                    page -> page.page().source().project(),
                    (a, b) -> a));
    this.findings = site.findings().stream().collect(Collectors.groupingBy(this::projectOf));
    this.rules =
        site.findings().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::rule, () -> new EnumMap<>(Rule.class), Collectors.toList()));
    this.conflicting =
        site.catalog().conflicts().stream()
            .flatMap(conflict -> conflict.uses().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.claims =
        catalog.ports().stream()
            .flatMap(port -> port.uses().stream().map(use -> new Claim(port, use)))
            .filter(claim -> claim.use().service() != null)
            .collect(Collectors.groupingBy(claim -> Objects.requireNonNull(claim.use().service())));
    this.drawn =
        catalog.ports().stream()
            .flatMap(port -> port.uses().stream())
            .filter(use -> use.fact().evidence() == Facts.Evidence.DIAGRAM)
            .collect(
                Collectors.groupingBy(
                    Catalog.PortUse::project,
                    Collectors.mapping(Catalog.PortUse::fact, Collectors.toSet())));
    this.listings =
        catalog.services().stream()
            .flatMap(service -> service.uses().stream().map(use -> new Listing(service, use)))
            .collect(Collectors.groupingBy(listing -> listing.use().project()));
    catalog.projects().forEach(project -> positions.put(project.id(), positions.size()));
    catalog.projects().forEach(project -> dependencies.put(project.id(), targets(project)));
    this.numbers = new PortNumbers(catalog.ports());
    this.impacts = new Lazy<>(() -> Impacts.of(catalog));
    this.nearNames =
        new Lazy<>(
            () -> NearNames.among(catalog.env().stream().map(Catalog.EnvVar::name).toList()));
  }

  /// The first dependency of a project on each other project, or on a service that is that
  /// project's.
  private Map<String, Catalog.Dependency> targets(Catalog.Project project) {
    Map<String, Catalog.Dependency> targets = new HashMap<>();
    for (Catalog.Dependency dependency : project.dependencies()) {
      targets.putIfAbsent(dependency.target(), dependency);
      Catalog.Service service = service(dependency.target());
      if (service != null && service.owner() != null) {
        targets.putIfAbsent(service.owner(), dependency);
      }
    }
    return targets;
  }

  private static <T> Map<String, T> byName(List<T> entities, Function<T, String> name) {
    return entities.stream()
        .collect(Collectors.toUnmodifiableMap(name, Function.identity(), (a, b) -> a));
  }

  Site site() {
    return site;
  }

  Catalog catalog() {
    return site.catalog();
  }

  /// What the failure of anything leads to.
  Impacts impacts() {
    return impacts.get();
  }

  /// Which variables have nearly the same name.
  NearNames nearNames() {
    return nearNames.get();
  }

  Places places() {
    return places;
  }

  Catalog.@Nullable Project project(String id) {
    return projects.get(id);
  }

  Catalog.@Nullable Service service(@Nullable String id) {
    return id == null ? null : services.get(id);
  }

  Catalog.@Nullable Port port(PortRange port) {
    return ports.get(port.toString());
  }

  Catalog.@Nullable EnvVar env(String name) {
    return env.get(name);
  }

  /// The first port or range of the catalog that holds a number, 0 to 65535.
  Catalog.@Nullable Port portAt(int number) {
    return numbers.at(number);
  }

  /// The project that many steps after another one in the catalog, or before it for a negative
  /// number; null past either end.
  Catalog.@Nullable Project neighbour(String project, int steps) {
    int at = positions.getOrDefault(project, -1) + steps;
    List<Catalog.Project> all = site.catalog().projects();
    return at < 0 || at >= all.size() ? null : all.get(at);
  }

  /// Why a project depends on another; null where no document says.
  Catalog.@Nullable Dependency dependency(String project, String on) {
    return dependencies.getOrDefault(project, Map.of()).get(on);
  }

  /// The rows by which a project lists services, in the catalog's order of services.
  List<Listing> listings(String project) {
    return listings.getOrDefault(project, List.of());
  }

  /// Whether the catalog counts the port of a project's drawing among the claims of that port.
  boolean isDrawnClaim(String project, Facts.PortFact fact) {
    return drawn.getOrDefault(project, Set.of()).contains(fact);
  }

  /// The ports that a service claims.
  List<Claim> claims(String service) {
    return claims.getOrDefault(service, List.of());
  }

  /// The ports that a service listens on, by the tables of ports and of services.
  List<PortRange> portsOf(String service) {
    Catalog.Service known = services.get(service);
    Stream<PortRange> listed =
        known == null
            ? Stream.of()
            : known.uses().stream().flatMap(use -> use.fact().ports().stream());
    return Stream.concat(claims(service).stream().map(claim -> claim.port().port()), listed)
        .distinct()
        .sorted()
        .toList();
  }

  /// The name of a project as people know it.
  String title(String project) {
    Catalog.Project found = projects.get(project);
    return found == null ? project : found.title();
  }

  /// The pages of a project, the main document first.
  List<Site.LinkedPage> pages(String project) {
    return pages.getOrDefault(project, List.of());
  }

  /// How far the main document of a project follows the template.
  List<Coverage> coverage(String project) {
    return pages(project).stream()
        .filter(page -> page.page().source().main())
        .findFirst()
        .map(page -> page.page().normal().coverage())
        .orElse(List.of());
  }

  /// The project whose document a finding concerns, or `""` where no page shows the file.
  String projectOf(Finding finding) {
    return owners.getOrDefault(finding.location().file(), "");
  }

  /// What is wrong in the documents of a project; of those that are on no page for `""`.
  List<Finding> findings(String project) {
    return findings.getOrDefault(project, List.of());
  }

  /// What is wrong, by rule.
  Map<Rule, List<Finding>> rules() {
    return rules;
  }

  /// Whether a claim to a port is one of those that exclude each other.
  boolean isInConflict(Catalog.PortUse use) {
    return conflicting.contains(use);
  }

  static boolean isConflict(Finding finding) {
    return CONFLICTS.contains(finding.rule());
  }
}

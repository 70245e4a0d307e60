package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The home page: the organisation at a glance.
///
/// @param shared what several projects lean on, the most used first
/// @param conflicts everything that documents say against each other
/// @param recent the projects with the latest dates
/// @param tries questions to try, made of what is there
record HomeView(
    List<ProjectRow> projects,
    Statuses statuses,
    int services,
    int ports,
    int variables,
    int sharedCount,
    List<Shared> shared,
    List<Conflict> conflicts,
    List<ProjectRow> recent,
    Tries tries) {

  private static final int PROJECTS_SHOWN = 30;
  private static final int SHARED_SHOWN = 9;
  private static final int RECENT_SHOWN = 6;

  /// How many projects have each status.
  record Statuses(int done, int review, int draft) {}

  /// Infrastructure and the number of projects that use it.
  record Shared(Ref ref, int projects) {}

  /// Something documents disagree on.
  ///
  /// @param ref the entity
  /// @param scope where, or null
  /// @param finding what was found, or null for a port
  /// @param projects who disagrees
  record Conflict(
      Ref ref, @Nullable String scope, @Nullable Finding finding, List<String> projects) {}

  /// Something to search for, each null where the site has nothing like it.
  record Tries(@Nullable String port, @Nullable String variable, @Nullable String service) {}

  static HomeView of(SiteIndex index, Links links) {
    Catalog catalog = index.catalog();
    List<ProjectRow> rows =
        catalog.projects().stream().map(p -> ProjectRow.of(p, index, links)).toList();
    ToIntFunction<Catalog.Service> reached = reached(catalog);
    List<Catalog.Service> shared = shared(catalog, reached);
    return new HomeView(
        rows,
        new Statuses(count(rows, "done"), count(rows, "review"), count(rows, "draft")),
        catalog.services().size(),
        catalog.ports().size(),
        catalog.env().size(),
        shared.size(),
        shared.stream()
            .limit(SHARED_SHOWN)
            .map(service -> new Shared(links.service(service), reached.applyAsInt(service)))
            .toList(),
        Conflicts.all(index, links),
        latest(rows).filter(row -> row.updated() != null).limit(RECENT_SHOWN).toList(),
        tries(catalog, reached));
  }

  /// The projects to list: all, or of very many those updated last, for the page is a glance and
  /// there is another with every project.
  public List<ProjectRow> shown() {
    return projects.size() <= PROJECTS_SHOWN
        ? projects
        : latest(projects).limit(PROJECTS_SHOWN).toList();
  }

  private static Stream<ProjectRow> latest(List<ProjectRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((ProjectRow row) -> Objects.requireNonNullElse(row.updated(), ""))
                .reversed()
                .thenComparing(ProjectRow::id));
  }

  private static int count(List<ProjectRow> rows, String shape) {
    return (int) rows.stream().filter(row -> row.status().shape().equals(shape)).count();
  }

  private static List<Catalog.Service> shared(
      Catalog catalog, ToIntFunction<Catalog.Service> reach) {
    return catalog.services().stream()
        .filter(service -> service.infrastructure() && reach.applyAsInt(service) > 1)
        .sorted(Comparator.comparingInt(reach).reversed().thenComparing(Catalog.Service::id))
        .toList();
  }

  /// How many projects list each service or depend on it, counted once.
  private static ToIntFunction<Catalog.Service> reached(Catalog catalog) {
    IdentityHashMap<Catalog.Service, Integer> reach = new IdentityHashMap<>();
    catalog.services().forEach(service -> reach.put(service, reach(service)));
    return service -> reach.getOrDefault(service, 0);
  }

  /// How many projects list the service or depend on it.
  static int reach(Catalog.Service service) {
    return (int)
        Stream.concat(
                service.projects().stream(),
                service.dependents().stream().map(Catalog.Dependent::project))
            .distinct()
            .count();
  }

  /// Questions to try on the page of the search.
  static Tries tries(Catalog catalog) {
    return tries(catalog, reached(catalog));
  }

  private static Tries tries(Catalog catalog, ToIntFunction<Catalog.Service> reach) {
    return new Tries(
        catalog.ports().stream()
            .max(
                Comparator.comparing(Catalog.Port::conflict)
                    .thenComparingInt(port -> port.uses().size()))
            .map(port -> port.port().toString())
            .orElse(null),
        catalog.env().stream()
            .max(Comparator.comparingInt(variable -> variable.uses().size()))
            .map(Catalog.EnvVar::name)
            .orElse(null),
        catalog.services().stream()
            .max(Comparator.comparingInt(reach))
            .map(Catalog.Service::name)
            .orElse(null));
  }
}

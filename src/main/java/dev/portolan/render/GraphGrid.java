package dev.portolan.render;

import dev.portolan.model.Catalog;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which project depends on which shared infrastructure: nearly all on nearly all, which a grid
/// shows better than lines.
///
/// @param columns the infrastructure that most projects depend on, the most used first
/// @param rows the projects that depend on any of it
/// @param more how many pieces of infrastructure and projects have no place in the grid
record GraphGrid(List<Ref> columns, List<Row> rows, int more) {

  private static final int MOST_COLUMNS = 14;
  private static final int MOST_ROWS = 60;

  /// A project, with a cell for each column.
  record Row(Ref project, List<Cell> cells) {}

  /// Whether a project depends on something.
  ///
  /// @param source where it says so, null where it does not
  record Cell(@Nullable Source source) {}

  static @Nullable GraphGrid of(SiteIndex index, Links links) {
    List<Catalog.Service> shared =
        index.catalog().services().stream()
            .filter(service -> service.infrastructure() && dependents(service) > 1)
            .sorted(
                Comparator.comparingLong(GraphGrid::dependents)
                    .reversed()
                    .thenComparing(Catalog.Service::id))
            .toList();
    List<Catalog.Service> columns = shared.stream().limit(MOST_COLUMNS).toList();
    List<Catalog.Project> projects =
        index.catalog().projects().stream()
            .filter(project -> columns.stream().anyMatch(c -> needs(project, c).count() > 0))
            .toList();
    return columns.isEmpty()
        ? null
        : new GraphGrid(
            columns.stream().map(links::service).toList(),
            projects.stream().limit(MOST_ROWS).map(p -> row(p, columns, links)).toList(),
            shared.size() - columns.size() + Math.max(0, projects.size() - MOST_ROWS));
  }

  private static long dependents(Catalog.Service service) {
    return service.dependents().stream().map(Catalog.Dependent::project).distinct().count();
  }

  private static Stream<Catalog.Dependency> needs(
      Catalog.Project project, Catalog.Service service) {
    return project.dependencies().stream()
        .filter(d -> d.kind() == Catalog.Kind.SERVICE && d.target().equals(service.id()));
  }

  private static Row row(Catalog.Project project, List<Catalog.Service> columns, Links links) {
    return new Row(
        links.project(project.id()),
        columns.stream()
            .map(
                column ->
                    needs(project, column)
                        .findFirst()
                        .map(need -> new Cell(links.source(need.location())))
                        .orElseGet(() -> new Cell(null)))
            .toList());
  }
}

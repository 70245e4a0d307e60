package dev.portolan.render;

import dev.portolan.impact.Node;
import dev.portolan.impact.Reach;
import dev.portolan.impact.Step;
import dev.portolan.model.Catalog;
import dev.portolan.render.ImpactView.Hop;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who depends on whom.
///
/// @param projects how many there are
/// @param chart the drawing, or null where there is nothing to draw or too much
/// @param grid which shared infrastructure the projects depend on, or null where there is none
/// @param reaches what takes most projects down with it, the widest first
/// @param moreReaches how many things are not among them
/// @param circles projects that depend on each other in a circle, the shortest first
/// @param moreCircles how many circles are not among them
/// @param total how many dependencies there are
/// @param linked how many of them are only links between documents
/// @param kinds how many of them lead to something of each kind
/// @param rows the first of them, those that documents state before those that only link
/// @param moreRows how many are not among the rows; the file of all has them
record GraphView(
    int projects,
    @Nullable GraphChart chart,
    @Nullable GraphGrid grid,
    List<Furthest> reaches,
    int moreReaches,
    List<Circle> circles,
    int moreCircles,
    int total,
    int linked,
    Map<String, Long> kinds,
    List<Row> rows,
    int moreRows) {

  private static final int MOST = 30;

  /// A browser takes long over a table of more.
  private static final int MOST_ROWS = 2_000;

  /// Something that projects depend on.
  ///
  /// @param href to what breaks without it, or null where it has no page
  /// @param single whether at least half of the projects go down with it
  record Furthest(Ref ref, @Nullable String href, int direct, int total, boolean single) {}

  /// A circle of dependencies.
  ///
  /// @param start the project that it begins and ends at
  record Circle(Ref start, List<Hop> path) {}

  /// A dependency.
  ///
  /// @param kind `project`, `infra`, `service`, or `other` for what has no page
  /// @param evidence how the document says so: `table`, `tree`, `diagram`, `link`, `text`
  record Row(Ref project, Ref target, String kind, String evidence, Source source) {

    boolean isLink() {
      return evidence.equals("link");
    }
  }

  static GraphView of(SiteIndex index, Links links) {
    Catalog catalog = index.catalog();
    List<Reach> reaches = index.impacts().reaches();
    List<List<Step>> circles = index.impacts().circles();
    List<Row> rows =
        catalog.projects().stream()
            .flatMap(project -> project.dependencies().stream().map(d -> row(project, d, links)))
            .toList();
    return new GraphView(
        catalog.projects().size(),
        GraphChart.of(index, links),
        GraphGrid.of(index, links),
        reaches.stream().limit(MOST).map(reach -> furthest(reach, index, links)).toList(),
        Math.max(0, reaches.size() - MOST),
        circles.stream()
            .limit(MOST)
            .map(
                circle ->
                    new Circle(
                        ImpactView.ref(circle.getFirst().from(), index, links),
                        ImpactView.path(circle, index, links)))
            .toList(),
        Math.max(0, circles.size() - MOST),
        rows.size(),
        (int) rows.stream().filter(Row::isLink).count(),
        rows.stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting())),
        shown(rows),
        Math.max(0, rows.size() - MOST_ROWS));
  }

  private static List<Row> shown(List<Row> rows) {
    return rows.size() <= MOST_ROWS
        ? rows
        : rows.stream().sorted(Comparator.comparing(Row::isLink)).limit(MOST_ROWS).toList();
  }

  private static Furthest furthest(Reach reach, SiteIndex index, Links links) {
    Node node = reach.node();
    Ref ref = ImpactView.ref(node, index, links);
    int projects = index.catalog().projects().size();
    Catalog.Service service = node.kind() == Node.Kind.SERVICE ? index.service(node.id()) : null;
    return new Furthest(
        ref,
        service == null ? ref.href() : links.to(service.url(), "impact"),
        reach.direct(),
        reach.total(),
        reach.total() > 1 && 2 * reach.total() >= projects);
  }

  private static Row row(Catalog.Project project, Catalog.Dependency dependency, Links links) {
    Ref target = links.dependency(dependency);
    return new Row(
        links.project(project.id()),
        target,
        target.href() == null ? "other" : target.kind(),
        dependency.evidence().name().toLowerCase(Locale.ROOT),
        links.source(dependency.location()));
  }

  /// How many dependencies lead to something of a kind.
  public long count(String kind) {
    return kinds.getOrDefault(kind, 0L);
  }
}

package dev.portolan.render;

import dev.portolan.impact.Impact;
import dev.portolan.impact.Impact.Affected;
import dev.portolan.impact.Node;
import dev.portolan.impact.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What breaks if something is down.
///
/// @param direct how many projects depend on it themselves, or have it as a service of their own
/// @param indirect how many depend on such projects, and so on
/// @param linked how many may, as far as links between documents tell
/// @param rows the projects that suffer, the nearest first; all direct ones, and of the others no
///   more than a page can bear
/// @param more how many others there are
record ImpactView(int direct, int indirect, int linked, List<Row> rows, int more) {

  /// How many indirect ones a page shows: fewer where there are thousands of pages.
  private static final int MOST = 60;

  private static final int MOST_OF_MANY = 10;
  private static final int MANY = 200;

  /// A project that suffers.
  ///
  /// @param kind `direct`, `indirect` or `linked`
  record Row(Ref project, String kind, int distance, List<Hop> path) {}

  /// A step of the way to it.
  ///
  /// @param ref what the step leads to
  /// @param why the word for it: of the evidence, `part` or `runs`
  record Hop(Ref ref, String why, Source source) {}

  static ImpactView of(Node cause, SiteIndex index, Links links) {
    boolean many = index.catalog().projects().size() > MANY;
    Impact impact = index.impacts().of(cause, many ? MOST_OF_MANY : MOST);
    int all = impact.direct() + impact.indirect() + impact.linked();
    return new ImpactView(
        impact.direct(),
        impact.indirect(),
        impact.linked(),
        impact.affected().stream().map(affected -> row(affected, index, links)).toList(),
        all - impact.affected().size());
  }

  /// The same for a project, or null where nobody suffers with it.
  static @Nullable ImpactView ofProject(String id, SiteIndex index, Links links) {
    ImpactView impact = of(Node.project(id), index, links);
    return impact.rows().isEmpty() ? null : impact;
  }

  private static String kind(Affected affected) {
    return !affected.stated() ? "linked" : affected.direct() ? "direct" : "indirect";
  }

  private static Row row(Affected affected, SiteIndex index, Links links) {
    return new Row(
        links.project(affected.project()),
        kind(affected),
        affected.distance(),
        path(affected.path(), index, links));
  }

  /// The steps of a path, each with the place that states it.
  static List<Hop> path(List<Step> steps, SiteIndex index, Links links) {
    return steps.stream()
        .map(
            step -> new Hop(ref(step.to(), index, links), why(step), links.source(step.location())))
        .toList();
  }

  private static String why(Step step) {
    return switch (step.why()) {
      case PART -> "part";
      case RUNS -> "runs";
      case NEEDS ->
          Objects.requireNonNull(step.evidence(), "a need has evidence")
              .name()
              .toLowerCase(Locale.ROOT);
    };
  }

  static Ref ref(Node node, SiteIndex index, Links links) {
    return switch (node.kind()) {
      case PROJECT -> links.project(node.id());
      case SERVICE -> Objects.requireNonNull(links.service(node.id(), node.id()));
      case OTHER -> new Ref("infra", node.id(), null, false, false);
    };
  }
}

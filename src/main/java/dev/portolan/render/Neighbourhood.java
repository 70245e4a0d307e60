package dev.portolan.render;

import dev.portolan.layout.Drawing.Box;
import dev.portolan.layout.Drawing.Line;
import dev.portolan.layout.Drawing.Point;
import dev.portolan.model.Catalog;
import dev.portolan.model.DisplayWidth;
import dev.portolan.render.GraphChart.Spot;
import dev.portolan.render.GraphChart.Stroke;
import dev.portolan.render.ImpactView.Hop;
import dev.portolan.render.ImpactView.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands around a project or service, drawn in columns: who depends on it at the left, what
/// it depends on at the right. Columns need no search for places, so that each page can have one.
///
/// @param hidden how many neighbours have no place in it
record Neighbourhood(GraphChart chart, int hidden) {

  private static final int MOST = 8;
  private static final int HEIGHT = 30;
  private static final int ROW = 40;
  private static final int GAP = 72;
  private static final int MARGIN = 16;
  private static final int PER_COLUMN = 8;
  private static final int PADDING = 30;

  /// A project with its users and what it needs; null where it has neither.
  static @Nullable Neighbourhood of(Catalog.Project project, SiteIndex index, Links links) {
    Ref self = links.project(project.id());
    List<Ref> users = without(self, links.projects(project.usedBy()).stream());
    List<Ref> needs = without(self, project.dependencies().stream().map(links::dependency));
    if (users.isEmpty() && needs.isEmpty()) {
      return null;
    }
    Columns columns = new Columns(self);
    users.stream().limit(MOST).forEach(user -> columns.put(0, user).join(user, self));
    columns.put(1, self);
    // A project may stand on both sides, once as a user and once as a need.
    needs.stream()
        .filter(need -> !columns.has(need))
        .limit(MOST)
        .forEach(need -> columns.put(2, need).join(self, need));
    needs.stream().filter(columns::has).forEach(need -> columns.join(self, need));
    long shown =
        Stream.concat(users.stream(), needs.stream()).distinct().filter(columns::has).count();
    long all = Stream.concat(users.stream(), needs.stream()).distinct().count();
    return new Neighbourhood(columns.draw(), (int) (all - shown));
  }

  private static List<Ref> without(Ref self, Stream<Ref> all) {
    return all.filter(ref -> !ref.equals(self)).distinct().toList();
  }

  /// Something with who suffers if it is down; null where fewer than two do.
  static @Nullable Neighbourhood of(Ref self, ImpactView impact) {
    List<Row> stated = impact.rows().stream().filter(row -> !row.kind().equals("linked")).toList();
    if (stated.size() < 2) {
      return null;
    }
    Columns columns = new Columns(self).put(2, self);
    int[] shown = new int[2];
    for (Row row : stated) {
      int column = row.kind().equals("direct") ? 1 : 0;
      Ref before = before(row, self);
      if (columns.has(before) && shown[column] < MOST && !columns.has(row.project())) {
        shown[column]++;
        columns.put(column, row.project()).join(row.project(), before);
      }
    }
    int hidden = impact.direct() + impact.indirect() - shown[0] - shown[1];
    return new Neighbourhood(columns.draw(), hidden);
  }

  /// What a project that suffers depends on: the project before it on the way, else the cause.
  private static Ref before(Row row, Ref self) {
    return row.path().subList(0, row.path().size() - 1).reversed().stream()
        .map(Hop::ref)
        .filter(ref -> ref.kind().equals("project"))
        .findFirst()
        .orElse(self);
  }

  /// Columns in the making.
  private static final class Columns {

    private final Ref self;
    private final Map<Ref, Integer> places = new LinkedHashMap<>();
    private final Map<Ref, List<Ref>> joined = new LinkedHashMap<>();

    Columns(Ref self) {
      this.self = self;
    }

    boolean has(Ref ref) {
      return places.containsKey(ref);
    }

    Columns put(int column, Ref ref) {
      places.put(ref, column);
      return this;
    }

    void join(Ref from, Ref to) {
      List<Ref> known = joined.computeIfAbsent(from, ref -> new ArrayList<>());
      if (!known.contains(to)) {
        known.add(to);
      }
    }

    GraphChart draw() {
      int[] count = new int[3];
      int[] width = new int[3];
      places.forEach(
          (ref, column) -> {
            count[column]++;
            width[column] = Math.max(width[column], width(ref));
          });
      int most = Math.max(count[0], Math.max(count[1], count[2]));
      int[] left = new int[3];
      int x = MARGIN;
      for (int column = 0; column < 3; column++) {
        left[column] = x;
        x += count[column] == 0 ? 0 : width[column] + GAP;
      }
      int[] next = new int[3];
      Map<Ref, Box> boxes = new LinkedHashMap<>();
      places.forEach(
          (ref, column) -> {
            int y = MARGIN + (most - count[column]) * ROW / 2 + next[column]++ * ROW;
            boxes.put(ref, new Box(left[column], y, width[column], HEIGHT));
          });
      return new GraphChart(
          x - GAP + MARGIN, 2 * MARGIN + most * ROW - (ROW - HEIGHT), spots(boxes), strokes(boxes));
    }

    private List<Spot> spots(Map<Ref, Box> boxes) {
      return boxes.entrySet().stream()
          .map(
              entry ->
                  new Spot(
                      entry.getKey(),
                      GraphChart.cut(entry.getKey().name()),
                      entry.getKey().equals(self) ? "own" : entry.getKey().kind(),
                      entry.getValue()))
          .toList();
    }

    private List<Stroke> strokes(Map<Ref, Box> boxes) {
      return joined.entrySet().stream()
          .flatMap(entry -> entry.getValue().stream().map(to -> stroke(entry.getKey(), to, boxes)))
          .toList();
    }

    private static Stroke stroke(Ref from, Ref to, Map<Ref, Box> boxes) {
      Box one = Objects.requireNonNull(boxes.get(from));
      Box other = Objects.requireNonNull(boxes.get(to));
      boolean forward = one.x() < other.x();
      // A way back leaves and arrives a little lower than the way there.
      int lower = forward ? -4 : 4;
      Point start =
          new Point(forward ? one.x() + one.width() : one.x(), one.y() + HEIGHT / 2 + lower);
      Point end =
          new Point(
              forward ? other.x() : other.x() + other.width(), other.y() + HEIGHT / 2 + lower);
      return new Stroke(GraphChart.path(new Line(List.of(start, end))), from.name(), to.name());
    }

    private static int width(Ref ref) {
      return DisplayWidth.of(GraphChart.cut(ref.name())) * PER_COLUMN + PADDING;
    }
  }
}

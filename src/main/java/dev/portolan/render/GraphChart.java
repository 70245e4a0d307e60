package dev.portolan.render;

import dev.portolan.impact.Node;
import dev.portolan.layout.Drawing;
import dev.portolan.layout.Drawing.Box;
import dev.portolan.layout.Drawing.Line;
import dev.portolan.layout.Drawing.Point;
import dev.portolan.layout.Layers;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.DisplayWidth;
import dev.portolan.model.Facts.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The projects and how they state that they depend on each other, drawn. A project's services are
/// drawn as the project. Shared services, which nearly every project would have a line to, and what
/// is only a link between documents, is left to the tables.
record GraphChart(int width, int height, List<Spot> spots, List<Stroke> strokes) {

  private static final int MOST_SPOTS = 120;
  private static final int MOST_STROKES = 600;
  private static final int HEIGHT = 30;
  private static final int PER_COLUMN = 8;
  private static final int PADDING = 30;
  private static final int LONGEST = 28;

  /// How far a line takes to change its height between two layers.
  private static final int BEND = 28;

  /// Something in the drawing.
  ///
  /// @param look how it looks: `own` for what the page is about, else the kind of the reference
  record Spot(Ref ref, String label, String look, Box box) {}

  /// A dependency.
  ///
  /// @param path of an SVG `path`
  /// @param from who depends
  /// @param to on whom
  record Stroke(String path, String from, String to) {}

  /// Who depends on whom.
  private record Pair(Node from, Node to) implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
      int first = from.compareTo(other.from);
      return first != 0 ? first : to.compareTo(other.to);
    }
  }

  /// The drawing, or null where there is nothing to draw or too much for anyone to see through.
  static @Nullable GraphChart of(SiteIndex index, Links links) {
    SortedSet<Pair> pairs = pairs(index);
    SortedSet<Node> nodes = new TreeSet<>();
    pairs.forEach(pair -> nodes.addAll(List.of(pair.from(), pair.to())));
    if (pairs.isEmpty() || nodes.size() > MOST_SPOTS || pairs.size() > MOST_STROKES) {
      return null;
    }
    List<Node> order = List.copyOf(nodes);
    List<Ref> refs = order.stream().map(node -> ImpactView.ref(node, index, links)).toList();
    List<String> labels = refs.stream().map(ref -> cut(ref.name())).toList();
    Drawing drawing =
        Layers.draw(
            labels.stream()
                .map(
                    label -> new Layers.Size(DisplayWidth.of(label) * PER_COLUMN + PADDING, HEIGHT))
                .toList(),
            pairs.stream()
                .map(p -> new Layers.Link(order.indexOf(p.from()), order.indexOf(p.to())))
                .toList());
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      spots.add(new Spot(refs.get(i), labels.get(i), refs.get(i).kind(), drawing.boxes().get(i)));
    }
    List<Stroke> strokes = new ArrayList<>();
    int next = 0;
    for (Pair pair : pairs) {
      strokes.add(
          new Stroke(
              path(drawing.lines().get(next++)),
              refs.get(order.indexOf(pair.from())).name(),
              refs.get(order.indexOf(pair.to())).name()));
    }
    return new GraphChart(drawing.width(), drawing.height(), spots, strokes);
  }

  private static SortedSet<Pair> pairs(SiteIndex index) {
    SortedSet<Pair> pairs = new TreeSet<>();
    for (Catalog.Project project : index.catalog().projects()) {
      for (Catalog.Dependency dependency : project.dependencies()) {
        Node from = Node.project(project.id());
        Node to = node(dependency, index);
        if (to != null && !to.equals(from) && dependency.evidence() != Evidence.LINK) {
          pairs.add(new Pair(from, to));
        }
      }
    }
    return pairs;
  }

  /// What a dependency is drawn to; null for shared services and what has no page.
  private static @Nullable Node node(Catalog.Dependency dependency, SiteIndex index) {
    if (dependency.kind() == Kind.PROJECT) {
      return Node.project(dependency.target());
    }
    Catalog.Service service = index.service(dependency.target());
    if (dependency.kind() != Kind.SERVICE || service == null || service.infrastructure()) {
      return null;
    }
    return service.owner() == null ? Node.service(service.id()) : Node.project(service.owner());
  }

  /// A name, short enough for a box.
  static String cut(String name) {
    StringBuilder cut = new StringBuilder();
    int width = 0;
    for (int character : name.codePoints().toArray()) {
      width += DisplayWidth.of(character);
      if (width > LONGEST) {
        return cut.append('…').toString();
      }
      cut.appendCodePoint(character);
    }
    return name;
  }

  /// Curves that leave and reach each point level.
  static String path(Line line) {
    List<Point> points = eased(line.points());
    StringBuilder path = new StringBuilder();
    Point last = points.getFirst();
    path.append('M').append(last.x()).append(' ').append(last.y());
    for (Point point : points.subList(1, points.size())) {
      int middle = (last.x() + point.x()) / 2;
      path.append(
          point.y() == last.y()
              ? "H" + point.x()
              : "C%d %d %d %d %d %d"
                  .formatted(middle, last.y(), middle, point.y(), point.x(), point.y()));
      last = point;
    }
    return path.toString();
  }

  /// With room to bend where a line would go straight up or down between two long level parts.
  private static List<Point> eased(List<Point> points) {
    List<Point> eased = new ArrayList<>(points);
    int forward = points.getLast().x() >= points.getFirst().x() ? BEND : -BEND;
    for (int i = 1; i + 2 < eased.size(); i++) {
      Point here = eased.get(i);
      Point next = eased.get(i + 1);
      if (here.y() != next.y()
          && isNear(here, next)
          && !isNear(eased.get(i - 1), here)
          && !isNear(next, eased.get(i + 2))) {
        eased.set(i, new Point(here.x() - forward, here.y()));
        eased.set(i + 1, new Point(next.x() + forward, next.y()));
      }
    }
    return eased;
  }

  private static boolean isNear(Point one, Point other) {
    return Math.abs(one.x() - other.x()) < BEND;
  }
}

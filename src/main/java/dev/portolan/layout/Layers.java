package dev.portolan.layout;

import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.model.mxGeometry;
import com.mxgraph.util.mxPoint;
import com.mxgraph.view.mxGraph;
import dev.portolan.layout.Drawing.Box;
import dev.portolan.layout.Drawing.Line;
import dev.portolan.layout.Drawing.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/// Draws a directed graph in layers from left to right, so that most lines lead to the right and
/// few cross. The same graph always gives the same drawing.
public final class Layers {

  private static final int BETWEEN_LAYERS = 72;
  private static final int BETWEEN_BOXES = 14;
  private static final int MARGIN = 16;

  private Layers() {}

  /// A box to place.
  public record Size(int width, int height) {}

  /// A line to draw, between boxes by their place in the list; never from a box to itself.
  public record Link(int from, int to) {}

  /// Draws a graph.
  ///
  /// @param boxes at least one
  public static Drawing draw(List<Size> boxes, List<Link> links) {
    mxGraph graph = new mxGraph();
    List<Object> cells = new ArrayList<>();
    for (Size size : boxes) {
      cells.add(
          graph.insertVertex(
              graph.getDefaultParent(), null, "", 0, 0, size.width(), size.height()));
    }
    Circles circles = Circles.of(boxes.size(), links);
    Map<Link, Object> edges = new LinkedHashMap<>();
    for (Link link : links) {
      edges.computeIfAbsent(
          circles.opened(link),
          opened ->
              graph.insertEdge(
                  graph.getDefaultParent(),
                  null,
                  "",
                  cells.get(opened.from()),
                  cells.get(opened.to())));
    }
    mxHierarchicalLayout layout = new mxHierarchicalLayout(graph, SwingConstants.WEST);
    layout.setInterRankCellSpacing(BETWEEN_LAYERS);
    layout.setIntraCellSpacing(BETWEEN_BOXES);
    layout.setInterHierarchySpacing(BETWEEN_BOXES);
    layout.execute(graph.getDefaultParent(), roots(cells, edges.keySet()));
    List<mxGeometry> places = cells.stream().map(cell -> geometry(graph, cell)).toList();
    List<List<mxPoint>> routes = new ArrayList<>();
    for (Link link : links) {
      Link opened = circles.opened(link);
      List<mxPoint> route =
          route(
              places.get(opened.from()),
              places.get(opened.to()),
              geometry(graph, Objects.requireNonNull(edges.get(opened))).getPoints());
      routes.add(opened.equals(link) ? route : route.reversed());
    }
    return drawing(places, routes);
  }

  /// Where to begin: the boxes that no line leads to.
  private static List<Object> roots(List<Object> cells, Collection<Link> links) {
    List<Object> roots = new ArrayList<>(cells);
    links.forEach(link -> roots.remove(cells.get(link.to())));
    return roots;
  }

  private static mxGeometry geometry(mxGraph graph, Object cell) {
    return Objects.requireNonNull(graph.getModel().getGeometry(cell));
  }

  /// From the side of one box that looks to the line's way to the like side of the other.
  private static List<mxPoint> route(
      mxGeometry from, mxGeometry to, @Nullable List<mxPoint> bends) {
    List<mxPoint> route = new ArrayList<>(bends == null ? List.of() : bends);
    mxPoint towards = route.isEmpty() ? centre(to) : route.getFirst();
    mxPoint back = route.isEmpty() ? centre(from) : route.getLast();
    route.addFirst(side(from, towards));
    route.addLast(side(to, back));
    return route;
  }

  private static mxPoint centre(mxGeometry box) {
    return new mxPoint(box.getCenterX(), box.getCenterY());
  }

  private static mxPoint side(mxGeometry box, mxPoint towards) {
    boolean right = towards.getX() >= box.getCenterX();
    double y = Math.clamp(towards.getY(), box.getY() + 4, box.getY() + box.getHeight() - 4);
    return new mxPoint(right ? box.getX() + box.getWidth() : box.getX(), y);
  }

  /// Moved so that everything has a margin.
  private static Drawing drawing(List<mxGeometry> places, List<List<mxPoint>> routes) {
    List<mxPoint> all = new ArrayList<>();
    routes.forEach(all::addAll);
    for (mxGeometry place : places) {
      all.add(new mxPoint(place.getX(), place.getY()));
      all.add(new mxPoint(place.getX() + place.getWidth(), place.getY() + place.getHeight()));
    }
    int left = (int) all.stream().mapToDouble(mxPoint::getX).min().orElse(0) - MARGIN;
    int top = (int) all.stream().mapToDouble(mxPoint::getY).min().orElse(0) - MARGIN;
    int right = (int) all.stream().mapToDouble(mxPoint::getX).max().orElse(0) + MARGIN;
    int bottom = (int) all.stream().mapToDouble(mxPoint::getY).max().orElse(0) + MARGIN;
    return new Drawing(
        right - left,
        bottom - top,
        places.stream()
            .map(
                place ->
                    new Box(
                        (int) place.getX() - left,
                        (int) place.getY() - top,
                        (int) place.getWidth(),
                        (int) place.getHeight()))
            .toList(),
        routes.stream()
            .map(
                route ->
                    new Line(
                        route.stream()
                            .map(p -> new Point((int) p.getX() - left, (int) p.getY() - top))
                            .toList()))
            .toList());
  }
}

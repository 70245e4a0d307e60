package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Flow;
import dev.portolan.diagram.Chart.Group;
import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Node;
import dev.portolan.diagram.Chart.Unreadable;
import dev.portolan.diagram.Glyph.Pen;
import dev.portolan.diagram.Plan.Frame;
import dev.portolan.diagram.Plan.Kind;
import dev.portolan.diagram.Plan.Point;
import dev.portolan.diagram.Plan.Stroke;
import dev.portolan.diagram.Plan.Word;
import dev.portolan.diagram.Tier.Item;
import dev.portolan.diagram.Tier.Lead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays out a flow, group by group from the inside out, and paints it.
final class FlowPlan {

  private static final int MOST_NODES = 120;
  private static final int MOST_LINKS = 240;
  private static final String LOOP = "↻ ";

  private final Flow flow;
  private final FlowScale scale;
  private final Plan plan = new Plan();

  /// The ids of the groups around each node and group, from the outside in, and its own.
  private final Map<String, List<String>> chains = new HashMap<>();

  private final Set<Link> turned = new HashSet<>();
  private boolean clear = true;

  private FlowPlan(Flow flow) {
    this.flow = flow;
    this.scale = new FlowScale(flow);
  }

  /// The places of a flow; null where lines cannot be kept apart.
  ///
  /// @throws Unreadable at what has no place
  static @Nullable Plan of(Flow given) throws Unreadable {
    Flow flow = withLoopsInside(given);
    if (flow.nodes().size() > MOST_NODES) {
      throw new Unreadable(flow.nodes().get(MOST_NODES).row());
    }
    if (flow.links().size() > MOST_LINKS) {
      throw new Unreadable(flow.links().get(MOST_LINKS).row());
    }
    Set<Link> links = new HashSet<>();
    for (Link link : flow.links()) {
      if (!links.add(link)) {
        throw new Unreadable(link.row());
      }
    }
    FlowPlan places = new FlowPlan(flow);
    places.chain();
    places.turn(null);
    FlowLevel level = places.level(null);
    if (!places.clear) {
      return null;
    }
    places.paint(level, 0, 0, 0, level.along(), 0);
    Point end = places.scale.point(level.across(), level.along());
    places.plan.size(end.x(), end.y());
    places.plan.title(flow.title());
    return places.plan;
  }

  /// The same with lines that lead from a thing to itself as words in it, after a sign: where all
  /// lines lead on, a line that comes back has no place.
  private static Flow withLoopsInside(Flow flow) {
    List<Link> links = new ArrayList<>(flow.links());
    List<Node> nodes = new ArrayList<>();
    for (Node node : flow.nodes()) {
      List<String> lines = new ArrayList<>(node.lines());
      for (Link link : flow.links()) {
        if (link.from().equals(node.id()) && link.to().equals(node.id())) {
          lines.add((LOOP + link.label()).strip());
          links.remove(link);
        }
      }
      nodes.add(new Node(node.id(), lines, node.group(), node.pen(), node.row()));
    }
    return new Flow(flow.title(), flow.across(), nodes, flow.groups(), links);
  }

  /// Finds the groups around everything. A line leads from one thing to another outside of it.
  private void chain() throws Unreadable {
    Map<String, Group> groups = new HashMap<>();
    flow.groups().forEach(group -> groups.put(group.id(), group));
    flow.groups()
        .forEach(group -> chains.put(group.id(), chain(group.id(), group.parent(), groups)));
    flow.nodes().forEach(node -> chains.put(node.id(), chain(node.id(), node.group(), groups)));
    for (Link link : flow.links()) {
      if (!isBetween(chain(link.from()), chain(link.to()))) {
        throw new Unreadable(link.row());
      }
    }
  }

  private static List<String> chain(String id, @Nullable String around, Map<String, Group> groups) {
    List<String> chain = new ArrayList<>(List.of(id));
    for (String at = around; at != null; at = parent(at, groups)) {
      chain.addFirst(at);
    }
    return chain;
  }

  private static @Nullable String parent(String id, Map<String, Group> groups) {
    Group group = groups.get(id);
    return group == null ? null : group.parent();
  }

  private List<String> chain(String id) {
    return chains.getOrDefault(id, List.of(id));
  }

  private static boolean isBetween(List<String> from, List<String> to) {
    int shared = shared(from, to);
    return shared < from.size() && shared < to.size();
  }

  private static int shared(List<String> one, List<String> other) {
    int shared = 0;
    while (shared < Math.min(one.size(), other.size())
        && one.get(shared).equals(other.get(shared))) {
      shared++;
    }
    return shared;
  }

  /// The lines whose ends are in different things of a group, or of none.
  private List<Link> linksIn(@Nullable String group) {
    List<String> around = group == null ? List.of() : chain(group);
    return flow.links().stream()
        .filter(
            link -> {
              List<String> from = chain(link.from());
              int shared = shared(from, chain(link.to()));
              return shared == around.size() && from.subList(0, shared).equals(around);
            })
        .toList();
  }

  private List<String> inside(@Nullable String group) {
    List<String> inside = new ArrayList<>();
    flow.groups().stream()
        .filter(other -> Objects.equals(other.parent(), group))
        .forEach(other -> inside.add(other.id()));
    flow.nodes().stream()
        .filter(node -> Objects.equals(node.group(), group))
        .forEach(node -> inside.add(node.id()));
    return inside;
  }

  /// Turns the lines that close a circle, in a group and all groups in it.
  private void turn(@Nullable String group) {
    int depth = group == null ? 0 : chain(group).size();
    Map<String, List<Link>> from = new HashMap<>();
    for (Link link : linksIn(group)) {
      from.computeIfAbsent(chain(link.from()).get(depth), _ -> new ArrayList<>()).add(link);
    }
    Set<String> done = new HashSet<>();
    Set<String> starts = new LinkedHashSet<>();
    flow.links().forEach(link -> addAt(chain(link.from()), depth, group, starts));
    starts.addAll(inside(group));
    starts.forEach(start -> turn(start, depth, from, done, new HashSet<>()));
    flow.groups().stream()
        .filter(other -> Objects.equals(other.parent(), group))
        .forEach(other -> turn(other.id()));
  }

  private void addAt(List<String> chain, int depth, @Nullable String group, Set<String> starts) {
    boolean in = depth == 0 || (chain.size() > depth && chain.get(depth - 1).equals(group));
    if (in) {
      starts.add(chain.get(depth));
    }
  }

  private void turn(
      String at, int depth, Map<String, List<Link>> from, Set<String> done, Set<String> way) {
    if (!done.add(at)) {
      return;
    }
    way.add(at);
    for (Link link : from.getOrDefault(at, List.of())) {
      String next = chain(link.to()).get(depth);
      if (way.contains(next)) {
        turned.add(link);
      } else {
        turn(next, depth, from, done, way);
      }
    }
    way.remove(at);
  }

  private FlowLevel level(@Nullable String group) {
    FlowLevel level = new FlowLevel(scale, group);
    int depth = group == null ? 0 : chain(group).size();
    List<Link> leaving = new ArrayList<>();
    for (Link link : flow.links()) {
      boolean starts = isIn(link.from(), group);
      boolean ends = isIn(link.to(), group);
      if (starts != ends) {
        leaving.add(link);
        if (starts == turned.contains(link)) {
          level.gateAbove(link);
        } else {
          level.gateBelow(link);
        }
      }
    }
    for (Node node : flow.nodes()) {
      if (Objects.equals(node.group(), group)) {
        level.add(node);
      }
    }
    for (Group inner : flow.groups()) {
      if (Objects.equals(inner.parent(), group)) {
        FlowLevel nested = level(inner.id());
        level.add(inner.id(), new Item(nested, scale.acrossWith(nested), scale.alongWith(nested)));
      }
    }
    for (Link link : linksIn(group)) {
      boolean back = turned.contains(link);
      String from = chain(link.from()).get(depth);
      String to = chain(link.to()).get(depth);
      level.connect(back ? to : from, back ? from : to, link, back);
    }
    for (Link link : leaving) {
      boolean back = turned.contains(link);
      boolean starts = isIn(link.from(), group);
      String thing = chain(starts ? link.from() : link.to()).get(depth);
      boolean up = starts == back;
      level.connect(up ? null : thing, up ? thing : null, link, back);
    }
    level.arrange();
    clear &= level.isClear();
    return level;
  }

  private boolean isIn(String id, @Nullable String group) {
    List<String> chain = chain(id);
    return group == null || chain.subList(0, chain.size() - 1).contains(group);
  }

  /// Paints a level.
  ///
  /// @param across where what is in it begins
  /// @param along the same
  /// @param start where its border is, along the flow
  /// @param end where its other border is
  private void paint(
      FlowLevel level, double across, double along, double start, double end, int depth) {
    double row = along;
    for (int rank = 0; rank < level.tiers().size(); rank++) {
      double thick = level.thickness(rank);
      double behind = row + thick;
      for (Item item : level.tiers().get(rank).items) {
        paint(item, across + item.at, row + (thick - item.along) / 2, depth);
        double from =
            level.isGate(item)
                ? start
                : item.thing == null ? behind : behind - (thick - item.along) / 2;
        for (Lead lead : item.down) {
          double next = behind + level.space(rank);
          double below = level.thickness(rank + 1);
          double to =
              level.isGate(lead.lower)
                  ? end
                  : lead.lower.thing == null ? next + below : next + (below - lead.lower.along) / 2;
          double turn = behind + scale.toTrack() + track(level, rank, lead) * scale.between();
          paint(lead, across, from, turn, to);
        }
      }
      row = behind + level.space(rank);
    }
  }

  private static int track(FlowLevel level, int rank, Lead lead) {
    List<List<Lead>> tracks = level.tracks().get(rank);
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).contains(lead)) {
        return i;
      }
    }
    return 0;
  }

  private void paint(Lead lead, double across, double from, double turn, double to) {
    List<Point> points = new ArrayList<>();
    points.add(scale.point(across + lead.from, from));
    if (!lead.isStraight()) {
      points.add(scale.point(across + lead.from, turn));
      points.add(scale.point(across + lead.to, turn));
    }
    points.add(scale.point(across + lead.to, to));
    Link link = lead.link;
    boolean upper =
        !FlowLevel.passes(lead.upper, link) && (lead.turned ? link.forth() : link.back());
    boolean lower =
        !FlowLevel.passes(lead.lower, link) && (lead.turned ? link.back() : link.forth());
    plan.line(new Stroke(points, link.pen(), upper, lower));
  }

  private void paint(Item item, double across, double along, int depth) {
    Point corner = scale.point(across, along);
    Point size = scale.point(item.across, item.along);
    double middleX = corner.x() + size.x() / 2;
    double middleY = corner.y() + size.y() / 2;
    switch (item.thing) {
      case Node node -> {
        plan.before(new Frame(corner.x(), corner.y(), size.x(), size.y(), depth, node.pen()));
        plan.words(middleX, middleY, FlowScale.lines(node));
      }
      case FlowLevel level -> {
        plan.behind(new Frame(corner.x(), corner.y(), size.x(), size.y(), depth, Pen.THIN));
        plan.word(
            new Word(
                corner.x() + scale.titleAt(level),
                corner.y() + 16,
                scale.title(level),
                Kind.GROUP));
        paint(
            level,
            across + scale.acrossBefore(level),
            along + scale.alongBefore(level),
            along,
            along + item.along,
            depth + 1);
      }
      case List<?> label -> {
        double row = middleY - (label.size() - 1) * Picture.CELL_HEIGHT / 2;
        for (Object line : label) {
          plan.word(new Word(middleX, row, line.toString(), Kind.MIDDLE));
          row += Picture.CELL_HEIGHT;
        }
      }
      case null, default -> {}
    }
  }
}

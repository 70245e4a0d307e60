package dev.portolan.impact;

import dev.portolan.impact.Impact.Affected;
import dev.portolan.impact.Network.Edge;
import dev.portolan.model.Catalog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the failure of anything in a catalog leads to. Immutable, and safe to ask from any thread.
public final class Impacts {

  private static final Comparator<Reach> WIDEST =
      Comparator.comparingInt(Reach::total)
          .thenComparingInt(Reach::direct)
          .reversed()
          .thenComparing(Reach::node);

  private final Network network;
  private final Components components;
  private final List<BitSet> reached;
  private final List<BitSet> linked;

  private Impacts(Network network) {
    this.network = network;
    this.components = Components.of(network);
    this.reached = components.reached();
    this.linked = components.linked();
  }

  /// Of a catalog.
  public static Impacts of(Catalog catalog) {
    return new Impacts(new Network(catalog));
  }

  /// What breaks if something is down. What the catalog does not know breaks nothing.
  public Impact of(Node cause) {
    return of(cause, Integer.MAX_VALUE);
  }

  /// The same, with the ways to no more than so many of the projects that suffer through others:
  /// where everything hangs together, the failure of anything reaches nearly all.
  public Impact of(Node cause, int most) {
    Integer start = network.vertex(cause);
    if (start == null) {
      return new Impact(cause, 0, 0, 0, List.of());
    }
    BitSet certain = reached.get(components.of(start));
    BitSet possible = (BitSet) linked.get(components.of(start)).clone();
    possible.andNot(certain);
    Spread spread = Spread.from(network, start, most);
    SortedMap<Integer, List<Affected>> near = nearest(spread);
    List<Affected> direct = near.getOrDefault(1, List.of());
    List<Affected> affected = new ArrayList<>(direct);
    flat(near.tailMap(2)).limit(most).forEach(affected::add);
    int left = most - (affected.size() - direct.size());
    if (left > 0) {
      flat(mentioned(spread, possible)).limit(left).forEach(affected::add);
    }
    int self = network.isWhole(start) ? 1 : 0;
    int indirect = certain.cardinality() - self - direct.size();
    return new Impact(cause, direct.size(), indirect, possible.cardinality(), affected);
  }

  private static Stream<Affected> flat(SortedMap<Integer, List<Affected>> byDistance) {
    return byDistance.values().stream().flatMap(List::stream);
  }

  /// The projects that a failure reaches, by their distance, each list in the catalog's order.
  private SortedMap<Integer, List<Affected>> nearest(Spread spread) {
    SortedMap<Integer, List<Affected>> nearest = new TreeMap<>();
    for (int project = 0; project < network.projects(); project++) {
      int vertex = nearer(project, spread);
      if (spread.reaches(vertex) && spread.distance(vertex) > 0) {
        int distance = spread.distance(vertex);
        nearest
            .computeIfAbsent(distance, d -> new ArrayList<>())
            .add(affected(project, distance, true, spread.path(vertex)));
      }
    }
    return nearest;
  }

  /// The projects whose documents link to what a failure reaches, or to the cause, likewise.
  /// Nothing follows from a link any further: where documents link to each other, all would.
  private SortedMap<Integer, List<Affected>> mentioned(Spread spread, BitSet wanted) {
    SortedMap<Integer, Integer> from = new TreeMap<>();
    SortedMap<Integer, Step> by = new TreeMap<>();
    for (int vertex = 0; vertex < network.size() && !wanted.isEmpty(); vertex++) {
      if (!spread.reaches(vertex)) {
        continue;
      }
      for (Edge edge : network.edges(vertex)) {
        if (edge.step().stated() || !wanted.get(edge.to())) {
          continue;
        }
        Integer known = from.get(edge.to());
        if (known == null || spread.distance(vertex) < spread.distance(known)) {
          from.put(edge.to(), vertex);
          by.put(edge.to(), edge.step());
        }
      }
    }
    SortedMap<Integer, List<Affected>> mentioned = new TreeMap<>();
    from.forEach(
        (project, vertex) -> {
          List<Step> path = spread.path(vertex);
          path.add(Objects.requireNonNull(by.get(project)));
          int distance = spread.distance(vertex) + 1;
          mentioned
              .computeIfAbsent(distance, d -> new ArrayList<>())
              .add(affected(project, distance, false, path));
        });
    return mentioned;
  }

  /// The vertex of a project, whole or in part, that is reached first.
  private int nearer(int project, Spread spread) {
    int part = project + network.projects();
    return spread.reaches(part)
            && (!spread.reaches(project) || spread.distance(part) < spread.distance(project))
        ? part
        : project;
  }

  private Affected affected(int project, int distance, boolean stated, List<Step> path) {
    return new Affected(network.node(project).id(), distance, stated, path);
  }

  /// How far each thing reaches that reaches any project, the widest first.
  public List<Reach> reaches() {
    List<Reach> reaches = new ArrayList<>();
    for (int vertex = 0; vertex < network.size(); vertex++) {
      if (network.project(vertex) < 0 || network.isWhole(vertex)) {
        BitSet all = (BitSet) reached.get(components.of(vertex)).clone();
        if (network.isWhole(vertex)) {
          all.clear(vertex);
        }
        if (!all.isEmpty()) {
          reaches.add(new Reach(network.node(vertex), direct(vertex), all.cardinality()));
        }
      }
    }
    reaches.sort(WIDEST);
    return List.copyOf(reaches);
  }

  /// How many projects a vertex reaches by one dependency.
  private int direct(int vertex) {
    Set<Integer> direct = new HashSet<>();
    for (Edge edge : network.edges(vertex)) {
      if (edge.step().stated()) {
        if (network.project(edge.to()) >= 0) {
          direct.add(network.project(edge.to()));
        } else {
          network.edges(edge.to()).stream()
              .filter(next -> next.step().stated())
              .forEach(next -> direct.add(network.project(next.to())));
        }
      }
    }
    direct.remove(network.project(vertex));
    return direct.size();
  }

  /// The shortest circles of stated dependencies, one through each project that is in any; a circle
  /// through several projects once. The steps of a circle begin and end at the same project.
  public List<List<Step>> circles() {
    TreeMap<String, List<Step>> circles = new TreeMap<>();
    for (List<Integer> members : components.all()) {
      List<Integer> projects = members.stream().filter(network::isWhole).toList();
      if (projects.size() > 1) {
        projects.forEach(
            project -> {
              List<Step> circle = circle(project);
              circles.putIfAbsent(key(circle), circle);
            });
      }
    }
    return circles.values().stream()
        .sorted(Comparator.comparingInt(List::size))
        .map(List::copyOf)
        .toList();
  }

  private List<Step> circle(int project) {
    Spread spread = Spread.from(network, project, Integer.MAX_VALUE);
    List<Step> shortest = List.of();
    int least = Integer.MAX_VALUE;
    for (int vertex = 0; vertex < network.size(); vertex++) {
      if (!spread.reaches(vertex)) {
        continue;
      }
      for (Edge edge : network.edges(vertex)) {
        int length = spread.distance(vertex) + 1;
        if (edge.to() == project && edge.step().stated() && length < least) {
          least = length;
          shortest = new ArrayList<>(spread.path(vertex));
          shortest.add(edge.step());
        }
      }
    }
    return shortest;
  }

  /// The projects of a circle, whichever it is written from.
  private static String key(List<Step> circle) {
    return String.join(
        " ",
        circle.stream()
            .map(step -> step.to().kind() == Node.Kind.PROJECT ? step.to().id() : "")
            .filter(id -> !id.isEmpty())
            .sorted()
            .toList());
  }
}

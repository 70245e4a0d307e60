package dev.portolan.impact;

import dev.portolan.impact.Impact.Affected;
import dev.portolan.impact.Network.Edge;
import dev.portolan.model.Catalog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the failure of anything in a catalog leads to. Immutable, and safe to ask from any thread.
public final class Impacts {

  private static final Comparator<Affected> NEAREST =
      Comparator.comparing((Affected affected) -> !affected.stated())
          .thenComparingInt(Affected::distance)
          .thenComparing(Affected::project);

  private static final Comparator<Reach> WIDEST =
      Comparator.comparingInt(Reach::total)
          .thenComparingInt(Reach::direct)
          .reversed()
          .thenComparing(Reach::node);

  private final Network network;
  private final Components components;
  private final List<BitSet> reached;

  private Impacts(Network network) {
    this.network = network;
    this.components = Components.of(network);
    this.reached = reached();
  }

  /// Of a catalog.
  public static Impacts of(Catalog catalog) {
    return new Impacts(new Network(catalog));
  }

  /// What breaks if something is down. What the catalog does not know breaks nothing.
  public Impact of(Node cause) {
    Integer start = network.vertex(cause);
    if (start == null) {
      return new Impact(cause, List.of());
    }
    Spread stated = Spread.from(network, start, Step::stated);
    Spread any = Spread.from(network, start, step -> true);
    List<Affected> affected = new ArrayList<>();
    for (int project = 0; project < network.projects(); project++) {
      Affected found = affected(project, stated, true);
      if (found == null) {
        found = affected(project, any, false);
      }
      if (found != null && !network.node(project).equals(cause)) {
        affected.add(found);
      }
    }
    affected.sort(NEAREST);
    return new Impact(cause, affected);
  }

  /// A project, by the shorter of the ways to it as a whole and to a part of it.
  private @Nullable Affected affected(int project, Spread spread, boolean stated) {
    int part = project + network.projects();
    if (!spread.reaches(project) && !spread.reaches(part)) {
      return null;
    }
    boolean whole =
        spread.reaches(project)
            && (!spread.reaches(part) || spread.distance(project) <= spread.distance(part));
    int vertex = whole ? project : part;
    return new Affected(
        network.node(project).id(), spread.distance(vertex), stated, spread.path(vertex));
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

  /// Which projects each component reaches, itself among them: it comes after all it reaches.
  private List<BitSet> reached() {
    List<BitSet> all = new ArrayList<>();
    for (List<Integer> members : components.all()) {
      BitSet projects = new BitSet(network.projects());
      for (int vertex : members) {
        if (network.project(vertex) >= 0) {
          projects.set(network.project(vertex));
        }
        for (Edge edge : network.edges(vertex)) {
          int other = components.of(edge.to());
          if (edge.step().stated() && other < all.size()) {
            projects.or(all.get(other));
          }
        }
      }
      all.add(projects);
    }
    return all;
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
    Spread spread = Spread.from(network, project, Step::stated);
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

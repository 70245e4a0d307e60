package dev.portolan.impact;

import dev.portolan.impact.Network.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// The strongly connected components of a network by its stated steps: sets of vertices each of
/// which reaches all others. By R. Tarjan, "Depth-first search and linear graph algorithms", SIAM
/// J. Comput. 1 (1972), with a stack of its own instead of recursion.
final class Components {

  private final Network network;
  private final int[] component;
  private final int[] order;
  private final int[] low;
  private final boolean[] open;
  private final Deque<Integer> path = new ArrayDeque<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private int next = 1;

  private Components(Network network) {
    this.network = network;
    int size = network.size();
    component = new int[size];
    order = new int[size];
    low = new int[size];
    open = new boolean[size];
    for (int vertex = 0; vertex < size; vertex++) {
      if (order[vertex] == 0) {
        visit(vertex);
      }
    }
  }

  static Components of(Network network) {
    return new Components(network);
  }

  /// The components, each after all that it reaches.
  List<List<Integer>> all() {
    return members;
  }

  /// The number of the component of a vertex.
  int of(int vertex) {
    return component[vertex];
  }

  private void visit(int start) {
    Deque<int[]> calls = new ArrayDeque<>(); // vertex, number of its next edge
    calls.push(enter(start));
    while (!calls.isEmpty()) {
      int[] call = calls.element();
      int vertex = call[0];
      List<Edge> edges = network.edges(vertex);
      if (call[1] == edges.size()) {
        calls.pop();
        leave(vertex);
        if (!calls.isEmpty()) {
          int caller = calls.element()[0];
          low[caller] = Math.min(low[caller], low[vertex]);
        }
        continue;
      }
      Edge edge = edges.get(call[1]++);
      if (!edge.step().stated()) {
        continue;
      }
      if (order[edge.to()] == 0) {
        calls.push(enter(edge.to()));
      } else if (open[edge.to()]) {
        low[vertex] = Math.min(low[vertex], order[edge.to()]);
      }
    }
  }

  /// Which projects each component reaches, its own among them.
  List<BitSet> reached() {
    return gather(
        (projects, vertex) -> {
          if (network.project(vertex) >= 0) {
            projects.set(network.project(vertex));
          }
        });
  }

  /// To which projects a link leads from what each component reaches, or from the component itself.
  List<BitSet> linked() {
    return gather(
        (projects, vertex) -> {
          for (Edge edge : network.edges(vertex)) {
            if (!edge.step().stated()) {
              projects.set(network.project(edge.to()));
            }
          }
        });
  }

  /// What each component reaches.
  ///
  /// @param add adds what one vertex is worth
  private List<BitSet> gather(ObjIntConsumer<BitSet> add) {
    List<BitSet> all = new ArrayList<>();
    for (List<Integer> component : members) {
      BitSet gathered = new BitSet(network.projects());
      for (int vertex : component) {
        add.accept(gathered, vertex);
        for (Edge edge : network.edges(vertex)) {
          int other = of(edge.to());
          if (edge.step().stated() && other < all.size()) {
            gathered.or(all.get(other)); // It comes before all that reach it.
          }
        }
      }
      all.add(gathered);
    }
    return all;
  }

  private int[] enter(int vertex) {
    order[vertex] = next;
    low[vertex] = next++;
    open[vertex] = true;
    path.push(vertex);
    return new int[] {vertex, 0};
  }

  private void leave(int vertex) {
    if (low[vertex] != order[vertex]) {
      return;
    }
    List<Integer> found = new ArrayList<>();
    int member;
    do {
      member = path.pop();
      open[member] = false;
      component[member] = members.size();
      found.add(member);
    } while (member != vertex);
    found.sort(null);
    members.add(found);
  }
}

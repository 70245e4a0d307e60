package dev.portolan.impact;

import dev.portolan.impact.Network.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// How a failure spreads from one vertex: to each other one by the fewest stated dependencies.
final class Spread {

  private static final int NEVER = -1;

  private final int[] distances;
  private final Edge[] last;
  private final int[] before;
  private final BitSet done;

  private Spread(int size) {
    distances = new int[size];
    Arrays.fill(distances, NEVER);
    last = new Edge[size];
    before = new int[size];
    done = new BitSet(size);
  }

  /// Spreads along stated steps. That a project runs a service is no distance: who depends on the
  /// service depends on the project.
  ///
  /// @param most how many projects are enough that suffer through others; all that are as near as
  ///   the last of these are found, and all that suffer directly
  static Spread from(Network network, int start, int most) {
    Spread spread = new Spread(network.size());
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    spread.distances[start] = 0;
    BitSet direct = new BitSet();
    BitSet indirect = new BitSet();
    int end = most == 0 ? 1 : Integer.MAX_VALUE;
    while (!queue.isEmpty() && spread.distances[queue.element()] <= end) {
      int vertex = queue.removeFirst();
      if (spread.done.get(vertex)) {
        continue;
      }
      spread.done.set(vertex);
      int distance = spread.distances[vertex];
      int project = network.project(vertex);
      if (project >= 0 && distance < 2) {
        direct.set(project);
      } else if (project >= 0 && !direct.get(project)) {
        indirect.set(project); // whole or in part, it counts once
        end = indirect.cardinality() < most ? end : Math.min(end, distance);
      }
      for (Edge edge : network.edges(vertex)) {
        // What lies beyond the end is never visited; there are the most edges.
        if ((distance < end || !edge.further()) && edge.step().stated()) {
          spread.take(vertex, edge, queue);
        }
      }
    }
    return spread;
  }

  private void take(int vertex, Edge edge, Deque<Integer> queue) {
    int distance = distances[vertex] + (edge.further() ? 1 : 0);
    int known = distances[edge.to()];
    if (known != NEVER && known <= distance) {
      return;
    }
    distances[edge.to()] = distance;
    last[edge.to()] = edge;
    before[edge.to()] = vertex;
    if (edge.further()) {
      queue.addLast(edge.to());
    } else {
      queue.addFirst(edge.to());
    }
  }

  boolean reaches(int vertex) {
    return done.get(vertex);
  }

  int distance(int vertex) {
    return distances[vertex];
  }

  /// The steps from the start to a vertex that is reached.
  List<Step> path(int vertex) {
    List<Step> path = new ArrayList<>();
    for (int at = vertex; last[at] != null; at = before[at]) {
      path.addFirst(last[at].step());
    }
    return path;
  }
}

package dev.portolan.layout;

import dev.portolan.layout.Layers.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Opens the circles of a graph by turning the links round that close them: the library that finds
/// the places never ends on some graphs with circles.
final class Circles {

  private final Set<Link> closing = new HashSet<>();

  private Circles() {}

  /// Finds the links that lead back to a box on the way to them, from the first box on.
  static Circles of(int boxes, List<Link> links) {
    List<List<Link>> from = new ArrayList<>();
    for (int box = 0; box < boxes; box++) {
      from.add(new ArrayList<>());
    }
    links.forEach(link -> from.get(link.from()).add(link));
    Circles circles = new Circles();
    boolean[] seen = new boolean[boxes];
    for (int box = 0; box < boxes; box++) {
      if (!seen[box]) {
        circles.walk(box, from, seen);
      }
    }
    return circles;
  }

  private void walk(int start, List<List<Link>> from, boolean[] seen) {
    boolean[] onWay = new boolean[seen.length];
    Deque<Integer> way = new ArrayDeque<>(List.of(start));
    Deque<Iterator<Link>> rest = new ArrayDeque<>(List.of(from.get(start).iterator()));
    seen[start] = true;
    onWay[start] = true;
    while (!way.isEmpty()) {
      if (!rest.element().hasNext()) {
        rest.pop();
        onWay[way.pop()] = false;
        continue;
      }
      Link link = rest.element().next();
      if (onWay[link.to()]) {
        closing.add(link);
      } else if (!seen[link.to()]) {
        seen[link.to()] = true;
        onWay[link.to()] = true;
        way.push(link.to());
        rest.push(from.get(link.to()).iterator());
      }
    }
  }

  /// A link as it is drawn: turned round where it closes a circle.
  Link opened(Link link) {
    return closing.contains(link) ? new Link(link.to(), link.from()) : link;
  }
}

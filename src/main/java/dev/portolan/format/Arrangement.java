package dev.portolan.format;

import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// The order of a document's lines once its sections stand in the template's order.
final class Arrangement {

  private final Extents extents;
  private final List<Integer> order = new ArrayList<>();

  private Arrangement(Extents extents) {
    this.extents = extents;
  }

  /// The numbers of all lines, in the order of the template.
  static List<Integer> of(Lines lines, NormalDocument normal) {
    Extents extents = new Extents(lines, normal);
    Arrangement arrangement = new Arrangement(extents);
    arrangement.add(1, extents.first());
    arrangement.arrange(normal.outline());
    arrangement.add(extents.end(), lines.filled() + 1);
    List<Integer> all = IntStream.rangeClosed(1, lines.filled()).boxed().toList();
    return arrangement.bringsAll(all) ? List.copyOf(arrangement.order) : all;
  }

  /// Whether it brings every line, once.
  private boolean bringsAll(List<Integer> all) {
    return order.size() == all.size() && new HashSet<>(order).equals(new HashSet<>(all));
  }

  private void arrange(List<Node> siblings) {
    for (Node node : movable(siblings) ? siblings : asWritten(siblings)) {
      add(extents.start(node.section()), extents.end(node.section()));
      arrange(node.children());
    }
  }

  /// Siblings of different levels would, in another order, swallow one another.
  private static boolean movable(List<Node> siblings) {
    return siblings.stream()
            .filter(node -> node.section().level() > 0)
            .filter(node -> !NormalDocument.TITLE.equals(node.role()))
            .map(node -> node.section().level())
            .distinct()
            .count()
        < 2;
  }

  private static List<Node> asWritten(List<Node> siblings) {
    return siblings.stream()
        .sorted(Comparator.comparingInt(node -> node.section().line()))
        .toList();
  }

  private void add(int from, int to) {
    for (int line = from; line < to; line++) {
      order.add(line);
    }
  }
}

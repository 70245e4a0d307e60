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

  /// The lines in the template's order.
  ///
  /// @param lines as the document was read
  /// @param edited the same with other changes in them; as many as before
  static Lines apply(Lines lines, NormalDocument normal, Lines edited) {
    Extents extents = new Extents(lines, normal);
    Arrangement arrangement = new Arrangement(extents);
    arrangement.add(1, extents.first());
    arrangement.arrange(normal.outline());
    arrangement.add(extents.end(), lines.filled() + 1);
    return arrangement.changes(lines.filled()) ? edited.inOrder(arrangement.order) : edited;
  }

  /// Whether it brings every line, once, and not in the order it has.
  private boolean changes(int filled) {
    List<Integer> all = IntStream.rangeClosed(1, filled).boxed().toList();
    return !order.equals(all)
        && order.size() == all.size()
        && new HashSet<>(order).equals(new HashSet<>(all));
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

package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Flow;
import dev.portolan.diagram.Chart.Group;
import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Node;
import dev.portolan.diagram.Glyph.Pen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects things, groups and lines in the order in which the source names them. A thing that is
/// named again with words takes those.
final class FlowDraft {

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean across;
  private String title = "";

  void title(String words) {
    title = words;
  }

  void runAcross(boolean isAcross) {
    across = isAcross;
  }

  /// A thing that is only named. Authors often draw the lines first and then name what belongs to a
  /// group.
  void name(String id, int row) {
    Node known = nodes.get(id);
    if (known == null && !groups.containsKey(id)) {
      nodes.put(id, new Node(id, List.of(id), open.peek(), Pen.THIN, row));
    } else if (known != null && known.group() == null) {
      node(id, known.lines(), known.pen(), row);
    }
  }

  /// A thing with its words.
  void node(String id, List<String> lines, Pen pen, int row) {
    Node known = nodes.get(id);
    String group = known == null || known.group() == null ? open.peek() : known.group();
    nodes.put(id, new Node(id, lines, group, pen, known == null ? row : known.row()));
  }

  void open(String id, String title, int row) {
    groups.putIfAbsent(id, new Group(id, title, open.peek(), row));
    open.push(id);
  }

  /// Ends the innermost group.
  void close(int row) throws Chart.Unreadable {
    if (open.poll() == null) {
      throw new Chart.Unreadable(row);
    }
  }

  void link(Link link) {
    links.add(link);
  }

  Flow flow() throws Chart.Unreadable {
    Group left = open.isEmpty() ? null : groups.get(open.element());
    if (left != null) {
      throw new Chart.Unreadable(left.row());
    }
    List<Node> things =
        nodes.values().stream().filter(node -> !groups.containsKey(node.id())).toList();
    return new Flow(title, across, things, List.copyOf(groups.values()), links);
  }
}

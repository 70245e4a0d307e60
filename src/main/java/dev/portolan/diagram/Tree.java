package dev.portolan.diagram;

import dev.portolan.model.DisplayWidth;
import dev.portolan.model.Drawing.Direction;
import dev.portolan.model.Drawing.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A tree of directories, calls or dependencies: lines that hang on each other by `├──` and `└──`.
///
/// @param children the roots
record Tree(List<Node> children) {

  private static final Pattern BRANCH =
      Pattern.compile("^([│┃|\\s\\u00a0]*)(?:[├└┣┗╰]|[`+|\\\\](?=--))[─━-]+[\\s\\u00a0]?(.*)$");

  /// A line that only carries trunks on.
  private static final Pattern TRUNKS = Pattern.compile("[│┃|\\s\\u00a0]*");

  private static final Pattern ASCII_BOX = Pattern.compile("\\+-++\\+");

  /// What stands behind a wider gap, or behind a sign of a comment, is a note.
  private static final Pattern NOTE =
      Pattern.compile("^(.*?\\S)(?:\\s+(?=(?:#|//|<-|←|-- ))|[ \\u00a0]{2,}|\\t+)(\\S.*)$");

  /// A line that says what the tree below it shows, as in a script.
  private static final Pattern HEADING = Pattern.compile("#\\s+\\S.*");

  /// A line of the tree.
  ///
  /// @param text what it says, without its note
  /// @param note what stands behind it as a comment (`# …`, `// …`, `← …`), or empty
  /// @param row the row it stands in, from 0
  /// @param column the place of its first character there, from 0
  /// @param apart whether an empty row sets it apart from the one before
  /// @param children what hangs on it
  record Node(String text, String note, int row, int column, boolean apart, List<Node> children) {}

  /// The tree that a text draws, or null where it draws something else.
  static @Nullable Tree of(String text) {
    if (drawsOther(text)) {
      return null;
    }
    List<String> lines = text.lines().toList();
    return isTree(lines) ? parse(lines) : null;
  }

  /// Whether a text has what no tree has: a corner or a tee of a box, or an arrow head.
  private static boolean drawsOther(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      int ways = Glyph.ways(c);
      boolean down = Way.DOWN.in(ways) && (ways & Way.ACROSS) != 0 && !Way.UP.in(ways);
      boolean left = Way.LEFT.in(ways) && (ways & Way.ALONG) != 0;
      if (down || left || Glyph.isTriangle(c)) {
        return true;
      }
    }
    return ASCII_BOX.matcher(text).find();
  }

  /// At least two branches; all other lines are roots: they stand at the left and branches follow.
  /// Headings may stand above them.
  private static boolean isTree(List<String> lines) {
    int branches = 0;
    boolean rootBefore = false;
    for (String line : lines) {
      if (TRUNKS.matcher(line).matches()) {
        continue;
      }
      boolean branch = isBranch(line);
      if (!branch && (rootBefore || line.codePoints().anyMatch(Glyph::isLine))) {
        return false;
      }
      rootBefore = !branch && !HEADING.matcher(line).matches();
      branches += branch ? 1 : 0;
    }
    return branches >= 2 && !rootBefore;
  }

  private static boolean isBranch(String line) {
    Matcher branch = BRANCH.matcher(line);
    return branch.matches() && !branch.group(2).isBlank();
  }

  private static Tree parse(List<String> lines) {
    List<Node> roots = new ArrayList<>();
    List<Node> path = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    boolean apart = false;
    for (int row = 0; row < lines.size(); row++) {
      String line = lines.get(row);
      if (TRUNKS.matcher(line).matches()) {
        apart = true;
        continue;
      }
      Matcher branch = BRANCH.matcher(line);
      boolean hangs = branch.matches();
      int column = hangs ? DisplayWidth.of(branch.group(1)) : -1;
      while (!columns.isEmpty() && columns.getLast() >= column) {
        columns.removeLast();
        path.removeLast();
      }
      int start = hangs ? branch.start(2) : 0;
      Node node = node(line.substring(start), row, start, apart);
      (path.isEmpty() ? roots : path.getLast().children()).add(node);
      path.add(node);
      columns.add(column);
      apart = false;
    }
    return new Tree(List.copyOf(roots));
  }

  private static Node node(String line, int row, int start, boolean apart) {
    String text = line.strip();
    int column = start + line.indexOf(text);
    Matcher note = NOTE.matcher(text);
    return note.matches()
        ? new Node(note.group(1), note.group(2).strip(), row, column, apart, new ArrayList<>())
        : new Node(text, "", row, column, apart, new ArrayList<>());
  }

  /// All lines that hang on others, from top to bottom.
  List<Node> branches() {
    List<Node> branches = new ArrayList<>();
    children.forEach(root -> addBranches(root, branches));
    return branches;
  }

  private static void addBranches(Node node, List<Node> branches) {
    if (node.column() > 0) {
      branches.add(node);
    }
    node.children().forEach(child -> addBranches(child, branches));
  }

  /// Which line hangs on which.
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    children.forEach(root -> addEdges(root, edges));
    return edges;
  }

  private static void addEdges(Node node, List<Edge> edges) {
    for (Node child : node.children()) {
      edges.add(new Edge(node.text(), Direction.CHILD, child.text(), "", child.row()));
      addEdges(child, edges);
    }
  }

  /// The tree as a list of lists.
  String html() {
    Markup html = new Markup();
    list(html, children, "<ul class=\"tree\">");
    return html.toString();
  }

  private static void list(Markup html, List<Node> nodes, String open) {
    html.raw(open);
    for (Node node : nodes) {
      html.raw(node.apart() ? "<li class=\"apart\">" : "<li>").text(node.text());
      if (!node.note().isEmpty()) {
        html.raw(" <span class=\"aside\">").text(node.note()).raw("</span>");
      }
      if (!node.children().isEmpty()) {
        list(html, node.children(), "<ul>");
      }
      html.raw("</li>");
    }
    html.raw("</ul>");
  }
}

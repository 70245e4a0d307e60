package dev.portolan.diagram;

import dev.portolan.diagram.Ends.End;
import dev.portolan.diagram.Wire.Cell;
import dev.portolan.model.Drawing.Direction;
import dev.portolan.model.Drawing.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads from the wires of a drawing what is connected with what.
final class Relations {

  private static final Pattern ARROW = Pattern.compile("[→←↔⇒⇐↓↑▶►]+");
  private static final Pattern RIGHT = Pattern.compile("[→⟶➜➔⇒>=\\-]*[→⟶➜➔⇒]");
  private static final Pattern LEFT = Pattern.compile("[←⇐][←⇐=\\-]*");
  private static final Pattern BOTH = Pattern.compile("[↔⇔⇄⇆⇌⟷]|←→");

  /// An arrow both ways from what is above it to what is below, with its words.
  private static final Pattern UPRIGHT = Pattern.compile("[↕⇕⇅⇵](?:\\s+(.*))?");

  /// What an arrow that is written as text ends with.
  private static final String ENDS = "→⟶➜➔⇒←⇐⇔↔⇄⇆⇌⟷=-";

  private static final int LONGEST_ARROW = 12;

  /// How far an arrow that is written as text may be from what it connects.
  private static final int REACH = 8;

  private final Layout layout;
  private final Strokes strokes;
  private final Wire.Net net;
  private final Map<Wire, List<End>> ends = new HashMap<>();
  private final Map<Wire, String> trunks = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private Relations(Layout layout) {
    this.layout = layout;
    this.strokes = layout.strokes();
    this.net = new Wire.Net(layout);
  }

  /// The edges of a drawing, from top to bottom; their lines count from 0.
  static List<Edge> in(Layout layout) {
    Relations relations = new Relations(layout);
    relations.read();
    return relations.edges.stream().sorted(Comparator.comparingInt(Edge::line)).toList();
  }

  private void read() {
    layout.runs().forEach(this::readArrowText);
    layout.runs().forEach(this::readUprightArrow);
    Ends finder = new Ends(layout, net);
    for (Wire wire : net.wires()) {
      ends.put(wire, finder.of(wire));
    }
    net.wires().forEach(this::nameTrunk);
    net.wires().forEach(this::read);
  }

  /// A wire that comes down from something stands for it: it is a lifeline of a sequence, or the
  /// trunk of a tree.
  private void nameTrunk(Wire wire) {
    ends(wire).stream()
        .filter(end -> !(end.target() instanceof Wire) && !end.arrow() && end.up())
        .min(Comparator.comparingInt(end -> end.cell().row()))
        .ifPresent(end -> trunks.put(wire, name(end.target())));
  }

  private List<End> ends(Wire wire) {
    return ends.getOrDefault(wire, List.of());
  }

  private void read(Wire wire) {
    Map<String, End> sources = new LinkedHashMap<>();
    Map<String, End> targets = new LinkedHashMap<>();
    String trunk = trunks.get(wire);
    for (End end : ends(wire)) {
      String name = name(end.target());
      if (name.isEmpty() || (name.length() < LONGEST_ARROW && ARROW.matcher(name).matches())) {
        continue;
      }
      if (trunk != null && !trunk.equals(name) && isItem(wire, end)) {
        edges.add(new Edge(trunk, Direction.NONE, name, "", end.cell().row()));
      } else {
        (end.arrow() ? targets : sources).putIfAbsent(name, end);
      }
    }
    connect(wire, sources, targets);
  }

  private void connect(Wire wire, Map<String, End> sources, Map<String, End> targets) {
    Legend legend = new Legend(layout, net, wire, ends(wire));
    int row = wire.cells().getFirst().row();
    if (!targets.isEmpty() && !sources.isEmpty()) {
      boolean loop = sources.size() == 1 && sources.keySet().equals(targets.keySet());
      sources.forEach(
          (source, from) ->
              targets.forEach(
                  (target, to) -> {
                    if (loop || !source.equals(target)) {
                      String label = legend.between(from, to);
                      edges.add(new Edge(source, Direction.FORWARD, target, label, row));
                    }
                  }));
      return;
    }
    Direction direction = targets.isEmpty() ? Direction.NONE : Direction.BOTH;
    Map<String, End> alike = targets.isEmpty() ? sources : targets;
    String centre = centre(alike);
    alike.forEach(
        (name, end) -> {
          End from = alike.get(centre);
          if (from != null && !name.equals(centre)) {
            edges.add(new Edge(centre, direction, name, legend.between(from, end), row));
          }
        });
  }

  /// What all ends of a wire are connected with where they are alike: the first of two; of more,
  /// the one that stands alone above the others, below or beside them. Empty where none does.
  private static String centre(Map<String, End> ends) {
    if (ends.size() == 2) {
      return ends.keySet().iterator().next();
    }
    return Stream.of(Way.UP, Way.DOWN, Way.LEFT, Way.RIGHT)
        .map(
            way ->
                ends.entrySet().stream()
                    .filter(end -> end.getValue().way() == way)
                    .map(Map.Entry::getKey)
                    .toList())
        .filter(alone -> alone.size() == 1)
        .map(List::getFirst)
        .findFirst()
        .orElse("");
  }

  /// Whether an end is the words of a branch, as in `├─ words`.
  private boolean isItem(Wire wire, End end) {
    Cell cell = end.cell();
    return !end.arrow()
        && end.target() instanceof Run words
        && words.row() == cell.row()
        && words.from() > cell.column()
        && Way.RIGHT.in(strokes.line(cell.row(), cell.column()))
        && wire.cells().stream().anyMatch(this::isBranch);
  }

  private boolean isBranch(Cell cell) {
    int line = strokes.line(cell.row(), cell.column());
    return Way.UP.in(line) && Way.RIGHT.in(line);
  }

  private String name(Object target) {
    return switch (target) {
      case Box box -> layout.name(box);
      case Run run -> run.text();
      case Wire wire -> trunks.getOrDefault(wire, "");
      default -> "";
    };
  }

  /// `A → B`, where the arrow is a character of the text.
  private void readArrowText(Run arrow) {
    if (arrow.text().length() > LONGEST_ARROW || !endsAsArrow(arrow.text())) {
      return;
    }
    boolean right = RIGHT.matcher(arrow.text()).matches();
    boolean left = LEFT.matcher(arrow.text()).matches();
    boolean both = BOTH.matcher(arrow.text()).matches();
    if (!right && !left && !both) {
      return;
    }
    String before = near(arrow.row(), arrow.from(), -1);
    String behind = near(arrow.row(), arrow.to() - 1, 1);
    if (before.isEmpty() || behind.isEmpty() || before.equals(behind)) {
      return;
    }
    Direction direction = both ? Direction.BOTH : Direction.FORWARD;
    String from = left ? behind : before;
    edges.add(new Edge(from, direction, left ? before : behind, "", arrow.row()));
  }

  private void readUprightArrow(Run arrow) {
    Matcher upright = UPRIGHT.matcher(arrow.text());
    Box above = layout.border(arrow.row() - 1, arrow.from());
    Box below = layout.border(arrow.row() + 1, arrow.from());
    if (upright.matches() && above != null && below != null && !above.equals(below)) {
      String words = Objects.requireNonNullElse(upright.group(1), "");
      edges.add(
          new Edge(layout.name(above), Direction.BOTH, layout.name(below), words, arrow.row()));
    }
  }

  private static boolean endsAsArrow(String text) {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private String near(int row, int column, int step) {
    for (int away = 1; away <= REACH; away++) {
      int at = column + step * away;
      Box box = layout.border(row, at);
      if (box != null) {
        return at == (step > 0 ? box.left() : box.right()) ? layout.name(box) : "";
      }
      Run run = layout.run(row, at);
      if (run != null) {
        return run.text();
      }
      if (strokes.joints(row, at) != 0) {
        return "";
      }
    }
    return "";
  }
}

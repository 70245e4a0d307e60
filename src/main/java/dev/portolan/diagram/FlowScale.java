package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Flow;
import dev.portolan.diagram.Chart.Group;
import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Node;
import dev.portolan.diagram.Plan.Point;
import dev.portolan.model.DisplayWidth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sizes of what a flow shows, in pixels along the flow and across it, whether it runs down the
/// page or from left to right.
final class FlowScale {

  private static final double TITLE = 30;
  private static final double TITLE_AT = 10;
  private static final double EDGE = 14;
  private static final double SIDE = 16;
  private static final double BESIDE = 12;
  private static final double GRID = 2;
  private static final double STEP = 4 * Picture.CELL_WIDTH;

  /// Columns of the longest line of a thing; what is longer is broken.
  private static final int LONGEST = 32;

  private final boolean right;
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  FlowScale(Flow flow) {
    this.right = flow.across();
    flow.groups().forEach(group -> groups.put(group.id(), group));
    for (Link link : flow.links()) {
      lines.merge(link.from(), 1, Integer::sum);
      lines.merge(link.to(), 1, Integer::sum);
    }
  }

  /// A point of the picture. Places on a coarse grid take fewer digits and repeat more often.
  Point point(double across, double along) {
    double one = GRID * Math.round(across / GRID);
    double other = GRID * Math.round(along / GRID);
    return right ? new Point(other, one) : new Point(one, other);
  }

  static List<String> lines(Node node) {
    return Caption.broken(node.lines(), LONGEST);
  }

  List<String> label(Link link) {
    return Caption.broken(List.of(link.label()), LONGEST);
  }

  private static double width(List<String> words) {
    return words.stream().mapToInt(DisplayWidth::of).max().orElse(0) * Picture.CELL_WIDTH;
  }

  private static double height(List<String> words) {
    return words.size() * Picture.CELL_HEIGHT;
  }

  double across(Node node) {
    double room = (lines.getOrDefault(node.id(), 0) + 1) * Tier.LINES;
    List<String> words = lines(node);
    return Math.max(right ? height(words) + 18 : wide(words), room);
  }

  double along(Node node) {
    List<String> words = lines(node);
    return right ? wide(words) : height(words) + 18;
  }

  /// The width of a thing. Things of nearly the same width have the same one.
  private static double wide(List<String> words) {
    return STEP * Math.ceil((width(words) + 2 * BESIDE) / STEP);
  }

  double across(List<String> label) {
    return right ? height(label) + 4 : width(label) + 8;
  }

  double along(List<String> label) {
    return right ? width(label) + 8 : height(label) + 4;
  }

  /// The space between two rows with that many tracks in it.
  double space(int tracks) {
    return (right ? 36 : 32) + Math.max(0, tracks - 1) * 12.0 + (tracks > 0 ? 6 : 0);
  }

  /// How far behind a row the first track is.
  double toTrack() {
    return 14;
  }

  double between() {
    return 12;
  }

  String title(FlowLevel level) {
    Group group = level.group() == null ? null : groups.get(level.group());
    return group == null ? "" : group.title();
  }

  /// The space in a group before what is in it, across: what a long title adds is shared out.
  double acrossBefore(FlowLevel level) {
    double before = right ? TITLE : SIDE;
    return before + Math.floor((acrossWith(level) - acrossInside(level)) / 2);
  }

  double alongBefore(FlowLevel level) {
    double before = right ? SIDE : TITLE;
    return before + Math.floor((alongWith(level) - alongInside(level)) / 2);
  }

  private double acrossInside(FlowLevel level) {
    return level.across() + (right ? TITLE + EDGE : 2 * SIDE);
  }

  private double alongInside(FlowLevel level) {
    return level.along() + (right ? 2 * SIDE : TITLE + EDGE);
  }

  double acrossWith(FlowLevel level) {
    double inside = acrossInside(level);
    return 2 * Math.ceil((right ? inside : withTitle(level, inside)) / 2);
  }

  /// The width of a group whose title no line passes through: lines come in on top, so that it
  /// stands between two of them, or else beside all.
  private double withTitle(FlowLevel level, double inside) {
    double room = titleWidth(level);
    double[] gates = level.gatesAbove();
    double widest = 0;
    double before = -SIDE;
    for (double gate : gates) {
      widest = Math.max(widest, gate - before);
      before = gate;
    }
    double last = inside - SIDE - before;
    if (Math.max(widest, last) >= room) {
      return inside;
    }
    double first = gates.length == 0 ? inside : gates[0] + SIDE;
    int sides = gates.length == 0 ? 1 : 2;
    return inside + sides * (room - Math.max(first, last));
  }

  /// How far from the left border of a group its title begins.
  double titleAt(FlowLevel level) {
    double before = 0;
    if (!right) {
      for (double gate : level.gatesAbove()) {
        double place = gate + acrossBefore(level);
        if (place - before >= titleWidth(level)) {
          break;
        }
        before = place;
      }
    }
    return before + TITLE_AT;
  }

  double alongWith(FlowLevel level) {
    double inside = alongInside(level);
    return right ? Math.max(inside, titleWidth(level)) : inside;
  }

  private double titleWidth(FlowLevel level) {
    return width(List.of(title(level))) + 2 * BESIDE;
  }

  /// Where a line crosses the border of a group, from its corner on; null where it ends there.
  @Nullable Double border(FlowLevel level, Link link, boolean isAbove) {
    Double gate = level.gate(link, isAbove);
    return gate == null ? null : gate + acrossBefore(level);
  }
}

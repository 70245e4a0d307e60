package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.diagram.Chart.Flow;
import dev.portolan.diagram.Chart.Group;
import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Node;
import dev.portolan.diagram.Glyph.Pen;
import dev.portolan.diagram.Plan.Frame;
import dev.portolan.diagram.Plan.Point;
import dev.portolan.diagram.Plan.Stroke;
import dev.portolan.diagram.Plan.Word;
import dev.portolan.model.DisplayWidth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Flows made at random, with groups in groups, circles and long lines, and how they are laid out.
class FlowPlanTest {

  private static final int FLOWS = 150;

  @Test
  void nearly_every_flow_has_a_plan() {
    long planned = flows().stream().filter(flow -> plan(flow) != null).count();
    assertThat(planned).isGreaterThanOrEqualTo(FLOWS * 97 / 100);
  }

  @Test
  void no_box_lies_on_another() {
    for (Plan plan : plans()) {
      List<Frame> boxes = plan.things();
      for (int i = 0; i < boxes.size(); i++) {
        Frame box = boxes.get(i);
        assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(other -> touch(box, other));
      }
    }
  }

  @Test
  void no_line_passes_through_a_box() {
    for (Plan plan : plans()) {
      for (Frame box : plan.things()) {
        assertThat(pieces(plan)).noneMatch(piece -> passes(piece, box));
      }
    }
  }

  @Test
  void no_line_passes_through_the_title_of_a_group() {
    for (Plan plan : plans()) {
      for (Word title : plan.said()) {
        if (title.kind() == Plan.Kind.GROUP) {
          double wide = DisplayWidth.of(title.text()) * Picture.CELL_WIDTH;
          Frame around = new Frame(title.x() - 2, title.y() - 8, wide + 4, 16, 0, Pen.THIN);
          assertThat(pieces(plan)).as(title.text()).noneMatch(piece -> passes(piece, around));
        }
      }
    }
  }

  /// Two lines on each other could be taken for one. Those that leave one box together may share
  /// pieces: they begin at one place.
  @Test
  void no_two_lines_run_on_each_other_but_those_that_leave_together() {
    for (Plan plan : plans()) {
      List<Stroke> lines = plan.strokes();
      for (int i = 0; i < lines.size(); i++) {
        for (int k = i + 1; k < lines.size(); k++) {
          Stroke one = lines.get(i);
          Stroke other = lines.get(k);
          if (!one.points().getFirst().equals(other.points().getFirst())) {
            assertThat(share(one, other)).as("%s and %s", one, other).isFalse();
          }
        }
      }
    }
  }

  @Test
  void every_line_has_the_heads_it_was_given() {
    for (Flow flow : flows()) {
      Plan plan = plan(flow);
      if (plan != null) {
        long heads =
            plan.strokes().stream().mapToInt(s -> (s.back() ? 1 : 0) + (s.forth() ? 1 : 0)).sum();
        assertThat(heads)
            .isEqualTo(
                flow.links().stream()
                    .mapToInt(link -> (link.back() ? 1 : 0) + (link.forth() ? 1 : 0))
                    .sum());
      }
    }
  }

  /// `A <-- B` and `A --> Z` on one stem would read as `B --> Z`.
  @Test
  void no_line_begins_where_the_head_of_another_stands() {
    for (Plan plan : plans()) {
      for (Stroke one : plan.strokes()) {
        for (Stroke other : plan.strokes()) {
          if (one != other) {
            assertThat(heads(one)).doesNotContainAnyElementsOf(ends(other));
          }
        }
      }
    }
  }

  private static List<Point> ends(Stroke line) {
    return List.of(line.points().getFirst(), line.points().getLast());
  }

  private static List<Point> heads(Stroke line) {
    List<Point> heads = new ArrayList<>();
    if (line.back()) {
      heads.add(line.points().getFirst());
    }
    if (line.forth()) {
      heads.add(line.points().getLast());
    }
    return heads;
  }

  @Test
  void the_same_flow_gives_the_same_plan() {
    Flow flow = flow(7);
    assertThat(svg(flow)).isEqualTo(svg(flow(7)));
  }

  private static @Nullable Plan plan(Flow flow) {
    try {
      return FlowPlan.of(flow);
    } catch (Chart.Unreadable at) {
      return null;
    }
  }

  private static String svg(Flow flow) {
    Plan plan = plan(flow);
    return plan == null ? "" : plan.svg("");
  }

  private static List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (Flow flow : flows()) {
      Plan plan = plan(flow);
      if (plan != null) {
        plans.add(plan);
      }
    }
    return plans;
  }

  private static List<Flow> flows() {
    return IntStream.range(0, FLOWS).mapToObj(FlowPlanTest::flow).toList();
  }

  private static Flow flow(int seed) {
    Random random = new Random(seed);
    int groups = random.nextInt(4);
    List<Group> around = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      String parent = i > 0 && random.nextInt(3) == 0 ? "g" + random.nextInt(i) : null;
      around.add(new Group("g" + i, "第 " + i + " 组" + " 的名字".repeat(random.nextInt(6)), parent, 0));
    }
    int size = 3 + random.nextInt(12);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String in = groups > 0 && random.nextInt(3) > 0 ? "g" + random.nextInt(groups) : null;
      String name = "服务 ".repeat(1 + random.nextInt(3)) + i;
      nodes.add(
          new Node(
              "n" + i, List.of(name.split(random.nextBoolean() ? " " : "x")), in, Pen.THIN, 0));
    }
    Set<Link> links = new LinkedHashSet<>();
    for (int i = 0; i < size + random.nextInt(size); i++) {
      String from = "n" + random.nextInt(size);
      String to = "n" + random.nextInt(size);
      if (!from.equals(to)) {
        String label = random.nextInt(3) == 0 ? "HTTP " + i : "";
        boolean back = random.nextInt(8) == 0;
        links.add(new Link(from, to, label, Pen.THIN, back, random.nextInt(8) > 0, 0));
      }
    }
    return new Flow("", random.nextBoolean(), nodes, around, List.copyOf(links));
  }

  private static boolean touch(Frame one, Frame other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  private record Piece(Point from, Point to) {}

  private static List<Piece> pieces(Plan plan) {
    return plan.strokes().stream().flatMap(stroke -> pieces(stroke).stream()).toList();
  }

  private static List<Piece> pieces(Stroke stroke) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 1; i < stroke.points().size(); i++) {
      pieces.add(new Piece(stroke.points().get(i - 1), stroke.points().get(i)));
    }
    return pieces;
  }

  private static boolean passes(Piece piece, Frame box) {
    return Math.max(piece.from.x(), piece.to.x()) > box.x() + 1
        && Math.min(piece.from.x(), piece.to.x()) < box.x() + box.width() - 1
        && Math.max(piece.from.y(), piece.to.y()) > box.y() + 1
        && Math.min(piece.from.y(), piece.to.y()) < box.y() + box.height() - 1;
  }

  private static boolean share(Stroke one, Stroke other) {
    for (Piece a : pieces(one)) {
      for (Piece b : pieces(other)) {
        boolean upright =
            a.from.x() == a.to.x() && b.from.x() == b.to.x() && a.from.x() == b.from.x();
        boolean level =
            a.from.y() == a.to.y() && b.from.y() == b.to.y() && a.from.y() == b.from.y();
        if ((upright && overlap(a.from.y(), a.to.y(), b.from.y(), b.to.y()))
            || (level && overlap(a.from.x(), a.to.x(), b.from.x(), b.to.x()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean overlap(double a, double b, double c, double d) {
    return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d))
        > 0.5;
  }
}

package dev.portolan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.layout.Drawing.Box;
import dev.portolan.layout.Drawing.Line;
import dev.portolan.layout.Drawing.Point;
import dev.portolan.layout.Layers.Link;
import dev.portolan.layout.Layers.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayersTest {

  /// A graph; with circles, islands and doubled links, as it comes.
  private record Graph(List<Size> boxes, List<Link> links) {

    static Graph random(long seed) {
      Random random = new Random(seed);
      int count = 1 + random.nextInt(20);
      List<Size> boxes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        boxes.add(new Size(40 + random.nextInt(160), 30));
      }
      List<Link> links = new ArrayList<>();
      for (int i = random.nextInt(2 * count); i > 0; i--) {
        int from = random.nextInt(count);
        int to = random.nextInt(count);
        if (from != to) {
          links.add(new Link(from, to));
        }
      }
      return new Graph(boxes, links);
    }

    Drawing draw() {
      return Layers.draw(boxes, links);
    }
  }

  @Test
  void a_chain_leads_from_left_to_right() {
    Drawing drawing =
        Layers.draw(
            List.of(new Size(60, 30), new Size(60, 30), new Size(60, 30)),
            List.of(new Link(2, 0), new Link(0, 1)));

    assertThat(drawing.boxes().get(2).x()).isLessThan(drawing.boxes().get(0).x());
    assertThat(drawing.boxes().get(0).x()).isLessThan(drawing.boxes().get(1).x());
  }

  @Test
  void boxes_keep_their_size_and_stand_apart_inside_the_drawing() {
    for (int seed = 0; seed < 200; seed++) {
      Graph graph = Graph.random(seed);
      Drawing drawing = graph.draw();
      assertThat(drawing.boxes()).hasSameSizeAs(graph.boxes());
      for (int i = 0; i < drawing.boxes().size(); i++) {
        Box box = drawing.boxes().get(i);
        assertThat(new Size(box.width(), box.height())).isEqualTo(graph.boxes().get(i));
        assertThat(box.x()).isNotNegative();
        assertThat(box.y()).isNotNegative();
        assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
        assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
        for (Box other : drawing.boxes().subList(0, i)) {
          assertThat(overlap(box, other)).as("seed %d: %s and %s", seed, box, other).isFalse();
        }
      }
    }
  }

  @Test
  void every_line_is_drawn_from_its_one_box_to_its_other() {
    for (int seed = 0; seed < 200; seed++) {
      Graph graph = Graph.random(seed);
      Drawing drawing = graph.draw();
      assertThat(drawing.lines()).hasSameSizeAs(graph.links());
      for (int i = 0; i < graph.links().size(); i++) {
        Line line = drawing.lines().get(i);
        Link link = graph.links().get(i);
        assertThat(touches(drawing.boxes().get(link.from()), line.points().getFirst()))
            .as("seed %d, line %d begins at its box", seed, i)
            .isTrue();
        assertThat(touches(drawing.boxes().get(link.to()), line.points().getLast()))
            .as("seed %d, line %d ends at its box", seed, i)
            .isTrue();
      }
    }
  }

  @Test
  void the_same_graph_gives_the_same_drawing() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(Graph.random(seed).draw()).isEqualTo(Graph.random(seed).draw());
    }
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  private static boolean touches(Box box, Point point) {
    return Math.min(Math.abs(point.x() - box.x()), Math.abs(point.x() - box.x() - box.width())) <= 1
        && box.y() <= point.y()
        && point.y() <= box.y() + box.height();
  }
}

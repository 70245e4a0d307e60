package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Drawing;
import dev.portolan.model.Drawing.Edge;
import java.util.List;
import java.util.stream.Collectors;

/// Charts as tests read them.
final class Charts {

  private Charts() {}

  static String svg(Sketch sketch) {
    assertThat(sketch).isInstanceOf(Sketch.Written.class);
    return ((Sketch.Written) sketch).plan().svg("");
  }

  static List<String> mermaid(String source) {
    return edges(ChartReader.MERMAID, source);
  }

  static List<String> plantUml(String source) {
    return edges(ChartReader.PLANT_UML, source);
  }

  static List<String> edges(ChartReader reader, String source) {
    return drawing(reader, source).edges().stream()
        .map(Edge::toString)
        .collect(Collectors.toList());
  }

  static Drawing drawing(ChartReader reader, String source) {
    assertThat(reader.sketch(source)).isInstanceOf(Sketch.Written.class);
    return Statements.of(reader.sketch(source), 1);
  }
}

package dev.portolan.diagram;

import dev.portolan.model.Drawing;
import dev.portolan.model.Drawing.Edge;
import dev.portolan.model.Drawing.Text;
import java.util.List;

/// What a drawing says, with its places in the document.
final class Statements {

  private Statements() {}

  /// @param line 1-based line of its first row
  static Drawing of(Sketch sketch, int line) {
    return switch (sketch) {
      case Sketch.Scheme scheme ->
          new Drawing(
              line,
              boxes(scheme.layout(), line),
              placed(scheme.edges(), line),
              scheme.repaired() ? scheme.layout().grid().text() : null);
      case Sketch.Hierarchy tree ->
          new Drawing(line, List.of(), placed(tree.tree().edges(), line), null);
      case Sketch.Nothing _, Sketch.Unclear _ -> new Drawing(line, List.of(), List.of(), null);
    };
  }

  private static List<Drawing.Box> boxes(Layout layout, int line) {
    return layout.boxes().stream()
        .filter(box -> !layout.in(box).isEmpty())
        .map(box -> new Drawing.Box(layout.name(box), texts(layout.in(box), line)))
        .toList();
  }

  private static List<Text> texts(List<Run> runs, int line) {
    return runs.stream().map(run -> new Text(run.text(), line + run.row())).toList();
  }

  private static List<Edge> placed(List<Edge> edges, int line) {
    return edges.stream()
        .map(
            edge ->
                new Edge(
                    edge.from(), edge.direction(), edge.to(), edge.label(), line + edge.line()))
        .toList();
  }
}

package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Message;
import dev.portolan.model.Drawing;
import dev.portolan.model.Drawing.Direction;
import dev.portolan.model.Drawing.Edge;
import dev.portolan.model.Drawing.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a drawing says, with its places in the document.
final class Statements {

  private Statements() {}

  /// @param line 1-based line of its first row
  static Drawing of(Sketch sketch, int line) {
    return switch (sketch) {
      case Sketch.Scheme scheme ->
          new Drawing(
              line,
              boxes(scheme.layout().boxes(), scheme.layout(), line),
              List.of(),
              placed(outward(scheme.edges()), line),
              scheme.repaired() ? scheme.layout().grid().text() : null);
      case Sketch.Written written ->
          new Drawing(
              line,
              boxes(written.chart(), line),
              List.of(),
              placed(outward(edges(written.chart())), line),
              null);
      case Sketch.Hierarchy(Tree tree) ->
          new Drawing(line, List.of(), branches(tree, line), placed(tree.edges(), line), null);
      case Sketch.Unclear(int _, List<Box> sure, Layout layout) when layout != null ->
          new Drawing(line, boxes(sure, layout, line), List.of(), List.of(), null);
      case Sketch.Nothing _, Sketch.Unclear _ ->
          new Drawing(line, List.of(), List.of(), List.of(), null);
    };
  }

  private static List<Drawing.Branch> branches(Tree tree, int line) {
    return tree.branches().stream()
        .map(
            node ->
                new Drawing.Branch(node.text(), node.note(), line + node.row(), node.column() + 1))
        .toList();
  }

  private static List<Drawing.Box> boxes(List<Box> boxes, Layout layout, int line) {
    return boxes.stream()
        .filter(box -> !layout.in(box).isEmpty())
        .sorted(Comparator.comparingInt(Box::top).thenComparingInt(Box::left))
        .map(box -> new Drawing.Box(layout.name(box), texts(layout.in(box), line)))
        .toList();
  }

  private static List<Drawing.Box> boxes(Chart chart, int line) {
    return switch (chart) {
      case Chart.Flow flow ->
          flow.nodes().stream().map(node -> box(node.lines(), line + node.row())).toList();
      case Chart.Sequence sequence ->
          sequence.parts().stream().map(part -> box(part.lines(), line + part.row())).toList();
    };
  }

  private static Drawing.Box box(List<String> lines, int line) {
    List<Text> texts = lines.stream().map(text -> new Text(text, line)).toList();
    return new Drawing.Box(lines.getFirst(), texts);
  }

  /// Without what a thing does alone.
  private static List<Edge> outward(List<Edge> edges) {
    return edges.stream().filter(edge -> !edge.from().equals(edge.to())).toList();
  }

  /// What a chart connects, rows counted from 0.
  static List<Edge> edges(Chart chart) {
    Map<String, String> names = new HashMap<>();
    return switch (chart) {
      case Chart.Flow flow -> {
        flow.groups().forEach(group -> names.put(group.id(), group.title()));
        flow.nodes().forEach(node -> names.put(node.id(), node.lines().getFirst()));
        yield flow.links().stream().map(link -> edge(link, names)).toList();
      }
      case Chart.Sequence sequence -> {
        sequence.parts().forEach(part -> names.put(part.id(), part.lines().getFirst()));
        yield sequence.steps().stream()
            .filter(Message.class::isInstance)
            .map(step -> edge((Message) step, names))
            .toList();
      }
    };
  }

  private static Edge edge(Link link, Map<String, String> names) {
    boolean turned = link.back() && !link.forth();
    String from = names.getOrDefault(turned ? link.to() : link.from(), "");
    String to = names.getOrDefault(turned ? link.from() : link.to(), "");
    Direction direction =
        link.back() && link.forth()
            ? Direction.BOTH
            : link.back() || link.forth() ? Direction.FORWARD : Direction.NONE;
    return new Edge(from, direction, to, link.label(), link.row());
  }

  /// What is dashed answers, as a rule; what is lost leads nowhere.
  static Edge edge(Message said, Map<String, String> names) {
    Direction direction =
        switch (said.tip()) {
          case LOST -> Direction.NONE;
          case BOTH -> Direction.BOTH;
          case PLAIN, HEAD -> said.dashed() ? Direction.ANSWER : Direction.FORWARD;
        };
    String from = names.getOrDefault(said.from(), "");
    String to = names.getOrDefault(said.to(), "");
    return new Edge(from, direction, to, said.label(), said.row());
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

package dev.portolan.diagram;

import dev.portolan.model.Drawing.Edge;
import java.util.List;

/// The HTML that shows a drawing: the picture or the list, the author's own text one click away,
/// and what the lines connect as a list to read.
final class Figure {

  /// A description names no more edges than this; the list below the picture has all.
  private static final int MOST_TOLD = 1;

  private static final String IN_WORDS =
      "<details><summary><span class=\"zh\">原文</span><span class=\"en\">Source text</span>"
          + "</summary>";

  private Figure() {}

  /// The figure that shows a drawing in the place of its code.
  ///
  /// @param line 1-based line of the drawing in the source
  /// @param title what the picture is called
  static String of(Sketch sketch, int line, String title, CodeBlock code) {
    Markup html = new Markup().raw("<figure id=\"L-").number(line).raw("\" class=\"drawn\">");
    html.raw(code.scroll());
    List<Edge> edges = draw(sketch, title, html);
    html.raw("</div>").raw(IN_WORDS);
    edges(html, edges);
    return html.raw(code.text()).raw("</details></figure>\n").toString();
  }

  /// Draws it and tells what it connects, as far as the picture does not say it in words.
  private static List<Edge> draw(Sketch sketch, String title, Markup html) {
    return switch (sketch) {
      case Sketch.Hierarchy tree -> {
        html.raw(tree.tree().html());
        yield List.of();
      }
      case Sketch.Scheme scheme -> {
        html.raw(Picture.of(scheme.layout(), scheme.segments(), title, description(scheme)));
        yield scheme.edges();
      }
      case Sketch.Written written -> {
        List<Edge> edges = Statements.edges(written.chart());
        html.raw(written.plan().svg(title, told(edges.stream().map(Edge::toString).toList())));
        yield edges;
      }
      case Sketch.Nothing _, Sketch.Unclear _ -> List.of();
    };
  }

  private static void edges(Markup html, List<Edge> edges) {
    if (edges.isEmpty()) {
      return;
    }
    html.raw("<ul>");
    for (Edge edge : edges) {
      html.raw("<li>").text(edge.toString()).raw("</li>");
    }
    html.raw("</ul>");
  }

  private static String description(Sketch.Scheme scheme) {
    Layout layout = scheme.layout();
    List<String> told =
        scheme.edges().isEmpty()
            ? layout.boxes().stream().map(layout::title).filter(name -> !name.isEmpty()).toList()
            : scheme.edges().stream().map(Edge::toString).toList();
    return told(told);
  }

  private static String told(List<String> told) {
    String start = String.join("; ", told.subList(0, Math.min(told.size(), MOST_TOLD)));
    return told.size() > MOST_TOLD ? start + "; …" : start;
  }
}

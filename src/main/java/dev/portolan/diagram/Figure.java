package dev.portolan.diagram;

import dev.portolan.model.Drawing.Edge;
import java.util.List;

/// The HTML that shows a drawing: the picture or the list, the author's own text one click away,
/// and what the lines connect as a list to read.
final class Figure {

  /// A description names no more edges than this; the list below the picture has all.
  private static final int MOST_TOLD = 3;

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
    html.raw(picture(sketch, title));
    html.raw("</div>").raw(IN_WORDS).raw(Telling.of(sketch));
    return html.raw(code.text()).raw("</details></figure>\n").toString();
  }

  private static String picture(Sketch sketch, String title) {
    return switch (sketch) {
      case Sketch.Hierarchy tree -> tree.tree().html();
      case Sketch.Scheme scheme ->
          Picture.of(scheme.layout(), scheme.segments(), title, description(scheme));
      case Sketch.Written written -> written.plan().svg(title);
      case Sketch.Nothing _, Sketch.Unclear _ -> "";
    };
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

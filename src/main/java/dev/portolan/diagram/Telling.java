package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Message;
import dev.portolan.diagram.Chart.Step;
import dev.portolan.diagram.Chart.Tip;
import dev.portolan.model.Drawing.Direction;
import dev.portolan.model.Drawing.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says as a list what a picture connects, for those who hear pages or would rather read: what
/// leads from one thing to others in one line, and a sequence step by step, with its frames, notes
/// and what someone does alone.
final class Telling {

  private final Markup html = new Markup();

  private Telling() {}

  /// The list; empty where nothing is connected.
  static String of(Sketch sketch) {
    Telling telling = new Telling();
    switch (sketch) {
      case Sketch.Scheme scheme -> telling.tell(scheme.edges());
      case Sketch.Written(Chart.Flow flow, Plan _) -> telling.tell(Statements.edges(flow));
      case Sketch.Written(Chart.Sequence sequence, Plan _) -> telling.tell(sequence);
      case Sketch.Hierarchy _, Sketch.Nothing _, Sketch.Unclear _ -> {}
    }
    String items = telling.html.toString();
    return items.isEmpty() ? "" : "<ul>" + items + "</ul>";
  }

  private void tell(List<Edge> edges) {
    String before = "";
    for (Edge edge : edges) {
      String start = edge.from() + " " + edge.direction().sign() + " ";
      boolean same = start.equals(before) && edge.direction() == Direction.FORWARD;
      String said = edge.toString();
      html.raw(same ? "; " : "<li>");
      html.text(same ? said.substring(start.length()) : said);
      before = start;
    }
  }

  private void tell(Chart.Sequence sequence) {
    Map<String, String> names = new HashMap<>();
    sequence.parts().forEach(part -> names.put(part.id(), part.lines().getFirst()));
    for (Step step : sequence.steps()) {
      switch (step) {
        case Message said -> item(said(said, names));
        case Chart.Note note -> item(note(note, names));
        case Chart.Divider rule -> item(rule.label());
        case Chart.Open frame ->
            item((frame.kind() + " " + bracketed(frame.label())).strip()).raw("<ul>");
        case Chart.Otherwise next -> {
          html.raw("</ul>");
          item(next.label().isEmpty() ? next.kind() : bracketed(next.label())).raw("<ul>");
        }
        case Chart.Close _ -> html.raw("</ul>");
      }
    }
  }

  private Markup item(String words) {
    return html.raw("<li>").text(words);
  }

  private static String bracketed(String label) {
    return label.isEmpty() ? "" : "[" + label + "]";
  }

  /// What is lost ends in a cross.
  private static String said(Message said, Map<String, String> names) {
    String told = Statements.edge(said, names).toString();
    String from = names.getOrDefault(said.from(), "");
    return said.tip() == Tip.LOST ? told.replace(from + " —", from + " —×") : told;
  }

  private static String note(Chart.Note note, Map<String, String> names) {
    String first = names.getOrDefault(note.first(), "");
    String last = names.getOrDefault(note.last(), "");
    String who = first.equals(last) ? first : first + ", " + last;
    return who + ": " + String.join(" ", note.lines());
  }
}

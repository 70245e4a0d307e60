package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the languages for diagrams: of Mermaid its flowcharts and sequences, of PlantUML its
/// components and sequences. Other kinds stay the text that they are.
enum ChartReader {
  MERMAID {
    @Override
    @Nullable Chart read(List<String> source) throws Unreadable {
      List<String> lines = bare(source);
      int start = start(lines);
      String first = start < lines.size() ? lines.get(start).strip() : "";
      if (MermaidFlow.starts(first)) {
        return MermaidFlow.read(title(lines), lines, start);
      }
      return MermaidSequence.starts(first)
          ? MermaidSequence.read(title(lines), lines, start)
          : null;
    }

    // The lines without directives, which say how it looks and may take several.
    private List<String> bare(List<String> lines) {
      String text = String.join("\n", lines);
      String bare =
          DIRECTIVE.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]+", ""));
      return List.of(bare.split("\n", -1));
    }

    // What the front matter calls it.
    private String title(List<String> lines) {
      for (String line : lines.subList(0, start(lines))) {
        if (line.startsWith("title:")) {
          return Caption.line(line.substring("title:".length()));
        }
      }
      return "";
    }

    // The first row that is neither empty, a comment nor part of the front matter.
    private int start(List<String> lines) {
      boolean front = false;
      for (int row = 0; row < lines.size(); row++) {
        String line = lines.get(row).strip();
        if (line.equals("---")) {
          front = !front;
        } else if (!front && !line.isEmpty() && !line.startsWith("%%")) {
          return row;
        }
      }
      return lines.size();
    }
  },

  PLANT_UML {
    @Override
    @Nullable Chart read(List<String> lines) throws Unreadable {
      List<String> bare = bare(lines);
      for (String line : bare) {
        if (OTHER.matcher(line.strip()).matches()) {
          return null;
        }
      }
      if (bare.stream().allMatch(String::isBlank)) {
        return null;
      }
      boolean flow = bare.stream().anyMatch(line -> PlantUmlFlow.starts(line.strip()));
      return flow ? PlantUmlFlow.read(bare) : PlantUmlSequence.read(bare);
    }

    // The lines, those empty that begin or end the diagram, are comments or say how it looks.
    private List<String> bare(List<String> lines) throws Unreadable {
      List<String> bare = new ArrayList<>();
      Passage passage = null;
      int start = 0;
      for (String line : lines) {
        String text = line.strip();
        if (passage == null) {
          passage = Passage.begunBy(text);
          start = bare.size();
        }
        boolean passed =
            passage != null
                || text.startsWith("'")
                || text.startsWith("@startuml")
                || text.equals("@enduml");
        bare.add(passed ? "" : line);
        passage = passage == null ? null : passage.after(text);
      }
      if (passage != null) {
        throw new Unreadable(start);
      }
      return together(bare);
    }

    // The lines without the braces of `together { … }`, which only says what stands side by side.
    private List<String> together(List<String> lines) {
      List<String> bare = new ArrayList<>();
      Deque<Boolean> open = new ArrayDeque<>();
      for (String line : lines) {
        String text = line.strip();
        boolean passed = TOGETHER.matcher(text).matches();
        if (text.endsWith("{")) {
          open.push(passed);
        } else if (text.equals("}") && !open.isEmpty()) {
          passed = open.pop();
        }
        bare.add(passed ? "" : line);
      }
      return bare;
    }
  };

  /// Characters of the longest source that is read.
  private static final int LONGEST = 20_000;

  /// Characters of the longest line.
  private static final int LONGEST_LINE = 300;

  /// What begins a diagram of another kind, or brings in what is not here.
  private static final Pattern OTHER =
      Pattern.compile(
          "@start(?!uml\\b).*|(?:abstract\\s+)?class\\b.*|enum\\b.*|object\\b.*|state\\b.*"
              + "|start|:.*;|\\[\\*].*|!include\\w*\\b.*"
              + "|(?:robust|concise|clock)\\b.*");

  /// What keeps things beside each other in PlantUML.
  private static final Pattern TOGETHER = Pattern.compile("together\\s*\\{");

  /// A directive of Mermaid.
  private static final Pattern DIRECTIVE = Pattern.compile("(?s)%%\\{.*?}%%");

  /// What a diagram says; null where it is of a kind that is not read.
  abstract @Nullable Chart read(List<String> lines) throws Unreadable;

  /// What the source of a diagram draws: nothing where it is of a kind that is not read, doubt
  /// where it cannot be read or laid out.
  Sketch sketch(String source) {
    List<String> lines = source.lines().toList();
    if (source.length() > LONGEST || lines.stream().anyMatch(l -> l.length() > LONGEST_LINE)) {
      return new Sketch.Nothing();
    }
    try {
      Chart chart = read(lines);
      Plan plan =
          switch (chart) {
            case null -> null;
            case Chart.Flow flow -> flow.nodes().isEmpty() ? null : FlowPlan.of(flow);
            case Chart.Sequence sequence ->
                sequence.parts().isEmpty() ? null : SequencePlan.of(sequence);
          };
      if (chart == null) {
        return new Sketch.Nothing();
      }
      return plan == null ? new Sketch.Unclear(0) : new Sketch.Written(chart, plan);
    } catch (Unreadable line) {
      return new Sketch.Unclear(line.row);
    }
  }

  /// The reader of a language, or null.
  static @Nullable ChartReader of(String language) {
    return switch (language) {
      case "mermaid" -> MERMAID;
      case "plantuml", "puml", "uml" -> PLANT_UML;
      default -> null;
    };
  }
}

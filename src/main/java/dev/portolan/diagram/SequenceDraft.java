package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Part;
import dev.portolan.diagram.Chart.Sequence;
import dev.portolan.diagram.Chart.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the parts of a sequence in the order in which the source names them, and its steps.
final class SequenceDraft {

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private int open;
  private int numbers;

  /// Numbers the messages to come.
  void number() {
    numbers = 1;
  }

  void name(String id, int row) {
    parts.putIfAbsent(id, new Part(id, List.of(id), row));
  }

  void part(String id, List<String> lines, int row) {
    Part known = parts.get(id);
    parts.put(id, new Part(id, lines, known == null ? row : known.row()));
  }

  void message(
      String from, String to, String label, boolean dashed, boolean head, boolean both, int row) {
    name(from, row);
    name(to, row);
    String text = numbers == 0 ? label : numbers++ + ". " + label;
    steps.add(new Chart.Message(from, to, text, dashed, head, both, row));
  }

  void note(String first, String last, List<String> lines, int row) {
    name(first, row);
    name(last, row);
    steps.add(new Chart.Note(first, last, lines));
  }

  void add(Step step) {
    steps.add(step);
  }

  void open(String kind, String label) {
    open++;
    steps.add(new Chart.Open(kind, label));
  }

  void otherwise(String label, int row) throws Chart.Unreadable {
    if (open == 0) {
      throw new Chart.Unreadable(row);
    }
    steps.add(new Chart.Otherwise(label));
  }

  void close(int row) throws Chart.Unreadable {
    if (open-- == 0) {
      throw new Chart.Unreadable(row);
    }
    steps.add(new Chart.Close());
  }

  /// @param end the row after the last
  Sequence sequence(int end) throws Chart.Unreadable {
    if (open > 0) {
      throw new Chart.Unreadable(Math.max(0, end - 1));
    }
    return new Sequence(List.copyOf(parts.values()), steps);
  }
}

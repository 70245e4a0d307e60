package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Part;
import dev.portolan.diagram.Chart.Sequence;
import dev.portolan.diagram.Chart.Step;
import dev.portolan.diagram.Chart.Zone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects the parts of a sequence in the order in which the source names them, and its steps.
final class SequenceDraft {

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final List<Zone> zones = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /// What is open, the innermost first.
  private final Deque<Block> open = new ArrayDeque<>();

  private String title = "";
  private int numbers;

  /// What an `end` is to end.
  ///
  /// @param zone what a box calls its parts; null where it is none
  /// @param shown whether it is a frame around steps; what only colours them is not shown
  /// @param row where it begins
  private record Block(@Nullable String zone, boolean shown, List<String> parts, int row) {}

  void title(String words) {
    title = words;
  }

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
    Block block = open.peek();
    if (known == null && block != null && block.zone != null) {
      block.parts.add(id);
    }
  }

  void message(String from, String to, String label, boolean dashed, Chart.Tip tip, int row) {
    name(from, row);
    name(to, row);
    String text = numbers == 0 ? label : numbers++ + ". " + label;
    steps.add(new Chart.Message(from, to, text, dashed, tip, row));
  }

  void note(String first, String last, List<String> lines, int row) {
    name(first, row);
    name(last, row);
    steps.add(new Chart.Note(first, last, lines));
  }

  void add(Step step) {
    steps.add(step);
  }

  /// Begins a frame around steps.
  void open(String kind, String label, int row) {
    open.push(new Block(null, true, List.of(), row));
    steps.add(new Chart.Open(kind, label));
  }

  /// Begins a box around parts.
  void zone(String words, int row) {
    open.push(new Block(words, false, new ArrayList<>(), row));
  }

  /// Begins what only colours steps.
  void colour(int row) {
    open.push(new Block(null, false, List.of(), row));
  }

  void otherwise(String kind, String label, int row) throws Chart.Unreadable {
    if (open.stream().noneMatch(Block::shown)) {
      throw new Chart.Unreadable(row);
    }
    steps.add(new Chart.Otherwise(kind, label));
  }

  void close(int row) throws Chart.Unreadable {
    Block block = open.poll();
    if (block == null) {
      throw new Chart.Unreadable(row);
    }
    if (block.shown) {
      steps.add(new Chart.Close());
    } else if (block.zone != null && !block.parts.isEmpty()) {
      zones.add(new Zone(block.zone, block.parts));
    }
  }

  Sequence sequence() throws Chart.Unreadable {
    if (!open.isEmpty()) {
      throw new Chart.Unreadable(open.element().row);
    }
    return new Sequence(title, List.copyOf(parts.values()), zones, steps);
  }
}

package dev.portolan.diagram;

import dev.portolan.model.Drawing;
import dev.portolan.model.Drawing.Edge;
import java.util.List;
import java.util.stream.Collectors;

/// What tests ask of a drawing.
final class Drawings {

  private Drawings() {}

  static Sketch.Scheme scheme(String text) {
    Sketch sketch = Draughtsman.read(text);
    if (sketch instanceof Sketch.Scheme scheme) {
      return scheme;
    }
    throw new AssertionError("read as " + sketch + ":\n" + text);
  }

  /// The edges of a drawing as `A → B [label]`, from top to bottom.
  static List<String> edges(String text) {
    return statements(text).edges().stream().map(Edge::toString).toList();
  }

  /// The text of each box, lines joined by `|`.
  static List<String> boxes(String text) {
    return statements(text).boxes().stream()
        .map(box -> box.lines().stream().map(Drawing.Text::text).collect(Collectors.joining("|")))
        .toList();
  }

  static Drawing statements(String text) {
    return Statements.of(Draughtsman.read(text), 1);
  }

  /// All that a drawing says, in no order: what must not change when its lines are put straight.
  static String facts(String text) {
    Sketch sketch = Draughtsman.read(text);
    if (!(sketch instanceof Sketch.Scheme)) {
      return sketch.getClass().getSimpleName();
    }
    return boxes(text).stream().sorted().collect(Collectors.joining("\n"))
        + "\n--\n"
        + edges(text).stream().sorted().collect(Collectors.joining("\n"));
  }

  /// All characters of a text but spaces, sorted.
  static String characters(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != 0xA0)
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}

package dev.portolan.extract;

import dev.portolan.model.Block.Fence;
import dev.portolan.model.Drawing;
import dev.portolan.model.Drawing.Direction;
import dev.portolan.model.Drawing.Edge;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes from the drawings of a document the arrows that lead from the project's own services to
/// what they need: the weakest word on it, for a drawing shows more than one project as a rule.
final class ArrowReader {

  /// A longer text in a box describes; it names nothing.
  private static final int LONGEST_NAME = 40;

  /// What tells the copies of one service apart: `Backend #2`.
  private static final Pattern COPY = Pattern.compile("\\s*[#＃]\\s*\\w{1,3}$");

  private final Technologies technologies;
  private final CellReader cells;
  private final Set<String> own;
  private final Map<Integer, Drawing> drawings = new HashMap<>();

  /// @param own the folded names of the project's services
  /// @param drawings those of the document
  ArrowReader(
      CellReader cells, Technologies technologies, Set<String> own, List<Drawing> drawings) {
    this.cells = cells;
    this.technologies = technologies;
    this.own = own;
    drawings.forEach(drawing -> this.drawings.put(drawing.line(), drawing));
  }

  void read(Fence fence, Place place, Reading reading) {
    Drawing drawing = drawings.get(fence.line());
    if (drawing == null || place.isAside()) {
      return;
    }
    for (Edge edge : drawing.edges()) {
      if (edge.direction() == Direction.FORWARD && isOwn(edge.from())) {
        name(edge.to()).stream()
            .flatMap(name -> cells.names(name).stream())
            .map(target -> new DependencyFact(target, Evidence.DIAGRAM, reading.at(edge.line(), 1)))
            .forEach(reading.dependencies::add);
      }
    }
  }

  private boolean isOwn(String box) {
    String name = name(COPY.matcher(box).replaceFirst("")).orElse("");
    return technologies.named(name).isEmpty() && own.contains(Lexicon.fold(name));
  }

  private static Optional<String> name(String box) {
    return Optional.of(Plain.name(Plain.withoutLastBracket(Plain.name(box))))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
  }
}

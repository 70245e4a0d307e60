package dev.portolan.extract;

import dev.portolan.model.Block.Fence;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `Port: 5432` in the boxes of a drawing. A drawing repeats what a table says, as a rule,
/// and says it less exactly: its ports are kept apart, and count only where no other place states
/// them.
final class DrawingReader {

  /// A longer text in a box describes; it names nothing.
  private static final int LONGEST_NAME = 40;

  private static final Pattern WALL = Pattern.compile("[│┃║|]");
  private static final Pattern BORDER = Pattern.compile("[─━═╌-]{3,}");
  private static final Pattern BOX = Pattern.compile("[┌┏╔╭]|\\+-{3,}");
  private static final Pattern NUMBER = Pattern.compile("\\s*[:：]\\s*(\\d{2,5})(?!\\d)");

  private final Lexicon lexicon;
  private final CellReader cells;

  DrawingReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
  }

  void read(Fence fence, Place place, Reading reading) {
    if (place.isAside() || !BOX.matcher(fence.code()).find()) {
      return;
    }
    List<String> lines = fence.code().lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).chars().noneMatch(Character::isDigit)) {
        continue;
      }
      String[] cut = WALL.split(lines.get(line), -1);
      for (int i = 0; i < cut.length; i++) {
        Optional<Listening> port = portIn(cut[i]);
        if (port.isPresent()) {
          add(nameAbove(lines, line, i, cut.length), port.get(), fence.line() + line, reading);
        }
      }
    }
  }

  /// The port that a piece of a line gives behind the word for one.
  private Optional<Listening> portIn(String piece) {
    String text = Plain.line(Plain.halfWidth(piece));
    return lexicon
        .find("word.port", text)
        .flatMap(
            word -> {
              Matcher number = NUMBER.matcher(text);
              int from = Lexicon.fold(text).indexOf(word) + word.length();
              return number.find(from) && number.start() == from
                  ? PortCell.read(number.group(1), lexicon).ports().stream().findFirst()
                  : Optional.empty();
            });
  }

  /// The first words of the box: drawings are not aligned in columns where Chinese stands in them,
  /// so boxes side by side are told by how many walls stand before them.
  private Optional<String> nameAbove(List<String> lines, int line, int index, int pieces) {
    Optional<String> name = Optional.empty();
    for (int above = line - 1; above >= 0; above--) {
      String[] cut = WALL.split(lines.get(above), -1);
      if (cut.length != pieces || BORDER.matcher(cut[index]).find()) {
        break;
      }
      String text = Plain.name(Plain.withoutLastBracket(Plain.name(cut[index])));
      if (!text.isEmpty()) {
        name = Optional.of(text);
      }
    }
    return name.filter(text -> text.length() <= LONGEST_NAME);
  }

  private void add(Optional<String> name, Listening port, int line, Reading reading) {
    name.stream()
        .flatMap(text -> cells.names(text).stream())
        .forEach(
            service ->
                reading.drawnPorts.add(
                    new PortFact(
                        service,
                        port.port(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Evidence.DIAGRAM,
                        reading.at(line, 1))));
  }
}

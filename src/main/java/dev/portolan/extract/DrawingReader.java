package dev.portolan.extract;

import dev.portolan.model.Block.Fence;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `Port: 5432`, `:5432` and `Redis (:6379)` in the boxes of a drawing. A number alone is a
/// port only beside a box that says of its own that it is one.
///
/// A drawing repeats what a table says, as a rule, and says it less exactly: its ports are kept
/// apart, and count only where no other place states them.
final class DrawingReader {

  /// A longer text in a box describes; it names nothing.
  private static final int LONGEST_NAME = 40;

  /// A name cut short to fit its box is not one.
  private static final Pattern ELIDED = Pattern.compile("(?:\\.{2,}|…)$");

  /// Which of several instances a box is: `Backend #2`.
  private static final Pattern INSTANCE = Pattern.compile("\\s*[#＃](?:\\d+|[Nn])$");

  private static final Pattern WALL = Pattern.compile("[│┃║|]");
  private static final Pattern BORDER = Pattern.compile("[─━═╌-]{3,}");
  private static final Pattern BOX = Pattern.compile("[┌┏╔╭]|\\+-{3,}");
  private static final Pattern ALONE = Pattern.compile("(?<colon>[:：])?\\s*(?<port>\\d{4,5})");
  private static final Pattern NAMED =
      Pattern.compile("(?:[-•*·]\\s*)?(?<name>[^()]+?)\\s*\\((?<said>[^()]*\\d)\\)");
  private static final Pattern COLON = Pattern.compile("^[:：]\\s*(?=\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\s*[:：]\\s*(\\d{2,5})(?!\\d)");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;

  DrawingReader(Lexicon lexicon, CellReader cells, Technologies technologies) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.technologies = technologies;
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
      boolean said = Stream.of(cut).anyMatch(piece -> portIn(piece).isPresent());
      for (int i = 0; i < cut.length; i++) {
        Optional<Listening> port = portIn(cut[i]).or(said ? alone(cut[i], false) : Optional::empty);
        if (port.isPresent()) {
          add(nameAbove(lines, line, i, cut.length), port.get(), fence.line() + line, reading);
        } else {
          named(cut[i], fence.line() + line, reading);
        }
      }
    }
  }

  /// A line of a box that gives a name and, in brackets, its port: `API Gateway (Port 3000)`.
  private void named(String piece, int line, Reading reading) {
    Matcher matcher = NAMED.matcher(Plain.line(Plain.halfWidth(piece)));
    if (matcher.matches() && matcher.group("name").length() <= LONGEST_NAME) {
      String said = matcher.group("said").strip();
      String word = lexicon.find("word.port", said).orElse("");
      String numbers = Lexicon.fold(said).replace(word, "").strip();
      String bare = COLON.matcher(numbers).replaceFirst("");
      String name = Plain.name(matcher.group("name"));
      PortCell ports = PortCell.isPortLike(bare) ? PortCell.read(bare, lexicon) : PortCell.NONE;
      boolean sure = !word.isEmpty() || !bare.equals(numbers);
      ports.ports().stream()
          .filter(port -> sure || technologies.listensOn(name, port.port().from()))
          .forEach(port -> add(Optional.of(name), port, line, reading));
    }
  }

  /// The number that is all there is in a piece of a line.
  ///
  /// @param marked whether a colon must stand before it
  private Supplier<Optional<Listening>> alone(String piece, boolean marked) {
    Matcher matcher = ALONE.matcher(Plain.line(Plain.halfWidth(piece)));
    return () ->
        matcher.matches() && (!marked || matcher.group("colon") != null)
            ? PortCell.read(matcher.group("port"), lexicon).ports().stream().findFirst()
            : Optional.empty();
  }

  /// The port that a piece of a line gives behind the word for one, or behind a colon.
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
                  : Optional.<Listening>empty();
            })
        .or(alone(piece, true));
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
      text = INSTANCE.matcher(text).replaceFirst("");
      if (!text.isEmpty()) {
        name = Optional.of(text);
      }
    }
    return name.filter(text -> text.length() <= LONGEST_NAME && !ELIDED.matcher(text).find());
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

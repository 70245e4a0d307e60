package dev.portolan.extract;

import dev.portolan.model.Drawing;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern ALONE = Pattern.compile("(?<colon>[:：])?\\s*(?<port>\\d{4,5})");
  private static final Pattern NAMED =
      Pattern.compile("(?:[-•*·]\\s*)?(?<name>[^()]+?)\\s*\\((?<said>[^()]*\\d)\\)");
  private static final Pattern COLON = Pattern.compile("^[:：]\\s*(?=\\d)");

  /// A number behind a colon, or as many as are all there is to the end.
  private static final Pattern NUMBER =
      Pattern.compile("\\s*[:：]\\s*(\\d{2,5}(?:(?:\\s*[,，、/]\\s*\\d{2,5})+(?=\\s*$))?)(?!\\d)");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;

  DrawingReader(Lexicon lexicon, CellReader cells, Technologies technologies) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.technologies = technologies;
  }

  /// A text in a box.
  private record Said(Drawing.Box box, Drawing.Text text, List<Listening> ports) {}

  void read(Drawing drawing, Reading reading) {
    List<Said> texts =
        drawing.boxes().stream()
            .flatMap(box -> box.lines().stream().map(text -> new Said(box, text, portsIn(text))))
            .sorted(Comparator.comparingInt(said -> said.text().line()))
            .toList();
    Set<Integer> lines = new HashSet<>();
    texts.stream()
        .filter(said -> !said.ports().isEmpty())
        .forEach(said -> lines.add(said.text().line()));
    for (Said said : texts) {
      Drawing.Text text = said.text();
      List<Listening> ports = said.ports();
      if (ports.isEmpty() && lines.contains(text.line()) && isBelowName(said)) {
        ports = alone(text.text(), false);
      }
      if (ports.isEmpty()) {
        named(text.text(), text.line(), reading);
      }
      ports.forEach(port -> add(name(said.box(), text), port, text.line(), reading));
    }
  }

  /// Whether a text stands in a row of its own; the nodes of a chart are written in one.
  private static boolean isBelowName(Said said) {
    return said.text().line() != said.box().lines().getFirst().line();
  }

  /// A text in a box that gives a name and, in brackets, its port: `API Gateway (Port 3000)`.
  private void named(String piece, int line, Reading reading) {
    String text = Plain.line(Plain.halfWidth(piece));
    Matcher matcher = NAMED.matcher(text);
    if (text.endsWith(")") && matcher.matches() && matcher.group("name").length() <= LONGEST_NAME) {
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

  /// The number that is all a text says.
  ///
  /// @param marked whether a colon must stand before it
  private List<Listening> alone(String piece, boolean marked) {
    Matcher matcher = ALONE.matcher(Plain.line(Plain.halfWidth(piece)));
    return matcher.matches() && (!marked || matcher.group("colon") != null)
        ? PortCell.read(matcher.group("port"), lexicon).ports()
        : List.of();
  }

  /// The ports that a text gives behind the word for one, or the one behind a colon.
  private List<Listening> portsIn(Drawing.Text said) {
    String text = Plain.line(Plain.halfWidth(said.text()));
    if (!Plain.holdsDigit(text)) {
      return List.of();
    }
    return lexicon
        .place("word.port", text)
        .map(
            word -> {
              Matcher number = NUMBER.matcher(text);
              int from = word.end();
              return number.find(from) && number.start() == from
                  ? PortCell.read(number.group(1), lexicon).ports()
                  : List.<Listening>of();
            })
        .filter(ports -> !ports.isEmpty())
        .orElseGet(() -> alone(text, true));
  }

  /// What a box is called in whose text a port stands: its first line, or the name it has from
  /// another box, if that is another text.
  private static Optional<String> name(Drawing.Box box, Drawing.Text port) {
    String first = box.lines().getFirst().text();
    String called = first.equals(port.text()) ? box.name() : first;
    if (called.startsWith(port.text())) {
      return Optional.empty();
    }
    String name = Plain.name(Plain.withoutLastBracket(Plain.name(called)));
    return Optional.of(INSTANCE.matcher(name).replaceFirst(""))
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
        .filter(text -> !ELIDED.matcher(text).find());
  }

  private void add(Optional<String> name, Listening port, int line, Reading reading) {
    name.stream()
        .flatMap(text -> cells.names(text).stream())
        .forEach(
            service ->
                reading.impliedPorts.add(
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

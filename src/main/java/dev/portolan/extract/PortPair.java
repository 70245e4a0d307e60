package dev.portolan.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/// Columns that give the outside and the inside port in one cell: `主机端口:容器端口`, `Port (host →
/// container)`.
final class PortPair {

  private static final Pattern BETWEEN =
      Pattern.compile("^(.*\\S)\\s*(?:[:：/／|→>]|->|=>)\\s*(\\S.*)$", Pattern.DOTALL);

  private static final Pattern PAIR = Pattern.compile("(\\d+)\\s*(?:[:：/／|→]|->|=>)\\s*(\\d+)");

  private PortPair() {}

  /// The order that a header states, if it states one.
  static Optional<Column> column(String header, Lexicon lexicon) {
    var sides = BETWEEN.matcher(Plain.line(header));
    if (!sides.matches() || !lexicon.mentions("column.word.port", header)) {
      return Optional.empty();
    }
    String left = sides.group(1);
    String right = sides.group(2);
    if (lexicon.mentions("column.word.host", left)
        && lexicon.mentions("column.word.inside", right)) {
      return Optional.of(Column.HOST_TO_PORT);
    }
    return lexicon.mentions("column.word.inside", left)
            && lexicon.mentions("column.word.host", right)
        ? Optional.of(Column.PORT_TO_HOST)
        : Optional.empty();
  }

  /// The cell with its pairs written as `outside:inside`.
  static String outsideFirst(String text, Column order) {
    String pair = order == Column.HOST_TO_PORT ? "$1:$2" : "$2:$1";
    return PAIR.matcher(Plain.halfWidth(text)).replaceAll(pair);
  }
}

package dev.portolan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading that gives a port with a name: `User Service (端口 30001)`, `Eureka — port 8761`, `支付服务
/// 端口30005`, `Search Service :30010`.
///
/// @param name what listens
/// @param ports where
record NamedPort(String name, PortCell ports) {

  private static final String SIGNS = "[\\s:：,，、|@·・•–—-]*";

  /// A number behind a name, perhaps in brackets: no year, and nothing that counts.
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<name>.*?[^\\s:：|@])\\s*(?:[:：|@]\\s*|\\s|[(（\\[【]\\s*:?)(?<port>\\d{4,5})[)）\\]】]?");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /// A name of several parts, as programs are called: `order-api`.
  private static final Pattern PROGRAM = Pattern.compile("[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+");

  static Optional<NamedPort> in(String heading, Lexicon lexicon) {
    String title = Plain.name(heading);
    return apart(title, lexicon)
        .or(() -> behindWord(title, lexicon))
        .or(() -> numbered(title, lexicon));
  }

  /// The word for a port stands in a bracket, or behind a dash or a colon.
  private static Optional<NamedPort> apart(String title, Lexicon lexicon) {
    String bracket = Plain.lastBracket(title);
    String[] sides = Components.SUBTITLE.split(title, 2);
    String said = bracket.isEmpty() && sides.length == 2 ? sides[1] : bracket;
    if (!lexicon.mentions("word.port", said)) {
      return Optional.empty();
    }
    return named(Components.titleOf(bracket.isEmpty() ? sides[0] : title), said, lexicon);
  }

  /// The word for a port stands right behind a name of a service, and a number behind the word.
  private static Optional<NamedPort> behindWord(String title, Lexicon lexicon) {
    String word = lexicon.find("word.port", title).orElse("");
    int at = word.isEmpty() ? -1 : Lexicon.fold(title).indexOf(word);
    if (at <= 0 || !title.substring(at + word.length()).matches(SIGNS + "\\d.*")) {
      return Optional.empty();
    }
    String name = title.substring(0, at).replaceFirst(SIGNS + "$", "");
    return Optional.of(name)
        .filter(service -> isService(service, lexicon))
        .flatMap(service -> named(service, title.substring(at), lexicon));
  }

  private static Optional<NamedPort> numbered(String title, Lexicon lexicon) {
    Matcher numbered = NUMBERED.matcher(title);
    return numbered.matches()
            && isService(numbered.group("name"), lexicon)
            && !YEAR.matcher(numbered.group("port")).matches()
        ? named(numbered.group("name"), numbered.group("port"), lexicon)
        : Optional.empty();
  }

  private static Optional<NamedPort> named(String name, String said, Lexicon lexicon) {
    PortCell ports = PortCell.read(said, lexicon);
    return ports.ports().isEmpty()
        ? Optional.empty()
        : Optional.of(new NamedPort(Components.titleOf(name), ports));
  }

  /// Whether the name ends with a word for a kind of program, or is written as programs are.
  static boolean isService(String name, Lexicon lexicon) {
    return PROGRAM.matcher(name).matches()
        || (lexicon.lastEnd("word.system", name) == Lexicon.fold(name).length()
            && !lexicon.means("word.system", name));
  }
}

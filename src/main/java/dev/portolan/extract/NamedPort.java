package dev.portolan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /// A name of several parts, as programs are called: `order-api`.
  private static final Pattern PROGRAM = Pattern.compile("[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+");

  static Optional<NamedPort> in(String heading, Lexicon lexicon) {
    String title = Plain.name(heading);
    if (!Plain.holdsDigit(Plain.halfWidth(title))) {
      return Optional.empty();
    }
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
    String name = Components.titleOf(bracket.isEmpty() ? sides[0] : title);
    return named(name, ofPorts(said, lexicon), lexicon);
  }

  /// What of `PostgreSQL 15, port 5432` speaks of ports: the clauses with a word for one, and those
  /// that are a number and its protocol. Any other number is a version or a count.
  private static String ofPorts(String said, Lexicon lexicon) {
    return Plain.split(said, ",，、;；").stream()
        .filter(clause -> lexicon.mentions("word.port", clause) || isNumber(clause))
        .map(clause -> fromWord(clause, lexicon))
        .collect(Collectors.joining(", "));
  }

  private static boolean isNumber(String clause) {
    String number = Plain.withoutLastBracket(clause);
    String protocol = PortCell.protocolIn(number);
    return PortCell.isPortLike(protocol == null ? number : number.replace(protocol, ""))
        || (protocol != null && PortCell.isProtocol(clause));
  }

  /// `Java 21 port 8860`: with numbers on both sides of the word, those behind it are the ports.
  private static String fromWord(String clause, Lexicon lexicon) {
    int at = lexicon.place("word.port", clause).map(Lexicon.Span::start).orElse(0);
    boolean both = DIGIT.matcher(clause.substring(0, at)).find();
    return both && DIGIT.matcher(clause.substring(at)).find() ? clause.substring(at) : clause;
  }

  /// The word for a port stands right behind a name of a service, and a number behind the word.
  private static Optional<NamedPort> behindWord(String title, Lexicon lexicon) {
    Lexicon.Span word = lexicon.place("word.port", title).orElse(null);
    if (word == null
        || word.start() == 0
        || !title.substring(word.end()).matches(SIGNS + "\\d.*")) {
      return Optional.empty();
    }
    int at = word.start();
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

package dev.portolan.extract;

import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell about ports says.
///
/// @param ports in the order written
/// @param words the cell's words where it names no port and does not say that there is none, else
///   null
record PortCell(List<Listening> ports, @Nullable String words) {

  static final PortCell NONE = new PortCell(List.of(), null);

  private static final String PROTOCOL =
      "(?:tcp|udp|sctp|https?|grpc|wss?|websocket|tls|ssl|quic|amqps?|mqtts?|rtsp|rtmps?|sips?|smtps?"
          + "|ssh|s?ftp|ldaps?|jdbc|dubbo|thrift|rpc|rest|stomp|graphql)";

  private static final Pattern PROTOCOLS =
      Pattern.compile(PROTOCOL + "(?:\\s*/\\s*" + PROTOCOL + ")*", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED =
      Pattern.compile("(?<![A-Za-z])" + PROTOCOL + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<![\\w/.-])" + PROTOCOL + "[ :：]{1,3}\\d{2,5}(?![\\w%]|\\.\\d|\\s*[个個台條条次])",
          Pattern.CASE_INSENSITIVE);

  /// `http://host:8080/path` names the port 8080 and no other number.
  private static final Pattern URL =
      Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/:,]+:(\\d+)[^\\s,]*");

  /// `27,017` is one number where its parts would be no two ports: nothing listens on 27, and
  /// nobody writes 017. `25,587` and `80,443` are two.
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<![\\d,.])(?:([1-6]?\\d),(0\\d\\d)|([1-9]|1\\d|2[46-9]|3\\d|4[0-8]|5[0-24-9]|6[0-6]),(\\d{3}))(?![\\d,])");

  /// `/tcp` behind a number is its protocol; any other slash divides ports.
  private static final Pattern SLASH =
      Pattern.compile(
          "/(?!\\s*" + PROTOCOL + "\\b)|(?<=[\\d)] ?)/(?=\\s*" + PROTOCOL + "\\b\\s*:?\\s*\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final String WORD = "和|与|與|及|以及|または|\\band\\b|\\bor\\b|\\+";

  /// Words, blanks and signs between two ports, each of which may have its protocol beside it.
  private static final Pattern AND =
      Pattern.compile(
          "(?<=[\\d)])\\s*(?:"
              + WORD
              + "|\\s)\\s*(?=\\d)"
              + ("|(?<=\\d[ /]?" + PROTOCOL + ")\\s*(?:" + WORD + ")\\s*(?=\\d)")
              + ("|(?<=\\d)\\s*(?:" + WORD + ")\\s*(?=" + PROTOCOL + "[ :：]{1,3}\\d)"),
          Pattern.CASE_INSENSITIVE);

  private static final String NUMBER = "(\\d{1,5}|\\$\\{\\w+(?::?-\\d{1,5})?})";
  private static final String TO = "\\s*(?:-|–|—|~|〜|至|到|\\.{2,3}|\\bto\\b)\\s*";

  private static final Pattern PORT =
      Pattern.compile(
          "(?<label>.*?)(?<![\\w.$-])(?:(?:\\d{1,3}(?:\\.\\d{1,3}){3}|localhost|\\*|\\[[0-9a-f:.]*]|"
              + "\\$\\{\\w+(?::?-\\d{1,3}(?:\\.\\d{1,3}){3})?}|):)?"
              + ("(?<a>" + NUMBER + ")(?:" + TO + "(?<a2>\\d{1,5}))?")
              + ("(?:\\s*(?::|->|→|=>)\\s*(?<b>" + NUMBER + ")(?:" + TO + "(?<b2>\\d{1,5}))?)?")
              + "(?:\\s*/\\s*(?<protocol>[a-z]+(?:/[a-z]+)?))?"
              + "(?![\\w%+]|\\.\\d|\\s*[个個台條条组組秒核])(?<rest>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern PORT_LIKE = Pattern.compile("[\\d\\s,、/;~–-]+|\\d{1,5}/(tcp|udp)");

  private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,5}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SIGNS = Pattern.compile("[()\\[\\]:：\\s]");
  private static final Pattern EDGES = Pattern.compile("^[\\s(:：]+|[\\s):：]+$");

  private static final Pattern DEFAULTED = Pattern.compile("\\$\\{\\w+:?-(\\d{1,5})}");

  PortCell {
    ports = List.copyOf(ports);
  }

  /// Reads a cell of a column of ports.
  ///
  /// @param text the cell's plain text
  static PortCell read(String text, Lexicon lexicon) {
    String plain = plain(text);
    if (Plain.isDash(plain) || lexicon.means("mark.none", plain)) {
      return NONE;
    }
    plain = plain.indexOf(',') < 0 ? plain : GROUPED.matcher(plain).replaceAll("$1$2$3$4");
    List<Listening> ports = parse(plain);
    if (ports.isEmpty()) {
      ports = parseBrackets(plain, lexicon);
    }
    if (ports.size() > 1) {
      ports = ports.stream().filter(port -> !isFormer(port, lexicon)).toList();
    }
    return ports.isEmpty()
        ? new PortCell(ports, Plain.line(text))
        : new PortCell(ports.stream().map(port -> withoutPortWord(port, lexicon)).toList(), null);
  }

  /// `端口 6379`: that it is a port goes without saying.
  private static Listening withoutPortWord(Listening port, Lexicon lexicon) {
    return port.note() != null && lexicon.means("word.port", port.note())
        ? new Listening(port.port(), port.host(), port.protocol(), null)
        : port;
  }

  /// `8091，原 8092`: nothing listens on the second one any more.
  private static boolean isFormer(Listening port, Lexicon lexicon) {
    return port.note() != null && lexicon.means("word.former", port.note());
  }

  /// The text of a cell on one line, with an address that names a port as that port.
  static String plain(String text) {
    String half = Plain.halfWidth(text).replace('\n', ';');
    return Plain.line(half.contains("://") ? URL.matcher(half).replaceAll("$1") : half);
  }

  /// Whether the cell holds ports and hardly anything else.
  static boolean isPortLike(String text) {
    String plain = Plain.line(Plain.halfWidth(text));
    return PORT_LIKE.matcher(plain).matches() && !parse(plain).isEmpty();
  }

  /// The first protocol that a header such as `gRPC 端口` names, or null.
  static @Nullable String protocolIn(String header) {
    Matcher matcher = NAMED.matcher(header);
    return matcher.find() ? matcher.group() : null;
  }

  /// Whether a text is the name of a protocol, or of several.
  static boolean isProtocol(String text) {
    return PROTOCOLS.matcher(text.strip()).matches();
  }

  /// The ports that a sentence gives right behind their protocols: `MQTT 1883 / MQTTS 8883`.
  static List<Listening> spoken(String sentence) {
    return SPOKEN
        .matcher(Plain.halfWidth(sentence))
        .results()
        .flatMap(hit -> parse(hit.group()).stream())
        .toList();
  }

  private static List<Listening> parse(String plain) {
    List<Listening> ports = new ArrayList<>();
    if (!Plain.holdsDigit(plain)) {
      return ports;
    }
    if (PLAIN_NUMBER.matcher(plain).matches()) {
      PortRange port = range(plain, null);
      return port == null ? ports : List.of(new Listening(port, null, null, null));
    }
    String pending = null;
    for (String part : divided(plain)) {
      if (PROTOCOLS.matcher(part).matches()) {
        pending = part;
        continue;
      }
      Optional<Listening> port = parsePart(part, pending);
      port.ifPresent(ports::add);
      pending = null;
    }
    if (ports.size() == 1 && pending != null && ports.getFirst().protocol() == null) {
      return List.of(ports.getFirst().speaking(pending));
    }
    return ports;
  }

  /// The parts of a cell, each of which may be a port.
  static List<String> divided(String plain) {
    String listed = AND.matcher(plain).replaceAll(",");
    listed = listed.indexOf('/') < 0 ? listed : SLASH.matcher(listed).replaceAll(",");
    return Plain.split(listed, ",，、;；&\n");
  }

  private static Optional<Listening> parsePart(String part, @Nullable String protocolBefore) {
    Matcher matcher = PORT.matcher(part);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    PortRange first = range(matcher.group("a"), matcher.group("a2"));
    PortRange second = range(matcher.group("b"), matcher.group("b2"));
    PortRange port = second != null ? second : first;
    if (port == null) {
      return Optional.empty();
    }
    String beside = Plain.line(matcher.group("label") + " " + matcher.group("rest"));
    String protocol = protocol(matcher.group("protocol"), protocolBefore, beside);
    return Optional.of(
        new Listening(port, second != null ? first : null, protocol, note(beside, protocol)));
  }

  /// `ES_HTTP_PORT（默认 9200）`: no port outside the brackets, and one inside that is said to be one.
  private static List<Listening> parseBrackets(String plain, Lexicon lexicon) {
    String inside = Plain.lastBracket(plain);
    boolean said =
        lexicon.mentions("word.default", inside) || lexicon.mentions("word.port", inside);
    return said ? parse(inside) : List.of();
  }

  private static @Nullable PortRange range(@Nullable String from, @Nullable String to) {
    if (from == null) {
      return null;
    }
    Matcher defaulted = DEFAULTED.matcher(from);
    String digits = defaulted.matches() ? defaulted.group(1) : from;
    if (!DIGITS.matcher(digits).matches()) {
      return null;
    }
    int first = Integer.parseInt(digits);
    int last = to == null ? first : Integer.parseInt(to);
    return first >= 1 && first <= last && last <= 65535 ? new PortRange(first, last) : null;
  }

  private static @Nullable String protocol(
      @Nullable String behind, @Nullable String before, String beside) {
    if (behind != null) {
      return behind;
    }
    if (before != null) {
      return before;
    }
    String bare = SIGNS.matcher(beside).replaceAll("");
    String bracket = Plain.lastBracket(beside);
    if (PROTOCOLS.matcher(bare).matches()) {
      return bare;
    }
    List<String> named =
        Plain.split(bracket, ",，、;；").stream().filter(PortCell::isProtocol).toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private static @Nullable String note(String beside, @Nullable String protocol) {
    String note = EDGES.matcher(beside).replaceAll("");
    return note.isEmpty() || note.equals(protocol) ? null : note;
  }
}

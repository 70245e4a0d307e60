package dev.portolan.extract;

import dev.portolan.model.Block.Item;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list item that says in a sentence where something listens: `**order-api** listens on 8120
/// (HTTP): orders`, `` `order-api`：监听 8120 端口``, `order-api (port 8120)`.
///
/// @param name what listens
/// @param ports where
/// @param protocol as the bracket behind the port says, or null
/// @param scope the exposure that the bracket names, or null
/// @param description what the item goes on to say, or null
record ListeningItem(
    String name,
    PortCell ports,
    @Nullable String protocol,
    @Nullable String scope,
    @Nullable String description) {

  /// Bold, code or a link at the very beginning.
  private static final Pattern MARKED =
      Pattern.compile(
          "^(?:\\*\\*|__|`|\\[)+([^*`\\[\\]]{1,60}?)(?:\\*\\*|__|`|]\\([^)]*\\))+.*",
          Pattern.DOTALL);

  /// A name without marks is a single word.
  private static final Pattern WORD =
      Pattern.compile("^([\\w.-]{2,40}|\\p{IsHan}{2,12})(?![\\w.-]|\\p{IsHan}).*", Pattern.DOTALL);

  /// What may stand between the name and the sentence about its port: nothing, a bracket, a sign,
  /// or a clause that a comma ends.
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[(（][^()（）]*[)）]\\s*)?[:：(（–—-]*\\s*|[^`*]{1,60}[,，;；]\\s*");

  private static final String NUMBERS = "\\d{2,5}(?:\\s*(?:[-~,/、]|and|to|和|与|與|及)\\s*\\d{2,5})*";

  /// The numbers behind a word for listening or for a port, and what follows them.
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:[\\s:：=]|on\\b|at\\b|为|為|是|在|于|於)*(" + NUMBERS + ")(?!\\w|\\.\\d)(.*)$",
          Pattern.DOTALL);

  private static final Pattern BEFORE = Pattern.compile("(" + NUMBERS + ")\\s*(?:番)?$");

  private static final Pattern REST =
      Pattern.compile(
          "^\\s*(?:[(（]([^()（）]*)[)）])?\\s*[)）]?\\s*(?:[:：,，;；.。–—-]+\\s*(.*))?$", Pattern.DOTALL);

  /// A name in front of a bracket that begins with a number.
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{1,39}?)\\s*"
              + "\\(:?(?<said>\\d{2,5}[^()]*)\\)\\s*(?:[:,;.。–—-]+\\s*(?<rest>.*))?$",
          Pattern.DOTALL);

  /// Numbers that are a port before they are anything else: of four or five digits and no year, or
  /// the two of the web.
  private static final Pattern PLAUSIBLE =
      Pattern.compile("(?:80|443|(?!19\\d\\d$|20\\d\\d$)\\d{4,5})(?:/\\w+)?");

  /// What the item says, if it says such a thing.
  static Optional<ListeningItem> read(Item item, Lexicon lexicon) {
    String text = Plain.line(Plain.halfWidth(item.text()));
    return name(item, text).flatMap(name -> of(name, text.substring(name.length()), lexicon));
  }

  /// `geo-api (8765): maps`, `geo-tiles (8766/TCP, internal)`: where the place says that services
  /// are listed, a number in brackets is where one listens.
  static Optional<ListeningItem> numbered(Item item, Lexicon lexicon) {
    Matcher numbered = NUMBERED.matcher(Plain.line(Plain.halfWidth(item.text())));
    if (!numbered.matches()) {
      return Optional.empty();
    }
    List<String> parts = Plain.split(numbered.group("said"), ",，、;；");
    String numbers =
        parts.stream()
            .filter(part -> PLAUSIBLE.matcher(part).matches())
            .collect(Collectors.joining(","));
    String said =
        parts.stream()
            .filter(part -> !PLAUSIBLE.matcher(part).matches())
            .collect(Collectors.joining(",", "(", ")"));
    String rest = numbered.group("rest") == null ? "" : ": " + numbered.group("rest");
    return parts.stream().anyMatch(part -> part.matches("\\d+") && !numbers.contains(part))
        ? Optional.empty()
        : of(numbered.group("name"), numbers, said + rest, lexicon);
  }

  /// The same, said of `other`.
  ListeningItem of(String other) {
    return new ListeningItem(other, ports, protocol, scope, description);
  }

  private static Optional<String> name(Item item, String text) {
    Optional<String> marked = marked(item);
    if (marked.isPresent()) {
      return marked.filter(text::startsWith);
    }
    Matcher word = WORD.matcher(text);
    return word.matches() ? Optional.of(word.group(1)) : Optional.empty();
  }

  /// The name in bold or code that the item begins with.
  static Optional<String> marked(Item item) {
    Matcher marked = MARKED.matcher(item.markdown().strip());
    return marked.matches()
        ? Optional.of(Plain.line(Plain.halfWidth(marked.group(1))))
        : Optional.empty();
  }

  private static Optional<ListeningItem> around(
      String name, Lexicon.Span word, String said, Lexicon lexicon) {
    String before = said.substring(0, word.start());
    return behind(name, before, said.substring(word.end()), lexicon)
        .or(() -> before(name, before, said, lexicon));
  }

  /// What a text says of the port of `name`, if it says such a thing.
  ///
  /// @param said on one line
  static Optional<ListeningItem> of(String name, String said, Lexicon lexicon) {
    for (String concept : List.of("word.listen", "word.port")) {
      Optional<ListeningItem> found =
          lexicon.place(concept, said).flatMap(word -> around(name, word, said, lexicon));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// `listens on 8120`, `监听端口 8120`.
  private static Optional<ListeningItem> behind(
      String name, String between, String behind, Lexicon lexicon) {
    Matcher numbers = BEHIND.matcher(withoutPortWord(behind, lexicon));
    return numbers.matches() && BETWEEN.matcher(between).matches()
        ? of(name, numbers.group(1), withoutPortWord(numbers.group(2), lexicon), lexicon)
        : Optional.empty();
  }

  /// `8120 端口`, with the word for a port behind the number.
  private static Optional<ListeningItem> before(
      String name, String before, String said, Lexicon lexicon) {
    Matcher numbers = BEFORE.matcher(before);
    return numbers.find() && BETWEEN.matcher(before.substring(0, numbers.start())).matches()
        ? of(
            name,
            numbers.group(1),
            withoutPortWord(said.substring(before.length()), lexicon),
            lexicon)
        : Optional.empty();
  }

  private static String withoutPortWord(String text, Lexicon lexicon) {
    String bare = text.strip();
    String word = lexicon.find("word.port", bare).orElse("");
    return !word.isEmpty() && Lexicon.fold(bare).startsWith(word)
        ? bare.substring(word.length())
        : bare;
  }

  private static Optional<ListeningItem> of(
      String name, String numbers, String behind, Lexicon lexicon) {
    PortCell ports = PortCell.read(numbers, lexicon);
    if (ports.ports().isEmpty()) {
      return Optional.empty();
    }
    Matcher rest = REST.matcher(behind);
    boolean orderly = rest.matches();
    String bracket = orderly && rest.group(1) != null ? rest.group(1) : "";
    String description = orderly ? rest.group(2) : null;
    List<String> qualities = Plain.split(bracket, ",，、;；");
    return Optional.of(
        new ListeningItem(
            name,
            ports,
            qualities.stream().filter(PortCell::isProtocol).findFirst().orElse(null),
            qualities.stream()
                .flatMap(part -> lexicon.scope(part).stream())
                .findFirst()
                .orElse(null),
            description == null || description.isBlank() ? null : description.strip()));
  }
}

package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Block.Paragraph;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads ports that stand in lists under a heading about ports (`- **5432**: PostgreSQL`), and in
/// headings (`User Service (端口 30001)`).
final class PortTextReader {

  private static final Pattern SIDES =
      Pattern.compile("^(.+?)(?:\\s*[:：]\\s*|\\s+(?:[-–—]+|→|->|=>)\\s+)(.+)$", Pattern.DOTALL);

  private static final Pattern COLUMNS =
      Pattern.compile(
          "\\s*(?<name>\\p{L}[\\p{L}\\p{N}._-]*(?: [\\p{L}\\p{N}._-]+){0,2})\\s+"
              + "(?<port>\\d{2,5}(?:-\\d{2,5})?(?:/[a-zA-Z]+)?)(?:\\s+(?<rest>\\D.*))?");

  /// `8001 api-gateway`.
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(
          "(?<port>\\d{2,5}(?:[-~–]\\d{2,5})?(?:/\\w+)?)\\s+(?<name>[A-Za-z][\\w.-]+|\\p{IsHan}{2,12})(?:\\s*[(（].*)?");

  private static final Pattern PART =
      Pattern.compile(
          "^(?<name>[^，。,;；(（]+?)\\s*(?:[，,;；]\\s*|(?=[(（]))(?<rest>.+)$", Pattern.DOTALL);

  /// A name with the protocol that it speaks behind it: `RabbitMQ AMQP`, `Consul HTTP API`.
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<name>.*?\\S)\\s+(?<protocol>[A-Za-z]+(?:/[A-Za-z]+)*)(?:\\s+(?:API|api|接口))?");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{1,39}");

  /// A list item that gives the address of something on this machine: its port is where it listens.
  private static final Pattern LOCAL_ADDRESS =
      Pattern.compile(
          "[a-z]+://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0):(\\d{2,5})[^\\s,，;；)）]*");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;
  private final ServiceListReader services;

  PortTextReader(Lexicon lexicon, Technologies technologies, CellReader cells) {
    this.lexicon = lexicon;
    this.technologies = technologies;
    this.cells = cells;
    this.services = new ServiceListReader(lexicon, technologies, cells);
  }

  /// Every item under a heading about ports; elsewhere only a list all of whose items give a port,
  /// one of them to a technology that is known by it.
  void readList(ItemList list, Place place, Reading reading) {
    if (place.isAside()) {
      return;
    }
    if (place.innermostIs("services")) {
      services.read(list, place, reading);
    }
    if (list.items().stream().noneMatch(PortTextReader::holdsDigit)) {
      return;
    }
    List<List<PortFact>> items =
        list.items().stream()
            .filter(item -> !isGone(item))
            .map(item -> readItem(item, place, reading))
            .toList();
    boolean all = items.size() > 1 && items.stream().noneMatch(List::isEmpty);
    boolean known =
        items.stream().flatMap(List::stream).anyMatch(this::isDefault)
            || (speaksOfPorts(place)
                && items.stream().flatMap(List::stream).allMatch(PortTextReader::isOfProgram));
    if (place.innermostIs("ports") || (all && known)) {
      items.forEach(reading.ports::addAll);
    } else if (!place.innermostIs("services")) {
      list.items().forEach(item -> readParts(item, reading));
      list.items().stream()
          .filter(item -> !isGone(item))
          .forEach(item -> services.readProgram(item, place, reading));
    }
  }

  private static boolean holdsDigit(Item item) {
    String text = item.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// `数据层：MySQL（3306）、order-api（8087）`: names with their ports in brackets, where the port is the
  /// one that a technology is known by, or the name is that of a program.
  private void readParts(Item item, Reading reading) {
    if (!holdsDigit(item)) {
      return;
    }
    Matcher sides = SIDES.matcher(Plain.line(item.text()));
    Location at = reading.at(item.line(), item.column());
    for (String part : sides.matches() ? Plain.split(sides.group(2), "、,，;；") : List.<String>of()) {
      String bracket = Plain.lastBracket(part);
      String name = Plain.withoutLastBracket(part);
      List<PortFact> ports =
          PortCell.isPortLike(bracket)
              ? facts(name, PortCell.read(bracket, lexicon), null, null, at).toList()
              : List.of();
      if (NamedPort.isService(name, lexicon) || ports.stream().anyMatch(this::isDefault)) {
        reading.servicePorts.addAll(ports);
      }
    }
  }

  /// An item that is struck through, or whose port is only reserved.
  private boolean isGone(Item item) {
    String bracket = Plain.lastBracket(Plain.line(item.text()));
    return item.markdown().strip().startsWith("~~")
        || lexicon.means("mark.reserved", bracket)
        || lexicon.means("mark.inactive", bracket);
  }

  private boolean speaksOfPorts(Place place) {
    return place.headings().stream()
        .anyMatch(heading -> lexicon.mentions("word.port", heading.title()));
  }

  private static boolean isOfProgram(PortFact fact) {
    return fact.service() != null && fact.service().matches("[A-Za-z][\\w.-]*");
  }

  private boolean isDefault(PortFact fact) {
    return fact.service() != null
        && fact.port() != null
        && technologies.listensOn(fact.service(), fact.port().from());
  }

  /// Lines under a heading about ports, each of which may give one: `控制台：8612/tcp`.
  void readLines(Paragraph paragraph, Place place, Reading reading) {
    if (place.isAside() || !place.innermostIs("ports")) {
      return;
    }
    List<String> lines = paragraph.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip().replaceFirst("[。.]$", "");
      if (SIDES.matcher(line).matches() && !lexicon.mentions("mark.reserved", line)) {
        int column = i == 0 ? paragraph.column() : 1;
        Item item = new Item(line, line, List.of(), paragraph.line() + i, column);
        reading.ports.addAll(readItem(item, place, reading));
      }
    }
  }

  /// Lines of a fence under a heading about ports that stand as a table does: a name, a port, and
  /// what is said of them.
  void readFence(Fence fence, Place place, Reading reading) {
    List<String> lines = fence.code().lines().filter(line -> !line.isBlank()).toList();
    long columns = lines.stream().filter(line -> COLUMNS.matcher(line).matches()).count();
    if (place.isAside()
        || !place.innermostIs("ports")
        || columns < 2
        || columns * 2 < lines.size()) {
      return;
    }
    lines = fence.code().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = COLUMNS.matcher(lines.get(i));
      if (line.matches()) {
        Location at = reading.at(fence.line() + i, line.start("port") + 1);
        String rest = line.group("rest");
        reading.ports.addAll(
            facts(
                    Plain.name(line.group("name")),
                    PortCell.read(line.group("port"), lexicon),
                    scope(place),
                    rest == null ? null : Plain.line(rest),
                    at)
                .toList());
      }
    }
  }

  void readHeading(PlacedSection placed, Reading reading) {
    if (placed.section().level() < 2 || placed.place().isAside()) {
      return;
    }
    Location at = reading.at(placed.section().line(), 1);
    NamedPort.in(placed.section().title(), lexicon)
        .ifPresent(
            named ->
                cells.names(named.name()).stream()
                    .flatMap(service -> facts(service, named.ports(), null, null, at))
                    .forEach(reading.servicePorts::add));
  }

  private List<PortFact> readItem(Item item, Place place, Reading reading) {
    return read(item, place, reading).stream().map(this::reached).toList();
  }

  /// A clause about who reaches the port is its scope, not a description.
  private PortFact reached(PortFact fact) {
    List<String> clauses =
        fact.description() == null ? List.of() : Plain.split(fact.description(), ",，;；");
    Optional<String> scope =
        clauses.stream().filter(clause -> PortLabel.isReach(clause, lexicon)).findFirst();
    if (scope.isEmpty()) {
      return fact;
    }
    String rest =
        clauses.stream()
            .filter(clause -> !clause.equals(scope.get()))
            .collect(Collectors.joining("，"));
    return new PortFact(
        fact.service(),
        fact.port(),
        fact.host(),
        fact.text(),
        fact.protocol(),
        scope.get(),
        rest.isEmpty() ? null : rest,
        fact.evidence(),
        fact.location());
  }

  private List<PortFact> read(Item item, Place place, Reading reading) {
    if (!holdsDigit(item)) {
      return List.of();
    }
    String text = LOCAL_ADDRESS.matcher(item.text().strip()).replaceAll("$1");
    Matcher sides = SIDES.matcher(text);
    String bracket = Plain.lastBracket(text);
    Location at = reading.at(item.line(), item.column());
    Matcher numbered = NUMBER_FIRST.matcher(text);
    if (numbered.matches() && speaksOfPorts(place)) {
      return named(numbered.group("name"), numbered.group("port"), place, at);
    }
    if (sides.matches() && PortCell.isPortLike(sides.group(1))) {
      return named(sides.group(2), sides.group(1), place, at);
    }
    if (sides.matches() && startsWithPort(sides.group(2))) {
      return named(sides.group(1), sides.group(2), place, at);
    }
    if (PortCell.isPortLike(bracket)) {
      return named(Plain.withoutLastBracket(text), bracket, place, at);
    }
    return ListeningItem.read(item, lexicon).map(said -> said(said, place, at)).orElseGet(List::of);
  }

  private List<PortFact> said(ListeningItem said, Place place, Location at) {
    PortLabel label = PortLabel.of(said.name(), lexicon, technologies);
    return label.service() == null
        ? words(said.name(), said.description(), label, said.ports(), place, at)
        : services.ports(said.of(label.service()), place, at);
  }

  /// A port of no service that is named: what its label says describes it.
  private List<PortFact> words(
      String name,
      @Nullable String rest,
      PortLabel label,
      PortCell ports,
      Place place,
      Location at) {
    String parent = parent(place);
    String scope = label.scope() != null ? label.scope() : scope(place);
    return ports.ports().stream()
        .map(
            port ->
                Stream.of(name, rest, port.note())
                    .filter(text -> text != null && !text.isBlank())
                    .collect(Collectors.joining("，")))
        .findFirst()
        .map(text -> facts(parent, ports, scope, text, at).toList())
        .orElseGet(List::of);
  }

  private static boolean startsWithPort(String text) {
    String[] words = Plain.halfWidth(text).strip().split("[\\s(,，（]", 2);
    return PortCell.isPortLike(words[0]);
  }

  private List<PortFact> named(String named, String ports, Place place, Location at) {
    Matcher part = PART.matcher(named.strip());
    String name = part.matches() ? part.group("name") : named;
    String rest = part.matches() ? Plain.line(part.group("rest")) : behind(ports);
    Matcher spoken = SPOKEN.matcher(Plain.line(name));
    String label = Plain.name(name);
    if (PortCell.isProtocol(label) || lexicon.means("column.port", label)) {
      String parent = parent(place);
      PortCell read = PortCell.read(ports, lexicon);
      boolean range = read.ports().stream().anyMatch(port -> port.port().from() < port.port().to());
      if (PortCell.isProtocol(label)) {
        return facts(parent, read, scope(place), rest, at)
            .map(fact -> speaking(fact, label))
            .toList();
      }
      return parent == null && range
          ? List.of()
          : facts(parent, read, scope(place), rest, at).toList();
    }
    if (isNumber(label)) {
      return List.of();
    }
    boolean speaks = spoken.matches() && PortCell.isProtocol(spoken.group("protocol"));
    PortCell read = PortCell.read(ports, lexicon);
    PortLabel told =
        PortLabel.of(Plain.name(speaks ? spoken.group("name") : name), lexicon, technologies);
    if (told.service() == null) {
      return words(label, rest, told, read, place, at).stream()
          .map(fact -> speaks ? speaking(fact, spoken.group("protocol")) : fact)
          .toList();
    }
    List<String> services = cells.names(told.service());
    String service = services.isEmpty() ? null : services.getFirst();
    return facts(service, read, scope(place), rest, at)
        .map(fact -> speaks ? speaking(fact, spoken.group("protocol")) : fact)
        .toList();
  }

  /// The clauses behind the numbers: `8080, internal only`.
  private static @Nullable String behind(String ports) {
    String rest =
        Plain.split(ports, ",，;；").stream()
            .skip(1)
            .filter(clause -> !PortCell.isProtocol(clause) && !DIGIT.matcher(clause).find())
            .collect(Collectors.joining("，"));
    return rest.isEmpty() ? null : rest;
  }

  /// The name that the item above, or a bold line, gives to those below it; null where none does.
  private @Nullable String parent(Place place) {
    String title = place.headings().isEmpty() ? "" : Plain.name(place.headings().getLast().title());
    boolean named =
        !title.isEmpty()
            && place.headings().getLast().isLead()
            && NAME.matcher(title).matches()
            && !lexicon.mentions("word.port", title);
    List<String> names = named ? cells.names(title) : List.of();
    return names.isEmpty() ? null : names.getFirst();
  }

  /// Whether a label says that its number is no port: `上线年份`, `最大连接数`.
  private boolean isNumber(String label) {
    return lexicon.means("label.number", label) || lexicon.means("column.measured", label);
  }

  private static PortFact speaking(PortFact fact, String protocol) {
    return new PortFact(
        fact.service(),
        fact.port(),
        fact.host(),
        fact.text(),
        fact.protocol() == null ? protocol : fact.protocol(),
        fact.scope(),
        fact.description(),
        fact.evidence(),
        fact.location());
  }

  static Stream<PortFact> facts(
      @Nullable String service,
      PortCell ports,
      @Nullable String scope,
      @Nullable String description,
      Location at) {
    return ports.ports().stream()
        .map(
            port ->
                new PortFact(
                    service,
                    port.port(),
                    port.host(),
                    null,
                    port.protocol(),
                    scope,
                    description != null ? description : port.note(),
                    Evidence.TEXT,
                    at));
  }

  private @Nullable String scope(Place place) {
    return place.heading().flatMap(heading -> lexicon.scope(heading.title())).orElse(null);
  }
}

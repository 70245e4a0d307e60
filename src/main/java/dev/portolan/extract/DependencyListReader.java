package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Block.Paragraph;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lists under a heading that says what the project needs, and lines that begin so. Each item
/// becomes a dependency or is reported, unless it says that there is none or only points elsewhere.
final class DependencyListReader {

  /// Words of a heading that only group what stands below them.
  private static final List<String> GROUPS =
      List.of(
          "heading.dependencies",
          "heading.services",
          "heading.required",
          "heading.optional",
          "heading.technologies",
          "word.dependency.group",
          "word.dependency.strength");

  private static final Pattern LABELLED =
      Pattern.compile("[\\s*_]*([^:：\\n]{2,16})[:：]\\s*([^\\n]{1,200}?)[。.]?\\s*");

  private static final Pattern TASK = Pattern.compile("^\\[[ xX]]\\s.*", Pattern.DOTALL);

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;
  private final SystemNames systems;
  private final NeededItems needed;
  private final Set<String> own;

  /// The texts of items that named something: what is listed below them describes it.
  private final Set<String> named = new HashSet<>();

  /// @param own the folded names of the project's services
  DependencyListReader(
      Lexicon lexicon, CellReader cells, Technologies technologies, Set<String> own) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.technologies = technologies;
    this.systems = new SystemNames(lexicon, technologies);
    this.needed = new NeededItems(lexicon, cells, systems);
    this.own = own;
  }

  void read(ItemList list, Place place, Reading reading) {
    if (place.innermostIs("dependencies")) {
      boolean detail = isDetail(place);
      list.items().forEach(item -> read(item, detail, reading));
    } else if (place.innermostIs("requirements")) {
      list.items().forEach(item -> add(servers(item), at(item, reading), reading));
    } else if (!place.isAside()) {
      list.items()
          .forEach(item -> readLabelled(Plain.line(item.text()), at(item, reading), reading));
    }
  }

  /// Lines such as `依赖：MySQL、短信平台`, wherever they stand.
  void read(Paragraph paragraph, Place place, Reading reading) {
    List<String> lines = paragraph.text().lines().toList();
    if (Plain.colon(paragraph.text()) < 0 || place.isAside()) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Location at = reading.at(paragraph.line() + i, i == 0 ? paragraph.column() : 1);
      readLabelled(lines.get(i), at, reading);
    }
  }

  private void readLabelled(String line, Location at, Reading reading) {
    if (Plain.colon(line) < 0) {
      return;
    }
    Matcher labelled = LABELLED.matcher(line);
    boolean needs = labelled.matches() && lexicon.means("heading.dependencies", labelled.group(1));
    if (needs && !namesNothing(labelled.group(2))) {
      List<String> names = needed.all(labelled.group(2));
      add(names, at, reading);
      if (names.isEmpty()) {
        report(labelled.group(2), at, reading);
      }
    }
  }

  private void read(Item item, boolean detail, Reading reading) {
    String text = Plain.line(item.text());
    if (namesNothing(text) || isGroup(item)) {
      return;
    }
    List<String> names = needed.names(text);
    Location at = at(item, reading);
    if (detail) {
      add(names.stream().filter(systems::isLatin).toList(), at, reading);
      return;
    }
    add(names, at, reading);
    if (names.isEmpty()) {
      report(text, at, reading);
    } else if (names.stream().noneMatch(name -> own.contains(Lexicon.fold(name)))) {
      named.add(item.text());
    }
  }

  private static Location at(Item item, Reading reading) {
    return reading.at(item.line(), item.column());
  }

  private static void add(List<String> names, Location location, Reading reading) {
    names.stream()
        .map(name -> new DependencyFact(name, Evidence.TREE, location))
        .forEach(reading.dependencies::add);
  }

  /// Whether the list stands in an item that names something by itself.
  private boolean isDetail(Place place) {
    return place.headings().stream()
        .anyMatch(heading -> heading.isLead() && named.contains(heading.title()));
  }

  /// `无`, `不再依赖 Kafka`, `详见附录`, a file, a task: nothing that the project needs.
  private boolean namesNothing(String text) {
    String bare = Plain.name(text);
    return bare.isEmpty()
        || cells.names(needed.head(text)).isEmpty()
        || lexicon.begins("word.rejected", bare)
        || lexicon.begins("word.pointer", bare)
        || systems.isFile(bare)
        || TASK.matcher(text).matches();
  }

  /// `中间件：` over a list of them.
  private boolean isGroup(Item item) {
    List<ItemList> below =
        item.blocks().stream()
            .filter(ItemList.class::isInstance)
            .map(ItemList.class::cast)
            .toList();
    String head = needed.head(item.text());
    boolean group = GROUPS.stream().anyMatch(concept -> lexicon.means(concept, head));
    return !below.isEmpty()
        && (group || (!systems.isLatin(head) && below.stream().allMatch(this::listsTechnologies)));
  }

  private boolean listsTechnologies(ItemList list) {
    long known =
        list.items().stream()
            .filter(item -> needed.names(item.text()).stream().anyMatch(systems::isTechnology))
            .count();
    return known * 2 >= list.items().size();
  }

  /// What a list of requirements names may also be a tool or a language; what listens on a port is
  /// there to be called.
  private List<String> servers(Item item) {
    return needed.names(item.text()).stream()
        .filter(
            name ->
                technologies
                    .named(name)
                    .filter(technology -> !technology.ports().isEmpty())
                    .isPresent())
        .toList();
  }

  private static void report(String text, Location location, Reading reading) {
    reading.report(
        Rule.ROW_NOT_UNDERSTOOD,
        location,
        new Words("看不出“%s”指的是哪个系统", "cannot tell which system \"%s\" names").with(text),
        new Words(
            "每项以系统的名字开头，说明写在冒号后面，例如 `- 短信平台：发送验证码`",
            "begin each item with the name of the system and explain behind a colon, such as"
                + " `- sms-gateway: sends codes`"));
  }
}

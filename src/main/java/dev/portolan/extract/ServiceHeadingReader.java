package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads services that a document describes a section each: `Account service`, `Auth service` under
/// `Functional services`.
final class ServiceHeadingReader {

  /// A longer first paragraph is no description in a few words.
  private static final int LONGEST = 200;

  private static final Pattern SENTENCE_END = Pattern.compile("\\s*[.。!！;；]\\s*");

  private final Lexicon lexicon;
  private final CellReader cells;

  ServiceHeadingReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
  }

  void read(List<PlacedSection> sections, Reading reading) {
    for (int i = 0; i < sections.size(); i++) {
      PlacedSection placed = sections.get(i);
      if (isAboutServices(placed) && !placed.place().isAside()) {
        List<PlacedSection> children = children(sections, i);
        List<PlacedSection> named = children.stream().filter(this::namesService).toList();
        boolean most = named.size() >= 2 && named.size() * 2 > children.size();
        children.stream()
            .filter(child -> givesPort(child) || (most && named.contains(child)))
            .forEach(child -> add(child, placed.place(), reading));
      }
    }
  }

  private boolean isAboutServices(PlacedSection placed) {
    String title = placed.section().title().toLowerCase(Locale.ROOT).strip();
    return placed.section().level() > 0
        && (placed.place().innermostIs("services") || title.endsWith(" services"));
  }

  /// The sections right below one, whatever level their author gave them.
  private static List<PlacedSection> children(List<PlacedSection> sections, int parent) {
    List<PlacedSection> children = new ArrayList<>();
    int level = Integer.MAX_VALUE;
    int above = sections.get(parent).section().level();
    for (int i = parent + 1; i < sections.size(); i++) {
      int own = sections.get(i).section().level();
      if (own <= above) {
        break;
      }
      if (own <= level) {
        children.add(sections.get(i));
        level = own;
      }
    }
    return children;
  }

  /// A name that ends with a word for a service. It neither tells what to do with one nor groups
  /// several.
  private boolean namesService(PlacedSection placed) {
    String title = Components.titleOf(placed.section().title());
    String folded = Lexicon.fold(title);
    boolean service =
        lexicon.words("word.service").stream()
            .anyMatch(word -> folded.endsWith(word) && folded.length() > word.length());
    return service && !isGroup(placed) && !isAction(folded) && !cells.names(title).isEmpty();
  }

  /// `后端服务` over a table is a group as a rule, `Account service` over a table of its endpoints is
  /// not.
  private static boolean isGroup(PlacedSection placed) {
    boolean han = placed.section().title().codePoints().anyMatch(Character::isIdeographic);
    return placed.place().required() != null
        || placed.place().heading().filter(heading -> heading.is("services")).isPresent()
        || (han && placed.section().blocks().stream().anyMatch(Block.Table.class::isInstance));
  }

  /// A name with its port is a service without a word that says so.
  private boolean givesPort(PlacedSection placed) {
    return NamedPort.in(placed.section().title(), lexicon)
        .filter(named -> !cells.names(named.name()).isEmpty() && !isAction(named.name()))
        .isPresent();
  }

  private boolean isAction(String folded) {
    return lexicon.words("word.action").stream()
        .map(word -> word.codePoints().anyMatch(Character::isIdeographic) ? word : word + " ")
        .anyMatch(folded::startsWith);
  }

  private void add(PlacedSection child, Place above, Reading reading) {
    Location at = reading.at(child.section().line(), 1);
    String title = child.section().title();
    Optional<NamedPort> port = NamedPort.in(title, lexicon);
    String named = port.map(NamedPort::name).orElseGet(() -> Components.titleOf(title));
    List<PortRange> ports =
        port.stream()
            .flatMap(said -> said.ports().ports().stream())
            .map(Listening::port)
            .distinct()
            .toList();
    Necessary said = necessary(child, above);
    for (String name : cells.names(named)) {
      if (known(reading).noneMatch(other -> stem(other).equals(stem(name)))) {
        reading.services.add(
            new ServiceFact(name, said.required(), said.description(), ports, null, null, at));
      }
    }
  }

  private static Stream<String> known(Reading reading) {
    return Stream.concat(reading.services.stream(), reading.listeners.stream())
        .map(ServiceFact::name);
  }

  /// `User Service` and `user` are one: the word for a service says nothing more.
  private String stem(String name) {
    String folded = Vocabulary.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
    return lexicon.words("word.service").stream()
        .filter(word -> folded.endsWith(word) && folded.length() > word.length())
        .findFirst()
        .map(word -> folded.substring(0, folded.length() - word.length()))
        .orElse(folded);
  }

  /// Whether a service must be there, and what it is for.
  private record Necessary(@Nullable Boolean required, @Nullable String description) {}

  /// `Required. Keeps the orders.`: the bracket of the heading or the first sentence may say that
  /// it must be there, else the headings above.
  private Necessary necessary(PlacedSection placed, Place above) {
    String text = description(placed);
    String[] sentences = text == null ? new String[] {""} : SENTENCE_END.split(text, 2);
    Boolean stated = cells.necessityIn(Plain.lastBracket(placed.section().title()));
    boolean alone =
        lexicon.means("heading.required", sentences[0])
            || lexicon.means("heading.optional", sentences[0]);
    if (!alone) {
      return new Necessary(stated != null ? stated : above.required(), text);
    }
    String rest = sentences.length > 1 && !sentences[1].isBlank() ? sentences[1] : null;
    return new Necessary(cells.necessityIn(sentences[0]), rest);
  }

  private static @Nullable String description(PlacedSection placed) {
    return placed.section().blocks().stream()
        .limit(1)
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> Plain.line(((Block.Paragraph) block).text()))
        .filter(text -> text.length() <= LONGEST)
        .findFirst()
        .orElse(null);
  }
}

package dev.portolan.format;

import dev.portolan.model.Document;
import dev.portolan.model.Drawing;
import dev.portolan.model.Facts;
import dev.portolan.model.Link;
import dev.portolan.model.Metadata;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import dev.portolan.model.Vocabulary;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what a rewritten document would no longer say, or say anew: the net under [Formatter]. It
/// looks at the two texts alone, not at how one came of the other.
final class Sameness {

  /// The destination of a link to a heading, which may have got another number.
  private static final Pattern OWN_LINK =
      Pattern.compile("(]\\(\\s*<?|href\\s*=\\s*[\"']?|]:\\s*<?)#[^\\s()<>\"']*");

  private Sameness() {}

  /// The first thing that the two readings do not have in common, or an empty text.
  static String difference(Page before, Page after) {
    List<String> facts = everything(before.facts());
    List<String> others = everything(after.facts());
    Set<String> contents = new HashSet<>(contents(before));
    contents.addAll(contents(after));
    List<String> words = words(before.normal(), contents);
    String lost = first(facts, others);
    lost = lost.isEmpty() ? first(others, facts) : lost;
    lost = lost.isEmpty() ? first(destinations(before), destinations(after)) : lost;
    lost = lost.isEmpty() ? first(drawn(before.normal()), drawn(after.normal())) : lost;
    return lost.isEmpty() ? first(words, words(after.normal(), contents)) : lost;
  }

  /// The first element that the other list has less often, or an empty text.
  private static String first(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(some);
    for (String other : others) {
      left.remove(other);
    }
    return left.isEmpty() ? "" : left.getFirst();
  }

  private static List<String> everything(Facts facts) {
    return Stream.concat(Stream.of(unplaced(facts.metadata())), facts(facts).stream()).toList();
  }

  private static String unplaced(Metadata metadata) {
    return new Metadata(
            metadata.title(),
            metadata.version(),
            metadata.status(),
            metadata.updated(),
            null,
            metadata.authors())
        .toString();
  }

  /// Every fact without its place; what a document says of itself is none.
  static List<String> facts(Facts facts) {
    return Stream.of(
            facts.services(),
            facts.ports(),
            facts.env(),
            facts.config(),
            facts.protocols(),
            facts.technologies(),
            facts.dependencies(),
            facts.references())
        .flatMap(List::stream)
        .map(String::valueOf)
        .map(fact -> fact.substring(0, Math.max(0, fact.lastIndexOf(", location="))))
        .toList();
  }

  /// Each link within the document that leads somewhere, with the title of the section it leads to;
  /// those of the table of contents are left out.
  private static List<String> destinations(Page page) {
    Document document = page.normal().document();
    Map<String, String> titles = new HashMap<>();
    document.sections().forEach(section -> titles.put(section.anchor(), section.title()));
    Set<Integer> contents =
        sections(page.normal(), Sameness::isContents).stream()
            .map(Section::line)
            .collect(Collectors.toSet());
    return document.links().stream()
        .filter(link -> link.target().startsWith("#"))
        .filter(link -> !contents.contains(heading(document, link)))
        .filter(link -> titles.containsKey(anchor(link)))
        .map(link -> link.text() + " -> " + titles.get(anchor(link)))
        .toList();
  }

  /// The line of the heading above a link.
  private static int heading(Document document, Link link) {
    return document.sections().stream()
        .mapToInt(Section::line)
        .filter(line -> line <= link.line())
        .max()
        .orElse(0);
  }

  private static String anchor(Link link) {
    String name = link.target().substring(1);
    try {
      return "d-" + URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return name;
    }
  }

  /// What the drawings say. A document that is completed gets further ones, with the template's.
  private static List<String> drawn(NormalDocument normal) {
    return normal.document().drawings().stream()
        .flatMap(
            drawing ->
                Stream.concat(
                    drawing.boxes().stream()
                        .map(box -> box.lines().stream().map(Drawing.Text::text).toList()),
                    drawing.edges().stream()))
        .map(String::valueOf)
        .toList();
  }

  /// Every line that says something: headings by their title, all others without spaces and the
  /// marks of tables. The entries of the table of contents are left out, for they say the headings
  /// again; above the chapters, where metadata stands, only the words count.
  private static List<String> words(NormalDocument normal, Set<String> contents) {
    List<String> words = new ArrayList<>();
    List<String> lines = normal.document().source().lines();
    List<Section> sections = normal.document().sections();
    Set<Section> heads = sections(normal, Sameness::isHead);
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      words.add(section.title());
      boolean listed = contents.contains(section.title());
      int start = section.level() > 0 ? section.line() : section.line() - 1;
      int end = i + 1 < sections.size() ? sections.get(i + 1).line() - 1 : lines.size();
      UnaryOperator<String> said = heads.contains(section) ? Sameness::folded : Sameness::bare;
      lines.subList(start, end).stream()
          .filter(line -> !listed || !ContentsList.isEntry(line))
          .forEach(line -> words.add(said.apply(line)));
    }
    words.removeIf(String::isBlank);
    return words;
  }

  private static Set<String> contents(Page page) {
    return sections(page.normal(), Sameness::isContents).stream()
        .map(Section::title)
        .collect(Collectors.toSet());
  }

  private static boolean isContents(Node node) {
    return node.isContents();
  }

  private static boolean isHead(Node node) {
    return node.section().level() == 0 || NormalDocument.TITLE.equals(node.role());
  }

  private static Set<Section> sections(NormalDocument normal, Predicate<Node> wanted) {
    Set<Section> sections = new HashSet<>();
    normal.outline().stream()
        .flatMap(Sameness::all)
        .filter(wanted)
        .forEach(node -> sections.add(node.section()));
    return sections;
  }

  private static Stream<Node> all(Node node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(Sameness::all));
  }

  private static String folded(String line) {
    return Vocabulary.fold(Dates.normal(OWN_LINK.matcher(line).replaceAll("$1")));
  }

  private static String bare(String line) {
    String bare = OWN_LINK.matcher(line).replaceAll("$1").replaceAll("[\\s|─━═╌╍┄┅┈┉]", "");
    return bare.matches("[-:=>]*") ? "" : bare;
  }
}

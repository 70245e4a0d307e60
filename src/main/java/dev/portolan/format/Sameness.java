package dev.portolan.format;

import dev.portolan.model.Facts;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tells what a rewritten document would no longer say, or say anew: the net under [Formatter]. It
/// looks at the two texts alone, not at how one came of the other.
final class Sameness {

  private Sameness() {}

  /// The first thing that the two readings do not have in common, or an empty text.
  static String difference(Page before, Page after) {
    List<String> facts = facts(before.facts());
    List<String> words = words(before.normal());
    String lost = first(facts, facts(after.facts()));
    lost = lost.isEmpty() ? first(facts(after.facts()), facts) : lost;
    return lost.isEmpty() ? first(words, words(after.normal())) : lost;
  }

  /// The first element that the other list has less often, or an empty text.
  private static String first(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(some);
    for (String other : others) {
      left.remove(other);
    }
    return left.isEmpty() ? "" : left.getFirst();
  }

  /// Every fact without its place.
  private static List<String> facts(Facts facts) {
    Stream<String> placed =
        Stream.of(
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
            .map(fact -> fact.substring(0, Math.max(0, fact.lastIndexOf(", location="))));
    return Stream.concat(Stream.of(facts.metadata().toString()), placed).toList();
  }

  /// Every line that says something: headings by their title, all others without spaces and the
  /// marks of tables. The table of contents is left out, for it says the headings again; above the
  /// chapters, where metadata stands, only the words count.
  private static List<String> words(NormalDocument normal) {
    List<String> words = new ArrayList<>();
    List<String> lines = normal.document().source().lines();
    List<Section> sections = normal.document().sections();
    Set<Integer> contents = new HashSet<>();
    Set<Integer> heads = new HashSet<>();
    normal.outline().forEach(node -> frames(node, contents, heads));
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int end = i + 1 < sections.size() ? sections.get(i + 1).line() - 1 : lines.size();
      words.add(section.title());
      for (int line = section.line() + (section.level() > 0 ? 1 : 0); line <= end; line++) {
        String text = lines.get(line - 1);
        boolean head = heads.contains(section.line());
        words.add(
            contents.contains(section.line()) ? "" : head ? Vocabulary.fold(text) : bare(text));
      }
    }
    words.removeIf(String::isBlank);
    return words;
  }

  private static void frames(Node node, Set<Integer> contents, Set<Integer> heads) {
    if (NormalDocument.CONTENTS.equals(node.role())) {
      contents.add(node.section().line());
    } else if (node.section().level() == 0 || NormalDocument.TITLE.equals(node.role())) {
      heads.add(node.section().line());
    }
    node.children().forEach(child -> frames(child, contents, heads));
  }

  private static String bare(String line) {
    String bare = line.replaceAll("[\\s|]", "");
    return bare.matches("[-:=]*") ? "" : bare;
  }
}

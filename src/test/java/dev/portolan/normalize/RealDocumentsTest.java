package dev.portolan.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Rule;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Properties that hold for every real document at hand.
class RealDocumentsTest {

  private static final Path TEMPLATE = Path.of("../shared/template/architecture-template.md");

  /// Chinese in square brackets that is no link.
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]*\\p{IsHan}[^\\]]*](?!\\()");

  private static final Path SHARED = Path.of("../shared/corpus/docs");

  @TestFactory
  Stream<DynamicTest> our_own_documents() throws IOException {
    return tests(Path.of("content"));
  }

  @TestFactory
  Stream<DynamicTest> documents_of_others() throws IOException {
    Assumptions.assumeTrue(Files.exists(SHARED), "no shared documents here: skipped");
    return tests(SHARED);
  }

  @Test
  void every_placeholder_of_the_organisations_template_is_reported() throws IOException {
    Assumptions.assumeTrue(Files.exists(TEMPLATE), "no shared template here: skipped");
    String text = Normal.read(TEMPLATE);
    Set<Integer> reported =
        Normal.document(text).findings().stream()
            .filter(finding -> finding.rule() == Rule.PLACEHOLDER)
            .map(finding -> finding.location().line())
            .collect(Collectors.toSet());
    List<String> lines = text.lines().toList();
    assertThat(IntStream.rangeClosed(1, lines.size()))
        .filteredOn(line -> BRACKETED.matcher(lines.get(line - 1)).find())
        .filteredOn(line -> !reported.contains(line))
        .extracting(line -> line + ": " + lines.get(line - 1))
        .isEmpty();
  }

  @Test
  void the_organisations_template_is_an_empty_form() throws IOException {
    Assumptions.assumeTrue(Files.exists(TEMPLATE), "no shared template here: skipped");

    assertThat(Normal.document(Normal.read(TEMPLATE)).completeness()).isLessThan(0.05);
  }

  private static Stream<DynamicTest> tests(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> documents =
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return documents.stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(Normal.read(file))));
    }
  }

  private static void check(String text) {
    NormalDocument document = Normal.document(text);
    List<Section> shown = new ArrayList<>();
    document.outline().forEach(node -> collect(node, shown));

    assertThat(shown)
        .extracting(Section::anchor)
        .containsExactlyInAnyOrderElementsOf(
            document.document().sections().stream().map(Section::anchor).toList());
    assertThat(document.completeness()).isBetween(0.0, 1.0);
    assertThat(document.findings())
        .extracting(finding -> finding.location().line())
        .allSatisfy(line -> assertThat(line).isBetween(1, text.split("\n", -1).length));
    assertThat(topLevelOrder(Normal.document(rearranged(text, document))))
        .isEqualTo(topLevelOrder(document));
  }

  /// The document's text in the order of its outline.
  private static String rearranged(String text, NormalDocument document) {
    List<String> lines = List.of(text.split("\n", -1));
    List<Integer> starts =
        document.document().sections().stream()
            .map(section -> section.level() == 0 ? 1 : section.line())
            .sorted(Comparator.naturalOrder())
            .toList();
    StringBuilder rearranged = new StringBuilder();
    if (!starts.isEmpty()) {
      lines.subList(0, starts.getFirst() - 1).forEach(line -> rearranged.append(line).append('\n'));
    }
    document.outline().forEach(node -> append(node, lines, starts, rearranged));
    return rearranged.toString();
  }

  private static void append(
      Node node, List<String> lines, List<Integer> starts, StringBuilder out) {
    int start = node.section().level() == 0 ? 1 : node.section().line();
    int next = starts.indexOf(start) + 1;
    int end = next < starts.size() ? starts.get(next) - 1 : lines.size();
    lines.subList(start - 1, end).forEach(line -> out.append(line).append('\n'));
    node.children().forEach(child -> append(child, lines, starts, out));
  }

  private static List<String> topLevelOrder(NormalDocument document) {
    return document.outline().stream().map(node -> node.section().title()).toList();
  }

  private static void collect(Node node, List<Section> sections) {
    sections.add(node.section());
    node.children().forEach(child -> collect(child, sections));
  }
}

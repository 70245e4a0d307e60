package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Rule;
import dev.portolan.model.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Small documents in the manners of many trades: deployment guides, charts, manuals of operators.
/// Beside each `NAME.md` stands `NAME.facts`, what a careful reader takes out of it and nothing
/// else. Where a `NAME.findings` stands there too, it is all that the reader would tell the author.
final class DocumentHabitsTest {

  private static final Path DOCUMENTS =
      Path.of("src/test/resources/dev/portolan/extract/documents");

  @TestFactory
  Stream<DynamicTest> all_facts_of_a_document_are_found_and_nothing_else() throws IOException {
    return documents().stream().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
  }

  @TestFactory
  Stream<DynamicTest> what_is_not_understood_is_told_at_its_place() throws IOException {
    return documents().stream()
        .filter(file -> Files.exists(findings(file)))
        .map(file -> DynamicTest.dynamicTest(name(file), () -> checkFindings(file)));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Path findings(Path file) {
    return file.resolveSibling(name(file) + ".findings");
  }

  private static void checkFindings(Path file) throws IOException {
    assertThat(
            Corpus.facts(file).findings().stream()
                .filter(finding -> finding.rule() != Rule.MISSING_METADATA)
                .map(
                    finding ->
                        "%d:%d %s %s"
                            .formatted(
                                finding.location().line(),
                                finding.location().column(),
                                finding.rule().code(),
                                finding.message().zh())))
        .containsExactlyElementsOf(Files.readAllLines(findings(file)));
  }

  private static void check(Path file) throws IOException {
    Facts facts = Corpus.facts(file);
    assertThat(Stream.concat(FactLines.of(facts).stream(), FactLines.relations(facts).stream()))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(file.resolveSibling(name(file) + ".facts")));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".md", "");
  }
}

package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Small documents in the manners of many trades: deployment guides, charts, manuals of operators.
/// Beside each `NAME.md` stands `NAME.facts`, what a careful reader takes out of it and nothing
/// else.
final class DocumentHabitsTest {

  private static final Path DOCUMENTS =
      Path.of("src/test/resources/dev/portolan/extract/documents");

  @TestFactory
  Stream<DynamicTest> all_facts_of_a_document_are_found_and_nothing_else() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
    }
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

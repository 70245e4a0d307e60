package dev.portolan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.format.Formatter.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each folder of `src/test/format` shows what formatting makes of `input.md`; the one named
/// `complete` with what the document lacked. After a wanted change run `mvn test
/// -Dtest=GoldenDocumentsTest -Dgolden=update` and read the difference.
class GoldenDocumentsTest {

  private static final Path FOLDERS = Path.of("src/test/format");

  @TestFactory
  Stream<DynamicTest> a_document_becomes_the_expected_one() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    boolean complete = folder.endsWith("complete");
    String input = Files.readString(folder.resolve("input.md"));
    String got = complete ? Formatting.completed(input) : Formatting.formatted(input);
    Path expected = folder.resolve("expected.md");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, got);
    }
    assertThat(got).isEqualTo(Files.readString(expected));
    assertThat(Formatting.formatted(got)).as("formatted again").isEqualTo(got);
    if (complete) {
      assertThat(Formatting.completed(got)).as("completed again").isEqualTo(got);
      Result result = Formatting.completion(input);
      assertThat(RealDocumentsTest.facts(result.after().facts()))
          .as("facts")
          .containsExactlyInAnyOrderElementsOf(RealDocumentsTest.facts(result.before().facts()));
    }
  }

  @Test
  void the_template_that_documents_start_from_is_in_normal_form() {
    String template =
        Formatting.read(
            Path.of("src/main/resources/dev/portolan/template/architecture-template.md"));
    assertThat(Formatting.formatted(template)).isEqualTo(template);
  }

  /// However many cells a row has and however wide one is, the file does not grow out of hand.
  @Test
  void a_table_too_wide_to_read_stays_as_it_is() {
    String wide = "| a | b |\n|---|---|\n| " + "x".repeat(2000) + " | 1 |\n| 2 | 3 |\n";
    assertThat(Formatting.formatted(wide)).isEqualTo(wide);
  }

  @Test
  void a_document_that_is_too_complex_to_be_read_is_refused() {
    assertThat(Formatting.result("> ".repeat(200) + "x\n").refusal()).isNotNull();
  }
}

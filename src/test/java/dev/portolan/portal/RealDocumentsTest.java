package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Real documents of other people, in no shape of ours: each must become a page, whole.
class RealDocumentsTest {

  private static final Path DOCUMENTS = Path.of("../shared/corpus/docs");
  private static BuiltPortal portal;

  @BeforeAll
  static void build() {
    assumeTrue(
        Files.isDirectory(DOCUMENTS),
        "skipped: the collection of real documents is not beside this checkout");
    portal = BuiltPortal.build(DOCUMENTS.toAbsolutePath().normalize(), "real");
  }

  @Test
  void every_document_has_a_page() throws IOException {
    long documents;
    try (Stream<Path> files = Files.walk(DOCUMENTS)) {
      documents = files.filter(file -> file.toString().endsWith(".md")).count();
    }
    assertThat(portal.site().pages()).hasSize((int) documents);
    assertThat(portal.site().pages())
        .allSatisfy(
            page ->
                assertThat(portal.folder().resolve(page.url() + "index.html")).isNotEmptyFile());
  }

  @Test
  void every_finding_points_at_a_line_that_exists() throws IOException {
    for (Finding finding : portal.site().findings()) {
      List<String> lines =
          Files.readAllLines(portal.site().config().root().resolve(finding.location().file()));
      assertThat(finding.location().line()).as("%s", finding).isBetween(1, lines.size() + 1);
    }
  }
}

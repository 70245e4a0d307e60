package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Documents that hold no tokens must not be accused of it. Where an author did write a password
/// down, as some do, doubting it is right; calling it a provider's token is not.
class RealSecretsTest {

  private static final Path REAL = Path.of("../shared/corpus/docs");

  private final Secrets secrets = new Secrets();

  @Test
  void nothing_in_our_own_content_looks_like_a_secret() throws IOException {
    assertThat(flagged(Path.of("content"))).isEmpty();
  }

  @Test
  void real_documents_have_at_most_one_false_error_in_a_hundred() throws IOException {
    assumeTrue(
        Files.isDirectory(REAL),
        "skipped: the collection of real documents is not beside this checkout");
    List<Finding> flagged = flagged(REAL);

    assertThat(flagged.stream().filter(finding -> finding.rule() == Rule.SECRET))
        .hasSizeLessThanOrEqualTo(documents(REAL).size() / 100);
    // A warning for a guessable password that is written out is true; still, they must stay few.
    assertThat(flagged).hasSizeLessThan(documents(REAL).size());
  }

  private List<Finding> flagged(Path folder) throws IOException {
    List<Finding> flagged = new ArrayList<>();
    for (Path file : documents(folder)) {
      String text = TextDecoder.decode(file.toString(), Files.readAllBytes(file)).text();
      flagged.addAll(secrets.mask(file.toString(), text).findings());
    }
    return flagged;
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}

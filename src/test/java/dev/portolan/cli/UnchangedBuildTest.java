package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A build that would make what stands there already leaves it standing.
class UnchangedBuildTest {

  private static final String UNCHANGED = "nothing has changed since it was published\n";

  @TempDir Path folder;
  private Path document;
  private Path page;

  @BeforeEach
  void buildOnce() throws IOException {
    document = folder.resolve("site/content/pay/architecture.md");
    Files.createDirectories(document.getParent());
    Files.writeString(
        folder.resolve("site/site-config.yml"), "title: Small\nchecks:\n  broken-link: error\n");
    Files.writeString(document, "# Pay\n\nKeeps [its books](gone.md).\n");
    page = folder.resolve("site/target/site/projects/pay/index.html");
    assertThat(build().err()).contains("Published ").doesNotContain(UNCHANGED);
  }

  @Test
  void the_second_build_says_the_same_and_touches_nothing() throws IOException {
    FileTime written = Files.getLastModifiedTime(page);
    CommandLineRun first = build("-o", "elsewhere");
    CommandLineRun again = build("-o", "elsewhere");

    assertThat(again.code()).isEqualTo(first.code());
    assertThat(again.err().replace(UNCHANGED, "").replaceAll("in [0-9.]+ s", "in 0 s"))
        .isEqualTo(first.err().replaceAll("in [0-9.]+ s", "in 0 s"))
        .contains("gone.md");
    assertThat(again.err()).contains(UNCHANGED);
    assertThat(build().err()).contains(UNCHANGED);
    assertThat(Files.getLastModifiedTime(page)).isEqualTo(written);
  }

  @Test
  void a_document_a_picture_or_the_configuration_that_changed_is_built() throws IOException {
    Files.writeString(document, "# Pay\n\nKeeps no books.\n");
    assertThat(build().err()).doesNotContain(UNCHANGED);
    assertThat(Files.readString(page)).contains("Keeps no books");

    Files.writeString(document.resolveSibling("picture.svg"), "<svg/>");
    assertThat(build().err()).doesNotContain(UNCHANGED);

    Files.writeString(folder.resolve("site/site-config.yml"), "title: Other\n");
    assertThat(build().err()).doesNotContain(UNCHANGED);
    assertThat(Files.readString(page)).contains("Other");
    assertThat(build().err()).contains(UNCHANGED);
  }

  @Test
  void a_portal_that_someone_has_touched_is_built_again() throws IOException {
    byte[] whole = Files.readAllBytes(page);
    Files.delete(page);
    assertThat(build().err()).doesNotContain(UNCHANGED);
    assertThat(page).hasBinaryContent(whole);

    Files.writeString(page, "vandal");
    Files.setLastModifiedTime(page, FileTime.from(Instant.now().plus(Duration.ofSeconds(2))));
    assertThat(build().err()).doesNotContain(UNCHANGED);
    assertThat(page).hasBinaryContent(whole);
  }

  @Test
  void a_build_that_is_told_to_refuse_does_so() throws IOException {
    CommandLineRun refused = build("--fail-on", "error");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("not published").doesNotContain(UNCHANGED);
  }

  @Test
  void it_says_how_long_each_stage_took() throws IOException {
    String seconds = " +[0-9]+\\.[0-9]{2} s\n";
    assertThat(build("--timings").err())
        .containsPattern("  compare" + seconds)
        .doesNotContain("  read ")
        .endsWith(" s\n");

    Files.writeString(document, "# Pay\n");
    String stages = String.join(seconds + "  ", "read", "understand", "merge", "link", "draw");
    assertThat(build("--timings").err()).containsPattern("  " + stages + seconds);
  }

  private CommandLineRun build(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "build";
    arguments[1] = "site";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandLineRun.in(
        folder,
        Map.of("LANG", "C.UTF-8", "XDG_CACHE_HOME", folder.resolve("caches").toString()),
        arguments);
  }
}

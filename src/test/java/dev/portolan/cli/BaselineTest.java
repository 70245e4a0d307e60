package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With a baseline, only what is new is shown and fails.
class BaselineTest {

  private static final String DOCUMENT = "content/demo/architecture.md";

  @TempDir private Path folder;

  @Test
  void what_the_baseline_knows_is_neither_shown_nor_does_it_fail() {
    Folder site = site("[one](one.md)");
    CommandLineRun written = strict(site, "--write-baseline", "known.txt");
    assertThat(written.code()).isZero();
    assertThat(written.out()).isEmpty();

    CommandLineRun known = strict(site, "--baseline", "known.txt");
    assertThat(known.code()).isZero();
    assertThat(known.out()).isEmpty();
    assertThat(known.err()).contains("no findings").containsPattern("known.txt knows \\d more");

    CommandLineRun more = strict(site("[one](one.md) [two](two.md)"), "--baseline", "known.txt");
    assertThat(more.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(more.out()).contains("two.md");
  }

  @Test
  void a_finding_is_known_again_when_lines_move() {
    Folder site = site("[one](one.md)", "", "[one](one.md)");
    strict(site, "--write-baseline", "known.txt");

    CommandLineRun moved =
        strict(
            site("A new line.", "", "[one](one.md)", "", "Another.", "", "[one](one.md)"),
            "--baseline",
            "known.txt");

    assertThat(moved.out()).isEmpty();
    assertThat(moved.code()).isZero();
  }

  @Test
  void the_same_mistake_once_more_is_new() {
    Folder site = site("[one](one.md)");
    strict(site, "--write-baseline", "known.txt");

    CommandLineRun again =
        strict(site("[one](one.md)", "", "[one](one.md)"), "--baseline", "known.txt");

    assertThat(again.out()).containsOnlyOnce("[broken-link]").contains(":5:");
  }

  @Test
  void what_is_mended_is_said_so_that_the_baseline_can_shrink() {
    Folder site = site("[one](one.md)");
    strict(site, "--write-baseline", "known.txt");

    assertThat(strict(site("Mended."), "--baseline", "known.txt").err())
        .contains("1 of the baseline are there no more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "github"})
  void it_works_in_every_format(String format) {
    Folder site = site("[one](one.md)");
    strict(site, "--write-baseline", "known.txt");

    CommandLineRun more =
        strict(
            site("[one](one.md)", "", "[two](two.md)"),
            "--format",
            format,
            "--baseline",
            "known.txt");

    assertThat(more.out()).contains("two.md").doesNotContain("“one.md”");
  }

  @Test
  void it_is_text_that_can_be_read_and_merged() throws Exception {
    strict(site("[one](one.md)"), "--write-baseline", "known.txt");

    assertThat(Files.readAllLines(folder.resolve("known.txt")))
        .hasSizeGreaterThan(1)
        .first()
        .isEqualTo("# portolan-baseline/1");
    assertThat(folder.resolve("known.txt"))
        .content()
        .containsPattern("(?m)^[0-9a-f]{32} broken-link content/demo/architecture.md$");
  }

  @Test
  void a_baseline_that_cannot_be_read_is_wrong_usage_with_its_line() throws Exception {
    Folder site = site("Fine.");
    assertThat(site.check("--baseline", "none.txt"))
        .returns(ExitCode.USAGE, CommandLineRun::code)
        .satisfies(
            run ->
                assertThat(run.err())
                    .contains("there is no baseline \"none.txt\"", "--write-baseline none.txt"));

    site.with("json.txt", "[]");
    assertThat(site.check("--baseline", "json.txt").err()).startsWith("json.txt:1:1: error: ");

    site.with("broken.txt", "# portolan-baseline/1", "", "oops");
    CommandLineRun broken = site.check("--baseline", "broken.txt");
    assertThat(broken.err()).startsWith("broken.txt:3:1: error: expected a fingerprint");
    assertThat(broken.code()).isEqualTo(ExitCode.USAGE);

    Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xFF, 0});
    assertThat(site.check("--baseline", "binary.txt"))
        .returns(ExitCode.USAGE, CommandLineRun::code)
        .satisfies(run -> assertThat(run.err()).contains("not UTF-8"));
  }

  private Folder site(String... lines) {
    return new Folder(folder).with(DOCUMENT, "# Demo\n\n" + String.join("\n", lines));
  }

  private static CommandLineRun strict(Folder site, String... options) {
    String[] all = java.util.Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--fail-on";
    all[options.length + 1] = "warning";
    return site.check(all);
  }
}

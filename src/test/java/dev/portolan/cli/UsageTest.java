package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands say to requests that cannot be met, or that there is nothing to do for.
class UsageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"99999", "-1", "abc", "65536"})
  void a_port_that_is_none_is_refused(String port) {
    CommandLineRun run = CommandLineRun.in(folder, "serve", "--port=" + port);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("error: the port must be 1 to 65535, not \"" + port + "\"")
        .contains("hint: such as -p 8080");
  }

  @Test
  void an_address_that_others_can_reach_is_refused_unless_it_is_understood() {
    CommandLineRun run = CommandLineRun.in(folder, "serve", "--host", "0.0.0.0", "-p", "0");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("other machines could read").contains("--i-understand");
  }

  @ParameterizedTest
  @CsvSource({"../evil, evil", "a b, a-b", "/etc/x, etc-x", ".git, git", "_draft, _draft"})
  void a_new_project_needs_a_plain_folder_name(String name, String safe) {
    CommandLineRun run = CommandLineRun.in(folder, "new", name);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("\"" + name + "\" is not a plain folder name");
    assertThat(folder).isEmptyDirectory();
    assertThat(safe).isNotEmpty();
  }

  @Test
  void an_empty_site_is_published_with_a_note() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    CommandLineRun build = CommandLineRun.in(folder, "build", "empty", "-o", "out");
    CommandLineRun query = CommandLineRun.in(folder, "query", "empty", "8080");

    assertThat(build.err()).contains("note: there is no Markdown document in empty yet");
    assertThat(build.code()).isZero();
    assertThat(folder.resolve("out/index.html")).exists();
    assertThat(query.code()).isZero();
    assertThat(query.err()).contains("nothing found for \"8080\"");
  }

  @Test
  void a_site_of_empty_files_is_published() throws IOException {
    Files.createDirectories(folder.resolve("site/content/pay"));
    Files.writeString(folder.resolve("site/content/pay/README.md"), "");
    Files.writeString(folder.resolve("site/content/alone.md"), "\n");
    CommandLineRun build = CommandLineRun.in(folder, "build", "site", "-o", "out");

    assertThat(build.code()).isLessThan(2);
    assertThat(folder.resolve("out/projects/pay/index.html")).exists();
    assertThat(CommandLineRun.in(folder, "query", "site", "pay").code()).isZero();
  }

  @Test
  void an_output_that_cannot_be_replaced_is_all_that_is_told() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(folder.resolve("out/thesis.tex"), "ten years of work");
    Files.createDirectory(folder.resolve("site"));
    Files.writeString(folder.resolve("site/a.md"), "# A\n\n[b](b.md)\n");
    CommandLineRun run = CommandLineRun.in(folder, "build", "site", "-o", "out");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("the output folder holds a file that Portolan did not write");
  }

  @Test
  void a_build_names_the_site_to_check() throws IOException {
    Files.createDirectory(folder.resolve("one"));
    Files.writeString(folder.resolve("one/a.md"), "# A\n\n[b](b.md)\n");
    CommandLineRun run = CommandLineRun.in(folder, "build", "one", "-o", "out");

    assertThat(run.err()).contains("run ./portolan check one for details");
  }

  @Test
  void a_mistake_in_the_configuration_is_told_with_its_path_from_here() throws IOException {
    Files.createDirectories(folder.resolve("site/deep"));
    Files.writeString(folder.resolve("site/site-config.yml"), "title: [x\n");

    assertThat(CommandLineRun.in(folder, "check", "site").err())
        .startsWith("site/site-config.yml:1:8: error: what opens here is never closed");
    assertThat(CommandLineRun.in(folder.resolve("site/deep"), "check").err())
        .startsWith("../site-config.yml:1:8: error:");
  }

  @Test
  void what_cannot_be_read_is_told_without_a_line_that_nobody_has_seen() throws IOException {
    Files.createDirectory(folder.resolve("site"));
    Path locked = Files.writeString(folder.resolve("site/locked.md"), "# A\n");
    assumeThat(locked.toFile().setReadable(false) && !Files.isReadable(locked))
        .as("somebody whom permissions bind, so not root")
        .isTrue();
    CommandLineRun run = CommandLineRun.in(folder, "check", "site");

    assertThat(run.out())
        .startsWith("locked.md: error: cannot be read: no permission to read it [unreadable-file]")
        .doesNotContain("# locked");
  }
}

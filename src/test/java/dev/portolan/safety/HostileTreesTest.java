package dev.portolan.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.cli.CommandLineRun;
import dev.portolan.cli.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders made to lead a reader astray: out of the content, around in circles, into files that are
/// none, to names that fit no other place. Each is told with its path and what to do, and the rest
/// of the site is published.
class HostileTreesTest {

  private static final String SECRET = "what-lies-outside";

  @TempDir private Path outside;
  @TempDir private Path root;
  private Folder site;

  @BeforeEach
  void write() throws IOException {
    site = new Folder(root).with("content/good/architecture.md", "# 好", "", "网关监听 8443。");
    Files.writeString(outside.resolve("o.md"), "# " + SECRET + "\n");
    Files.writeString(outside.resolve("o.png"), SECRET);
  }

  @Test
  void links_out_of_the_content_folder_lead_nowhere() throws IOException {
    link("file.md", outside.resolve("o.md"));
    link("folder", outside);
    link("good/picture.png", outside.resolve("o.png"));
    site.with("content/up.md", "# 上", "", "[a](../../o.md) ![b](../../o.png) [c](..%2f..%2fo.md)");
    link(
        "by-way.md",
        Path.of("..", "content", "..", "..", outside.getFileName().toString(), "o.md"));

    assertThat(told("unreadable-file"))
        .contains("content/file.md", "content/folder", "content/good/picture.png");
    assertThat(told("unreadable-file")).contains("content/by-way.md");
    assertThat(told("broken-link")).containsOnly("content/up.md");
    publish();
  }

  @Test
  void circles_of_links_end() throws IOException {
    link("again", Path.of("."));
    link("good/back", Path.of("../good"));
    link("one.md", Path.of("two.md"));
    link("two.md", Path.of("one.md"));
    link("gone.md", Path.of("nowhere.md"));

    assertThat(told("unreadable-file"))
        .containsExactlyInAnyOrder(
            "content/again",
            "content/good/back",
            "content/one.md",
            "content/two.md",
            "content/gone.md");
    publish();
  }

  @Test
  void folders_of_links_to_folders_of_links_do_not_multiply() throws IOException {
    for (int i = 0; i < 20; i++) {
      Files.createDirectories(root.resolve("content/step" + i));
      for (String name : List.of("a", "b", "c")) {
        link("step" + i + "/" + name, Path.of("../step" + (i + 1)));
      }
    }
    site.with("content/step20/README.md", "# 末");

    assertThat(told("unreadable-file")).contains("content/step0/a/b").hasSizeLessThan(1_000);
    publish();
  }

  @Test
  void what_is_no_file_is_not_opened() throws Exception {
    Path pipe = root.resolve("content/pipe.md");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
    site.with("content/folder.md/README.md", "# 文件夹");

    assertThat(told("unreadable-file")).containsExactly("content/pipe.md");
    publish();
  }

  @Test
  void what_may_not_be_read_is_told() throws IOException {
    site.with("content/closed.md", "# " + SECRET).with("content/shut/README.md", "# " + SECRET);
    Files.setPosixFilePermissions(
        root.resolve("content/closed.md"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(root.resolve("content/closed.md")), "root may read everything");
    Files.setPosixFilePermissions(
        root.resolve("content/shut"), PosixFilePermissions.fromString("---------"));

    assertThat(told("unreadable-file")).contains("content/closed.md", "content/shut");
    publish();
    Files.setPosixFilePermissions(
        root.resolve("content/shut"), PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void names_of_unseen_characters_are_told_and_harmless() throws IOException {
    for (String name :
        List.of("line\nbreak", "esc\u001B[31mred", "turn\u202Edm", "zero\u200Bwidth")) {
      site.with("content/" + name + ".md", "# 甲");
    }

    assertThat(told("encoding")).hasSize(4);
    assertThat(site.check().out()).doesNotContain("\u001B", "\u202E", "line\nbreak");
    publish();
    assertThat(pages()).noneMatch(page -> page.matches("(?s).*[\\p{Cntrl}\u202E\u200B].*"));
  }

  @Test
  void names_that_would_get_one_address_get_two() throws IOException {
    site.with("content/Pay/README.md", "# 一").with("content/pay/README.md", "# 二");
    site.with("content/caf\u00E9.md", "# 三").with("content/cafe\u0301.md", "# 四");
    site.with("content/good/Notes.md", "# 五").with("content/good/notes.md", "# 六");

    assertThat(told("name-collision"))
        .containsExactlyInAnyOrder(
            "content/pay/README.md", "content/caf\u00E9.md", "content/good/notes.md");
    publish();
    assertThat(pages()).contains("pay", "pay-2", "caf\u00E9", "caf\u00E9-2");
  }

  @Test
  void names_for_no_other_system_and_endless_ones_get_addresses_of_their_own() throws IOException {
    List<String> names =
        List.of("CON", " ", "a\"b<c>&d?e#f%2e", "a\\b", "x".repeat(250), "长".repeat(83));
    for (String name : names) {
      site.with("content/" + name + ".md", "# 甲 " + names.indexOf(name));
    }

    publish();
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(names.size());
    assertThat(pages())
        .allSatisfy(
            page -> {
              assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(250);
              assertThat(page).doesNotMatch("(?i)con|\\.+|.*[\"<>?#%\\\\:].*");
            });
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(root.resolve("content").resolve(name), target);
  }

  /// The files that a rule is told of; each time with a hint, but for links, which need none.
  private List<String> told(String rule) {
    return site.json()
        .valueStream()
        .filter(finding -> finding.get("code").asString().equals(rule))
        .peek(
            finding ->
                assertThat(rule.equals("broken-link") || !finding.get("hint").isNull()).isTrue())
        .map(finding -> finding.get("file").asString())
        .toList();
  }

  /// Publishes the site: the good document is there, and nothing from outside.
  private void publish() throws IOException {
    CommandLineRun build = CommandLineRun.in(root, "build", ".", "-o", "out");

    assertThat(build.code()).as(build.err()).isLessThanOrEqualTo(1);
    assertThat(build.out() + build.err()).doesNotContain(SECRET, outside.toString());
    assertThat(root.resolve("out/projects/good/index.html")).content().contains("8443");
    try (Stream<Path> files = Files.walk(root.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(SECRET, outside.toString());
      }
    }
  }

  /// The names of the projects' pages.
  private List<String> pages() throws IOException {
    try (Stream<Path> pages = Files.list(root.resolve("out/projects"))) {
      return pages.filter(Files::isDirectory).map(page -> page.getFileName().toString()).toList();
    }
  }
}

package dev.portolan.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.finding.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {

  private static final byte[] PAGE = "<p>hello</p>".getBytes(UTF_8);

  private Path output;

  @BeforeEach
  void place(@TempDir Path folder) {
    output = folder.resolve("site");
  }

  @Test
  void what_was_written_becomes_the_output_and_nothing_stays_beside_it() throws IOException {
    try (Staging staging = Staging.beside(output)) {
      staging.write("index.html", PAGE);
      staging.write("projects/订单/index.html", PAGE);
      assertThat(output).doesNotExist();
      staging.publish();
    }

    assertThat(Portals.files(output))
        .containsExactlyInAnyOrder("index.html", "projects/订单/index.html", ".portolan-manifest");
    assertThat(output.resolve("projects/订单/index.html")).hasBinaryContent(PAGE);
    assertThat(Portals.around(output)).containsExactly("site");
  }

  @Test
  void a_new_generation_replaces_the_old_one_whole() throws IOException {
    Portals.publish(output, 1, new LocalDisk());
    Portals.publish(output, 2, new LocalDisk());

    assertThat(Portals.wholeGeneration(output)).isEqualTo(2);
    assertThat(Portals.around(output)).containsExactly("site");
  }

  @Test
  void a_file_that_stays_as_it_was_keeps_its_time_and_one_that_was_touched_is_made_good()
      throws IOException {
    FileTime longAgo = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
    for (String changing : List.of("old", "new")) {
      try (Staging staging = Staging.beside(output)) {
        staging.write("same.html", PAGE);
        staging.write("touched.html", PAGE);
        staging.write("changed.html", changing.getBytes(UTF_8));
        staging.publish();
      }
      if (changing.equals("old")) {
        Files.writeString(output.resolve("touched.html"), "<p>HELLO</p>");
        for (String file : List.of("same.html", "touched.html", "changed.html")) {
          Files.setLastModifiedTime(output.resolve(file), longAgo);
        }
      }
    }

    assertThat(Files.getLastModifiedTime(output.resolve("same.html"))).isEqualTo(longAgo);
    assertThat(output.resolve("same.html")).hasBinaryContent(PAGE);
    assertThat(Files.getLastModifiedTime(output.resolve("touched.html"))).isNotEqualTo(longAgo);
    assertThat(output.resolve("touched.html")).hasBinaryContent(PAGE);
    assertThat(Files.getLastModifiedTime(output.resolve("changed.html"))).isNotEqualTo(longAgo);
    assertThat(output.resolve("changed.html")).hasContent("new");
  }

  @Test
  void folders_that_cannot_be_exchanged_are_renamed_one_after_the_other() throws IOException {
    Disk withoutExchange = new FaultyDisk(Integer.MAX_VALUE, false);
    Portals.publish(output, 1, withoutExchange);
    Portals.publish(output, 2, withoutExchange);

    assertThat(Portals.wholeGeneration(output)).isEqualTo(2);
    assertThat(Portals.around(output)).containsExactly("site");
  }

  @Test
  void a_build_that_is_not_published_changes_nothing() throws IOException {
    Portals.publish(output, 1, new LocalDisk());
    try (Staging staging = Staging.beside(output)) {
      staging.write("index.html", PAGE);
    }

    assertThat(Portals.wholeGeneration(output)).isEqualTo(1);
    assertThat(Portals.around(output)).containsExactly("site");
  }

  @Test
  void the_same_files_written_in_any_order_give_the_same_bytes() throws IOException {
    Path other = output.resolveSibling("other");
    try (Staging staging = Staging.beside(output)) {
      IntStream.range(0, 200)
          .parallel()
          .forEach(i -> staging.write("p" + i % 7 + "/" + i + ".html", PAGE));
      staging.publish();
    }
    try (Staging staging = Staging.beside(other)) {
      IntStream.range(0, 200).forEach(i -> staging.write("p" + i % 7 + "/" + i + ".html", PAGE));
      staging.publish();
    }

    assertThat(Files.readString(output.resolve(Manifest.FILE)))
        .isEqualTo(Files.readString(other.resolve(Manifest.FILE)));
    assertThat(Portals.files(output)).hasSize(201).isEqualTo(Portals.files(other));
  }

  @Test
  void the_manifest_names_every_file_with_its_checksum() throws IOException {
    try (Staging staging = Staging.beside(output)) {
      staging.write("b.html", new byte[0]);
      staging.write("a.html", "hello".getBytes(UTF_8));
      staging.publish();
    }

    assertThat(output.resolve(".portolan-manifest"))
        .hasContent(
            """
            # portolan-manifest/2
            9a71bb4c  a.html
            00000000  b.html
            """);
  }

  @Test
  void a_portal_of_an_older_version_is_known_by_its_manifest() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("old.html"), "old");
    Files.writeString(
        output.resolve(".portolan-manifest"),
        "# portolan-manifest/1\n" + "0".repeat(64) + "  old.html\n");

    try (Staging staging = Staging.beside(output)) {
      staging.write("new.html", "new".getBytes(UTF_8));
      staging.publish();
    }

    assertThat(Portals.files(output)).containsExactlyInAnyOrder("new.html", ".portolan-manifest");
  }

  @Test
  void a_folder_that_somebody_else_has_filled_is_never_replaced() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("thesis.tex"), "ten years of work");

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Staging.beside(output))
        .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.USAGE))
        .satisfies(trouble -> assertThat(trouble.hint()).isNotNull())
        .withMessage(
            "the output folder holds a file that Portolan did not write: "
                + output.toRealPath().resolve("thesis.tex"));
    assertThat(output.resolve("thesis.tex")).hasContent("ten years of work");
    assertThat(Portals.around(output)).containsExactly("site");
  }

  @Test
  void a_file_added_to_our_own_output_by_hand_is_not_lost_either() throws IOException {
    Portals.publish(output, 1, new LocalDisk());
    Files.createDirectories(output.resolve(".git"));
    Files.writeString(output.resolve(".git/config"), "[core]");

    assertThatThrownBy(() -> Portals.publish(output, 2, new LocalDisk()))
        .isInstanceOf(Trouble.class)
        .hasMessageEndingWith(Path.of(".git", "config").toString());
    assertThat(output.resolve(".git/config")).exists();
  }

  @Test
  void an_empty_folder_and_the_litter_of_file_browsers_may_be_replaced() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve(".DS_Store"), "");

    Portals.publish(output, 1, new LocalDisk());

    assertThat(Portals.wholeGeneration(output)).isEqualTo(1);
  }

  @Test
  void a_file_in_the_place_of_the_output_is_refused() throws IOException {
    Files.writeString(output, "not a folder");

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Staging.beside(output))
        .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.USAGE))
        .withMessage("the output " + output + " is not a folder");
  }

  @Test
  void a_link_to_the_output_stays_a_link() throws IOException {
    Path real = Files.createDirectories(output.resolveSibling("real"));
    Files.createSymbolicLink(output, real);

    Portals.publish(output, 1, new LocalDisk());
    Portals.publish(output, 2, new LocalDisk());

    assertThat(output).isSymbolicLink();
    assertThat(Portals.wholeGeneration(real)).isEqualTo(2);
  }

  @Test
  void a_second_build_of_the_same_output_is_sent_away_until_the_first_ends() {
    try (Staging first = Staging.beside(output)) {
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(() -> Staging.beside(output))
          .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.MACHINE))
          .withMessageStartingWith(
              "another build (process %d) is writing ".formatted(ProcessHandle.current().pid()));
      first.write("index.html", PAGE);
      first.publish();
    }

    Staging.beside(output).close();
    assertThat(output.resolve("index.html")).exists();
  }

  @Test
  void builds_of_different_outputs_do_not_meet() {
    try (Staging one = Staging.beside(output);
        Staging other = Staging.beside(output.resolveSibling("site2"))) {
      one.publish();
      other.publish();
    }

    assertThat(output.resolveSibling("site2")).isDirectory();
  }

  @Test
  void what_a_killed_build_left_is_cleared() throws IOException {
    Path staging = output.resolveSibling(".site.portolan-staging");
    Files.createDirectories(staging.resolve("projects"));
    Files.writeString(staging.resolve("projects/half.html"), "<p>ha");
    Files.writeString(output.resolveSibling(".site.portolan-lock"), "4711 gone");

    Portals.publish(output, 1, new LocalDisk());

    assertThat(Portals.wholeGeneration(output)).isEqualTo(1);
    assertThat(Portals.around(output)).containsExactly("site");
  }

  @Test
  void a_build_killed_between_two_renames_gives_the_old_portal_back() throws IOException {
    Portals.publish(output, 1, new LocalDisk());
    Files.move(output, output.resolveSibling(".site.portolan-retired"));

    Staging.beside(output).close();

    assertThat(Portals.wholeGeneration(output)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../outside.html",
        "a/../../outside.html",
        "a/./b.html",
        "a//b.html",
        "a/",
        "a\\..\\..\\b.html",
        "C:/windows.html",
        "a\0.html",
        "a\nb.html"
      })
  void a_path_that_leads_out_of_the_portal_is_refused(String path) {
    try (Staging staging = Staging.beside(output)) {
      assertThatThrownBy(() -> staging.write(path, PAGE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void two_files_for_one_path_are_refused_because_one_would_be_lost() {
    try (Staging staging = Staging.beside(output)) {
      staging.write("index.html", PAGE);

      assertThatThrownBy(() -> staging.write("index.html", PAGE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("two files for index.html");
    }
  }
}

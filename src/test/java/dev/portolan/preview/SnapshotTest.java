package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {

  private Path tree;
  private Path file;
  private Watched watched;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    tree = Files.createDirectories(folder.resolve("content"));
    file = Files.writeString(tree.resolve("a.md"), "port 8080");
    watched =
        new Watched(List.of(tree), List.of(folder.resolve("site-config.yml")), tree.resolve("out"));
  }

  @Test
  void nothing_has_changed_when_nothing_was_touched() {
    Snapshot before = Snapshot.of(watched, Snapshot.EMPTY);

    assertThat(Snapshot.of(watched, before).isStill(before)).isTrue();
  }

  @Test
  void an_edit_within_the_same_tick_of_the_clock_is_seen_though_size_and_time_are_the_same()
      throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Snapshot before = Snapshot.of(watched, Snapshot.EMPTY);
    Files.writeString(file, "port 8081");
    Files.setLastModifiedTime(file, time);

    assertThat(Snapshot.of(watched, before).isStill(before)).isFalse();
  }

  @Test
  void a_file_that_has_been_left_alone_for_long_is_not_read() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    Snapshot snapshot = Snapshot.of(watched, Snapshot.EMPTY);

    assertThat(snapshot.stamps().get(file)).extracting(Stamp::hash).isNull();
  }

  @Test
  void a_file_that_appears_or_vanishes_is_a_change() throws IOException {
    Snapshot before = Snapshot.of(watched, Snapshot.EMPTY);
    Path config = Files.writeString(tree.resolveSibling("site-config.yml"), "title: x");
    Snapshot with = Snapshot.of(watched, before);
    Files.delete(config);

    assertThat(with.isStill(before)).isFalse();
    assertThat(Snapshot.of(watched, with).isStill(with)).isFalse();
  }

  @Test
  void a_linked_file_is_watched_where_it_really_is() throws IOException {
    Path target = Files.writeString(tree.resolveSibling("elsewhere.md"), "one");
    Files.createSymbolicLink(tree.resolve("link.md"), target);
    Snapshot before = Snapshot.of(watched, Snapshot.EMPTY);
    Files.writeString(target, "changed");

    assertThat(Snapshot.of(watched, before).isStill(before)).isFalse();
  }

  @Test
  void folders_that_link_in_a_circle_are_walked_once() throws IOException {
    Files.createSymbolicLink(tree.resolve("again"), tree);

    assertThat(Snapshot.of(watched, Snapshot.EMPTY).stamps()).containsOnlyKeys(file);
  }

  @ParameterizedTest
  @CsvSource({
    "a.md,               true",
    "图.png,             true",
    "a.md~,              false",
    "#a.md#,             false",
    ".a.md.swp,          false",
    "a.swp,              false",
    "4913,               false",
    "a.md___jb_tmp___,   false",
    ".git,               false",
    "out,                false",
    "outline.md,         true",
  })
  void what_editors_leave_beside_a_file_does_not_matter(String name, boolean matters) {
    assertThat(watched.matters(tree.resolve(name))).isEqualTo(matters);
  }
}

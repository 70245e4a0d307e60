package dev.portolan.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.finding.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Makes every single step of a build fail in turn, as SQLite tests its own writing.
class DiskFaultTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whichever_step_fails_the_portal_is_wholly_old_or_wholly_new(
      boolean exchanges, @TempDir Path folder) throws IOException {
    Path output = folder.resolve("site");
    Portals.publish(output, 1, new LocalDisk());

    int published = 1;
    int step = 0;
    FaultyDisk disk;
    do {
      step++;
      disk = new FaultyDisk(step, exchanges);
      if (publishes(output, published + 1, disk)) {
        published++;
      }

      assertThat(Portals.wholeGeneration(output)).isEqualTo(published);
    } while (disk.failed());

    assertThat(step).as("steps that failed in turn").isGreaterThan(50);
    assertThat(Portals.around(output)).containsExactly("site");
  }

  /// The last steps of a build only tidy up; if they fail, the build has still succeeded.
  private static boolean publishes(Path output, int generation, Disk disk) {
    try {
      Portals.publish(output, generation, disk);
      return true;
    } catch (Trouble e) {
      assertThat(e.kind()).isEqualTo(Trouble.Kind.MACHINE);
      assertThat(e).hasMessageContaining("the disk is full").hasMessageNotContaining("\n");
      assertThat(e.hint()).isNotNull();
      return false;
    }
  }

  @Test
  void a_first_build_that_fails_leaves_nothing_at_all(@TempDir Path folder) throws IOException {
    Path output = folder.resolve("site");

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Portals.publish(output, 1, new FaultyDisk(9, true)));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_words_name_the_file_of_the_portal_that_could_not_be_written(@TempDir Path folder)
      throws IOException {
    Path output = folder.resolve("site");

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Portals.publish(output, 1, new FaultyDisk(6, true)))
        .withMessage("cannot write %s: the disk is full", output.resolve("projects/p0/index.html"))
        .satisfies(
            trouble -> assertThat(trouble.words().zh()).startsWith("写不了 ").endsWith("：磁盘已满"));
  }

  @Test
  void an_output_that_may_not_be_written_is_one_line_with_a_hint(@TempDir Path folder) {
    assumeTrue(folder.toFile().setWritable(false), "this file system keeps no permissions");
    assumeFalse(Files.isWritable(folder), "running as an administrator, who may write everywhere");

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Portals.publish(folder.resolve("site"), 1, new LocalDisk()))
        .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.MACHINE))
        .withMessageContaining("no permission");
  }

  @Test
  void an_output_on_a_disk_that_refuses_is_one_line_with_a_hint() {
    Path sys = Path.of("/sys");
    assumeTrue(Files.isDirectory(sys), "/sys, which takes no files, is only on Linux");

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Portals.publish(sys.resolve("portolan"), 1, new LocalDisk()))
        .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.MACHINE))
        .satisfies(trouble -> assertThat(trouble.hint()).isNotNull())
        .withMessageStartingWith("cannot write /sys/portolan: ");
  }
}

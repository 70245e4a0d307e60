package dev.portolan.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SystemCallsTest {

  @Test
  void two_folders_change_places(@TempDir Path folder) throws IOException {
    Path one = folderWith(folder.resolve("一"), "one");
    Path other = folderWith(folder.resolve("other"), "other");

    assertThat(SystemCalls.exchange(one, other)).isTrue();

    assertThat(one.resolve("name")).hasContent("other");
    assertThat(other.resolve("name")).hasContent("one");
  }

  @Test
  void a_folder_that_is_not_there_cannot_be_exchanged(@TempDir Path folder) {
    assertThat(SystemCalls.exchange(folder, folder.resolve("nowhere"))).isFalse();
  }

  @Test
  void a_reader_never_finds_the_output_missing_while_it_is_exchanged(@TempDir Path folder)
      throws Exception {
    Path one = folderWith(folder.resolve("one"), "one");
    Path other = folderWith(folder.resolve("other"), "other");
    AtomicBoolean done = new AtomicBoolean();
    Thread publisher =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    SystemCalls.exchange(one, other);
                  }
                });

    for (int read = 0; read < 20_000; read++) {
      assertThat(Files.readString(one.resolve("name"))).isIn("one", "other");
    }
    done.set(true);
    publisher.join();
  }

  @Test
  void a_folder_is_synced_without_complaint(@TempDir Path folder) {
    assertThatCode(() -> SystemCalls.sync(folder)).doesNotThrowAnyException();
  }

  private static Path folderWith(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("name"), name);
    return folder;
  }
}

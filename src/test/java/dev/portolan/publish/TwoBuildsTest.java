package dev.portolan.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.finding.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two builds to one output at the same time, as when a watcher and a person both start one.
@Timeout(120)
class TwoBuildsTest {

  @Test
  void a_second_process_is_turned_away_and_leaves_the_first_ones_work_alone(@TempDir Path folder)
      throws Exception {
    Path output = folder.resolve("site");
    Process first = start(output);
    try (BufferedReader said = first.inputReader(UTF_8)) {
      assertThat(said.readLine()).isEqualTo("writing");

      // Twice, for a refusal must not give the lock away either.
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatExceptionOfType(Trouble.class)
            .isThrownBy(() -> Staging.beside(output))
            .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.MACHINE))
            .withMessage("another build (process %d) is writing %s", first.pid(), output);
      }
      assertThat(folder.resolve(".site.portolan-staging/index.html")).hasContent("first");

      first.getOutputStream().close();
      assertThat(said.readLine()).isEqualTo("published");
      assertThat(first.waitFor()).isZero();
    } finally {
      first.destroyForcibly().waitFor();
    }
    assertThat(output.resolve("index.html")).hasContent("first");
    assertThat(Portals.around(output)).containsExactly("site");
  }

  @Test
  void a_second_build_of_the_same_process_is_turned_away_too(@TempDir Path folder)
      throws IOException {
    Path output = folder.resolve("site");
    try (Staging first = Staging.beside(output)) {
      first.write("index.html", "first".getBytes(UTF_8));

      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(() -> Staging.beside(output))
          .withMessageContaining("process " + ProcessHandle.current().pid());
      first.publish();
    }
    assertThat(output.resolve("index.html")).hasContent("first");
    assertThat(Portals.around(output)).containsExactly("site");
  }

  private static Process start(Path output) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path", "."),
            SlowBuild.class.getName(),
            output.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// A process that has begun to write, and publishes when its input ends.
  static final class SlowBuild {

    private SlowBuild() {}

    /// @param arguments the output folder
    public static void main(String[] arguments) throws IOException {
      try (Staging staging = Staging.beside(Path.of(arguments[0]))) {
        staging.write("index.html", "first".getBytes(UTF_8));
        System.out.println("writing");
        System.in.transferTo(OutputStream.nullOutputStream());
        staging.publish();
        System.out.println("published");
      }
    }
  }
}

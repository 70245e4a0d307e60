package dev.portolan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills builds at random moments, as an operator or the kernel does: without asking.
class KilledBuildTest {

  /// How many builds are killed; `-Dportolan.kills=500` for a long run.
  private static final int KILLS = Integer.getInteger("portolan.kills", 50);

  @Test
  void a_build_killed_at_any_moment_leaves_the_portal_wholly_old_or_wholly_new(@TempDir Path folder)
      throws Exception {
    Path output = folder.resolve("site");
    Random moments = new Random(20261124);
    int generation = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killABuild(output, generation, Duration.ofNanos(moments.nextInt(60_000_000)));

      int now = Portals.wholeGeneration(output);
      assertThat(now).as("generation after kill %d", kill).isGreaterThan(generation);
      generation = now;
    }

    Portals.publish(output, generation + 1, new LocalDisk());
    assertThat(Portals.wholeGeneration(output)).isEqualTo(generation + 1);
    assertThat(Portals.around(output)).containsExactly("site");
  }

  private static void killABuild(Path output, int generation, Duration moment) throws Exception {
    Process builds =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", "."),
                Publisher.class.getName(),
                output.toString(),
                String.valueOf(generation))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = builds.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).as("the first build is published").isEqualTo("published");
      builds.waitFor(moment.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      builds.destroyForcibly().waitFor();
    }
  }

  /// A process that builds one generation after the other until it is killed.
  static final class Publisher {

    private Publisher() {}

    /// @param arguments the output folder and the last generation in it
    public static void main(String[] arguments) throws IOException {
      Path output = new File(arguments[0]).toPath();
      for (int generation = Integer.parseInt(arguments[1]) + 1; ; generation++) {
        Portals.publish(output, generation, new LocalDisk());
        System.out.println("published");
      }
    }
  }
}

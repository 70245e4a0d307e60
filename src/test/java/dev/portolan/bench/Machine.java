package dev.portolan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the benchmark asks of the machine it runs on.
final class Machine {

  /// GNU time: the shell's own knows no memory.
  static final String TIME = "/usr/bin/time";

  private Machine() {}

  /// Its cores and JDK.
  static String describe() {
    return "%d cores, %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            Runtime.version());
  }

  /// How many processes wanted to run in the last minute.
  static String load() throws IOException {
    Path average = Path.of("/proc/loadavg");
    return Files.isReadable(average) ? Files.readString(average).split(" ")[0] : "unknown";
  }

  /// Runs a command to its end, with its output on standard error.
  ///
  /// @return whether it was there and succeeded
  static boolean run(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Path.of("/dev/stderr").toFile())
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      // No such program.
      return false;
    }
  }

  /// Deletes a folder with all that is in it, if it is there.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

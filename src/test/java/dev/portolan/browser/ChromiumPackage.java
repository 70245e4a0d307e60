package dev.portolan.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Debian's package of Chromium, with a font that has Chinese.
final class ChromiumPackage {

  private static final Path PACKAGES = Path.of("/usr/bin/apt-get");

  private ChromiumPackage() {}

  /// Installs it where that is possible without asking anyone: on Debian, as root.
  ///
  /// @return whether `program` is there now
  static boolean install(Path program) {
    if (!Files.isExecutable(PACKAGES) || !"root".equals(System.getProperty("user.name"))) {
      return false;
    }
    run(List.of("apt-get", "-q", "update"));
    run(List.of("apt-get", "-q", "-y", "install", "chromium", "fonts-noto-cjk"));
    return Files.isExecutable(program);
  }

  /// A failure shows in the program not being there afterwards.
  private static void run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .start()
          .waitFor();
    } catch (IOException e) {
      // apt-get was there a moment ago; the caller sees that Chromium is not.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

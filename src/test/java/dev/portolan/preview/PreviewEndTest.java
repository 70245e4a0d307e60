package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewEndTest {

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  @DisabledOnOs(OS.WINDOWS)
  void a_preview_told_to_end_ends_at_once_with_success_and_without_a_word(
      String signal, @TempDir Path folder) throws Exception {
    Process preview =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path", "."),
                    Serve.class.getName(),
                    folder.toString()))
            .start();
    try (BufferedReader said = preview.inputReader(UTF_8)) {
      URI address = URI.create(said.readLine());
      try (Socket open = new Socket(address.getHost(), address.getPort())) {
        open.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(UTF_8));

        new ProcessBuilder("kill", "-" + signal, String.valueOf(preview.pid())).start().waitFor();

        // Well before the open connection would have timed out by itself.
        assertThat(preview.waitFor(15, TimeUnit.SECONDS)).as("it ends at once").isTrue();
      }
      assertThat(preview.exitValue()).isZero();
      assertThat(preview.errorReader(UTF_8).readLine()).isNull();
    } finally {
      preview.destroyForcibly();
    }
  }

  /// A process that serves a toy site until it is told to end.
  static final class Serve {

    private Serve() {}

    /// @param arguments the folder of the site
    public static void main(String[] arguments) throws Exception {
      ToySite site = Preview.withTwoPages(Path.of(arguments[0]));
      PreviewServer.Options options = new PreviewServer.Options(null, 0, false, null);
      PreviewServer server = PreviewServer.start(options, site, site.root, words -> {});
      System.out.println(server.address());
      server.await();
    }
  }
}

package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pages, examined by the checker that the HTML standard's validator runs on.
class HtmlTest {

  private static final Path CHECKER = Path.of("target/html-checker");

  @Test
  void the_html_checker_finds_no_error_on_any_page() throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(CHECKER), "skipped: Maven has not copied the HTML checker yet");
    Path report = Path.of("target/html-checker.txt");
    Process checker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-cp",
                CHECKER + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                "--errors-only",
                "--format",
                "gnu",
                "--skip-non-html",
                BuiltPortal.OWN.folder().toString())
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    int exit = checker.waitFor();
    List<String> lines = Files.readAllLines(report);
    assertThat(lines).as("errors of the HTML checker").isEmpty();
    assertThat(exit).isZero();
  }

  @Test
  void the_html_checker_does_find_an_error_where_there_is_one(
      @org.junit.jupiter.api.io.TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(CHECKER), "skipped: Maven has not copied the HTML checker yet");
    Path wrong = Files.writeString(folder.resolve("wrong.html"), "<!doctype html><p id=a id=b>");
    Process checker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CHECKER + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                wrong.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(checker.waitFor()).isEqualTo(1);
  }
}

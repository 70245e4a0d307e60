package dev.portolan.format;

import dev.portolan.Portolan;
import dev.portolan.format.Formatter.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Short ways to format for tests, with the real template and vocabulary.
final class Formatting {

  private static final Formatter FORMATTER = formatter();

  private Formatting() {}

  /// The text in normal form.
  ///
  /// @throws AssertionError if it was refused
  static String formatted(String text) {
    return accepted(FORMATTER.format(text));
  }

  /// The text in normal form, with what it lacked.
  ///
  /// @throws AssertionError if it was refused
  static String completed(String text) {
    return accepted(FORMATTER.complete(text));
  }

  /// What becomes of a text that lacks sections of the template.
  static Result completion(String text) {
    return FORMATTER.complete(text);
  }

  static Result result(String text) {
    return FORMATTER.format(text);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The Markdown files below a folder.
  static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String accepted(Result result) {
    if (result.refusal() != null) {
      throw new AssertionError(result.refusal().en());
    }
    return result.text();
  }

  private static Formatter formatter() {
    Path here = Path.of("").toAbsolutePath();
    Portolan portolan = new Portolan(here);
    return portolan.formatter(portolan.configure(here.resolve("content")));
  }
}

package dev.portolan.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Examples kept in a text file, one a line: `what is written => what is read`. Lines that begin
/// with `#` speak to the reader.
final class Examples {

  private static final Path FOLDER = Path.of("src/test/resources/dev/portolan/extract");

  record Example(String text, String expected) {}

  private Examples() {}

  static Stream<Example> in(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .map(line -> line.split("\\s+=>", 2))
        .map(sides -> new Example(sides[0].strip(), sides[1].strip()));
  }
}

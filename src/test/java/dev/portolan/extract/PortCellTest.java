package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What cells of a column of ports say: the table `port-cells.txt` is the documentation.
final class PortCellTest {

  @TestFactory
  Stream<DynamicTest> cells_say_which_ports_they_name() throws IOException {
    return Examples.in("port-cells.txt")
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.text(),
                    () ->
                        assertThat(spelled(PortCell.read(plain(example.text()), Corpus.lexicon())))
                            .isEqualTo(example.expected())));
  }

  /// The text as the parser hands it on: without marks, line breaks as such.
  private static String plain(String cell) {
    return cell.replaceAll("[`\"]|\\*\\*", "").replace("<br>", "\n");
  }

  private static String spelled(PortCell cell) {
    if (cell.words() != null) {
      return "words";
    }
    return cell.ports().isEmpty()
        ? "-"
        : cell.ports().stream().map(PortCellTest::spelled).collect(Collectors.joining("; "));
  }

  private static String spelled(Listening port) {
    return port.port()
        + (port.host() == null ? "" : " as " + port.host())
        + (port.protocol() == null ? "" : " " + port.protocol());
  }
}

package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What marks in a column of necessities say: the table `marks.txt` is the documentation.
final class MarksTest {

  private final CellReader cells = new CellReader(Corpus.lexicon(), new Technologies(List.of()));

  @TestFactory
  Stream<DynamicTest> marks_say_whether_something_is_required() throws IOException {
    return Examples.in("marks.txt")
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.text(),
                    () -> assertThat(said(example.text())).isEqualTo(example.expected())));
  }

  private String said(String mark) {
    Boolean required = cells.mark(mark);
    return required == null ? "depends" : required ? "required" : "optional";
  }
}

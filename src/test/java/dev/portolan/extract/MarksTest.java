package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What marks in a column of necessities say: the table `marks.txt` is the documentation.
final class MarksTest {

  private final Marks marks = new Marks(Corpus.lexicon());

  @TestFactory
  Stream<DynamicTest> marks_say_whether_something_is_required() throws IOException {
    return Examples.in("marks.txt")
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.text(),
                    () ->
                        assertThat(said(marks.read(example.text())))
                            .isEqualTo(example.expected())));
  }

  private static String said(Mark mark) {
    return switch (mark) {
      case YES, REQUIRED -> "required";
      case NO, OPTIONAL -> "optional";
      case DEPENDS -> "depends";
      case NOTHING -> "nothing";
      case CHOICE -> "choice";
      case UNKNOWN -> "not understood";
    };
  }
}

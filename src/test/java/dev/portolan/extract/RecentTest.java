package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final List<String> asked = new ArrayList<>();
  private final Recent<Integer> lengths =
      new Recent<>(
          text -> {
            asked.add(text);
            return text.length();
          });

  @Test
  void makesOnceWhatIsAskedAgain() {
    assertThat(lengths.of("端口")).isEqualTo(2);
    assertThat(lengths.of("端口")).isEqualTo(2);
    assertThat(asked).containsExactly("端口");
  }

  @Test
  void answersRightHoweverManyTextsThereAre() {
    IntStream.range(0, 100_000).mapToObj(i -> "n" + i).forEach(lengths::of);
    assertThat(IntStream.range(0, 100_000).mapToObj(i -> "n" + i))
        .allSatisfy(text -> assertThat(lengths.of(text)).isEqualTo(text.length()));
  }

  /// Such two share a place, whatever number of places there is.
  @Test
  void tellsTextsOfOneHashApart() {
    assertThat("AaBB".hashCode()).isEqualTo("BBAa".hashCode());
    Recent<String> same = new Recent<>(text -> text);
    assertThat(same.of("AaBB")).isEqualTo("AaBB");
    assertThat(same.of("BBAa")).isEqualTo("BBAa");
  }

  @Test
  void holdsNoLongText() {
    String text = "x".repeat(10_000);
    lengths.of(text);
    lengths.of(text);
    assertThat(asked).hasSize(2);
  }
}

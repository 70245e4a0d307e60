package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.diagram.KnownDrawing.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Drawings that were made from what they say: boxes in boxes and rows and layers, buses,
/// sequences, in Chinese and Latin, drawn well and badly.
class KnownDrawingsTest {

  private static final int OF_EACH_KIND = 40;

  @Test
  void what_was_drawn_well_is_read_exactly_in_99_of_100() {
    assertThat(wrong(0)).hasSizeLessThanOrEqualTo(all().size() / 100);
  }

  @Test
  void what_was_drawn_a_column_off_is_read_exactly_in_99_of_100() {
    assertThat(wrong(1)).hasSizeLessThanOrEqualTo(all().size() / 100);
  }

  @Test
  void what_was_drawn_two_columns_off_is_read_exactly_in_97_of_100() {
    assertThat(wrong(2)).hasSizeLessThanOrEqualTo(all().size() * 3 / 100);
  }

  @Test
  void what_is_not_read_exactly_is_not_shown() {
    for (int columns = 1; columns <= 4; columns++) {
      assertThat(wrong(columns)).allMatch(wrong -> wrong.endsWith("\nread:\nUnclear\n"));
    }
  }

  @Test
  void what_was_put_straight_stays() {
    Random random = new Random(7);
    for (KnownDrawing known : all()) {
      String crooked = Shifts.of(known.text(), 1, 2, random);
      if (Draughtsman.read(crooked) instanceof Sketch.Scheme scheme) {
        String straight = scheme.layout().grid().text();
        assertThat(Drawings.scheme(straight).layout().grid().text()).isEqualTo(straight);
      }
    }
  }

  private static List<KnownDrawing> all() {
    List<KnownDrawing> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int seed = 0; seed < OF_EACH_KIND; seed++) {
        all.add(KnownDrawing.of(kind, seed));
      }
    }
    return all;
  }

  /// Those that are not read as they were meant, with borders that many columns off in up to three
  /// rows.
  private static List<String> wrong(int columns) {
    Random random = new Random(columns);
    List<String> wrong = new ArrayList<>();
    for (KnownDrawing known : all()) {
      String text =
          columns == 0
              ? known.text()
              : Shifts.of(known.text(), columns, 1 + random.nextInt(3), random);
      String read = Drawings.facts(text);
      if (!read.equals(truth(known))) {
        wrong.add(text + truth(known) + "\nread:\n" + read + "\n");
      }
    }
    return wrong;
  }

  private static String truth(KnownDrawing known) {
    return known.boxes().stream().sorted().collect(Collectors.joining("\n"))
        + "\n--\n"
        + known.edges().stream().sorted().collect(Collectors.joining("\n"));
  }
}

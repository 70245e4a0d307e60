package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Drawings that are typed on the keyboard, as a whole or but for their arrows.
class AsciiLinesTest {

  @Test
  void boxes_that_stand_on_each_other_are_no_walls_between() {
    String text =
        """
        +------+
        | user |
        +------+
        +------+
        | pay  |
        +------+
        """;
    assertThat(Drawings.scheme(text).layout().boxes()).hasSize(2);
    assertThat(Drawings.scheme(text).segments().segments()).isEmpty();
    assertThat(Drawings.boxes(text)).containsExactly("user", "pay");
  }

  @Test
  void boxes_that_share_a_border_do() {
    assertThat(Drawings.boxes("+-----+\n| a   |\n+--+--+\n| b| c|\n+--+--+\n"))
        .containsExactly("a", "b", "c");
  }

  @Test
  void an_arrow_may_end_at_a_plus_in_a_border() {
    assertThat(
            Drawings.edges(
                """
                +----------+        +----------+
                |          |  ask   |          |
                |  Client  +------->+  Server  |
                |          |        |          |
                |          +<-------+          |
                |          | answer |          |
                +----------+        +----+-----+
                                         |
                                         v
                                    +----+-----+
                                    |    DB    |
                                    +----------+
                """))
        .contains("Client → Server [ask]", "Server → DB")
        .anyMatch(edge -> edge.startsWith("Server → Client"));
  }

  @ParameterizedTest
  @CsvSource({
    "│ a │ -----> │ b │, a → b",
    "│ a │------->│ b │, a → b",
    "│ a │   ->   │ b │, a → b",
    "│ a │  ==>   │ b │, a → b",
    "│ a │<-------│ b │, b → a",
    "│ a │ <----> │ b │, a ↔ b",
    "│ a │--WS--->│ b │, a → b [WS]",
    "│ a │   ⇄    │ b │, a ↔ b",
    "│ a │   ⇌    │ b │, a ↔ b",
  })
  void arrows_between_boxes_may_be_typed(String middle, String edge) {
    String text = "┌───┐        ┌───┐\n" + middle + "\n└───┘        └───┘\n";
    assertThat(Drawings.edges(text)).containsExactly(edge);
    assertThat(Drawings.statements(text).straight()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"↕", "⇅", "↕ REST"})
  void an_arrow_both_ways_may_stand_between_boxes_above_each_other(String arrow) {
    String box = "┌──────┐\n│ %s    │\n└──────┘\n";
    assertThat(Drawings.edges(box.formatted("a") + "   " + arrow + "\n" + box.formatted("b")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a ↔ b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"│ a --> b │", "│ --> b   │", "│ x -- y  │"})
  void an_arrow_among_words_is_text(String middle) {
    String text = "┌─────────┐\n" + middle + "\n└─────────┘\n";
    assertThat(Drawings.boxes(text)).containsExactly(middle.replace("│", "").strip());
  }
}

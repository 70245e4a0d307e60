package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which words of a drawing say something of a line, and of which.
class EdgeLabelsTest {

  @Test
  void words_in_a_line_may_begin_one_dash_behind_its_head() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐          ┌───┐
                │ A │◄─resp────│ B │
                │   │──req────►│   │
                └───┘          └───┘
                """))
        .containsExactly("B → A [resp]", "A → B [req]");
  }

  @Test
  void an_answer_right_below_its_request_keeps_its_own_words() {
    assertThat(
            Drawings.edges(
                """
                Client              Server
                  │──create order────►│
                  │◄──ok──────────────│
                """))
        .containsExactly("Client → Server [create order]", "Server → Client [ok]");
  }

  @Test
  void an_answer_without_words_takes_none_of_the_line_above() {
    assertThat(
            Drawings.edges(
                """
                Client              Server
                  │──create order────►│
                  │◄──────────────────│
                """))
        .containsExactly("Client → Server [create order]", "Server → Client");
  }

  @Test
  void words_left_of_an_upright_line_are_its_label_too() {
    assertThat(
            Drawings.edges(
                """
                ┌───────┐
                │   A   │
                └─┬───▲─┘
                  │   │
                写│   │读
                  │   │
                ┌─▼───┴─┐
                │   B   │
                └───────┘
                """))
        .containsExactlyInAnyOrder("A → B [写]", "B → A [读]");
    assertThat(
            Drawings.edges(
                """
                      ┌───┐
                      │ A │
                      └─┬─┘
                   HTTP │
                      ┌─▼─┐
                      │ B │
                      └───┘
                """))
        .containsExactly("A → B [HTTP]");
  }

  @Test
  void words_between_two_upright_lines_belong_to_the_left_one() {
    assertThat(
            Drawings.edges(
                """
                ┌──────────┐
                │    A     │
                └──────────┘
                  │      ▲
                  │ 读写 │
                  ▼      │
                ┌──────────┐
                │    B     │
                └──────────┘
                """))
        .containsExactlyInAnyOrder("A → B [读写]", "B → A");
  }

  @Test
  void words_beside_a_line_in_a_box_stay_there_and_are_no_words_of_the_box() {
    String zone =
        """
        ┌──────────────────────┐
        │  ┌─────────────┐     │
        │  │ Deployment  │     │
        │  └──────┬──────┘     │
        │         │ gRPC       │
        │  ┌──────▼──────┐     │
        │  │ stock       │     │
        │  └─────────────┘     │
        └──────────────────────┘
        """;
    assertThat(Drawings.edges(zone)).containsExactly("Deployment → stock [gRPC]");
    assertThat(Drawings.boxes(zone)).containsExactly("Deployment", "stock");
  }

  @Test
  void words_over_a_line_between_boxes_are_no_words_of_the_zone_around() {
    String zone =
        """
        ┌──────────────────────┐
        │  ┌───┐       ┌───┐   │
        │  │ A │ gRPC  │ B │   │
        │  │   │──────►│   │   │
        │  └───┘       └───┘   │
        └──────────────────────┘
        """;
    assertThat(Drawings.edges(zone)).containsExactly("A → B [gRPC]");
    assertThat(Drawings.boxes(zone)).containsExactly("A", "B");
  }

  @Test
  void words_beside_a_line_are_not_moved_to_the_middle_of_the_box_around_them() {
    Layout layout =
        Drawings.scheme(
                """
                ┌─────────────────────────┐
                │           集群          │
                │  ┌───────────────────┐  │
                │  │        订单       │  │
                │  └────────┬──────────┘  │
                │           │ JDBC        │
                │  ┌────────▼──────────┐  │
                │  │        MySQL      │  │
                │  └───────────────────┘  │
                └─────────────────────────┘
                """)
            .layout();
    assertThat(layout.runs())
        .filteredOn(run -> run.text().equals("JDBC"))
        .singleElement()
        .matches(run -> !run.isCentred());
    assertThat(layout.runs())
        .filteredOn(run -> run.text().equals("集群"))
        .singleElement()
        .matches(Run::isCentred);
  }
}

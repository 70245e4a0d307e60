package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Crooked drawings and the same with their lines straight.
class StraightLinesTest {

  @Test
  void a_border_goes_where_most_of_it_stands() {
    assertStraight(
        """
        ┌──────────┐
        │ 订单服务  │
        │ Port: 80 │
        └──────────┘
        """,
        """
        ┌──────────┐
        │ 订单服务 │
        │ Port: 80 │
        └──────────┘
        """);
  }

  @Test
  void boxes_side_by_side_move_with_what_is_left_of_them() {
    assertStraight(
        """
        ┌───────┐  ┌───────┐
        │ 前端   │  │ 后端  │
        └───────┘  └───────┘
        """,
        """
        ┌───────┐  ┌───────┐
        │ 前端  │  │ 后端  │
        └───────┘  └───────┘
        """);
  }

  @Test
  void an_arrow_below_a_tee_comes_back_under_it() {
    assertStraight(
        """
        ┌───────┐
        │   A   │
        └───┬───┘
             │
            ▼
        ┌───────┐
        │   B   │
        └───────┘
        """,
        """
        ┌───────┐
        │   A   │
        └───┬───┘
            │
            ▼
        ┌───────┐
        │   B   │
        └───────┘
        """);
  }

  @Test
  void a_box_whose_words_do_not_fit_becomes_wider() {
    assertStraight(
        """
        ┌──────┐
        │ 消息队列 │
        └──────┘
        """,
        """
        ┌──────────┐
        │ 消息队列 │
        └──────────┘
        """);
  }

  @Test
  void what_is_straight_stays() {
    assertStraight(
        """
        ┌────┐   ╔════╗
        │ a  ├──►║ b  ║
        └────┘   ╚════╝
        """,
        """
        ┌────┐   ╔════╗
        │ a  ├──►║ b  ║
        └────┘   ╚════╝
        """);
  }

  @Test
  void words_keep_their_middle_or_their_left_edge() {
    assertStraight(
        """
        ┌────────────────┐
        │      标题       │
        │ - 一            │
        └────────────────┘
        """,
        """
        ┌────────────────┐
        │      标题      │
        │ - 一           │
        └────────────────┘
        """);
  }

  private static void assertStraight(String crooked, String straight) {
    assertThat(Drawings.scheme(crooked).layout().grid().text()).isEqualTo(straight);
    assertThat(Drawings.scheme(straight).layout().grid().text()).isEqualTo(straight);
  }
}

package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Drawings and what their lines connect.
class RelationsTest {

  @Test
  void an_arrow_leads_from_one_box_to_the_next() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐   ┌───┐
                │ A │──►│ B │
                └───┘   └───┘
                """))
        .containsExactly("A → B");
  }

  @Test
  void heads_may_be_typed_on_the_keyboard() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐     ┌───┐     ┌───┐
                │ A │────>│ B │<────│ C │
                └─┬─┘     └─┬─┘     └───┘
                  │         │
                  v         V
                ┌───┐     ┌───┐
                │ D │     │ E │
                └───┘     └───┘
                """))
        .containsExactlyInAnyOrder("A → B", "C → B", "A → D", "B → E");
  }

  @Test
  void a_head_straight_under_a_box_leaves_that_box() {
    assertThat(
            Drawings.edges(
                """
                ┌───────┐
                │ 网关  │
                └───┬───┘
                    ▼
                ┌───────┐
                │ 服务  │
                └───────┘
                    ▼
                ┌───────┐
                │ MySQL │
                └───────┘
                """))
        .containsExactlyInAnyOrder("网关 → 服务", "服务 → MySQL");
  }

  @Test
  void lines_that_only_cross_connect_what_each_comes_from_with_what_it_leads_to() {
    assertThat(
            Drawings.edges(
                """
                        ┌───────┐
                        │ order │
                        └───┬───┘
                ┌─────┐     │     ┌───────┐
                │ pay │─────┼────►│ Redis │
                └─────┘     │     └───────┘
                            ▼
                        ┌───────┐
                        │ MySQL │
                        └───────┘
                """))
        .containsExactlyInAnyOrder("order → MySQL", "pay → Redis");
  }

  @Test
  void lines_that_meet_in_a_cross_are_joined() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐ ┌───┐ ┌───┐
                │ A │ │ B │ │ C │
                └─┬─┘ └─┬─┘ └─┬─┘
                  └─────┼─────┘
                        ▼
                      ┌───┐
                      │ D │
                      └───┘
                """))
        .containsExactlyInAnyOrder("A → D", "B → D", "C → D");
  }

  @Test
  void words_beside_an_arrow_are_its_label() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐
                │ A │
                └─┬─┘
                  │ 依赖
                  ▼
                ┌───┐
                │ B │
                └───┘
                """))
        .containsExactly("A → B [依赖]");
  }

  @Test
  void words_in_an_arrow_are_its_label() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐               ┌───┐
                │ A │───HTTP───────►│ B │
                │   │── 1. 查询 ───►│   │
                └───┘               └───┘
                """))
        .containsExactly("A → B [HTTP]", "A → B [1. 查询]");
  }

  @Test
  void a_bus_connects_all_above_with_all_below() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐   ┌───┐
                │ A │   │ B │
                └─┬─┘   └─┬─┘
                  └───┬───┘
                  ┌───┴───┐
                  ▼       ▼
                ┌───┐   ┌───┐
                │ C │   │ D │
                └───┘   └───┘
                """))
        .containsExactlyInAnyOrder("A → C", "A → D", "B → C", "B → D");
  }

  @Test
  void lifelines_of_a_sequence_stand_for_what_is_written_above_them() {
    assertThat(
            Drawings.edges(
                """
                浏览器           服务
                  │               │
                  │ ─────GET─────►│
                  │               │
                  │  200          │
                  │◄──────────────│
                  │               │
                """))
        .containsExactly("浏览器 → 服务 [GET]", "服务 → 浏览器 [200]");
  }

  @Test
  void the_branches_of_a_trunk_hang_on_what_it_comes_from() {
    assertThat(
            Drawings.edges(
                """
                开始 ──► 结束
                  │
                  ├─ 一
                  └─ 二
                """))
        .contains("开始 — 一", "开始 — 二");
  }

  @Test
  void an_arrow_written_as_text_counts_too() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐      ┌───┐
                │ A │  →   │ B │
                └───┘      └───┘
                """))
        .containsExactly("A → B");
  }

  @Test
  void a_head_in_the_border_points_at_the_box() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐
                │ A │
                └─┬─┘
                  │
                ┌─▼─┐
                │ B │
                └───┘
                """))
        .containsExactly("A → B");
  }

  @Test
  void lines_of_ascii_count_as_lines() {
    assertThat(
            Drawings.edges(
                """
                +---------+      +--------+
                | gateway |----->| Redis  |
                +----+----+      +--------+
                     |
                     v
                +---------+
                |  order  |
                +---------+
                """))
        .containsExactlyInAnyOrder("gateway → Redis", "gateway → order");
  }

  @Test
  void compartments_are_boxes() {
    assertThat(
            Drawings.boxes(
                """
                ┌───────────┐
                │ 应用层    │
                ├─────┬─────┤
                │ a   │ b   │
                └─────┴─────┘
                """))
        .containsExactlyInAnyOrder("应用层", "a", "b");
  }
}

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

  @Test
  void words_beside_a_fork_belong_to_its_branch() {
    assertThat(
            Drawings.edges(
                """
                      ┌──────┐
                      │ 网关 │
                      └──┬───┘
                         │ SQL
                   ┌─────┴─────┐
                   │ 读        │ 写
                   ▼           ▼
                ┌──────┐    ┌──────┐
                │ 从库 │    │ 主库 │
                └──────┘    └──────┘
                """))
        .containsExactlyInAnyOrder("网关 → 从库 [SQL / 读]", "网关 → 主库 [SQL / 写]");
  }

  @Test
  void a_line_without_heads_may_have_words_too() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐          ┌───┐
                │ A │──HTTP────│ B │
                │   │── TCP ───│   │
                └───┘          └───┘
                """))
        .containsExactly("A — B [HTTP]", "A — B [TCP]");
  }

  @Test
  void an_arrow_between_two_borders_leads_from_box_to_box_with_the_words_beside_it() {
    assertThat(
            Drawings.edges(
                """
                ┌──────────────────┐
                │ ┌──────────────┐ │
                │ │ 接入层       │ │
                │ └──────────────┘ │
                │     ↓ HTTP       │
                │ ┌──────────────┐ │
                │ │ 服务层       │ │
                │ └──────────────┘ │
                │     ↑            │
                │ ┌──────────────┐ │
                │ │ 数据层       │ │
                │ └──────────────┘ │
                └──────────────────┘
                """))
        .containsExactly("接入层 → 服务层 [HTTP]", "数据层 → 服务层");
  }

  @Test
  void an_arrow_that_is_text_is_no_word_of_the_box_around_it() {
    assertThat(
            Drawings.boxes(
                """
                ┌──────────┐
                │ ┌──────┐ │
                │ │ A    │ │
                │ └──────┘ │
                │          │
                │   ↓ 调用 │
                │          │
                │ ┌──────┐ │
                │ │ B    │ │
                │ └──────┘ │
                └──────────┘
                """))
        .containsExactly("A", "B");
  }

  @Test
  void words_may_stand_below_a_line() {
    assertThat(
            Drawings.edges(
                """
                +--------+          +--------+
                | client | -------> | server |
                +--------+   HTTP   +--------+
                """))
        .containsExactly("client → server [HTTP]");
  }

  @Test
  void borders_of_ascii_may_be_two_columns_off() {
    assertThat(
            Drawings.boxes(
                """
                +----------------+
                |   order-api      |
                |   Port: 8080   |
                +-------+--------+
                        |
                        v
                +------------------+
                | 订单库         |
                +----------------+
                """))
        .containsExactly("order-api|Port: 8080", "订单库");
  }

  @Test
  void a_line_that_comes_back_is_no_dependency() {
    String loop =
        """
        ┌──────┐
        │ 任务 ├──┐
        │      │  │ 重试
        │      │◄─┘
        └──────┘
        """;
    assertThat(Telling.of(Draughtsman.read(loop))).isEqualTo("<ul><li>任务 → 任务 [重试]</ul>");
    assertThat(Drawings.edges(loop)).isEmpty();
  }

  @Test
  void a_message_crosses_the_lifelines_that_it_passes_and_takes_the_words_over_it() {
    assertThat(
            Drawings.edges(
                """
                客户端            网关             渠道
                  │                │                │
                  │ 1. 下单        │                │
                  │───────────────►│                │
                  │                │ 2. 支付        │
                  │                │───────────────►│
                  │ 3. 通知        │                │
                  │◄───────────────┼────────────────│
                  ▼                ▼                ▼
                """))
        .containsExactly("客户端 → 网关 [1. 下单]", "网关 → 渠道 [2. 支付]", "渠道 → 客户端 [3. 通知]");
  }
}

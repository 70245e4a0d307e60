package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where lines of a drawing fork, join, cross and pass, and what they connect there.
class JunctionsTest {

  @Test
  void a_line_that_fans_out_through_a_cross_leads_to_all_it_has_heads_at() {
    assertThat(
            Drawings.edges(
                """
                              ┌───────┐
                         ┌───►│ user  │
                         │    └───────┘
                ┌─────┐  │    ┌───────┐
                │ 网关│──┼───►│ order │
                └─────┘  │    └───────┘
                         │    ┌───────┐
                         └───►│ pay   │
                              └───────┘
                """))
        .containsExactlyInAnyOrder("网关 → user", "网关 → order", "网关 → pay");
  }

  @Test
  void lines_that_fan_in_through_a_cross_all_lead_to_its_head() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐
                │ A │──┐
                └───┘  │
                ┌───┐  │   ┌───┐
                │ B │──┼──►│ D │
                └───┘  │   └───┘
                ┌───┐  │
                │ C │──┘
                └───┘
                """))
        .containsExactlyInAnyOrder("A → D", "B → D", "C → D");
  }

  @Test
  void a_cross_of_ascii_fans_out_too() {
    assertThat(
            Drawings.edges(
                """
                              +-------+
                         +--->| user  |
                         |    +-------+
                +-----+  |    +-------+
                | gw  |--+--->| order |
                +-----+  |    +-------+
                         |    +-------+
                         +--->| pay   |
                              +-------+
                """))
        .containsExactlyInAnyOrder("gw → user", "gw → order", "gw → pay");
  }

  @Test
  void a_line_that_begins_below_a_tee_of_a_bus_goes_on_from_it() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐ ┌───┐ ┌───┐
                │ A │ │ B │ │ C │
                └─┬─┘ └─┬─┘ └─┬─┘
                  │     │     │
                  └─────┴─────┘
                        │
                        ▼
                      ┌───┐
                      │ D │
                      └───┘
                """))
        .containsExactlyInAnyOrder("A → D", "B → D", "C → D");
  }

  @Test
  void a_line_that_begins_below_a_bus_goes_on_from_it_though_there_is_no_tee() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐   ┌───┐
                │ A │   │ B │
                └─┬─┘   └─┬─┘
                  └───────┘
                      │
                      ▼
                    ┌───┐
                    │ D │
                    └───┘
                """))
        .containsExactlyInAnyOrder("A → D", "B → D");
  }

  @Test
  void a_line_that_ends_above_a_tee_of_a_bus_goes_on_into_it() {
    assertThat(
            Drawings.edges(
                """
                      ┌───┐
                      │ D │
                      └───┘
                        ▲
                        │
                  ┌─────┬─────┐
                  │     │     │
                ┌─┴─┐ ┌─┴─┐ ┌─┴─┐
                │ A │ │ B │ │ C │
                └───┘ └───┘ └───┘
                """))
        .containsExactlyInAnyOrder("A → D", "B → D", "C → D");
  }

  @Test
  void a_head_may_stand_in_the_bus_itself() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐   ┌───┐   ┌───┐
                │ A │   │ B │   │ C │
                └─┬─┘   └─┬─┘   └─┬─┘
                  │       │       │
                  └───────▼───────┘
                        ┌───┐
                        │ D │
                        └───┘
                """))
        .containsExactlyInAnyOrder("A → D", "B → D", "C → D");
  }

  @Test
  void a_tree_without_heads_connects_what_stands_alone_with_each_of_the_others() {
    assertThat(
            Drawings.edges(
                """
                     ┌──────┐
                     │ root │
                     └──┬───┘
                   ┌────┴────┐
                ┌──┴──┐   ┌──┴──┐
                │ A   │   │ B   │
                └─────┘   └─────┘
                """))
        .containsExactlyInAnyOrder("root — A", "root — B");
    assertThat(
            Drawings.edges(
                """
                ┌───┐ ┌───┐
                │ A │ │ B │
                └─┬─┘ └─┬─┘
                  └──┬──┘
                  ┌──┴──┐
                  │ hub │
                  └─────┘
                """))
        .containsExactlyInAnyOrder("hub — A", "hub — B");
  }

  @Test
  void a_tree_may_lie_on_its_side() {
    assertThat(
            Drawings.edges(
                """
                             ┌───┐
                          ┌──│ A │
                ┌──────┐  │  └───┘
                │ root │──┤
                └──────┘  │  ┌───┐
                          └──│ B │
                             └───┘
                """))
        .containsExactlyInAnyOrder("root — A", "root — B");
  }

  @Test
  void where_no_end_stands_alone_nothing_is_said() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐ ┌───┐
                │ A │ │ B │
                └─┬─┘ └─┬─┘
                  └──┬──┘
                  ┌──┴──┐
                ┌─┴─┐ ┌─┴─┐
                │ C │ │ D │
                └───┘ └───┘
                """))
        .isEmpty();
  }

  @Test
  void a_message_that_leaves_a_lifeline_by_a_tee_passes_the_next_one() {
    assertThat(
            Drawings.edges(
                """
                A         B         C
                │         │         │
                │  推送   │         │
                ├─────────┼────────►│
                │         │         │
                │◄────────┼─────────┤
                │         │         │
                """))
        .containsExactly("A → C [推送]", "C → A");
  }

  @Test
  void a_lifeline_may_end_in_the_box_that_it_began_in() {
    assertThat(
            Drawings.edges(
                """
                ┌───┐     ┌───┐     ┌───┐
                │ A │     │ B │     │ C │
                └─┬─┘     └─┬─┘     └─┬─┘
                  │         │         │
                  ├─────────┼────────►│
                  │         │         │
                ┌─┴─┐     ┌─┴─┐     ┌─┴─┐
                │ A │     │ B │     │ C │
                └───┘     └───┘     └───┘
                """))
        .containsExactly("A → C");
  }

  @Test
  void an_arrow_out_of_a_zone_comes_from_the_box_inside_it() {
    assertThat(
            Drawings.edges(
                """
                ┌───────────────────┐
                │ 服务层            │
                │  ┌───┐     ┌───┐  │
                │  │ A │     │ B │  │
                │  └─┬─┘     └─┬─┘  │
                └────┼─────────┼────┘
                     ▼         ▼
                ┌───────────────────┐
                │ 数据层            │
                └───────────────────┘
                """))
        .containsExactlyInAnyOrder("A → 数据层", "B → 数据层");
  }

  @Test
  void a_compartment_of_properties_is_called_what_stands_over_it() {
    assertThat(
            Drawings.edges(
                """
                ┌──────────────┐        ┌────────────┐
                │ order        │        │ MySQL      │
                ├──────────────┤  JDBC  ├────────────┤
                │ Port: 8080   │───────►│ Port: 3306 │
                └──────────────┘        └────────────┘
                """))
        .containsExactly("order → MySQL [JDBC]");
  }

  @Test
  void layers_that_lie_on_each_other_keep_their_own_names() {
    assertThat(
            Drawings.edges(
                """
                ┌────────┐
                │ web    │
                ├────────┤     ┌───────┐
                │ app    │────►│ MySQL │
                └────────┘     └───────┘
                """))
        .containsExactly("app → MySQL");
  }

  @Test
  void a_zone_needs_no_name_to_be_left() {
    assertThat(
            Drawings.edges(
                """
                ┌───────────┐
                │  ┌────┐   │
                │  │ A  │   │
                │  └─┬──┘   │
                └────┼──────┘
                     ▼
                  ┌────┐
                  │ B  │
                  └────┘
                """))
        .containsExactly("A → B");
  }
}

package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words in the borders of boxes.
class TitlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "┌─ Zone ──────┐\n│ nginx       │\n└─────────────┘",
        "┌── Zone ─────┐\n│ nginx       │\n└─────────────┘",
        "┌──Zone───────┐\n│ nginx       │\n└─────────────┘",
        "┌──[ Zone ]───┐\n│ nginx       │\n└─────────────┘",
        "┌──┤ Zone ├───┐\n│ nginx       │\n└─────────────┘",
        "╔════ Zone ═══╗\n║ nginx       ║\n╚═════════════╝",
        "+-- Zone -----+\n| nginx       |\n+-------------+",
        "+--[ Zone ]---+\n| nginx       |\n+-------------+",
      })
  void words_in_the_upper_border_are_the_title_of_the_box(String text) {
    assertThat(Drawings.boxes(text)).containsExactly("Zone|nginx");
  }

  @Test
  void a_title_stands_on_the_border_and_hides_it() {
    assertThat(picture("┌─ Web ───┐\n│ nginx   │\n└─────────┘"))
        .contains("<text class=\"t e\" x=\"24\" y=\"14\">Web</text>")
        .contains("h80v36h-80z"); // The border is whole.
  }

  @Test
  void boxes_with_titles_are_connected_by_them() {
    assertThat(
            Drawings.edges(
                """
                ┌─ Web ───┐      ┌─ 应用 ──┐
                │ nginx   │─────▶│ tomcat  │
                └─────────┘      └─────────┘
                """))
        .containsExactly("Web → 应用");
  }

  @Test
  void a_zone_has_its_title_and_the_boxes_in_it_theirs() {
    assertThat(
            Drawings.boxes(
                """
                ┌─ 接入层 ───────────────────────┐
                │  ┌────────┐      ┌─ API ────┐  │
                │  │ Nginx  │─────▶│ Gateway  │  │
                │  └────────┘      └────┬─────┘  │
                └───────────────────────┼────────┘
                                        │
                ┌─ 服务层 ──────────────┼────────┐
                │                 ┌─────▼────┐   │
                │                 │ 订单服务 │   │
                │                 └──────────┘   │
                └────────────────────────────────┘
                """))
        .containsExactly("接入层", "Nginx", "API|Gateway", "服务层", "订单服务");
  }

  @Test
  void a_line_that_divides_a_box_may_hold_the_title_of_what_is_below_it() {
    assertThat(
            Drawings.boxes(
                """
                ┌─ 接入层 ─────┐
                │ nginx        │
                ├─ 服务层 ─────┤
                │ order        │
                ├──────┬─ 库 ──┤
                │ es   │ mysql │
                └──────┴───────┘
                """))
        .contains("接入层|nginx", "服务层|order", "库|mysql");
  }

  @Test
  void words_in_the_lower_border_come_last() {
    assertThat(Drawings.boxes("┌───────────┐\n│ nginx     │\n└── 1.25 ───┘"))
        .containsExactly("nginx|1.25");
  }

  @Test
  void words_in_a_line_that_leads_round_are_no_title() {
    assertThat(
            Drawings.boxes(
                """
                  ┌── retry ──┐
                  ▼           │
                ┌───┐       ┌─┴─┐
                │ A │       │ B │
                └───┘       └───┘
                """))
        .containsExactly("A", "B");
  }

  @Test
  void a_crooked_box_with_a_title_is_put_straight() {
    String crooked =
        """
        ┌─ 接入层 ─────────┐
        │ ┌─ 网关 ───┐    │
        │ │ nginx     │    │
        │ └──────────┘    │
        └─────────────────┘
        """;
    String straight =
        """
        ┌─ 接入层 ────────┐
        │ ┌─ 网关 ───┐    │
        │ │ nginx    │    │
        │ └──────────┘    │
        └─────────────────┘
        """;
    assertThat(Drawings.scheme(crooked).layout().grid().text()).isEqualTo(straight);
    assertThat(Drawings.scheme(straight).layout().grid().text()).isEqualTo(straight);
  }

  @Test
  void putting_a_box_with_a_title_straight_loses_nothing_and_is_done_once() {
    String drawing =
        """
        ┌─ 接入层 ──────────┐   ╔═══ DMZ ═════╗
        │  ┌─ 网关 ──────┐  │   ║             ║
        │  │ nginx       │──┼───╫──► WAF      ║
        │  └─────────────┘  │   ║             ║
        └───────────────────┘   ╚═════════════╝
        """;
    int straightened = 0;
    for (int seed = 0; seed < 300; seed++) {
      String crooked = Shifts.of(drawing, 1, 1 + seed % 2, new Random(seed));
      if (Draughtsman.read(crooked) instanceof Sketch.Scheme scheme) {
        String straight = scheme.layout().grid().text();
        assertThat(words(straight)).isEqualTo(words(crooked));
        assertThat(Drawings.scheme(straight).layout().grid().text()).isEqualTo(straight);
        assertThat(Drawings.boxes(straight))
            .as(crooked + straight)
            .isEqualTo(Drawings.boxes(drawing));
        straightened++;
      }
    }
    assertThat(straightened).isGreaterThanOrEqualTo(294);
  }

  private static String words(String drawing) {
    return Drawings.characters(drawing).replaceAll("[─═]", "");
  }

  private static String picture(String text) {
    Sketch.Scheme scheme = Drawings.scheme(text);
    return Picture.of(scheme.layout(), scheme.segments(), "", "");
  }
}

package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which texts are drawings, and which are left alone.
class DraughtsmanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "a -- b",
        "docker run --rm -p 80:80 nginx",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "x = a +-- b",
        "1 → 2 → 3",
      })
  void text_is_no_drawing(String text) {
    assertThat(Draughtsman.read(text)).isInstanceOf(Sketch.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "┌───┐\n│ A │──\n└───┘\n\n\n\nB",
        "┌───┐\n│ A\n",
        "╔══╗  ┌┐┘└─┤├",
        "┌───┐\n│ \u202eA │\n└───┘",
        "┌───┐\n│ \u0007A │\n└───┘",
      })
  void a_drawing_in_doubt_is_left_alone(String text) {
    assertThat(Draughtsman.read(text)).isInstanceOf(Sketch.Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "┌─────┐  ┌─────┐\n│ CDN │  │ 订单│\n└──────────┘ └───┘",
        "┌────────┐  ┌──────┐\n│ gateway │ │ 订单 │\n└─────────────┘ └───┘",
        "┌──────┐\n│ a    │\n├──┬───┤\n│ b c  │\n└──┴───┘",
      })
  void a_box_that_does_not_close_is_left_alone(String text) {
    assertThat(Draughtsman.read(text)).isInstanceOf(Sketch.Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "┌─────────────┐\n▼             │\nA ──► B ──────┘",
        "      API\n  ┌────┴────┐\nRedis     Kafka",
        "A ─┐\nB ─┼─► C\nD ─┘",
      })
  void a_line_that_leads_round_is_no_box(String text) {
    assertThat(Draughtsman.read(text)).isInstanceOf(Sketch.Scheme.class);
  }

  @Test
  void an_arrow_with_words_may_come_from_outside() {
    assertThat(Draughtsman.read(" 创建\n──────►┌───┐\n       │ A │\n       └───┘"))
        .isInstanceOf(Sketch.Scheme.class);
  }

  @Test
  void the_doubt_is_where_the_first_line_leads_to_nothing() {
    assertThat(
            Draughtsman.read(
                """
                ┌───┐
                │ A │
                └─┬─┘
                  │



                B
                """))
        .isInstanceOfSatisfying(
            Sketch.Unclear.class, unclear -> assertThat(unclear.row()).isEqualTo(3));
  }

  @Test
  void the_doubt_is_in_the_row_that_is_off_the_most() {
    assertThat(
            Draughtsman.read(
                """
                ┌───────▼──────┐ ┌─────▼───────┐
                │   前端静态资源  │ │  后端 API    │
                │   /var/www    │ │  :8000      │
                └──────────────┘ └─────┬───────┘
                                       │
                         ┌─────────────┼─────────────┐
                   ┌─────▼────┐  ┌─────▼────┐  ┌─────▼────┐
                   │ Postgres │  │  Redis   │  │  MinIO   │
                   └──────────┘  └──────────┘  └──────────┘
                """))
        .isInstanceOfSatisfying(
            Sketch.Unclear.class, unclear -> assertThat(unclear.row()).isEqualTo(1));
  }

  @Test
  void a_closed_box_with_nothing_but_text_is_sure_whatever_is_in_doubt_around_it() {
    assertThat(
            Drawings.boxes(
                """
                ┌──────────────────────┐
                │ 服务层   ──          │
                │  ┌────────────┐      │
                │  │ 订单服务   │
                │  │ Port: 8080 │
                │  └────────────┘      │
                └───────────────────
                """))
        .containsExactly("订单服务|Port: 8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/\n├── a\n│   └── b\n└── c",
        "src\n|-- a\n|   `-- b\n`-- c",
        "├─ 数据库\n│  └─ 表\n└─ 缓存",
        "a/\n├── x\n\nb/\n└── y",
      })
  void branches_make_a_tree(String text) {
    assertThat(Draughtsman.read(text)).isInstanceOf(Sketch.Hierarchy.class);
  }

  @Test
  void what_stands_apart_behind_a_line_of_a_tree_is_a_note() {
    assertThat(Drawings.edges("src/\n├── a/ // 入口\n├── b   说明\n├── c  <- 新\n└── d e  -- f"))
        .containsExactly("src/ › a/", "src/ › b", "src/ › c", "src/ › d e");
  }

  @Test
  void a_heading_may_stand_above_a_tree() {
    assertThat(Draughtsman.read("# SSD\n/data\n├── a\n└── b\n\n# HDD\n/old\n└── c"))
        .isInstanceOf(Sketch.Hierarchy.class);
  }

  @Test
  void a_tree_hangs_lines_on_lines() {
    assertThat(Drawings.edges("src/\n├── a/   # 说明\n│   └── b\n└── c"))
        .containsExactly("src/ › a/", "a/ › b", "src/ › c");
  }

  @Test
  void noise_is_read_as_something_or_nothing_and_never_fails() {
    String signs = "┌┐└┘├┤┬┴┼─│▼▲►◄ ab中\u200d🙂\n\t+-|>";
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int[] points = signs.codePoints().toArray();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      assertThat(Draughtsman.read(text.toString())).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"┌┐└┘├┤┬┴┼─│", "│ ", "│       ", "┌┐└┘│─▼▲ a", "┌─┐", "▼│"})
  void noise_is_refused_within_fifty_milliseconds(String signs) {
    for (int width : new int[] {100, 130, 390}) {
      String noise = noise(signs, width, 39_000 / (width + 1));
      long best = Long.MAX_VALUE;
      for (int run = 0; run < 5; run++) {
        long start = System.nanoTime();
        assertThat(Draughtsman.read(noise)).isInstanceOf(Sketch.Unclear.class);
        best = Math.min(best, System.nanoTime() - start);
      }
      assertThat(best).isLessThan(50_000_000);
    }
  }

  private static String noise(String signs, int width, int height) {
    Random random = new Random(width);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void a_drawing_larger_than_any_author_draws_is_left_alone() {
    String huge = ("┌┼├│─".repeat(1_000) + "\n").repeat(5_000);
    assertThat(Draughtsman.read(huge)).isEqualTo(new Sketch.Unclear(0));
  }
}

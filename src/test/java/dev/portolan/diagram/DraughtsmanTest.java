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
        .isEqualTo(new Sketch.Unclear(3));
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

  @Test
  void a_drawing_larger_than_any_author_draws_is_left_alone() {
    String huge = ("┌┼├│─".repeat(1_000) + "\n").repeat(5_000);
    assertThat(Draughtsman.read(huge)).isEqualTo(new Sketch.Unclear(0));
  }
}

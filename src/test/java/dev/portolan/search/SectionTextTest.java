package dev.portolan.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What of a section is searched, and shown around what was found.
class SectionTextTest {

  @Test
  void of_a_drawing_only_the_words_are_kept() {
    String drawing =
        """
        ┌───────────┐      ┌─────────┐
        │ order-api │─────►│  redis  │
        │ Port: 8080│ TCP  │  :6379  │
        └─────┬─────┘      └─────────┘
              ▼
        """;
    assertThat(text(new Block.Fence("", drawing, 1)))
        .isEqualTo("order-api redis Port: 8080 TCP :6379");
  }

  @Test
  void code_stays_as_it_is() {
    String code = "if ready:\n    start()  # two spaces";
    assertThat(text(new Block.Fence("python", code, 1))).isEqualTo(code);
  }

  @Test
  void a_sentence_broken_between_two_chinese_characters_is_joined() {
    assertThat(text(new Block.Paragraph("分布式文件\n系统", "分布式文件\n系统", 1, 1))).isEqualTo("分布式文件系统");
  }

  private static String text(Block block) {
    return SectionText.of(List.of(block));
  }
}

package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Block;
import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  void a_paragraph_is_its_words_beside_its_source() {
    assertThat(Markdown.blocks("\n端口 **8080**，见 [网关](../gw.md)\n第二行 `A=1`\n"))
        .containsExactly(
            new Block.Paragraph(
                "端口 8080，见 网关\n第二行 A=1", "端口 **8080**，见 [网关](../gw.md)\n第二行 `A=1`", 2, 1));
  }

  @Test
  void a_fence_starts_at_its_first_line_of_code() {
    assertThat(Markdown.blocks("```env\nA=1\nB=2\n```\n"))
        .containsExactly(new Block.Fence("env", "A=1\nB=2\n", 2));
  }

  @Test
  void code_inside_a_quote_or_a_list_has_no_marks_of_theirs() {
    Block.Quote quote = (Block.Quote) Markdown.blocks("> ```\n> a\n>   b\n> ```\n").getFirst();

    assertThat(quote.blocks()).containsExactly(new Block.Fence("", "a\n  b\n", 2));
  }

  @Test
  void lists_hold_their_items_and_what_is_under_them() {
    Block.ItemList list =
        (Block.ItemList)
            Markdown.blocks("1. `REDIS_URL`：连接串\n   - 例子：`redis://x`\n2. 其他\n").getFirst();

    assertThat(list.ordered()).isTrue();
    assertThat(list.items()).extracting(Block.Item::text).containsExactly("REDIS_URL：连接串", "其他");
    assertThat(list.items().getFirst().column()).isEqualTo(4);
    assertThat(list.items().getFirst().blocks()).singleElement().isInstanceOf(Block.ItemList.class);
  }

  @Test
  void words_in_angle_brackets_are_words() {
    String text = "连接 mysql://<host>:<port>/db\n";

    assertThat(((Block.Paragraph) Markdown.blocks(text).getFirst()).text()).isEqualTo(text.strip());
    assertThat(Markdown.html(text)).contains("mysql://&lt;host&gt;:&lt;port&gt;/db");
  }

  @Test
  void entities_and_escapes_are_resolved() {
    assertThat(((Block.Paragraph) Markdown.blocks("A &amp; B \\* C &#8226; D\n").getFirst()).text())
        .isEqualTo("A & B * C • D");
  }

  @Test
  void raw_html_is_read_as_its_text() {
    assertThat(Markdown.blocks("<details>\n<summary>更多</summary>\n\n- a\n\n</details>\n"))
        .hasSize(2)
        .first()
        .isEqualTo(new Block.Other("更多", 1));
  }

  @Test
  void the_text_of_a_footnote_is_in_the_section_where_it_is_written() {
    assertThat(Markdown.blocks("见注[^1]\n\n[^1]: 端口 8080\n"))
        .extracting(block -> ((Block.Paragraph) block).text())
        .containsExactly("见注", "端口 8080");
  }
}

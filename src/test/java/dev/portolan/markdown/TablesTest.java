package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void every_cell_knows_its_place() {
    Block.Table table =
        Markdown.table(
            """
            # 端口

            | 服务 | 端口 |
            |------|------|
            | pay-api | `8080` |
            """);

    Block.Cell cell = table.rows().getFirst().cells().get(1);
    assertThat(table.line()).isEqualTo(3);
    assertThat(cell).isEqualTo(new Block.Cell("8080", "`8080`", List.of("8080"), false, 5, 13));
  }

  @Test
  void a_table_needs_no_blank_line_before_it_and_no_outer_pipes() {
    String text =
        """
        下面是端口：
        服务 | 端口
        -|-
        pay | 1
        """;

    assertThat(Markdown.cells(Markdown.table(text))).containsExactly(List.of("pay", "1"));
    assertThat(Markdown.table(text).rows().getFirst().line()).isEqualTo(4);
    assertThat(Markdown.html(text))
        .contains("<p id=\"L-1\">下面是端口：</p>")
        .contains("<tr id=\"L-4\">");
  }

  @Test
  void short_and_long_rows_stay_as_they_are() {
    Block.Table table = Markdown.table("|a|b|\n|-|-|\n|**组**|\n|1|2|3|\n");

    assertThat(Markdown.cells(table)).containsExactly(List.of("组"), List.of("1", "2", "3"));
  }

  @Test
  void a_cell_is_read_without_its_marks() {
    Block.Table table =
        Markdown.table("|a|b|c|d|\n|-|-|-|-|\n|**x** [y](z)|1<br>2|`a\\|b`, `c`|~~gone~~|\n");

    List<Block.Cell> cells = table.rows().getFirst().cells();
    assertThat(cells).extracting(Block.Cell::text).containsExactly("x y", "1\n2", "a|b, c", "gone");
    assertThat(cells.get(2).codes()).containsExactly("a|b", "c");
    assertThat(cells).extracting(Block.Cell::struck).containsExactly(false, false, false, true);
  }

  @Test
  void tables_in_lists_quotes_and_admonitions_are_tables() {
    assertThat(Markdown.blocks("- 端口\n\n  |a|\n  |-|\n  |1|\n"))
        .singleElement()
        .isInstanceOfSatisfying(
            Block.ItemList.class,
            list ->
                assertThat(list.items().getFirst().blocks().getFirst())
                    .isInstanceOf(Block.Table.class));
    assertThat(Markdown.blocks("> |a|\n> |-|\n> |1|\n"))
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Quote.class,
            quote -> assertThat(quote.blocks().getFirst()).isInstanceOf(Block.Table.class));
    assertThat(Markdown.blocks("!!! note \"端口\"\n\n    |a|\n    |-|\n    |1|\n").getFirst())
        .isInstanceOfSatisfying(
            Block.Quote.class,
            quote -> {
              Block.Table table = (Block.Table) quote.blocks().getLast();
              assertThat(table.rows().getFirst().cells().getFirst().line()).isEqualTo(5);
              assertThat(table.rows().getFirst().cells().getFirst().column()).isEqualTo(6);
            });
  }

  @Test
  void a_comment_may_hide_a_whole_copy_of_a_table() {
    var section = Markdown.section("# 端口\n\n<!--\n|a|b|\n|-|-|\n|x|1|\n\n-->\n\n正文\n");

    assertThat(section.blocks()).hasSize(1);
    assertThat(section.html()).isEqualTo("<p id=\"L-10\">正文</p>");
  }

  @Test
  void an_html_table_is_a_table() {
    Block.Table table =
        Markdown.table(
            """
            <table>
              <tr><th>服务</th><th>端口</th></tr>
              <tr><td><b>pay</b></td><td>8080</td></tr>
            </table>
            """);

    assertThat(table.header()).extracting(Block.Cell::text).containsExactly("服务", "端口");
    assertThat(Markdown.cells(table)).containsExactly(List.of("pay", "8080"));
    assertThat(table.rows().getFirst().cells().get(1).line()).isEqualTo(3);
  }

  @Test
  void a_line_under_words_is_a_heading_and_no_table() {
    assertThat(Markdown.section("服务 | 端口\n---\n").title()).isEqualTo("服务 | 端口");
  }

  @Test
  void tables_are_drawn_with_header_scopes_and_without_obsolete_attributes() {
    assertThat(Markdown.html("|a|b|\n|:-:|-:|\n|1|\n"))
        .isEqualTo(
            "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr id=\"L-1\"><th scope=\"col\""
                + " class=\"ta-c\">a</th><th scope=\"col\""
                + " class=\"ta-r\">b</th></tr></thead><tbody><tr id=\"L-3\"><td"
                + " class=\"ta-c\">1</td><td></td></tr></tbody></table></div>");
  }
}

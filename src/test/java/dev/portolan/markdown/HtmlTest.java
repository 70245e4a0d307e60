package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void lines_that_facts_stand_on_can_be_linked_to_and_each_id_is_there_once() {
    String html = Markdown.html("# a\n\n- 甲\n- 乙\n\n  乙二\n");

    assertThat(html).contains("<li id=\"L-3\">", "<li id=\"L-4\">", "<p id=\"L-6\">");
    assertThat(html.split("id=\"L-4\"", -1)).hasSize(2);
  }

  @Test
  void what_may_scroll_takes_the_keyboard_and_is_named_by_its_heading() {
    assertThat(Markdown.html("## 端口\n\n```yaml\na: 1\n```\n"))
        .isEqualTo(
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"d-端口\">"
                + "<pre id=\"L-4\"><code class=\"language-yaml\">a: 1\n</code></pre></div>");
  }

  @Test
  void in_a_drawing_wide_characters_are_marked_so_that_lines_meet() {
    assertThat(Markdown.html("```\n│ 网关 A │\n```\n"))
        .contains("<pre id=\"L-2\" class=\"drawing\"><code>│ <span class=\"w2\">网关</span> A │");
    assertThat(Markdown.html("```js\n// │ 网关 │\n```\n")).doesNotContain("drawing");
  }

  @Test
  void a_rule_between_two_sections_is_no_part_of_either() {
    assertThat(Markdown.html("# a\n\n甲\n\n---\n\n乙\n\n---\n\n# b\n"))
        .isEqualTo("<p id=\"L-3\">甲</p>\n<hr>\n<p id=\"L-7\">乙</p>");
  }

  @Test
  void mermaid_stays_code() {
    assertThat(Markdown.html("```mermaid\ngraph TD\n```\n"))
        .contains("<code class=\"language-mermaid\">");
  }

  @Test
  void tasks_are_shown_by_a_sign_and_not_by_a_control() {
    assertThat(Markdown.html("- [x] 完成\n- [ ] 未完成\n"))
        .contains("☑ 完成", "☐ 未完成")
        .doesNotContain("<input");
  }

  @Test
  void alerts_and_admonitions_look_the_same() {
    assertThat(Markdown.html("> [!WARNING]\n> 小心\n"))
        .contains(
            "<blockquote class=\"alert warning\">",
            "<p class=\"alert-title\" id=\"L-1\">WARNING</p>",
            "<p>小心</p>");
    assertThat(Markdown.html("!!! tip \"提示\"\n    内容\n正文\n"))
        .contains("<blockquote class=\"alert tip\">", ">提示</p>", "<p id=\"L-3\">正文</p>");
  }

  @Test
  void footnotes_link_to_each_other_under_ids_of_the_document() {
    assertThat(Markdown.html("见[^a]\n\n[^a]: 注\n"))
        .contains("<sup id=\"d-fnref-a\"><a href=\"#fn-a\">[a]</a></sup>")
        .contains("<div class=\"footnote\" id=\"d-fn-a\"><a href=\"#fnref-a\">[a]</a>");
  }

  @Test
  void template_languages_are_plain_text() {
    assertThat(Markdown.html("值 {{ .Values.port }} 与 `${{ x }}` {% if %}\n"))
        .contains("{&#123; .Values.port }}", "${&#123; x }}", "{% if %}")
        .doesNotContain("<!--");
  }

  @Test
  void characters_that_reorder_text_are_shown_by_their_code() {
    assertThat(Markdown.html("a\u202Eb\n")).contains("a<span class=\"bidi\">U+202E</span>b");
    assertThat(Markdown.html("a\0b\n")).contains("a\uFFFDb");
  }

  @Test
  void html_that_means_something_is_kept() {
    assertThat(
            Markdown.html(
                "<details open><summary>更多</summary>\n\n正文<br>换行<sub>2</sub>\n\n</details>\n"))
        .contains("<details open=\"\"><summary>更多</summary>", "正文<br>换行<sub>2</sub>");
    assertThat(Markdown.html("<p align=\"center\">居中</p>\n")).isEqualTo("<p class=\"ta-c\">居中</p>");
    assertThat(Markdown.html("# 甲\n\n<h1>标题</h1>\n")).isEqualTo("<p class=\"heading\">标题</p>");
    assertThat(Markdown.html("<font color=\"red\">红</font>\n")).isEqualTo("<p id=\"L-1\">红</p>");
  }

  @Test
  void a_title_in_html_is_the_documents_title_and_stands_in_the_page_once() {
    String source =
        """
        <div align="center">
          <h1><img src="logo.png" alt="标志"> <a href="x.md">结算中心</a></h1>
          <p>每天凌晨出账</p>
        </div>

        ## 概述
        """;

    assertThat(Markdown.parse(source).sections().getFirst().title()).isEqualTo("结算中心");
    assertThat(Markdown.html(source))
        .doesNotContain("结算中心")
        .contains("<img src=\"logo.png\" alt=\"标志\"", "<p>每天凌晨出账</p>");
    assertThat(Markdown.parse("<h1>甲</h1>\n").sections())
        .singleElement()
        .extracting("level", "title", "html")
        .containsExactly(1, "甲", "");
  }
}

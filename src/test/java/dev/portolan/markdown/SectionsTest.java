package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.Document;
import dev.portolan.model.Section;
import org.junit.jupiter.api.Test;

class SectionsTest {

  @Test
  void every_heading_begins_a_section_and_text_before_the_first_is_one_of_its_own() {
    Document document =
        Markdown.parse(
            """
            前言

            # 支付

            说明

            ### 3.4 端口规划
            """);

    assertThat(document.sections())
        .extracting(Section::level, Section::number, Section::title, Section::line)
        .containsExactly(tuple(0, "", "", 1), tuple(1, "", "支付", 3), tuple(3, "3.4", "端口规划", 7));
  }

  @Test
  void a_document_without_headings_is_one_section() {
    assertThat(Markdown.parse("只有一段话\n").sections())
        .singleElement()
        .extracting(Section::level)
        .isEqualTo(0);
  }

  @Test
  void an_empty_document_has_no_sections() {
    assertThat(Markdown.parse("").sections()).isEmpty();
    assertThat(Markdown.parse("\n<!-- nothing -->\n").sections()).isEmpty();
  }

  @Test
  void headings_inside_quotes_and_lists_are_no_sections_but_can_be_linked_to() {
    Document document = Markdown.parse("# 标题\n\n> ## 引用里的标题\n");

    assertThat(document.sections()).hasSize(1);
    assertThat(document.sections().getFirst().html())
        .contains("<p class=\"heading\" id=\"d-引用里的标题\">引用里的标题</p>");
  }

  @Test
  void anchors_are_what_github_makes_of_a_heading() {
    Document document =
        Markdown.parse(
            """
            ## 1.1 架构设计原则
            ## API 与 `REDIS_URL`
            ## 🔌 Ports & Services
            ## 小结
            ## 小结
            """);

    assertThat(document.sections())
        .extracting(Section::anchor)
        .containsExactly(
            "d-11-架构设计原则", "d-api-与-redis_url", "d--ports--services", "d-小结", "d-小结-1");
  }

  @Test
  void anchors_that_an_author_named_count_too() {
    Document document = Markdown.parse("## 控制面 {#control-plane}\n\n## <a name=\"ports\"></a>端口\n");

    Section first = document.sections().getFirst();
    assertThat(first.title()).isEqualTo("控制面");
    assertThat(first.anchor()).isEqualTo("d-控制面");
    assertThat(first.html()).isEqualTo("<span id=\"d-control-plane\"></span>");
    assertThat(document.sections().getLast().html()).isEqualTo("<span id=\"d-ports\"></span>");
  }

  @Test
  void what_a_heading_links_to_is_not_lost() {
    Section section = Markdown.section("## [frontend](../frontend/README.md)\n");

    assertThat(section.title()).isEqualTo("frontend");
    assertThat(section.html()).contains("<a href=\"../frontend/README.md\">frontend</a>");
  }

  @Test
  void no_heading_takes_an_id_that_the_portal_or_the_browser_uses() {
    Document document =
        Markdown.parse("# search\n\n# config\n\n<p id=\"search\" name=\"x\">a</p>\n");

    assertThat(document.sections())
        .extracting(Section::anchor)
        .containsExactly("d-search", "d-config");
    assertThat(document.sections().getLast().html())
        .doesNotContain("id=\"search\"")
        .doesNotContain("name=");
  }
}

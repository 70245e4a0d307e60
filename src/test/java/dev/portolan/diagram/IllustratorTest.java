package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Drawings in documents, and the HTML that shows them.
class IllustratorTest {

  private static final String BOXES =
      """
      # Title

      ## Flow

      ```
      ┌──────┐     ┌───────┐
      │ <b>  │────►│ R&D   │
      └──────┘     └───────┘
      ```
      """;

  @Test
  void a_drawing_is_shown_as_a_picture_with_a_name_and_a_description() {
    assertThat(html(BOXES))
        .contains("<figure id=\"L-6\" class=\"drawn\">", "<svg ", " role=\"group\">")
        .contains("<title>Flow</title><desc>&lt;b&gt; → R&amp;D</desc>");
  }

  @Test
  void what_is_connected_stands_below_it_as_a_list() {
    assertThat(html(BOXES)).contains("<ul><li>&lt;b&gt; → R&amp;D</ul>");
  }

  @Test
  void the_own_text_of_the_author_stays_in_the_page() {
    assertThat(html(BOXES)).contains("<pre class=\"drawing\"><code>┌──────┐     ┌───────┐");
  }

  @Test
  void markup_in_a_box_is_text() {
    String html = html(BOXES.replace("<b>  ", "<script>alert(1)</script>"));
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @Test
  void no_word_of_a_drawing_is_lost_or_said_twice_in_the_picture() {
    String svg = html(BOXES).replaceAll("(?s)^.*</desc>|</svg>.*$", "");
    assertThat(Drawings.characters(svg.replaceAll("<[^>]*>", "")))
        .isEqualTo(Drawings.characters("&lt;b&gt;R&amp;D"));
  }

  @Test
  void boxes_keep_the_pen_they_are_drawn_with() {
    String html =
        html(
            """
            # T

            ```
            ┌╌╌╌╌╌┐    ╔═══╗
            ╎ old ╎───►║ B ║
            └╌╌╌╌╌┘    ╚═══╝
            ```
            """);
    assertThat(html).contains("<path class=\"b0 s\"", "<path class=\"b0 h\"");
  }

  @Test
  void an_arrow_between_two_borders_has_a_line() {
    String box = "┌───┐\n│ A │\n└───┘\n";
    assertThat(html("# T\n\n```\n" + box + "  ↓\n" + box + "```\n")).contains("h6zl-1.5-7h3zv-36");
  }

  @Test
  void only_the_head_of_a_table_has_titles() {
    String html =
        html(
            """
            # T

            ```
            ┌──────┬──────┐
            │ 服务 │ 端口 │
            ├──────┼──────┤
            │ api  │ 8080 │
            └──────┴──────┘
            ```
            """);
    assertThat(html).containsPattern("class=\"[m ]*t\"[^>]*>端口<");
    assertThat(html).doesNotContainPattern("class=\"[m ]*t\"[^>]*>8080<");
  }

  @Test
  void a_box_with_several_words_in_its_first_line_has_no_title() {
    String html = html("# T\n\n```\n┌────────────┐\n│ Web   App  │\n└────────────┘\n```\n");
    assertThat(html).contains(">Web<").doesNotContainPattern("class=\"[m ]*t\"");
  }

  @Test
  void a_tree_is_shown_as_a_list_of_lists() {
    assertThat(html("# T\n\n```text\na/\n├── b  # 说明\n│   └── c\n└── d\n```\n"))
        .contains(
            "<ul class=\"tree\"><li>a/<ul><li>b <span class=\"aside\"># 说明</span>"
                + "<ul><li>c</li></ul></li><li>d</li></ul></li></ul>");
  }

  @Test
  void drawings_in_lists_and_quotes_are_drawn_too() {
    String drawing = "┌───┐\n│ A │\n└───┘\n";
    assertThat(html("# T\n\n- x\n\n  ```\n" + drawing.indent(2) + "  ```\n")).contains("<svg");
    assertThat(html("# T\n\n> ```\n" + drawing.replaceAll("(?m)^", "> ").strip() + "\n> ```\n"))
        .contains("<svg");
  }

  @Test
  void a_drawing_in_doubt_stays_text_and_a_finding_says_where() {
    Document document = illustrated("# T\n\n```\n┌───┐\n│ A │──\n└───┘\n```\n");
    assertThat(document.findings())
        .extracting(Finding::rule, finding -> finding.location().line())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.UNCLEAR_DRAWING, 5));
    assertThat(html(document)).doesNotContain("<svg").contains("<pre id=\"L-4\"");
  }

  private static final String MERMAID =
      """
      # T

      ```mermaid
      sequenceDiagram
        order-api->>MySQL: <b>写入
      ```
      """;

  @Test
  void a_diagram_in_a_language_is_drawn_when_the_page_is_made() {
    assertThat(html(MERMAID))
        .contains("<svg ", "<title>T</title>", "<details><summary>", "sequenceDiagram")
        .contains("<li>order-api → MySQL [写入]</ul>")
        .doesNotContain("<script", "<style", " style=", "<b>");
  }

  @Test
  void an_error_in_a_diagram_is_told_at_its_line_and_the_source_stays() {
    Document document = illustrated(MERMAID.replace("->>", " 调用 "));
    assertThat(document.findings())
        .extracting(Finding::rule, finding -> finding.location().line())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.UNCLEAR_DRAWING, 5));
    assertThat(html(document)).doesNotContain("<svg").contains("sequenceDiagram");
  }

  @Test
  void statements_of_a_preprocessor_are_not_run_and_a_finding_says_so() {
    Document document =
        illustrated("# T\n\n```plantuml\n@startuml\n!define X y\n[a] --> [b]\n@enduml\n```\n");
    assertThat(document.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.location().line()).isEqualTo(5))
        .satisfies(finding -> assertThat(finding.toString()).contains("预处理", "preprocessor"));
    assertThat(html(document)).doesNotContain("<svg").contains("!define X y");
  }

  @Test
  void code_in_a_language_is_code() {
    assertThat(html("# T\n\n```java\n// ┌───┐\n// │ A │\n// └───┘\n```\n")).doesNotContain("<svg");
  }

  @Test
  void a_document_without_drawings_is_the_same_document() {
    Document document = parsed("# T\n\n```sh\nls -l\n```\n\ntext\n");
    assertThat(Illustrator.illustrate(document)).isSameAs(document);
  }

  @Test
  void what_a_drawing_says_is_placed_in_the_document() {
    Document document = illustrated(BOXES);
    assertThat(document.drawings()).hasSize(1);
    assertThat(document.drawings().getFirst().line()).isEqualTo(6);
    assertThat(document.drawings().getFirst().edges()).extracting("line").isEqualTo(List.of(7));
    assertThat(document.drawings().getFirst().boxes()).extracting("name").contains("<b>", "R&D");
  }

  private static String html(String markdown) {
    return html(illustrated(markdown));
  }

  private static String html(Document document) {
    return document.sections().stream().map(Section::html).collect(Collectors.joining());
  }

  private static Document illustrated(String markdown) {
    return Illustrator.illustrate(parsed(markdown));
  }

  private static Document parsed(String markdown) {
    return new DocumentParser().parse(new SourceFile("x", "x.md", true, markdown, ""));
  }
}

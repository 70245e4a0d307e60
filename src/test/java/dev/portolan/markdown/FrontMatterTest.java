package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.finding.Rule;
import dev.portolan.model.Document;
import dev.portolan.model.Document.Stated;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @Test
  void scalars_and_lists_are_read_and_lines_keep_their_numbers() {
    Document document =
        Markdown.parse(
            """
            ---
            title: "支付网关"
            Version: v1.0   # 已发布
            authors:
              - 甲
              - 乙
            tags: [a, 'b']
            ---

            # 支付网关
            """);

    assertThat(document.frontMatter())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "title", new Stated("支付网关", 2),
                "version", new Stated("v1.0", 3),
                "authors", new Stated("甲, 乙", 4),
                "tags", new Stated("a, b", 7)));
    assertThat(document.sections()).singleElement().extracting("line").isEqualTo(10);
    assertThat(document.findings()).isEmpty();
  }

  @Test
  void toml_as_hugo_has_it_is_read_too() {
    Document document =
        Markdown.parse(
            """
            +++
            title = "支付网关"
            date = 2026-02-03
            tags = [
              "a",
            ]
            [params]
            author = '甲'
            +++

            # 支付网关
            """);

    assertThat(document.frontMatter())
        .containsEntry("title", new Stated("支付网关", 2))
        .containsEntry("date", new Stated("2026-02-03", 3));
    assertThat(document.sections()).singleElement().extracting("line").isEqualTo(11);
    assertThat(document.findings()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_a_finding_on_its_line() {
    Document document = Markdown.parse("---\ntitle: a\n}}}\ntitle: b\n---\n");

    assertThat(document.findings())
        .extracting(finding -> finding.rule(), finding -> finding.location().line())
        .containsExactly(tuple(Rule.FRONT_MATTER, 3), tuple(Rule.FRONT_MATTER, 4));
  }

  @Test
  void what_is_almost_yaml_is_read_and_told() {
    Document unclosed = Markdown.parse("---\ntitle: [x\n---\n\n正文\n");
    Document bare = Markdown.parse("---\nversion v1.2\n---\n\n正文\n");

    assertThat(unclosed.findings())
        .extracting(finding -> finding.message().en(), finding -> finding.location().line())
        .containsExactly(tuple("\"[x\" is never closed", 2));
    assertThat(bare.findings())
        .extracting(finding -> finding.message().en(), finding -> finding.location().line())
        .containsExactly(tuple("there is no colon after \"version\"", 2));
    assertThat(bare.frontMatter()).containsEntry("version", new Stated("v1.2", 2));
  }

  @Test
  void a_list_over_several_lines_is_closed() {
    Document document = Markdown.parse("---\ntags: [a,\n  b]\n---\n");

    assertThat(document.frontMatter()).containsEntry("tags", new Stated("a, b", 2));
    assertThat(document.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n支付网关\n---\n\n正文\n",
        "---\n\nNote: read on\nand on, in prose\n\n---\n",
        "---\n\nwords first\n\nkey: value\nother: value\n\n---\n",
        "---\nversion: v1\n\n# never closed\n"
      })
  void prose_between_two_rules_stays_text(String text) {
    Document document = Markdown.parse(text);

    assertThat(document.frontMatter()).isEmpty();
    assertThat(document.findings()).isEmpty();
    assertThat(document.sections()).isNotEmpty();
  }

  @Test
  void a_rule_at_the_start_of_a_document_is_no_front_matter() {
    Document document = Markdown.parse("---\n\n正文不是键值\n\n---\n");

    assertThat(document.frontMatter()).isEmpty();
    assertThat(document.sections().getFirst().html()).contains("正文不是键值");
  }
}

package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.finding.Rule;
import dev.portolan.model.Document;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
            Map.of("title", "支付网关", "version", "v1.0", "authors", "甲, 乙", "tags", "a, b"));
    assertThat(document.sections()).singleElement().extracting("line").isEqualTo(10);
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
  void a_rule_at_the_start_of_a_document_is_no_front_matter() {
    Document document = Markdown.parse("---\n\n正文不是键值\n\n---\n");

    assertThat(document.frontMatter()).isEmpty();
    assertThat(document.sections().getFirst().html()).contains("正文不是键值");
  }
}

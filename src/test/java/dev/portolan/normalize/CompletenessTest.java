package dev.portolan.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Rule;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.State;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  private static final String FILLED = Normal.read(Path.of("content/order-center/architecture.md"));

  @Test
  void a_document_with_every_required_section_is_complete_and_has_no_findings() {
    NormalDocument document = Normal.document(FILLED);

    assertThat(document.completeness()).isEqualTo(1);
    assertThat(document.findings()).isEmpty();
    assertThat(document.coverage())
        .extracting(Coverage::state)
        .doesNotContain(State.EMPTY, State.MISSING, State.PARTIAL);
  }

  @Test
  void the_template_itself_is_not_filled_in_at_all() {
    NormalDocument document = Normal.document(Normal.read(Normal.TEMPLATE));

    assertThat(document.completeness()).isZero();
    assertThat(document.coverage()).extracting(Coverage::state).containsOnly(State.EMPTY);
  }

  @Test
  void a_missing_section_is_named_where_it_should_be() {
    String text = FILLED.replaceAll("(?s)### 3\\.4 端口规划.*?(?=\n---)", "");
    NormalDocument document = Normal.document(text);

    assertThat(Normal.findings(document))
        .singleElement()
        .asString()
        .endsWith("missing-section 缺少章节“3.4 端口规划”");
    assertThat(state(document, "ports")).isEqualTo(State.MISSING);
    assertThat(state(document, "deployment")).isEqualTo(State.PARTIAL);
    assertThat(document.completeness()).isLessThan(1).isGreaterThan(0.9);
  }

  @Test
  void a_missing_chapter_is_one_finding_and_not_one_for_each_of_its_sections() {
    String text = FILLED.replaceAll("(?s)## 7\\. 技术选型说明.*?(?=\n## 8)", "");

    assertThat(Normal.findings(Normal.document(text)))
        .containsExactly("1:1 missing-section 缺少章节“7 技术选型说明”");
  }

  @Test
  void what_is_not_required_may_be_missing() {
    String text = FILLED.replaceAll("(?s)#### 3\\.2\\.2 可选部署的服务.*?(?=\n### 3\\.3)", "");
    NormalDocument document = Normal.document(text);

    assertThat(document.findings()).isEmpty();
    assertThat(state(document, "services.optional")).isEqualTo(State.NOT_APPLICABLE);
    assertThat(document.completeness()).isEqualTo(1);
  }

  @Test
  void a_heading_with_nothing_under_it_is_empty() {
    String text = FILLED.replaceAll("(?s)(### B\\. 环境变量清单\n).*?(?=\n### C)", "$1");
    NormalDocument document = Normal.document(text);

    assertThat(document.findings()).extracting("rule").containsExactly(Rule.EMPTY_SECTION);
    assertThat(state(document, "env")).isEqualTo(State.EMPTY);
  }

  @Test
  void a_placeholder_left_in_place_makes_a_section_partly_filled() {
    String text = FILLED.replace("### B. 环境变量清单\n", "### B. 环境变量清单\n\n> 负责人：[作者姓名]\n");

    assertThat(state(Normal.document(text), "env")).isEqualTo(State.PARTIAL);
  }

  @Test
  void the_form_of_others_counts_for_nothing_until_it_has_a_name() {
    String form = FILLED.replaceFirst("(?m)^# .*$", "# [项目名称] - 技术架构文档");
    String waiting = form.replaceAll("(?m)^(#{2,3} .*)$", "$1\n\n[说明]\n");

    assertThat(Normal.document(waiting).completeness()).isLessThan(0.05);
    assertThat(Normal.document(form).completeness()).isEqualTo(1);
  }

  @Test
  void a_section_that_mostly_waits_for_its_author_is_empty() {
    String table = "| 服务 | 端口 |\n|---|---|\n| a | 8081 |\n| [服务1] | [端口] |\n";

    assertThat(state(Normal.document(ports(table)), "ports")).isEqualTo(State.PARTIAL);
    assertThat(state(Normal.document(ports(table + "| [服务2] | [端口] |\n")), "ports"))
        .isEqualTo(State.EMPTY);
  }

  @Test
  void the_header_of_a_table_is_no_content() {
    assertThat(state(Normal.document(ports("| 我的服务 | 我的端口 |\n|---|---|\n")), "ports"))
        .isEqualTo(State.EMPTY);
  }

  @Test
  void a_template_is_known_again_after_its_tables_were_aligned_anew() {
    String text = Normal.read(Normal.TEMPLATE).replaceAll(" {2,}\\|", " |");

    assertThat(Normal.document(text).completeness()).isZero();
  }

  @Test
  void only_main_documents_are_measured() {
    NormalDocument page = Normal.page("# 值班手册\n\n电话\n");

    assertThat(page.coverage()).isEmpty();
    assertThat(page.findings()).isEmpty();
  }

  /// The filled document with other content under the heading of ports.
  private static String ports(String content) {
    return FILLED.replaceAll("(?s)(### 3\\.4 端口规划\n).*?(?=\n---)", "$1\n" + content);
  }

  private static State state(NormalDocument document, String id) {
    return document.coverage().stream()
        .filter(coverage -> coverage.id().equals(id))
        .findFirst()
        .orElseThrow()
        .state();
  }
}

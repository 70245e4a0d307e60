package dev.portolan.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Rule;
import dev.portolan.model.NormalDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

  /// The start of a document of the template's shape: 8 lines.
  private static final String SHAPED = "## 概述\n\n## 分层架构\n\n## 部署\n\n## 附录\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "| [服务7] | 8080 |!3!占位“[服务7]”还没有填写",
        "| pay | [端口] |!9!占位“[端口]”还没有填写",
        "| pay | [CPU] |!9!占位“[CPU]”还没有填写",
        "| pay | 是/否 |!9!占位“是/否”还没有填写",
        "> **更新日期**: YYYY-MM-DD!13!占位“YYYY-MM-DD”还没有填写",
        "*本文档最后更新：YYYY-MM-DD (v1.0)*!10!占位“YYYY-MM-DD”还没有填写",
        "> **文档状态**: [草稿/评审中/已发布]!13!占位“[草稿/评审中/已发布]”还没有填写",
        "| DB | postgres://... |!8!占位“postgres://...”还没有填写",
        "- [参考文档1](链接)!11!占位“链接”还没有填写",
        "Port: xxxx!7!占位“xxxx”还没有填写",
        "| a | [如：微服务/单体] |!7!占位“[如：微服务/单体]”还没有填写",
      })
  void what_was_not_filled_in_is_reported_at_its_place(String line, int column, String message) {
    NormalDocument document = Normal.page(SHAPED + line + "\n");

    assertThat(Normal.findings(document))
        .containsExactly("9:" + column + " placeholder " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [x] 完成",
        "- [X] 完成",
        "arr[0] 与 arr[default]",
        "`[端口]` 是占位",
        "[ERROR] 连接失败",
        "[端口](#端口)",
        "[端口][1]",
        "![端口](a.png)",
        "见[^1]",
        "[a-z]+",
        "日期格式为 YYYY-MM-DD 的字符串",
        "TOKEN=sk-xxxx",
        "curl http://.../api",
        "<!-- [端口] -->",
        "[default]: https://e.org",
        "https://hooks.example/xxxx/yyyy",
        "[可选] 参数",
      })
  void what_only_looks_like_one_is_not(String line) {
    assertThat(Normal.page(SHAPED + line + "\n").findings()).isEmpty();
  }

  @Test
  void in_a_drawing_the_templates_own_words_count() {
    assertThat(Normal.findings(Normal.page(SHAPED + "```\n│ [服务1] │ [前端] │ Port: xxxx │\n```\n")))
        .containsExactly("10:3 placeholder 占位“[服务1]”“xxxx”还没有填写");
  }

  @Test
  void in_code_only_invented_words_count() {
    assertThat(
            Normal.findings(
                Normal.page(SHAPED + "```ini\n[service]\na = [config]\nb = [resource1]\n```\n")))
        .containsExactly("12:5 placeholder 占位“[resource1]”还没有填写");
  }

  @Test
  void in_a_document_of_another_shape_brackets_count_only_where_they_stand_alone() {
    assertThat(
            Normal.findings(
                Normal.page(
                    "# 说明\n\n"
                        + "- [优化] 更快的查询\n"
                        + "- [服务] 新增\n\n"
                        + "| 服务 | 端口 |\n"
                        + "|---|---|\n"
                        + "| [服务1] | [端口] |\n")))
        .containsExactly("8:3 placeholder 占位“[服务1]”“[端口]”还没有填写");
  }

  @Test
  void the_templates_own_advice_left_in_a_document_is_reported() {
    NormalDocument document =
        Normal.document(SHAPED.replace("## 概述", "## 模板使用指南\n\n先读这里\n\n## 概述"));

    assertThat(document.findings())
        .filteredOn(finding -> finding.rule() == Rule.PLACEHOLDER)
        .extracting(finding -> finding.location().line())
        .isEqualTo(List.of(1));
  }
}

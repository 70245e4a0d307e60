package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `portolan fmt`, as one uses it.
class FmtCommandTest {

  private static final String UNTIDY = "# 结算\n\n| 服务 | 端口 |\n|-|-|\n| settle-api | 8300 |\n";
  private static final String TIDY =
      "# 结算\n\n| 服务       | 端口 |\n|------------|------|\n| settle-api | 8300 |\n";

  private static final String NUMBERED =
      """
      # 结算 - 技术架构文档

      ## 2. 架构概述

      ## 3. 系统分层架构

      ## 4. 组件部署架构

      ### 4.9 端口规划

      ## 5. 核心通信流程
      """;

  @TempDir private Path folder;

  @BeforeEach
  void a_site_with_a_tidy_and_an_untidy_document() throws IOException {
    Files.writeString(folder.resolve("site-config.yml"), "title: 测试\n");
    Files.createDirectories(folder.resolve("content/settle"));
    Files.writeString(untidy(), UNTIDY);
    Files.writeString(folder.resolve("content/tidy.md"), TIDY);
  }

  private Path untidy() {
    return folder.resolve("content/settle/architecture.md");
  }

  @Test
  void without_arguments_it_rewrites_every_document_of_the_site() throws IOException {
    CommandLineRun run = CommandLineRun.in(folder.resolve("content/settle"), "fmt");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("architecture.md\n");
    assertThat(run.err()).startsWith("1 of 2 documents changed");
    assertThat(untidy()).hasContent(TIDY);
  }

  @Test
  void prose_that_names_a_section_by_its_old_number_stays_and_is_told_to_its_author()
      throws IOException {
    String prose =
        """

        见 4.9 节与第五章；see section 4.9. 见 4.9 版，共 5 章，`见 4.9 节` 是代码。
        [第 4.9 节](#49-端口规划)
        """;
    Files.writeString(untidy(), NUMBERED + prose);
    CommandLineRun diff = CommandLineRun.in(folder, "fmt", "--diff", "content/settle");
    CommandLineRun run = CommandLineRun.in(folder, "fmt", "content/settle");
    assertThat(Files.readString(untidy()))
        .endsWith(prose.replace("#49-端口规划", "#34-端口规划"))
        .contains("### 3.4 端口规划", "## 4. 核心通信流程");
    assertThat(run.err().lines())
        .containsExactly(
            "content/settle/architecture.md:13: \"4.9 节\" meant \"端口规划\", which is 3.4 now;"
                + " prose is left as it is, so see to it",
            "content/settle/architecture.md:13: \"第五章\" meant \"核心通信流程\", which is 4 now;"
                + " prose is left as it is, so see to it",
            "content/settle/architecture.md:13: \"section 4.9\" meant \"端口规划\", which is 3.4 now;"
                + " prose is left as it is, so see to it",
            "content/settle/architecture.md:14: \"第 4.9 节\" meant \"端口规划\", which is 3.4 now;"
                + " prose is left as it is, so see to it",
            "1 of 1 document changed");
    assertThat(diff.err()).contains("architecture.md:13: \"4.9 节\" meant");
    assertThat(CommandLineRun.in(folder, "fmt", "content/settle").err())
        .isEqualTo("0 of 1 document changed\n");
  }

  @Test
  void a_section_that_has_no_number_any_more_is_told_so() throws IOException {
    Files.writeString(
        untidy(), NUMBERED + "\n名词见第 9 章。\n\n## 9. 附录\n\n| 术语 | 含义 |\n|---|---|\n| 结算 | 付款 |\n");
    assertThat(CommandLineRun.in(folder, "fmt", "content/settle").err())
        .contains("\"第 9 章\" meant \"附录\", which has no number now; prose is left as it is");
  }

  @Test
  void check_writes_nothing_and_fails_if_something_would_change() throws IOException {
    CommandLineRun run = CommandLineRun.in(folder, "fmt", "--check");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).isEqualTo("content/settle/architecture.md\n");
    assertThat(Files.readString(untidy())).isEqualTo(UNTIDY);
    assertThat(CommandLineRun.in(folder, "fmt", "--check", "content/tidy.md").code()).isZero();
  }

  @Test
  void diff_shows_what_would_change_and_writes_nothing() throws IOException {
    CommandLineRun run = CommandLineRun.in(folder, "fmt", "--diff", "content");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            --- content/settle/architecture.md
            +++ content/settle/architecture.md
            @@ -1,5 +1,5 @@
             # 结算
            \s
            -| 服务 | 端口 |
            -|-|-|
            +| 服务       | 端口 |
            +|------------|------|
             | settle-api | 8300 |
            """);
    assertThat(Files.readString(untidy())).isEqualTo(UNTIDY);
    assertThat(CommandLineRun.in(folder, "fmt", "--diff", "--check").code())
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void links_from_other_documents_follow_headings_that_get_another_number() throws IOException {
    Files.writeString(untidy(), NUMBERED);
    Path other = folder.resolve("content/tidy.md");
    Files.writeString(other, "# 其他\n\n见[端口](settle/architecture.md#49-端口规划)。\n");

    CommandLineRun alone = CommandLineRun.in(folder, "fmt", "content/settle");
    assertThat(alone.err())
        .startsWith(
            "content/tidy.md:3: the anchor of settle/architecture.md#49-端口规划 is now #34-端口规划; fmt"
                + " of the whole site changes both\n");
    assertThat(other).content().contains("#49-端口规划");

    Files.writeString(untidy(), NUMBERED);
    assertThat(CommandLineRun.in(folder, "fmt").err()).startsWith("2 of 2 documents changed");
    assertThat(other).content().contains("见[端口](settle/architecture.md#34-端口规划)。");
    assertThat(CommandLineRun.in(folder, "fmt").err()).startsWith("0 of 2 documents changed");
  }

  @Test
  void diff_covers_secrets() throws IOException {
    String token = "ghp_" + "k3J9fQ2mX7bR5tV8wZ1cY4nL6pD0sH3gT5aE";
    Files.writeString(untidy(), UNTIDY + "| 令牌 | " + token + " |\n");
    CommandLineRun run = CommandLineRun.in(folder, "fmt", "--diff");
    assertThat(run.out()).contains("令牌").doesNotContain(token);
    assertThat(CommandLineRun.in(folder, "fmt").code()).isZero();
    assertThat(untidy()).content().contains(token);
  }

  @Test
  void a_file_that_is_not_utf8_is_refused_and_the_others_are_done() throws IOException {
    Path old = folder.resolve("content/old.md");
    byte[] bytes = UNTIDY.getBytes(Charset.forName("GB18030"));
    Files.write(old, bytes);
    CommandLineRun run = CommandLineRun.in(folder, "fmt");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("content/old.md:1:1: error: not UTF-8");
    assertThat(old).hasBinaryContent(bytes);
    assertThat(untidy()).hasContent(TIDY);
    assertThat(CommandLineRun.in(folder, Map.of("LANG", "zh_CN.UTF-8"), "fmt").err())
        .contains("不是 UTF-8 编码");
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.md"), UNTIDY);
    Path link = Files.createSymbolicLink(folder.resolve("content/link.md"), outside);
    assertThat(CommandLineRun.in(folder, "fmt").code()).isZero();
    assertThat(CommandLineRun.in(folder, "fmt", "content/link.md").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(outside)).isEqualTo(UNTIDY);
  }

  @Test
  void what_is_no_document_is_wrong_usage() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), UNTIDY);
    assertThat(CommandLineRun.in(folder, "fmt", "notes.txt").code()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandLineRun.in(folder, "fmt", "missing.md").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void permissions_stay_and_nothing_is_left_beside() throws IOException {
    Files.setPosixFilePermissions(untidy(), PosixFilePermissions.fromString("rw-r-----"));
    CommandLineRun.in(folder, "fmt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(untidy())))
        .isEqualTo("rw-r-----");
    try (Stream<Path> files = Files.list(untidy().getParent())) {
      assertThat(files).containsExactly(untidy());
    }
  }

  @Test
  void a_new_document_is_in_normal_form() {
    CommandLineRun.in(folder, "new", "ledger");
    assertThat(CommandLineRun.in(folder, "fmt", "--check", "content/ledger").code()).isZero();
  }
}

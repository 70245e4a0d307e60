package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How authors write what a document says of itself, beside one statement a line. The last lines
/// state another date and version, so that the finding shows what was read at the head.
class MetadataPlacesTest {

  @TempDir private Path folder;

  @Test
  void two_statements_of_a_line_are_parted_by_a_wide_space() {
    assertThat(check("contradiction", "> **作者**：张三　**版本**：V1.0", "> **更新日期**：2026-11-05"))
        .anyMatch(message -> message.contains("architecture.md:3 says v1.0"));
  }

  @Test
  void statements_of_a_line_are_parted_by_a_sign_before_another_label() {
    for (String line :
        new String[] {
          "**Status:** Draft · **Version:** 1.0 · **Last updated:** 2026-11-05",
          "作者：张三 / 李四 · 版本：1.0",
          "作者：张三、李四，版本：1.0",
          "Author: Ann Lee / Version: 1.0",
          "Status: Draft, Version: 1.0",
          "著者：山田・バージョン：1.0",
          "Owner: Ann Lee • Version: 1.0"
        }) {
      assertThat(check("contradiction", line))
          .as(line)
          .anyMatch(message -> message.contains("architecture.md:3 says 1.0"));
    }
  }

  @Test
  void the_date_of_a_change_is_that_of_the_update() {
    for (String line :
        new String[] {
          "修改时间：2026/11/05",
          "最后修改:2026-11-05",
          "最終変更日：2026年11月5日",
          "Created by Ann Lee, last modified on Nov 05, 2026",
          "Created by Ann Lee, last modified by Bob Ray on Nov 05, 2026"
        }) {
      assertThat(check("contradiction", line))
          .as(line)
          .anyMatch(message -> message.contains("architecture.md:3 says 2026-11-05"));
    }
    assertThat(check("missing-metadata", "Created by Ann Lee, last modified on Nov 05, 2026"))
        .noneMatch(message -> message.contains("author"));
  }

  @Test
  void the_version_of_something_else_is_not_the_documents() {
    assertThat(check("contradiction", "**Node 版本**: 20", "**更新日期**: 2026-11-05"))
        .noneMatch(message -> message.contains("version"));
    assertThat(check("contradiction", "**版本 Version**: 2.0", "**更新日期**: 2026-11-05"))
        .anyMatch(message -> message.contains("version"));
  }

  @Test
  void a_date_may_follow_its_label_at_once() {
    for (String line :
        new String[] {"> 更新于 2026/11/5", "*更新于2026年11月5日*", "Last updated 2026-11-05"}) {
      assertThat(check("contradiction", line))
          .as(line)
          .anyMatch(message -> message.contains("architecture.md:3 says 2026-11-05"));
    }
  }

  @Test
  void what_runs_is_a_known_status() {
    assertThat(check("invalid-metadata", "> **状态**: ✅ 已上线")).isEmpty();
    for (String status :
        new String[] {"启用", "停用（2026 年起）", "已下线", "在用", "啟用", "稼働中", "In use", "Retired", "EOL"}) {
      assertThat(check("invalid-metadata", "> **状态**: " + status)).as(status).isEmpty();
    }
    assertThat(check("invalid-metadata", "> **状态**: ✅ 蓝色")).hasSize(1);
  }

  private Iterable<String> check(String rule, String... head) {
    return new Folder(folder)
        .with(
            "content/demo/architecture.md",
            "# 演示\n\n" + String.join("  \n", head) + "\n\n## 1. 架构概述\n\n一段正文。\n\n---",
            "*本文档最后更新：2026-02-01 (v1.9)*")
        .findings(rule);
  }
}

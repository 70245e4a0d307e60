package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The head of a document and its last lines both give its date and version; one of them is easily
/// forgotten.
class MetadataContradictionsTest {

  @TempDir private Path folder;

  @Test
  void the_last_lines_give_another_date_than_the_head() {
    assertThat(contradictions("2026-03-28", "*本文档最后更新：2026-02-01*"))
        .containsExactly(
            "11: the date is stated differently: content/demo/architecture.md:4 says 2026-03-28,"
                + " content/demo/architecture.md:11 says 2026-02-01");
  }

  @Test
  void the_last_lines_give_another_version_than_the_head() {
    assertThat(contradictions("2026-03-28", "*本文档最后更新：2026-03-28 (v1.9)*"))
        .containsExactly(
            "11: the version is stated differently: content/demo/architecture.md:3 says v2.0,"
                + " content/demo/architecture.md:11 says v1.9");
  }

  @Test
  void dates_and_versions_may_be_written_in_two_ways() {
    assertThat(contradictions("2026年3月28日", "*本文档最后更新：2026-03-28 (V2.0)*")).isEmpty();
  }

  @Test
  void a_month_agrees_with_its_days_and_with_no_other() {
    assertThat(contradictions("2026-03", "*本文档最后更新：2026-03-28*")).isEmpty();
    assertThat(contradictions("2026年2月", "*本文档最后更新：2026-03-28*"))
        .containsExactly(
            "11: the date is stated differently: content/demo/architecture.md:4 says 2026-02,"
                + " content/demo/architecture.md:11 says 2026-03-28");
  }

  private Iterable<String> contradictions(String date, String footer) {
    return new Folder(folder)
        .with(
            "content/demo/architecture.md",
            "# 演示",
            "",
            "> **版本**: v2.0  ",
            "> **更新日期**: " + date,
            "",
            "## 1. 架构概述",
            "",
            "一段正文。",
            "",
            "---",
            footer)
        .findings("contradiction");
  }
}

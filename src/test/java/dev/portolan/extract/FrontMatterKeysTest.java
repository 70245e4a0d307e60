package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontMatterKeysTest {

  @TempDir private Path folder;

  @Test
  void keys_of_other_programs_are_none_of_ours() {
    assertThat(findings("title: 演示", "layout: post", "tags: [a, b]", "sidebar_position: 3"))
        .isEmpty();
    assertThat(
            findings("title: 演示", "displayed_sidebar: docs", "unlisted: true", "pagefind: false"))
        .isEmpty();
    assertThat(findings("title: 演示", "bookToc: false", "ms.date: 2026-01-01", "toc_sticky: true"))
        .isEmpty();
  }

  @Test
  void keys_that_nobody_knows_are_one_finding_on_the_line_of_the_first() {
    assertThat(findings("title: 演示", "verson: v2", "layout: post", "colour: red"))
        .containsExactly("3: unknown keys: verson, colour");
  }

  private Iterable<String> findings(String... lines) {
    return new Folder(folder)
        .with("content/demo.md", "---", String.join("\n", lines), "---", "", "# 演示", "", "一段正文。")
        .findings("front-matter");
  }
}

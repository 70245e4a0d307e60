package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Language;
import dev.portolan.finding.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every rule is explained in both languages: what it means, a bad and a good example, how to
/// silence it.
class ExplanationTest {

  private static final Path PAGES = Path.of("src/main/resources/dev/portolan/explain");

  @ParameterizedTest
  @EnumSource
  void a_rule_is_explained_in_both_languages(Rule rule) {
    Explanation zh = Explanation.of(rule, Language.ZH);
    Explanation en = Explanation.of(rule, Language.EN);

    assertThat(zh.markdown())
        .startsWith("# " + rule.code() + "：")
        .contains("不好：", "好：", "## 怎样不再提示");
    assertThat(en.markdown())
        .startsWith("# " + rule.code() + ": ")
        .contains("Bad:", "Good:", "## How to silence it");
    assertThat(zh.title()).isNotBlank();
    assertThat(en.title()).isNotBlank();
    assertThat(List.of(zh.markdown(), en.markdown()))
        .allMatch(page -> page.contains("  " + rule.code() + ": info"));
  }

  @Test
  void there_is_no_page_without_a_rule() throws Exception {
    List<String> rules = Arrays.stream(Rule.values()).map(Rule::code).toList();
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(
              pages.map(page -> page.getFileName().toString().replaceFirst("\\.(zh|en)\\.md$", "")))
          .isSubsetOf(rules);
    }
  }
}

package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.Document;
import dev.portolan.safety.HostileInputs;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Documents made to break a parser: each is parsed, or shown as its source with a finding; none
/// throws, and none costs more than its budget.
class HostileInputTest {

  @TestFactory
  Stream<DynamicTest> every_hostile_document_is_parsed_or_quarantined() {
    return HostileInputs.all().entrySet().stream()
        .flatMap(
            input ->
                IntStream.of(1_000, 10_000, 50_000)
                    .mapToObj(
                        n ->
                            DynamicTest.dynamicTest(
                                input.getKey() + " × " + n,
                                () -> check(input.getValue().apply(n)))));
  }

  private static void check(String text) {
    Document document = Markdown.parse(text);

    List<Rule> rules = document.findings().stream().map(Finding::rule).toList();
    if (rules.contains(Rule.MARKDOWN_TOO_COMPLEX) || rules.contains(Rule.FILE_TOO_LARGE)) {
      assertThat(document.sections()).hasSize(1);
      assertThat(document.sections().getFirst().html())
          .startsWith("<div class=\"scroll\" tabindex=\"0\"><pre id=\"L-1\"><code>");
      assertThat(document.sections().getFirst().blocks()).isEmpty();
    } else {
      assertThat(document.sections().size()).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void a_line_nested_too_deep_is_named() {
    Document document = Markdown.parse("# a\n\n" + "> ".repeat(200) + "x\n");

    assertThat(document.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Rule.MARKDOWN_TOO_COMPLEX);
              assertThat(finding.location().line()).isEqualTo(3);
            });
  }

  @Test
  void a_large_file_is_shown_as_its_source() {
    Document document = Markdown.parse("<b>段落</b>\n\n".repeat(110_000));

    assertThat(document.findings()).extracting("rule").containsExactly(Rule.FILE_TOO_LARGE);
    assertThat(document.sections().getFirst().html()).contains("&lt;b&gt;段落&lt;/b&gt;");
  }

  @Test
  void the_same_document_gives_the_same_page_every_time() {
    String text = "a**b" + "c* ".repeat(3_000) + "\n\n# 标题\n\n| a |\n|-|\n| 1 |\n";

    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Markdown.parse(text)).distinct())
        .hasSize(1);
  }
}

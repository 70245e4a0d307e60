package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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
    return inputs().entrySet().stream()
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

  private static Map<String, IntFunction<String>> inputs() {
    Map<String, IntFunction<String>> inputs = new LinkedHashMap<>();
    for (String unit :
        List.of(
            ">",
            "> ",
            "- ",
            "1. ",
            "[ (](",
            "*a **a ",
            "-",
            "*",
            "_",
            "- - ",
            "![",
            "[",
            "[a](<b",
            "[a](b",
            "a**b c* ",
            "\u0301",
            "www.",
            "<![CDATA[",
            "<?",
            "<!A ",
            "<!-- a ",
            "[\n",
            "|x|y|\n",
            "|-|\n",
            "![[]()",
            "<div>",
            "<span>",
            "**a ",
            "_a __a ",
            "~~a ",
            "~",
            "\0",
            "# a\n",
            "a\n=\n",
            "&amp;",
            "&",
            "\\",
            "a  \n",
            "<http://a",
            "http://a.b/",
            "- a\n",
            "```\na\n",
            "!!! note\n    a\n",
            "<b>a</b>",
            "<details>\n\n",
            "a\n|b|\n|-|\nc\n\n",
            "{{",
            "# 1.1.1. a\n",
            "🔌",
            "> a\n",
            "> - ",
            "\t",
            " ",
            "`a` ",
            "[a] ",
            "<",
            "<a ",
            "<a href=\"",
            "\u202E",
            "- [ ] a\n",
            "~~a~~",
            "\uD800",
            "*_",
            "![a](b)",
            "---\n",
            "<br>",
            "a|b\n",
            "(",
            ")",
            "https://a/(",
            "[^1]",
            "[^1]: a\n",
            "`",
            "\"",
            "'",
            "<a b=c ",
            "::: ",
            "{#a}",
            "一",
            "Ⅷ",
            "&#x",
            "&#0;",
            "\u2028",
            "\uFEFF",
            "*a\n",
            "<p>\n",
            "+ a\n\n",
            "1) a\n")) {
      inputs.put(name(unit), n -> unit.repeat(n));
    }
    inputs.put("nested link", n -> "[a](".repeat(n) + "b" + ")".repeat(n));
    inputs.put("nested brackets", n -> "[".repeat(n) + "a" + "]".repeat(n));
    inputs.put("long comment in a line", n -> "x <!-- " + "a ".repeat(n) + "-->");
    inputs.put("long comment in an item", n -> "- item <!-- " + "todo ".repeat(n) + "-->");
    inputs.put("long link", n -> "[a](<" + "b".repeat(n) + ">)");
    inputs.put("long title", n -> "[a](b \"" + "t".repeat(n) + "\")");
    inputs.put("long definition", n -> "[l]: " + "a".repeat(n) + "\n\n[l]");
    inputs.put("many attributes", n -> "<a " + "b=c ".repeat(n) + ">");
    inputs.put("long class", n -> "<p class=\"" + "ta-c ".repeat(n) + "\">x</p>");
    inputs.put(
        "wide table", n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|x".repeat(n) + "|");
    inputs.put("long table", n -> "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(n));
    inputs.put("many definitions", n -> lines(n, i -> "[r" + i + "]: x"));
    inputs.put(
        "many footnotes",
        n -> lines(n, i -> "[^" + i + "]") + "\n\n" + lines(n, i -> "[^" + i + "]: n\n"));
    inputs.put("growing code spans", n -> lines((int) Math.sqrt(n), i -> "e" + "`".repeat(i)));
    inputs.put("growing list", n -> lines((int) Math.sqrt(n), i -> "  ".repeat(i) + "- a"));
    inputs.put("drawing", n -> "```\n" + "┌中".repeat(n) + "\n```");
    inputs.put("closing emphasis", n -> "*a **a ".repeat(n) + "b" + "** b* ".repeat(n));
    inputs.put("address in brackets", n -> "http://a/" + "(".repeat(n) + ")".repeat(n));
    inputs.put("front matter", n -> "---\na: [" + "[".repeat(n) + "\n---\n");
    inputs.put("front matter keys", n -> "---\n" + lines(n, i -> "k" + i + ": v") + "\n---\n");
    return inputs;
  }

  private static String lines(int n, IntFunction<String> line) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lines.add(line.apply(i));
    }
    return String.join("\n", lines);
  }

  private static String name(String unit) {
    StringBuilder name = new StringBuilder();
    unit.chars()
        .forEach(c -> name.append(c > ' ' && c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c)));
    return name.toString();
  }
}

package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// HTML that is let through without the sanitiser is HTML that the sanitiser would not change.
class OrdinaryHtmlTest {

  private static final List<String> PIECES =
      List.of(
          "<p>",
          "<p id=\"L-3\">",
          "</p>",
          "<em>",
          "</em>",
          "<strong>",
          "</strong>",
          "<del>",
          "</del>",
          "<code>",
          "</code>",
          "<br>",
          "<hr>",
          "<ul>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<li>",
          "<li id=\"L-12\">",
          "</li>",
          "<blockquote>",
          "</blockquote>",
          "<div class=\"scroll\" tabindex=\"0\">",
          "</div>",
          "<table>",
          "</table>",
          "<thead>",
          "</thead>",
          "<tbody>",
          "</tbody>",
          "<tr id=\"L-4\">",
          "<tr>",
          "</tr>",
          "<th scope=\"col\">",
          "</th>",
          "<td class=\"ta-r\">",
          "<td>",
          "</td>",
          "<pre class=\"drawing\">",
          "<pre>",
          "</pre>",
          "<span class=\"w2\">",
          "</span>",
          "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"d-端口\">",
          "<a href=\"../b/x.md#d-甲\">",
          "<a href=\"\">",
          "<a href=\"a:b\">",
          "<a href=\"//x\">",
          "<a href=\"/\">",
          "<a href=\"..\">",
          "</a>",
          "\n",
          "文字",
          "a",
          " ",
          "\t",
          "&amp;",
          "&lt;",
          "&gt;",
          "&nbsp;",
          "&#34;",
          "&",
          "\"",
          "'",
          "{",
          "{{",
          "}}",
          "`",
          "=",
          "@",
          "\u0000",
          "\u0085",
          "\u200B",
          "\u202E",
          "\u2028",
          "\uFEFF",
          "\uFFFD",
          "\uFFFE",
          "\uFFFF",
          "\uFDD0",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "（",
          "－",
          "<",
          ">",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<img src=\"x\">",
          "<P>",
          "<p onclick=\"x\">",
          "<x>",
          "</",
          "<!DOCTYPE>",
          "]]>");

  /// Elements that hold what is put between them, as the writers nest them.
  private static final List<List<String>> FRAMES =
      List.of(
          List.of("<p>", "</p>"),
          List.of("<p id=\"L-1\">", "</p>\n"),
          List.of("<ul><li>", "</li></ul>\n"),
          List.of("<ol><li id=\"L-9\">", "\n</li></ol>\n"),
          List.of("<blockquote>\n", "</blockquote>\n"),
          List.of("<em>", "</em>"),
          List.of("<strong>", "</strong>"),
          List.of("<del>", "</del>"),
          List.of("<code>", "</code>"),
          List.of("<a href=\"../pay/x.md\">", "</a>"),
          List.of("<div class=\"scroll\" tabindex=\"0\"><pre><code>", "</code></pre></div>\n"),
          List.of("<pre id=\"L-5\"><code class=\"language-yaml\">", "</code></pre>"),
          List.of("<p><code class=\"language-日\">", "</code></p>"),
          List.of(
              "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">",
              "</th></tr>"
                  + "</thead>"
                  + "<tbody>"
                  + "<tr id=\"L-2\"><td>a</td></tr>"
                  + "</tbody>"
                  + "</table></div>\n"),
          List.of("<table><tbody><tr><td>", "</td></tr></tbody></table>"),
          List.of("", "<br>\n"),
          List.of("", "<hr>\n"));

  @Test
  void what_plain_markdown_makes_is_ordinary() {
    assertThat(
            Markdown.html(
                "# a\n\n"
                    + "甲 `b` **c** [d](../e/f.md) ~~g~~ \"h\" <3 & i  \n"
                    + "j\n\n"
                    + "- k\n"
                    + "  1. l\n\n"
                    + "> m\n\n"
                    + "| n | o |\n"
                    + "|---|--:|\n"
                    + "| p | q |\n\n"
                    + "```yaml\n"
                    + "r: 1\n"
                    + "```\n\n"
                    + "```\n"
                    + "│ 网关 │\n"
                    + "```\n"))
        .satisfies(html -> assertThat(OrdinaryHtml.is(html)).as(html).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p onclick=\"x\">a</p>",
        "<p>a",
        "a</p>",
        "<script>",
        "<p>a<ul><li>b</li></ul></p>",
        "<td>a</td>",
        "<p><a href=\"a\"><a href=\"b\">c</a></a></p>",
        "<p><a href=\"javascript:x\">a</a></p>",
        "<p><a href=\"//host/\">a</a></p>",
        "{{x}}",
        "a\u202Eb",
        "&#60;",
        "<",
        "<p",
        ">"
      })
  void anything_else_is_for_the_sanitiser_to_judge(String html) {
    assertThat(OrdinaryHtml.is(html)).isFalse();
  }

  @Test
  void the_sanitiser_returns_what_is_ordinary_as_it_is() {
    Random random = new Random(1);
    int ordinary = 0;
    for (int i = 0; i < 60_000; i++) {
      String html = i % 2 == 0 ? soup(random) : nested(random, 4);
      if (OrdinaryHtml.is(html)) {
        ordinary++;
        assertThat(Sanitizer.judged(html)).isEqualTo(html);
      }
    }
    assertThat(ordinary).as("ordinary ones among them").isGreaterThan(5_000);
  }

  @Test
  void every_character_that_passes_is_one_that_the_sanitiser_keeps() {
    for (int c = 0; c <= 0xFFFF; c++) {
      String html = "<p>a" + (char) c + "b</p>";
      if (OrdinaryHtml.is(html)) {
        assertThat(Sanitizer.judged(html)).as("U+%04X", c).isEqualTo(html);
      }
    }
  }

  @Test
  void documents_of_all_kinds_come_out_the_same_either_way() throws IOException {
    int ordinary = 0;
    int sections = 0;
    for (Path file : documents()) {
      for (var section : Markdown.parse(Files.readString(file)).sections()) {
        sections++;
        if (OrdinaryHtml.is(section.html())) {
          ordinary++;
          assertThat(Sanitizer.judged(section.html())).isEqualTo(section.html());
        }
      }
    }
    assertThat(ordinary).as("ordinary sections of %d", sections).isGreaterThan(sections * 8 / 10);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String soup(Random random) {
    StringBuilder soup = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      soup.append(pick(PIECES, random));
    }
    return soup.toString();
  }

  /// Frames within frames, mostly around text, now and then around anything.
  private static String nested(Random random, int depth) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<String> frame = pick(FRAMES, random);
      html.append(frame.getFirst());
      html.append(depth == 0 ? "" : random.nextInt(3) > 0 ? "文 a" : nested(random, depth - 1));
      html.append(random.nextInt(12) == 0 ? pick(PIECES, random) : "");
      html.append(frame.getLast());
    }
    return html.toString();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}

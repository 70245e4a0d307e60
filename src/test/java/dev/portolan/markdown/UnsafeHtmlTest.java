package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever an author writes, only known elements with known attributes reach a page.
class UnsafeHtmlTest {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([^\\s<>/]+)((?:\\s+[^\\s=<>]+=\"[^\"<>]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=]+)=\"([^\"]*)\"");
  private static final List<String> ATTRIBUTES =
      List.of(
          "href",
          "src",
          "alt",
          "title",
          "id",
          "class",
          "colspan",
          "rowspan",
          "start",
          "width",
          "height",
          "open",
          "scope",
          "tabindex",
          "role",
          "aria-labelledby");

  static List<String> attacks() {
    List<String> attacks = new ArrayList<>();
    List<String> tags =
        List.of(
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "video",
            "audio",
            "base",
            "meta",
            "link",
            "noscript",
            "template",
            "textarea",
            "select",
            "marquee",
            "body",
            "html",
            "frameset",
            "title",
            "x-y",
            "img",
            "a",
            "div",
            "p",
            "details",
            "table");
    List<String> attributes =
        List.of(
            "onload=alert(1)",
            "onerror='alert(1)'",
            "onclick=\"alert(1)\"",
            "style=\"x:expression(1)\"",
            "src=x onerror=alert(1)",
            "href=javascript:alert(1)",
            "xlink:href=\"javascript:alert(1)\"",
            "srcdoc=\"<script>alert(1)</script>\"",
            "formaction=javascript:alert(1)",
            "autofocus onfocus=alert(1)",
            "id=x name=y",
            "srcset=\"x 1x\"",
            "\fonload=alert(1)",
            "a=\"'><script>alert(1)</script>\"");
    for (String tag : tags) {
      for (String attribute : attributes) {
        attacks.add("<" + tag + " " + attribute + ">x</" + tag + ">");
        attacks.add("<" + tag.toUpperCase(Locale.ROOT) + "/" + attribute + "//>");
      }
    }
    for (String context :
        List.of(
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "</code></pre><script>alert(1)</script>",
            "x\" onmouseover=\"alert(1)",
            "--><script>alert(1)</script><!--",
            "]]><script>alert(1)</script>",
            "<scr<script>ipt>alert(1)</script>",
            "<<script>alert(1)//<</script>",
            "<img src=\"x` `<script>alert(1)</script>\"` `>",
            "<a href=\"x\"onclick=\"alert(1)\">",
            "<!--><script>alert(1)</script>",
            "<!--->-->\"><b>",
            "<svg><p><style><g title=\"</style><img src onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
                + " onerror=alert(1)&gt;\">",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")) {
      attacks.add(context);
      attacks.add("# " + context);
      attacks.add("[" + context + "](x)");
      attacks.add("[a](x \"" + context + "\")");
      attacks.add("[a](<" + context + ">)");
      attacks.add("![" + context + "](x)");
      attacks.add("![a](" + context + ")");
      attacks.add("```" + context + "\ncode\n```");
      attacks.add("```\n" + context + "\n```");
      attacks.add("`" + context + "`");
      attacks.add("| " + context + " |\n|-|\n| " + context + " |");
      attacks.add("- " + context);
      attacks.add("> " + context);
      attacks.add("[^1]\n\n[^1]: " + context);
      attacks.add("[^" + context + "]\n\n[^" + context + "]: x");
      attacks.add("## a {#" + context + "}");
      attacks.add("## <a name=\"" + context + "\"></a>");
      attacks.add("!!! note \"" + context + "\"\n    x");
      attacks.add("<div id=\"" + context + "\">");
      attacks.add("---\ntitle: " + context + "\n---\n");
    }
    return attacks;
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void only_known_elements_and_attributes_are_left(String attack) {
    for (var section : Markdown.parse(attack).sections()) {
      assertSafe(section.html());
    }
  }

  @Test
  void a_forbidden_element_is_shown_as_the_text_it_is() {
    assertThat(Markdown.html("<script>alert(1)</script>\n"))
        .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(Markdown.html("a <iframe src=x></iframe> b\n"))
        .contains("a &lt;iframe src=x&gt;&lt;/iframe&gt; b");
  }

  @Test
  void sanitising_twice_changes_nothing() {
    for (String attack : attacks()) {
      for (var section : Markdown.parse(attack).sections()) {
        assertThat(Sanitizer.sanitize(section.html())).isEqualTo(section.html());
      }
    }
  }

  /// The HTML taken apart again: every `<` begins a tag of the known form.
  static void assertSafe(String html) {
    Matcher tag = TAG.matcher(html);
    int at = html.indexOf('<');
    while (at >= 0) {
      assertThat(tag.region(at, html.length()).lookingAt())
          .as("a tag at %d of %s", at, html)
          .isTrue();
      assertThat(RawHtml.KEPT).as(html).contains(tag.group(2));
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        assertThat(ATTRIBUTES).as(html).contains(attribute.group(1));
        if (attribute.group(1).equals("href") || attribute.group(1).equals("src")) {
          assertThat(attribute.group(2))
              .as(html)
              .doesNotContainIgnoringCase("script:")
              .doesNotStartWith("//");
        }
        if (attribute.group(1).equals("id")) {
          assertThat(attribute.group(2)).as(html).matches("(?:d-|L-).*");
        }
      }
      at = html.indexOf('<', tag.end());
    }
  }
}

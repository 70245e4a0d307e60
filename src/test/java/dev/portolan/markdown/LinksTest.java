package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.model.Document;
import dev.portolan.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @Test
  void what_is_wrong_inside_raw_html_is_told_on_its_own_line() {
    Document document =
        Markdown.parse(
            """
            # T

            <p align="center">
              <img src="one.png">
              <a href="javascript:x()">two</a>
            </p>

            > <p>
            > <img src="three.png"></p>
            """);

    assertThat(document.links())
        .extracting(link -> link.target(), link -> link.line())
        .contains(tuple("one.png", 4), tuple("three.png", 9));
    assertThat(document.findings())
        .extracting(finding -> finding.location())
        .containsExactly(new Location("content/demo/architecture.md", 5, 3));
  }

  @Test
  void links_and_images_are_collected_with_their_places() {
    Document document =
        Markdown.parse(
            "见 [支付](../pay/architecture.md#端口) 和\n"
                + "![图](img/a.png)\n"
                + "[引用][r]\n\n"
                + "[r]: https://e.org/?a=1&b=2\n");

    assertThat(document.links())
        .containsExactly(
            new Link("../pay/architecture.md#端口", "支付", false, 1, 3),
            new Link("img/a.png", "图", true, 2, 1),
            new Link("https://e.org/?a=1&b=2", "引用", false, 3, 1));
    assertThat(document.sections().getFirst().html())
        .contains("<a href=\"../pay/architecture.md#端口\">支付</a>")
        .contains("<img src=\"img/a.png\" alt=\"图\">")
        .contains("<a href=\"https://e.org/?a=1&amp;b=2\">引用</a>");
  }

  @Test
  void a_bare_address_is_a_link_up_to_the_sentence_around_it() {
    Document document = Markdown.parse("访问http://localhost:8761，或（https://e.org/a_(b)）。\n");

    assertThat(document.links())
        .extracting(Link::target)
        .containsExactly("http://localhost:8761", "https://e.org/a_(b)");
  }

  @Test
  void an_image_of_another_host_is_a_link_so_that_no_other_host_is_asked() {
    assertThat(Markdown.html("![构建](https://ci.example/badge.svg)\n"))
        .isEqualTo(
            "<p id=\"L-1\"><a class=\"image\" href=\"https://ci.example/badge.svg\">构建</a></p>");
    assertThat(Markdown.html("[![构建](https://ci.example/badge.svg)](https://ci.example/)\n"))
        .isEqualTo("<p id=\"L-1\"><a href=\"https://ci.example/\">构建</a></p>");
  }

  @Test
  void a_colon_in_a_file_name_is_no_scheme() {
    assertThat(Markdown.html("[a](架构:设计.md)\n")).contains("<a href=\"./架构:设计.md\">a</a>");
  }

  @Test
  void spaces_in_an_address_are_encoded() {
    assertThat(Markdown.parse("[手册](<07 - 部署.md>) [手册](07 - 部署.md)\n").links())
        .extracting(Link::target)
        .containsExactly("07%20-%20部署.md", "07%20-%20部署.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java&#115;cript:alert(1))",
        "[a](java&Tab;script:alert(1))",
        "[a](java&NewLine;script:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](&#1;javascript:alert(1))",
        "[a](vbscript:msgbox(1))",
        "[a](data:text/html,x)",
        "[a](//evil.example/x)",
        "[a](/\\\\evil.example)",
        "[a](https:evil.example)",
        "[a](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "![a](data:image/svg+xml,x)",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"java&#115;cript:alert(1)\">a</a>",
        "<a href='&#x6A;avascript:alert(1)'>a</a>",
        "[a][r]\n\n[r]: javascript:alert(1)",
      })
  void an_address_that_is_not_safe_becomes_its_text_and_a_finding(String text) {
    Document document = Markdown.parse(text);

    assertThat(document.findings()).extracting("rule").containsExactly(Rule.UNSAFE_LINK);
    assertThat(document.links()).isEmpty();
    assertThat(document.sections().getFirst().html()).doesNotContain("href").doesNotContain("src=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#端口", "../a.md", "a.md?x=1#y", "/docs/a.md", "mailto:a@b.c", "HTTP://e.org", ""})
  void other_addresses_stay_as_they_are(String address) {
    Document document = Markdown.parse("[a](" + address + ")\n");

    assertThat(document.findings()).isEmpty();
    assertThat(document.links()).extracting(Link::target).containsExactly(address);
    assertThat(document.sections().getFirst().html()).contains("href=\"" + address + "\"");
  }
}

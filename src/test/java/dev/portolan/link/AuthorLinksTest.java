package dev.portolan.link;

import static dev.portolan.model.ExamplePage.further;
import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.ExamplePage;
import dev.portolan.model.Page;
import dev.portolan.model.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the links that authors write lead.
final class AuthorLinksTest {

  @Test
  void a_link_to_a_document_leads_to_its_page() {
    assertThat(href("../pay/architecture.md")).isEqualTo("../../projects/pay/index.html");
    assertThat(href("notes/run%20book.md"))
        .isEqualTo("../../projects/order/notes/run-book/index.html");
    assertThat(href("../pay/")).isEqualTo("../../projects/pay/index.html");
    assertThat(href("../pay/architecture")).isEqualTo("../../projects/pay/index.html");
    assertThat(href("/pay/architecture.md")).isEqualTo("../../projects/pay/index.html");
    assertThat(href("/content/pay/architecture.md")).isEqualTo("../../projects/pay/index.html");
  }

  @Test
  void a_fragment_is_found_as_code_hosts_write_it_or_by_the_title() {
    String ports = "#d-3-4-%E7%AB%AF%E5%8F%A3%E8%A7%84%E5%88%92";
    String page = "../../projects/pay/index.html";
    assertThat(href("../pay/architecture.md#3-4-端口规划")).isEqualTo(page + ports);
    assertThat(href("../pay/architecture.md#34-端口规划")).isEqualTo(page + ports);
    assertThat(href("../pay/architecture.md#%E7%AB%AF%E5%8F%A3%E8%A7%84%E5%88%92"))
        .isEqualTo(page + ports);
    assertThat(href("../pay/architecture.md#9-端口规划")).isEqualTo(page + ports);
  }

  @Test
  void a_fragment_alone_stays_in_the_page() {
    assertThat(href("#1-概述")).isEqualTo("#d-1-%E6%A6%82%E8%BF%B0");
  }

  @Test
  void a_footnote_finds_its_note() {
    Site site = site("<p><a href=\"#fn-1\">1</a></p><div id=\"d-fn-1\">x</div>");
    assertThat(firstHtml(site)).contains("<a href=\"#d-fn-1\">1</a>");
    assertThat(broken(site)).isEmpty();
  }

  @Test
  void links_to_other_hosts_stay_as_they_are() {
    assertThat(href("https://example.org/a?b=1&amp;c"))
        .isEqualTo("https://example.org/a?b=1&amp;c");
    assertThat(href("mailto:a@example.org")).isEqualTo("mailto:a@example.org");
  }

  @Test
  void an_image_is_carried_along_and_only_those_that_pages_show() {
    Site site =
        LinkedSite.of(
            List.of(page("<p><img src=\"img/a%20b.png\" alt=\"图\"></p>").page()),
            "content/order/img/a b.png",
            "content/order/img/other.png");

    assertThat(firstHtml(site))
        .contains("<img src=\"../../files/content/order/img/a%20b.png\" alt");
    assertThat(site.attachments()).containsOnlyKeys("files/content/order/img/a b.png");
  }

  @Test
  void a_link_that_leads_nowhere_is_told_at_its_place_and_stays_as_text() {
    ExamplePage page =
        page("<p><a href=\"../pya/architecture.md\"><b>支付</b></a> <a href=\"#\">x</a></p>")
            .link("../pya/architecture.md", "支付", false);
    Site site = LinkedSite.of(List.of(page.page(), pay()));

    assertThat(firstHtml(site))
        .isEqualTo(
            "<p><span class=\"broken\" title=\"there is no file “../pya/architecture.md” in the"
                + " site\"><b>支付</b></span> <a href=\"#\">x</a></p>");
    Finding finding = broken(site).getFirst();
    assertThat(finding.rule()).isEqualTo(Rule.BROKEN_LINK);
    assertThat(finding.location().line()).isEqualTo(3);
    assertThat(finding.location().column()).isEqualTo(3);
    assertThat(finding.hint().en()).isEqualTo("the nearest one is content/pay/architecture.md");
  }

  @Test
  void a_file_is_not_near_because_it_lies_in_the_same_folder() {
    ExamplePage page =
        page("<p><a href=\"firmware.md\">x</a> <a href=\"../../../y.md\">y</a></p>")
            .link("firmware.md", "x", false)
            .link("../../../y.md", "y", false);
    List<Finding> broken = broken(LinkedSite.of(List.of(page.page(), pay())));

    assertThat(broken)
        .extracting(finding -> finding.hint().en())
        .containsExactly(
            "add the file content/order/firmware.md, or correct the link",
            "this address lies outside the site's folder");
  }

  @Test
  void a_heading_that_is_not_there_is_told_and_the_link_leads_to_the_page() {
    ExamplePage page =
        page("<p><a href=\"../pay/architecture.md#nothing\">x</a> <a href=\"#nothing\">y</a></p>")
            .link("../pay/architecture.md#nothing", "x", false)
            .link("#nothing", "y", false);
    Site site = LinkedSite.of(List.of(page.page(), pay()));

    assertThat(firstHtml(site))
        .contains("<a href=\"../../projects/pay/index.html\">x</a>", "<span class=\"broken\"");
    assertThat(broken(site))
        .extracting(Finding::rule)
        .containsExactly(Rule.BROKEN_ANCHOR, Rule.BROKEN_ANCHOR);
  }

  @Test
  void an_image_that_is_not_there_shows_its_text() {
    ExamplePage page =
        page("<p><img src=\"no.png\" alt=\"a &lt;b&gt;\"></p>").link("no.png", "a <b>", true);
    Site site = LinkedSite.of(List.of(page.page()));

    assertThat(firstHtml(site)).endsWith(">a &lt;b&gt;</span></p>");
    assertThat(broken(site)).extracting(Finding::rule).containsExactly(Rule.BROKEN_IMAGE);
  }

  @Test
  void no_link_leads_out_of_the_site() {
    Site site = site("<p><a href=\"../../../../etc/passwd\">x</a></p>");
    assertThat(firstHtml(site)).contains("<span class=\"broken\"");
  }

  @Test
  void an_attribute_cannot_pass_itself_off_as_another() {
    String html = "<p><a title=\" href=\" href=\"../pay/architecture.md\">x</a></p>";
    assertThat(firstHtml(site(html)))
        .isEqualTo("<p><a title=\" href=\" href=\"../../projects/pay/index.html\">x</a></p>");
  }

  @Test
  void two_files_that_would_be_the_same_page_are_both_kept_and_told() {
    Page one = further("order", "Notes.md").section("1", "一", "<p>1</p>").page();
    Page other = further("order", "notes.markdown").section("1", "二", "<p>2</p>").page();
    Site site = LinkedSite.of(List.of(other, one, page("").page()));

    assertThat(site.pages())
        .extracting(Site.LinkedPage::url)
        .containsExactly("projects/order/", "projects/order/notes/", "projects/order/notes-2/");
    assertThat(broken(site)).extracting(Finding::rule).containsExactly(Rule.NAME_COLLISION);
  }

  private static String href(String target) {
    String html = firstHtml(site("<p><a href=\"" + target + "\">x</a></p>"));
    int start = html.indexOf("href=\"") + 6;
    return html.substring(start, html.indexOf('"', start));
  }

  private static Site site(String html) {
    return LinkedSite.of(new ArrayList<>(Arrays.asList(page(html).page(), pay(), notes())));
  }

  private static String firstHtml(Site site) {
    return site.pages().getFirst().page().normal().outline().getFirst().section().html();
  }

  private static ExamplePage page(String html) {
    return main("order", "订单").section("1", "概述", html);
  }

  private static Page pay() {
    return main("pay", "支付").section("3.4", "端口规划", "").page();
  }

  private static Page notes() {
    return further("order", "notes/run book.md").section("1", "值班", "").page();
  }

  private static List<Finding> broken(Site site) {
    return site.findings();
  }
}

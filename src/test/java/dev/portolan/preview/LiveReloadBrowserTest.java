package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.portolan.browser.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an author sees in an open page while he edits, in Chromium.
class LiveReloadBrowserTest {

  /// More than a screenful, so that the page can be scrolled.
  private static final String LONG = "<p>line</p>\n".repeat(200);

  private Preview preview;
  private Page page;
  private final List<String> errors = new ArrayList<>();

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    Chromium.assumePresent();
    preview = Preview.of(folder);
    preview.site.write("content/index.txt", LONG);
    preview.saidFrom("updated: ");
    page = Chromium.page();
    page.onPageError(errors::add);
    page.onConsoleMessage(it -> note(it.type(), it.text()));
    page.navigate(preview.server.address().toString());
  }

  @AfterEach
  void close() {
    if (page != null) {
      page.close();
      preview.close();
    }
  }

  @Test
  void an_edit_shows_and_the_reader_stays_where_he_was() throws Exception {
    page.evaluate("scrollTo(0, 1500)");

    preview.site.write("content/index.txt", LONG + "<p>edited</p>");

    seen("main", "edited");
    page.waitForFunction("scrollY === 1500");
    assertThat(errors).isEmpty();
  }

  @Test
  void the_page_is_patched_in_place_and_keeps_what_the_reader_has_typed_and_opened()
      throws Exception {
    String form = "<input id=\"q\"><details id=\"d\"><summary>more</summary>text</details>";
    preview.site.write("content/index.txt", form + "<p>before</p>");
    seen("main", "before");
    page.evaluate("window.mark = 'same page'");
    page.fill("#q", "typed");
    page.click("summary");
    page.focus("#q");

    preview.site.write("content/index.txt", "<h1>new</h1>" + form + "<p>after</p>");

    seen("main", "after");
    assertThat(page.textContent("h1")).isEqualTo("new");
    assertThat(page.evaluate("window.mark")).isEqualTo("same page");
    assertThat(page.inputValue("#q")).isEqualTo("typed");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
    assertThat(page.evaluate("document.getElementById('d').open")).isEqualTo(true);
    assertThat(errors).isEmpty();
  }

  @Test
  void what_a_script_of_the_page_has_made_stays_where_the_document_stays() throws Exception {
    preview.site.write("content/index.txt", "<p id=\"a\">a</p><p id=\"b\">b</p>");
    seen("main", "b");
    page.evaluate(
        """
        () => {
          document.getElementById('a').append(document.createElement('button'));
          document.getElementById('a').setAttribute('aria-busy', 'true');
          document.getElementById('b').firstChild.data = 'translated';
          const made = document.createElement('aside');
          document.querySelector('main').append(made);
        }\
        """);

    preview.site.write("content/index.txt", "<p id=\"a\">a</p><p id=\"b\">b</p><p id=\"c\">c</p>");

    seen("main", "c");
    assertions("#a button").hasCount(1);
    assertions("#a[aria-busy=true]").hasCount(1);
    assertions("main aside").hasCount(1);
    assertThat(page.textContent("#b")).isEqualTo("translated");

    preview.site.write("content/index.txt", "<p id=\"a\">a</p><p id=\"b\">B</p>");

    seen("#b", "B");
    assertions("#c").hasCount(0);
    assertThat(errors).isEmpty();
  }

  @Test
  void many_edits_in_a_row_end_with_the_last_one() throws Exception {
    for (int i = 1; i <= 20; i++) {
      preview.site.save("content/index.txt", "edit number %d.".formatted(i));
    }

    seen("main", "edit number 20.");
    assertThat(errors).isEmpty();
  }

  @Test
  void another_pages_edit_does_not_touch_this_one() throws Exception {
    page.evaluate("document.querySelector('main p').textContent = 'untouched'");

    preview.site.write("content/订单.txt", "edited");
    preview.saidFrom("updated: 1 file");

    preview.site.write("content/订单.txt", "BROKEN");
    seen("portolan-preview li", "订单.txt:7");
    assertThat(page.textContent("main p")).isEqualTo("untouched");
  }

  @Test
  void a_change_of_the_theme_shows() throws Exception {
    preview.site.write("theme/style.css", "main { color: rgb(1, 2, 3) }");

    assertions("main").hasCSS("color", "rgb(1, 2, 3)");
  }

  @Test
  void a_broken_document_shows_its_error_below_the_last_good_page_and_recovers() throws Exception {
    preview.site.write("content/index.txt", "BROKEN");
    seen("portolan-preview li", "index.txt:7");
    seen("portolan-preview li", "this file is broken");
    assertThat(page.textContent("main")).contains("line");

    preview.site.write("content/index.txt", "mended");
    seen("main", "mended");
    assertions("portolan-preview li").hasCount(0);
    assertThat(errors).isEmpty();
  }

  @Test
  void the_panel_can_be_put_away_until_something_else_is_wrong() throws Exception {
    preview.site.write("content/index.txt", "BROKEN");
    seen("portolan-preview li", "index.txt:7");
    page.click("portolan-preview button");
    assertions("portolan-preview li").hasCount(0);

    preview.site.write("site-config.yml", "BROKEN");
    seen("portolan-preview li", "site-config.yml:1");
  }

  @Test
  void a_deleted_page_says_so_and_comes_back_with_its_file() throws Exception {
    Path file = preview.site.root.resolve("content/index.txt");
    Files.delete(file);
    seen("portolan-preview li", "this page no longer exists");

    Files.writeString(file, "back again");
    seen("main", "back again");
  }

  @Test
  void a_page_of_another_site_can_neither_read_nor_listen() {
    page.navigate("data:text/html,<title>evil</title>");
    String address = preview.server.address().toString();

    Object fetched =
        page.evaluate("url => fetch(url).then(it => it.text(), () => 'refused')", address);
    Object script =
        page.evaluate(
            """
            url => new Promise(done => {
              const script = document.createElement('script');
              script.src = url + '_portolan/live.js';
              script.onload = () => done('loaded');
              script.onerror = () => done('refused');
              document.head.append(script);
            })\
            """,
            address);
    Object listened =
        page.evaluate(
            """
            url => new Promise(done => {
              const events = new EventSource(url + '_portolan/events?token=x&page=/');
              events.onopen = () => done('open');
              events.onerror = () => done('refused');
            })\
            """,
            address);

    assertThat(List.of(fetched, script, listened)).containsOnly("refused");
  }

  private void seen(String selector, String text) {
    assertions(selector).containsText(text);
  }

  private LocatorAssertions assertions(String selector) {
    Locator found = page.locator(selector);
    return PlaywrightAssertions.assertThat(found);
  }

  private void note(String type, String text) {
    if (type.equals("error")) {
      errors.add(text);
    }
  }
}

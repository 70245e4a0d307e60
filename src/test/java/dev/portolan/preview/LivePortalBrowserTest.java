package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.portolan.Portolan;
import dev.portolan.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real portal, looked at while its documents are edited.
class LivePortalBrowserTest {

  private static final String ORDERS =
      """
      # Orders

      ## Ports

      | Port | Service | Protocol |
      | ---- | ------- | -------- |
      | 8080 | shop    | HTTP     |
      | 9090 | metrics | HTTP     |
      """;

  private final List<String> errors = new ArrayList<>();
  private Path document;
  private PreviewServer preview;
  private Page page;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    Chromium.assumePresent();
    Path site = folder.toRealPath();
    document = Files.createDirectories(site.resolve("content/orders")).resolve("architecture.md");
    Files.writeString(document, ORDERS);
    preview =
        PreviewServer.start(
            new PreviewServer.Options(null, 0, false, "vscode"),
            new Portolan(Path.of("").toAbsolutePath()),
            site,
            line -> {});
    page = Chromium.page();
    page.onPageError(errors::add);
  }

  @AfterEach
  void close() {
    if (page != null) {
      page.close();
      preview.close();
    }
  }

  @Test
  void a_new_fact_joins_a_table_that_is_being_filtered_and_sorted() throws IOException {
    visit("ports/");
    page.click("#t-ports th:first-child button");
    page.click("#t-ports th:first-child button");
    page.fill("[data-filter=t-ports]", "shop");
    seen("#t-ports tbody tr:visible").hasCount(1);

    Files.writeString(document, ORDERS + "| 7070 | shop-admin | HTTP |\n");

    seen("#t-ports tbody tr:visible").hasCount(2);
    assertThat(page.inputValue("[data-filter=t-ports]")).isEqualTo("shop");
    page.click("#t-ports th:first-child button");
    seen("#t-ports tbody tr:visible >> nth=0").containsText("7070");
    assertSamePage();
  }

  @Test
  void an_edited_paragraph_shows_in_place_and_new_sections_are_followed() throws IOException {
    visit("projects/orders/");
    page.click("[data-switch=lang]");
    String language = page.getAttribute("html", "lang");

    Files.writeString(document, ORDERS + "\nEdited.\n\n## Later\n\n" + "Line.\n\n".repeat(100));

    seen(".prose").containsText("Edited.");
    seen(".toc").containsText("Later");
    page.evaluate("document.getElementById('d-later').scrollIntoView()");
    seen(".toc a[aria-current]").containsText("Later");
    assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
    assertSamePage();
  }

  @Test
  void the_panel_tells_what_an_edit_changed_elsewhere_and_opens_the_line_in_the_editor()
      throws IOException {
    visit("projects/orders/");
    page.click("portolan-preview .tab >> nth=0");
    seen("portolan-preview aside").containsText("没有别的页");

    Files.writeString(document, ORDERS.replace("9090", "8080"));

    seen("portolan-preview aside").containsText("/ports/8080/");
    seen("portolan-preview aside li.info a >> nth=0")
        .hasAttribute("href", Pattern.compile("vscode://file/.*/architecture\\.md:\\d+"));
    page.keyboard().press("Escape");
    seen("portolan-preview aside").hasCount(0);
    page.click("portolan-preview .tab >> nth=1");
    seen("portolan-preview .tab").hasCount(0);
    assertSamePage();
  }

  private void visit(String address) {
    page.navigate(preview.address() + address);
    page.evaluate("window.mark = 'same page'");
  }

  private void assertSamePage() {
    assertThat(page.evaluate("window.mark")).isEqualTo("same page");
    assertThat(errors).isEmpty();
  }

  private LocatorAssertions seen(String selector) {
    return PlaywrightAssertions.assertThat(page.locator(selector));
  }
}

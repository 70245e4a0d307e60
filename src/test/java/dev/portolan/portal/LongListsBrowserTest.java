package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.portolan.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A list of more rows than a page shows at once: in parts without a script, and whole for whoever
/// filters or sorts it, also from disk.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListsBrowserTest {

  private static final int PORTS = 450;
  private static final int FIRST = 9001;

  private BuiltPortal portal;

  @BeforeAll
  void build(@TempDir Path site) throws IOException {
    Chromium.assumePresent();
    StringBuilder document =
        new StringBuilder(
            """
            # 端口很多的项目

            ## 3. 组件部署架构

            ### 3.4 端口规划

            | 服务 | 端口 | 协议 | 暴露范围 | 说明 |
            |---|---|---|---|---|
            """);
    for (int i = 0; i < PORTS; i++) {
      document.append(
          "| worker-%d | %d | HTTP | %s | <b>第</b> `%d` 个 \\\\ \" |%n"
              .formatted(i, FIRST + i, i % 2 == 0 ? "内网" : "公网", i));
    }
    Files.writeString(site.resolve("many.md"), document);
    portal = BuiltPortal.build(site, "long-lists");
  }

  @Test
  void every_row_is_on_exactly_one_page_and_every_part_leads_to_the_others() throws IOException {
    List<String> numbers = new ArrayList<>();
    for (String part : List.of("ports", "lists/ports/2", "lists/ports/3")) {
      try (Page page = open(part)) {
        numbers.addAll(page.locator("#t-ports tbody td:first-child a").allTextContents());
        assertThat(page.locator(".parts li").allTextContents())
            .containsExactly("9001 – 9200", "9201 – 9400", "9401 – 9450");
        assertThat(page.locator(".parts a").count()).isEqualTo(2);
      }
    }

    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.range(FIRST, FIRST + PORTS).mapToObj(String::valueOf).toList());
    assertThat(portal.folder().resolve("lists/ports/4")).doesNotExist();
  }

  @Test
  void a_filter_finds_rows_of_every_part_and_shows_them_as_their_own_part_does() {
    String expected;
    try (Page page = open("lists/ports/3")) {
      expected = page.locator("#t-ports tbody tr").first().textContent();
    }
    try (Page page = open("ports")) {
      page.fill("[data-filter=t-ports]", "9401");
      Locator rows = page.locator("#t-ports tbody tr");
      page.waitForFunction("() => document.querySelectorAll('#t-ports tbody tr').length === 1");
      assertThat(rows.textContent()).isEqualTo(expected);
      assertThat(page.locator("[data-count=t-ports]").textContent()).isEqualTo("1 / " + PORTS);
      assertThat(rows.locator("td:first-child a").evaluate("link => link.href"))
          .isEqualTo(portal.folder().resolve("ports/9401/index.html").toUri().toString());
    }
  }

  @Test
  void many_rows_that_fit_are_shown_a_few_at_a_time_and_none_is_kept_back() {
    try (Page page = open("ports")) {
      page.locator("[data-facet=t-ports][data-value=公网]").click();
      Locator rows = page.locator("#t-ports tbody tr");
      page.waitForFunction("() => document.querySelectorAll('.morerows').length === 1");
      assertThat(rows.count()).isEqualTo(200);
      assertThat(page.locator(".parts").isVisible()).isFalse();

      page.locator(".morerows").click();

      assertThat(rows.count()).isEqualTo(PORTS / 2);
      assertThat(page.locator(".morerows").count()).isZero();
    }
  }

  @Test
  void sorting_sorts_all_of_them() {
    try (Page page = open("ports")) {
      Locator heading = page.locator("#t-ports th button").first();
      heading.click();
      heading.click();
      page.waitForFunction(
          "last => document.querySelector('#t-ports tbody a').textContent === last",
          String.valueOf(FIRST + PORTS - 1));
      assertThat(page.locator("#t-ports tbody tr").count()).isEqualTo(200);
    }
  }

  @Test
  void the_free_port_finder_knows_the_rows_of_every_part() {
    try (Page page = open("ports")) {
      page.fill("#free [name=from]", "9300");
      page.fill("#free [name=near]", "9300");
      assertThat(page.locator("#free li").first().textContent())
          .isEqualTo(String.valueOf(FIRST + PORTS));
    }
  }

  private Page open(String part) {
    Page page = Chromium.page();
    page.navigate(portal.folder().resolve(part).resolve("index.html").toUri().toString());
    return page;
  }
}

package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.portolan.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drawings of the template in Chromium, opened from disk.
class DrawingsBrowserTest {

  private static final Path TEMPLATE = Path.of("../shared/template/architecture-template.md");

  private static String address = "";

  @BeforeAll
  static void build(@TempDir Path site) throws IOException {
    Chromium.assumePresent();
    Assumptions.assumeTrue(Files.exists(TEMPLATE), "the template is not here: skipped");
    Files.createDirectories(site.resolve("demo"));
    Files.copy(TEMPLATE, site.resolve("demo/architecture.md"));
    Path folder = BuiltPortal.build(site, "drawings").folder();
    address = folder.resolve("projects/demo/index.html").toUri().toString();
  }

  /// Texts in a picture, as they are drawn, and its upright and level lines.
  private static final String GEOMETRY =
      """
      const pictures = [...document.querySelectorAll('.drawn svg')].map(svg => {
        const texts = [...svg.querySelectorAll('text')].map(t => {
          const b = t.getBBox();
          return {said: t.textContent, x1: b.x, x2: b.x + b.width, y: +t.getAttribute('y') - 5};
        });
        const lines = [];
        for (const p of svg.querySelectorAll('path')) {
          let x = 0, y = 0, start = [0, 0];
          for (const [, kind, by] of p.getAttribute('d').matchAll(/([a-zA-Z])([\\d. -]*)/g)) {
            const [one, other] = by.match(/-?[\\d.]+/g)?.map(Number) ?? [];
            const from = [x, y];
            if (kind === 'M') start = [x, y] = [one, other];
            else if (kind === 'm') start = [x, y] = [x + one, y + other];
            else if (kind === 'l') { x += one; y += other; }
            else if (kind === 'h') x += one;
            else if (kind === 'v') y += one;
            else if (kind === 'z') [x, y] = start;
            else throw new Error('a path command nobody writes: ' + kind);
            if ((kind === 'h' || kind === 'v' || kind === 'z') && (x === from[0] || y === from[1])) {
              lines.push({
                x1: Math.min(x, from[0]), x2: Math.max(x, from[0]),
                y1: Math.min(y, from[1]), y2: Math.max(y, from[1])});
            }
          }
        }
        return {texts, lines};
      });
      """;

  @Test
  void no_text_stands_on_a_line() {
    assertThat(
            listed(
                GEOMETRY
                    + """
                    return pictures.flatMap(({texts, lines}) => texts.flatMap(t => lines
                      .filter(l => l.x1 < t.x2 - .5 && l.x2 > t.x1 + .5
                        && l.y1 < t.y + 5 && l.y2 > t.y - 5)
                      .map(l => t.said + ' ' + JSON.stringify(l))));
                    """))
        .isEmpty();
  }

  @Test
  void no_text_stands_on_another() {
    assertThat(
            listed(
                GEOMETRY
                    + """
                    return pictures.flatMap(({texts}) => texts.flatMap((a, i) => texts
                      .filter((b, k) => k > i && a.y === b.y && a.x1 < b.x2 - .5 && b.x1 < a.x2 - .5)
                      .map(b => a.said + ' / ' + b.said)));
                    """))
        .isEmpty();
  }

  @Test
  void all_fourteen_are_shown() {
    assertThat(listed("return [...document.querySelectorAll('.drawn svg')].map(e => '')"))
        .hasSize(11);
    assertThat(listed("return [...document.querySelectorAll('.drawn .tree')].map(e => '')"))
        .hasSize(3);
  }

  /// How far characters of the drawings' own text are from their columns, in pixels.
  @Test
  void every_character_of_the_own_text_stands_in_its_column() {
    List<?> deviations =
        listed(
            """
            document.querySelectorAll('.drawn details').forEach(d => d.open = true);
            return [...document.querySelectorAll('pre.drawing')].map(pre => {
              const probe = document.createElement('span');
              probe.textContent = '0'.repeat(100);
              pre.firstChild.append(probe);
              const cell = probe.getBoundingClientRect().width / 100;
              probe.remove();
              const left = pre.firstChild.getBoundingClientRect().left;
              let most = 0, column = 0;
              const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                const wide = node.parentNode.className === 'w2';
                const range = document.createRange();
                for (let i = 0; i < node.length; i++) {
                  if (node.data[i] === '\\n') { column = 0; continue; }
                  range.setStart(node, i);
                  range.setEnd(node, i + 1);
                  const at = range.getBoundingClientRect().left;
                  most = Math.max(most, Math.abs(at - left - column * cell));
                  column += wide ? 2 : 1;
                }
              }
              return most;
            });
            """);
    assertThat(deviations)
        .hasSize(14)
        .allSatisfy(most -> assertThat(((Number) most).doubleValue()).isLessThanOrEqualTo(0.5));
  }

  @Test
  void a_drawing_opens_large_and_closes_with_the_keyboard() {
    try (Page page = open(new Browser.NewContextOptions())) {
      Locator enlarge = page.locator(".drawn .do button").first();
      enlarge.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("dialog.large[open] svg").count()).isEqualTo(1);
      page.keyboard().press("Escape");
      page.waitForCondition(() -> page.locator("dialog.large").count() == 0);
      assertThat(page.evaluate("document.activeElement.textContent").toString()).contains("放大");
    }
  }

  @Test
  void pictures_follow_the_colours_of_the_page() {
    Browser.NewContextOptions dark =
        new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK);
    String fill = "getComputedStyle(document.querySelector('.drawn text')).fill";
    try (Page light = open(new Browser.NewContextOptions());
        Page night = open(dark)) {
      assertThat(light.evaluate(fill)).isNotEqualTo(night.evaluate(fill));
    }
  }

  @Test
  void the_page_complains_of_nothing() {
    List<String> complaints = new ArrayList<>();
    try (Page page = Chromium.page()) {
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.onRequestFailed(request -> complaints.add(request.url()));
      page.navigate(address);
      // What is off the screen is not laid out, and so asks for no letters yet.
      page.locator(".drawn").first().scrollIntoViewIfNeeded();
      page.waitForFunction(
          "document.fonts.size > 0 && [...document.fonts].every(font => font.status == 'loaded')");
    }
    assertThat(complaints).isEmpty();
  }

  private static List<?> listed(String script) {
    try (Page page = open(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      return (List<?>) page.evaluate("() => {" + script + "}");
    }
  }

  private static Page open(Browser.NewContextOptions options) {
    Page page = Chromium.page(options);
    page.navigate(address);
    page.evaluate("document.fonts.ready");
    return page;
  }
}

package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.portolan.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The portal in Chromium: from disk and under a path of a web server, in both schemes, wide and
/// narrow.
class BrowserTest {

  /// One page of each kind.
  private static final List<String> KINDS =
      List.of(
          "index.html",
          "projects/index.html",
          "projects/order-center/index.html",
          "projects/portolan/decisions/0001-jbake-as-kernel/index.html",
          "services/index.html",
          "services/redis/index.html",
          "ports/index.html",
          "ports/8080/index.html",
          "env/index.html",
          "env/REDIS_URL/index.html",
          "graph/index.html",
          "technologies/index.html",
          "protocols/index.html",
          "health/index.html",
          "health/port-conflict/index.html",
          "search/index.html",
          "404.html");

  private static HttpServer server;
  private static String underPath;

  @BeforeAll
  static void serve() {
    Chromium.assumePresent();
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            BuiltPortal.OWN.folder().getParent(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    underPath = "http://127.0.0.1:" + server.getAddress().getPort() + "/own/";
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @TestFactory
  Stream<DynamicTest> axe_finds_nothing_serious_and_no_page_scrolls_sideways() throws IOException {
    String axe;
    try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    return KINDS.stream()
        .flatMap(
            kind ->
                Stream.of("zh", "en")
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                kind + " in " + language, () -> examine(axe, kind, language))));
  }

  /// Looks at a page in both schemes and at every width.
  private static void examine(String axe, String kind, String language) {
    // Without motion: a colour on its way to another has the contrast of neither.
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
    try (Page page = Chromium.page(options)) {
      page.addInitScript("localStorage.setItem('portolan.lang', '" + language + "')");
      page.navigate(underPath + kind);
      assertThat(page.locator("html").getAttribute("data-lang")).isEqualTo(language);
      page.evaluate(axe);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (int width : new int[] {360, 768, 1440}) {
          page.setViewportSize(width, 900);
          examine(page, scheme + " " + width);
        }
      }
    }
  }

  private static void examine(Page page, String how) {
    Object serious =
        page.evaluate(
            "async () => (await axe.run({resultTypes: ['violations']})).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))");
    assertThat((List<?>) serious).as(how).isEmpty();
    Object beyond =
        page.evaluate(
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
                + " ? [] : [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                + ".map(e => e.outerHTML.slice(0, 120))");
    assertThat((List<?>) beyond).as("what makes the page scroll sideways, " + how).isEmpty();
  }

  @Test
  void no_page_asks_another_host_for_anything_or_complains_under_a_path() {
    for (String kind : KINDS) {
      Visit visit = visit(underPath + kind);
      assertThat(visit.requests).allMatch(url -> url.startsWith(underPath), kind);
      assertThat(visit.complaints).as(kind).isEmpty();
    }
  }

  @Test
  void no_page_asks_another_host_for_anything_or_complains_when_opened_from_disk() {
    for (String kind : KINDS) {
      Visit visit = visit(BuiltPortal.OWN.folder().resolve(kind).toUri().toString());
      assertThat(visit.requests)
          .as(kind)
          .allMatch(url -> Path.of(URI.create(url).getPath()).startsWith(BuiltPortal.OWN.folder()));
      assertThat(visit.complaints).as(kind).isEmpty();
    }
  }

  @Test
  void code_is_copied_as_it_was_written() {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (Page page = Chromium.page(options)) {
      page.navigate(underPath + "projects/order-center/index.html");
      Locator code = page.locator("pre > code.language-json").first();
      code.hover();
      page.locator(".do.code:has(+ :hover) button").click();

      assertThat(page.locator(".do.code button").first().textContent()).contains("已复制");
      assertThat(page.evaluate("navigator.clipboard.readText()"))
          .isEqualTo(code.textContent())
          .asString()
          .startsWith("{\n  \"buyerId\": 70023418,");
    }
  }

  private record Visit(List<String> requests, List<String> complaints) {}

  private static Visit visit(String address) {
    Visit visit = new Visit(new ArrayList<>(), new ArrayList<>());
    try (Page page = Chromium.page()) {
      page.onRequest(request -> visit.requests.add(request.url()));
      page.onRequestFailed(request -> visit.complaints.add("failed: " + request.url()));
      page.onPageError(visit.complaints::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              visit.complaints.add(message.text());
            }
          });
      page.navigate(address);
      page.waitForLoadState();
    }
    return visit;
  }

  /// What a reader types, and the page that must be the first answer.
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "8080", "ports/8080/",
          "REDIS_URL", "env/REDIS_URL/",
          "支付", "projects/pay-gateway/",
          "order-api", "services/order-api/");

  @TestFactory
  Stream<DynamicTest> typing_into_the_search_box_gives_the_entity_first() {
    return Stream.of(underPath, BuiltPortal.OWN.folder().toUri().toString())
        .flatMap(
            root ->
                QUESTIONS.entrySet().stream()
                    .map(
                        question ->
                            DynamicTest.dynamicTest(
                                question.getKey() + " on " + root,
                                () -> ask(root, question.getKey(), question.getValue()))));
  }

  private static void ask(String root, String question, String answer) {
    List<String> requests = new ArrayList<>();
    try (Page page = Chromium.page()) {
      page.navigate(root + "search/index.html");
      page.onRequest(request -> requests.add(request.url()));
      page.locator("main input[name=q]").fill(question);
      Locator best = page.locator("#pt-results [role=option]").first();
      best.waitFor();
      assertThat(best.evaluate("link => link.href")).isEqualTo(root + answer + "index.html");
      // Changing the address makes the browser ask for the page's icon again.
      requests.removeIf(url -> url.startsWith(root + "assets/icon."));
      assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(root + "search/"));
    }
  }

  @Test
  void an_answer_in_the_text_leads_to_its_place_with_the_words_marked() {
    try (Page page = Chromium.page()) {
      page.navigate(BuiltPortal.OWN.folder().resolve("index.html").toUri().toString());
      page.keyboard().press("Control+k");
      page.keyboard().type("kind:section 大促峰值");
      page.locator("dialog [role=option] mark").first().waitFor();
      page.keyboard().press("Enter");
      page.waitForURL("**/projects/**");

      assertThat(page.url()).contains("?q=").contains("#");
      assertThat(
              page.evaluate(
                  "() => [...new Set([...CSS.highlights.get('found')].map(r => r.toString()))]"))
          .isEqualTo(List.of("大促峰值"));
    }
  }

  @Test
  void escape_closes_the_palette_whatever_is_in_its_field() {
    try (Page page = Chromium.page()) {
      page.navigate(BuiltPortal.OWN.folder().resolve("index.html").toUri().toString());
      page.keyboard().press("Control+k");
      page.keyboard().type("8080");
      page.keyboard().press("Escape");

      assertThat(page.locator("dialog").count()).isZero();
    }
  }
}

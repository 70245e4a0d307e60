package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.portolan.browser.Chromium;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The free-port finder of the ports page, in Chromium.
class FreePortsBrowserTest {

  private static final List<String> SCOPES = List.of("公网", "内网", "应用区", "");

  @BeforeAll
  static void check() {
    Chromium.assumePresent();
  }

  private static Page open() {
    Page page = Chromium.page();
    page.navigate(BuiltPortal.OWN.folder().resolve("ports/index.html").toUri().toString());
    return page;
  }

  @Test
  void the_nearest_free_port_of_a_scope_comes_first() {
    try (Page page = open()) {
      page.fill("#free [name=near]", "8080");
      page.selectOption("#free [name=scope]", "应用区");
      List<String> offered = page.locator("#free li").allTextContents();
      assertThat(offered).hasSize(12).doesNotContain("8080").doesNotHaveDuplicates();
      assertThat(
              page.locator("#t-ports tbody tr:has(td:text-is('应用区')) td:first-child a")
                  .allTextContents())
          .doesNotContainAnyElementsOf(offered);
    }
  }

  @Test
  void a_range_without_free_ports_says_so() {
    try (Page page = open()) {
      page.fill("#free [name=from]", "8080");
      page.fill("#free [name=to]", "8080");
      assertThat(page.locator("#free li").count()).isZero();
      assertThat(page.locator("#free .empty").isVisible()).isTrue();
    }
  }

  @Test
  void generated_claims_give_what_brute_force_gives() {
    Random random = new Random(7);
    try (Page page = open()) {
      for (int turn = 0; turn < 200; turn++) {
        List<Map<String, Object>> claims = claims(random);
        String scope = SCOPES.get(random.nextInt(SCOPES.size()));
        int from = 1 + random.nextInt(60);
        int to = from + random.nextInt(60);
        int near = random.nextBoolean() ? 0 : 1 + random.nextInt(120);
        int run = 1 + random.nextInt(3);
        Object offered =
            page.evaluate(
                "([claims, scope, wanted]) =>"
                    + " portolanPorts.free(portolanPorts.taken(claims, scope), wanted)",
                List.of(
                    claims,
                    scope,
                    Map.of("from", from, "to", to, "near", near, "run", run, "most", 8)));
        assertThat(offered).isEqualTo(bruteForce(claims, scope, from, to, near, run));
      }
    }
  }

  private static List<Map<String, Object>> claims(Random random) {
    List<Map<String, Object>> claims = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      int from = 1 + random.nextInt(120);
      int to = from + (random.nextInt(4) == 0 ? random.nextInt(10) : 0);
      claims.add(
          Map.of("from", from, "to", to, "scope", SCOPES.get(random.nextInt(SCOPES.size()))));
    }
    return claims;
  }

  private static List<Integer> bruteForce(
      List<Map<String, Object>> claims, String scope, int from, int to, int near, int run) {
    return IntStream.rangeClosed(from, to - run + 1)
        .filter(
            first ->
                IntStream.range(first, first + run)
                    .allMatch(port -> claims.stream().noneMatch(c -> claims(c, scope, port))))
        .boxed()
        .sorted(
            near == 0
                ? Comparator.naturalOrder()
                : Comparator.comparingInt((Integer port) -> Math.abs(port - near))
                    .thenComparing(Comparator.reverseOrder()))
        .limit(8)
        .toList();
  }

  private static boolean claims(Map<String, Object> claim, String scope, int port) {
    Object stated = claim.get("scope");
    return (scope.isEmpty() || stated.equals("") || stated.equals(scope))
        && (int) claim.get("from") <= port
        && port <= (int) claim.get("to");
  }
}

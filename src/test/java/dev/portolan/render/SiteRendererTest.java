package dev.portolan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.finding.Trouble;
import dev.portolan.model.PortalFile;
import dev.portolan.model.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRendererTest {

  private static final Path THEME = Path.of("themes/portolan");
  private static final Path TINY = Path.of("src/test/resources/dev/portolan/render/themes/tiny");

  /// What a portal consists of, by path.
  private record Portal(Map<String, byte[]> files, int pages) {

    static Portal of(Site site) {
      SiteRenderer renderer = new SiteRenderer(site);
      List<PortalFile> pages = renderer.pages();
      Map<String, byte[]> files = new ConcurrentSkipListMap<>();
      pages.parallelStream().forEach(file -> file.writeTo(files::put));
      renderer.companions().forEach(file -> file.writeTo(files::put));
      return new Portal(files, pages.size());
    }

    String text(String path) {
      return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    Set<String> html() {
      return files.keySet().stream()
          .filter(path -> path.endsWith(".html"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void every_project_service_port_variable_and_broken_rule_has_a_page() {
    Portal portal = Portal.of(SampleSite.of(THEME));

    assertThat(portal.html())
        .containsExactlyInAnyOrder(
            "404.html",
            "index.html",
            "projects/index.html",
            "projects/gateway/index.html",
            "projects/order/index.html",
            "projects/order/runbook/index.html",
            "projects/pay/index.html",
            "services/index.html",
            "services/order-api/index.html",
            "services/redis/index.html",
            "ports/index.html",
            "ports/8080/index.html",
            "ports/30000-30010/index.html",
            "env/index.html",
            "env/REDIS_URL/index.html",
            "graph/index.html",
            "technologies/index.html",
            "protocols/index.html",
            "health/index.html",
            "health/contradiction/index.html",
            "health/missing-section/index.html",
            "health/unreadable-file/index.html",
            "search/index.html")
        .hasSize(portal.pages());
  }

  @Test
  void the_source_of_a_page_stands_beside_it() {
    assertThat(Portal.of(SampleSite.of(THEME)).text("projects/order/source.md"))
        .isEqualTo("# 订单中心\n");
  }

  @Test
  void rendering_twice_gives_the_same_bytes() {
    Map<String, byte[]> first = Portal.of(SampleSite.of(THEME)).files();
    Map<String, byte[]> second = Portal.of(SampleSite.of(THEME)).files();

    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(second).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(first.get(path)));
  }

  @Test
  void markup_in_any_text_of_a_document_is_shown_as_text() {
    String attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    Portal portal = Portal.of(SampleSite.with(attack, THEME));

    assertThat(portal.html())
        .allSatisfy(
            path ->
                assertThat(portal.text(path))
                    .doesNotContain("<script>", "<img src=x")
                    .contains("&lt;script&gt;"));
  }

  @Test
  void a_port_page_opens_with_who_uses_it() {
    assertThat(Portal.of(SampleSite.of(THEME)).text("ports/8080/index.html"))
        .contains("8080 由 order-api（订单中心，内网）等 2 个服务使用。")
        .contains("projects/order/index.html#L-13");
  }

  @Test
  void a_line_without_a_place_of_its_own_leads_to_the_heading_above_it() {
    assertThat(Portal.of(SampleSite.of(THEME)).text("env/REDIS_URL/index.html"))
        .contains("projects/order/index.html#d-ports");
  }

  @Test
  void every_link_is_relative_and_leads_to_a_file_and_a_place_that_exist() {
    Portal portal = Portal.of(SampleSite.of(THEME));
    Pattern link = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    for (String page : portal.html()) {
      for (String target :
          link.matcher(portal.text(page)).results().map(r -> r.group(1)).toList()) {
        if (target.startsWith("https://example.org/")
            || target.matches(".*(data/.*|llms.txt|env.example|badge.svg|feed.atom|index.md)")) {
          continue;
        }
        assertThat(target).as(page).doesNotMatch("[a-z]+:.*|/.*");
        String[] parts = target.split("[#?]", 2);
        Path folder = Path.of("/").resolve(page).getParent();
        String file =
            parts[0].isEmpty()
                ? page
                : folder.resolve(parts[0]).normalize().toString().substring(1);
        assertThat(portal.files()).as(page + " -> " + target).containsKey(file);
        if (target.contains("#")) {
          assertThat(portal.text(file)).as(target).contains("id=\"" + parts[1] + "\"");
        }
      }
    }
  }

  @Test
  void an_id_stands_once_in_a_page() {
    Portal portal = Portal.of(SampleSite.of(THEME));

    assertThat(portal.html())
        .allSatisfy(
            path ->
                assertThat(
                        Pattern.compile(" id=\"([^\"]+)\"")
                            .matcher(portal.text(path))
                            .results()
                            .map(MatchResult::group))
                    .doesNotHaveDuplicates());
  }

  @Test
  void pages_run_no_script_and_hold_no_style_of_their_own() {
    Portal portal = Portal.of(SampleSite.of(THEME));

    assertThat(portal.html())
        .allSatisfy(
            path ->
                assertThat(portal.text(path))
                    .contains("Content-Security-Policy")
                    .doesNotContain(" style=\"", "<style", "javascript:")
                    .doesNotContainPattern(" on[a-z]+=\"")
                    .doesNotContainPattern("<script(?! src=)"));
  }

  @Test
  void both_languages_have_the_same_words() throws IOException {
    assertThat(keys(THEME.resolve("words/zh.properties")))
        .isEqualTo(
            keys(THEME.resolve("words/en.properties")).stream()
                .filter(key -> !key.endsWith(".one") || key.startsWith("service.answer.shared"))
                .collect(Collectors.toSet()));
  }

  private static Set<String> keys(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains(" = "))
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .collect(Collectors.toSet());
  }

  @Test
  void another_theme_draws_the_same_pages() {
    Portal portal = Portal.of(SampleSite.of(TINY));

    assertThat(portal.text("projects/order/index.html"))
        .isEqualTo("<title>订单中心</title><p>3 projects</p><p id=\"L-3\">负责一张订单的全过程。</p>");
  }

  @Test
  void a_mistake_in_a_template_is_told_with_its_file_and_line(@TempDir Path folder)
      throws IOException {
    Path theme = copyOfTiny(folder);
    Files.writeString(theme.resolve("templates/port.peb"), "<p>\n{{ view.nobody }}\n");

    assertThatThrownBy(() -> Portal.of(SampleSite.of(theme)))
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble -> {
              assertThat(trouble.location()).hasToString("themes/broken/templates/port.peb:2");
              assertThat(trouble.words().en()).contains("nobody");
            });
  }

  @Test
  void a_template_that_cannot_be_parsed_is_told_before_any_page_is_drawn(@TempDir Path folder)
      throws IOException {
    Path theme = copyOfTiny(folder);
    Files.writeString(theme.resolve("templates/port.peb"), "<p>\n\n{% if %}\n");
    SiteRenderer renderer = new SiteRenderer(SampleSite.of(theme));

    assertThatThrownBy(renderer::pages)
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble ->
                assertThat(trouble.location()).hasToString("themes/broken/templates/port.peb:3"));
  }

  @Test
  void a_template_that_draws_nothing_is_trouble(@TempDir Path folder) throws IOException {
    Path theme = copyOfTiny(folder);
    Files.writeString(theme.resolve("templates/port.peb"), "{# nothing #}\n");

    assertThatThrownBy(() -> Portal.of(SampleSite.of(theme)))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("draws nothing");
  }

  @Test
  void a_template_cannot_reach_out_of_its_theme(@TempDir Path folder) throws IOException {
    Path theme = copyOfTiny(folder);
    Files.writeString(folder.resolve("secret.peb"), "secret");
    Files.writeString(theme.resolve("templates/port.peb"), "{% include \"../../secret.peb\" %}");

    assertThatThrownBy(() -> Portal.of(SampleSite.of(theme)))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("no such template: ../../secret.peb");
  }

  @Test
  void a_theme_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Portal.of(SampleSite.of(Path.of("themes/none"))))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("no such theme");
  }

  @Test
  void a_theme_without_templates_for_some_pages_is_told_which(@TempDir Path folder)
      throws IOException {
    Path theme = copyOfTiny(folder);
    Files.delete(theme.resolve("templates/rule.peb"));
    Files.delete(theme.resolve("templates/graph.peb"));

    assertThatThrownBy(() -> Portal.of(SampleSite.of(theme)))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("no template for pages of type graph, rule");
  }

  private static Path copyOfTiny(Path folder) throws IOException {
    Path theme = folder.resolve("broken");
    Files.createDirectories(theme.resolve("templates"));
    try (var files = Files.list(TINY.resolve("templates"))) {
      for (Path file : files.toList()) {
        Files.copy(file, theme.resolve("templates").resolve(file.getFileName()));
      }
    }
    return theme;
  }

  @Test
  void what_is_in_an_asset_decides_its_name() {
    String page = Portal.of(SampleSite.of(THEME)).text("index.html");

    assertThat(Arrays.asList("portolan.css", "portolan.js", "early.js"))
        .allSatisfy(
            name ->
                assertThat(page)
                    .containsPattern("assets/" + name.replace(".", "\\.[0-9a-f]{10}\\.")));
  }
}

package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.Portolan;
import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real pipeline behind the preview.
class SiteBuilderTest {

  private static final String ORDERS =
      """
      # Orders

      ## Services

      | Service | Port |
      | ------- | ---- |
      | orders  | 8080 |
      """;

  private final Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
  private Path site;
  private Path document;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    site = folder.toRealPath();
    document = site.resolve("content/orders/architecture.md");
    Files.createDirectories(document.getParent());
    Files.writeString(site.resolve("site-config.yml"), "title: Small\n");
    Files.writeString(document, ORDERS);
  }

  @Test
  void the_preview_has_the_very_files_that_a_build_publishes() throws IOException {
    Generation generation = build();
    Path output = site.resolve("out");
    portolan.publish(portolan.chart(portolan.configure(site).withOutput(output)), null);

    SortedMap<String, String> published = new TreeMap<>();
    try (var files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        published.put(
            output.relativize(file).toString(), Resource.of(Files.readAllBytes(file)).hash());
      }
    }
    published.remove(".portolan-manifest");
    assertThat(hashes(generation)).isEqualTo(published);
  }

  @Test
  void what_is_remembered_of_unchanged_documents_never_shows() throws IOException {
    Path config = site.resolve("site-config.yml");
    Path billing = site.resolve("content/billing/architecture.md");
    Files.createDirectories(billing.getParent());
    Builder kept = new SiteBuilder(portolan, site);
    List<Edit> edits =
        List.of(
            () -> {},
            () -> Files.writeString(document, ORDERS.replace("8080", "8081")),
            () -> Files.writeString(billing, ORDERS.replace("orders", "billing")),
            () -> Files.writeString(config, "title: Small\nlanguage: en\n"),
            () -> Files.writeString(config, "title: Small\nwords:\n  column.port: [Hatch]\n"),
            () -> Files.writeString(billing, ORDERS.replace("Port", "Hatch")),
            () -> Files.writeString(site.resolve("form.md"), "# [Name]\n\n## Services\n\n[all]\n"),
            () -> Files.writeString(config, "title: Small\ntemplate: form.md\n"),
            () -> Files.writeString(site.resolve("form.md"), "# [Name]\n\n## Ports\n\n[all]\n"),
            () -> Files.move(billing, site.resolve("content/orders/billing.md")),
            () -> Files.delete(document));

    for (Edit edit : edits) {
      edit.make();
      assertThat(hashes(WholeSite.of(kept))).isEqualTo(hashes(build()));
    }
  }

  @Test
  void a_page_that_the_theme_cannot_draw_fails_alone_and_when_it_is_looked_at() throws IOException {
    Path theme = Path.of("src/test/resources/dev/portolan/render/themes/tiny").toAbsolutePath();
    EditScript.copy(theme, site.resolve("themes/own"));
    Files.writeString(site.resolve("themes/own/templates/port.peb"), "{{ view.nothing }}\n");
    Files.writeString(site.resolve("site-config.yml"), "title: Small\ntheme: own\n");
    Generation generation = build();

    assertThat(resource(generation, "services/orders/index.html").content()).isNotEmpty();
    assertThatThrownBy(() -> resource(generation, "ports/8080/index.html").content())
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble ->
                assertThat(trouble.location()).hasToString("themes/own/templates/port.peb:1"));
  }

  private static Resource resource(Generation generation, String path) {
    return Objects.requireNonNull(generation.find(path), path);
  }

  private interface Edit {
    void make() throws IOException;
  }

  @Test
  void a_moved_fact_changes_the_pages_of_others_too() throws IOException {
    Generation before = build();
    Files.writeString(document, ORDERS.replace("8080", "8081"));
    Generation after = build();

    assertThat(before.find("ports/8080/index.html")).isNotNull();
    assertThat(after.find("ports/8080/index.html")).isNull();
    assertThat(after.find("ports/8081/index.html")).isNotNull();
  }

  @Test
  void what_is_wrong_in_a_document_is_known_by_its_page() throws IOException {
    // Put together here, so that no scanner takes this file for a leak.
    String token = "ghp_" + "x7Kp2mQ9vT4sW1zR8bN5cL3dF6hJ0gYaUeXq";
    Files.writeString(document, ORDERS + "\nToken: `" + token + "`\n");

    assertThat(build().findingsOf("projects/orders/index.html"))
        .extracting(finding -> finding.location())
        .contains(new Location("content/orders/architecture.md", 9, 9));
  }

  @Test
  void a_page_lost_because_its_file_cannot_be_read_says_why() throws IOException {
    Path other = Files.createDirectories(site.resolve("content/billing")).resolve("README.md");
    Files.write(other, new byte[] {0, 1, 2, (byte) 0xfe, (byte) 0xff, 0, 0, 5});
    Generation generation = build();

    assertThat(generation.resources()).containsKey("projects/orders/index.html");
    if (generation.find("projects/billing/index.html") == null) {
      assertThat(generation.findingsOf("projects/billing/index.html"))
          .extracting(finding -> finding.location().file())
          .contains("content/billing/README.md");
    } else {
      assertThat(generation.findingsOf("projects/billing/index.html")).isNotEmpty();
    }
  }

  private Generation build() {
    Builder builder = new SiteBuilder(portolan, site);
    return WholeSite.of(builder);
  }

  private static Map<String, String> hashes(Generation generation) {
    SortedMap<String, String> hashes = new TreeMap<>();
    generation.resources().forEach((path, resource) -> hashes.put(path, resource.hash()));
    generation.index().files().forEach((path, resource) -> hashes.put(path, resource.hash()));
    return hashes;
  }
}

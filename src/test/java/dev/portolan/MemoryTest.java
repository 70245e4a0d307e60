package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Rule;
import dev.portolan.model.Site;
import dev.portolan.model.Site.LinkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made again when a site is charted again, and what is not.
class MemoryTest {

  private static final String PORTS = "# Pay\n\n## Ports\n\n| Port | Service |\n|---|---|\n";

  private final Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
  private final Memory memory = new Memory();
  private Path site;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    site = folder.toRealPath();
    Files.writeString(site.resolve("site-config.yml"), "title: Small\n");
    document("pay", PORTS);
    document("shop", "# Shop\n\nPays through ledger-api on port 8443, see [it](../pay/#ports).\n");
    document("news", "# News\n\nTells of the weather.\n");
  }

  @Test
  void an_edit_of_prose_leaves_every_other_page_as_it_was() throws IOException {
    Site before = chart();
    document("pay", PORTS + "\nNothing new.\n");
    Site after = chart();

    assertThat(page(after, "pay")).isNotSameAs(page(before, "pay"));
    assertThat(page(after, "shop")).isSameAs(page(before, "shop"));
    assertThat(page(after, "news")).isSameAs(page(before, "news"));
  }

  @Test
  void a_name_or_port_that_came_is_linked_where_it_was_mentioned_all_along() throws IOException {
    Site before = chart();
    document("pay", PORTS + "| 8443 | ledger-api |\n");
    Site after = chart();

    assertThat(html(before, "shop")).doesNotContain("services/").doesNotContain("ports/");
    assertThat(html(after, "shop")).contains("services/ledger-api/").contains("ports/8443/");
    assertThat(page(after, "news")).isSameAs(page(before, "news"));
  }

  @Test
  void a_link_follows_the_heading_it_leads_to() throws IOException {
    Site before = chart();
    document("pay", PORTS.replace("## Ports", "## Doors"));
    Site after = chart();

    assertThat(before.findings()).noneMatch(finding -> finding.rule() == Rule.BROKEN_ANCHOR);
    assertThat(after.findings()).anyMatch(finding -> finding.rule() == Rule.BROKEN_ANCHOR);
    assertThat(page(after, "news")).isSameAs(page(before, "news"));
  }

  private void document(String project, String text) throws IOException {
    Path folder = Files.createDirectories(site.resolve("content").resolve(project));
    Files.writeString(folder.resolve("architecture.md"), text);
  }

  private Site chart() {
    return portolan.chart(portolan.configure(site), memory);
  }

  private static LinkedPage page(Site site, String project) {
    return site.pages().stream()
        .filter(page -> page.page().source().project().equals(project))
        .findFirst()
        .orElseThrow();
  }

  private static String html(Site site, String project) {
    return page(site, project).page().normal().document().sections().toString();
  }
}

package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Portolan;
import dev.portolan.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The preview shows what it has read before it has read everything, and says so.
class GrowingPortalTest {

  private Path site;
  private Builder builder;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    site = folder.toRealPath();
    document("billing", "# Billing\n\nSee [orders](../orders/architecture.md#ports).\n");
    document("orders", "# Orders\n\n## Ports\n\nMore.\n");
    document("stock", "# Stock\n\nSee [nothing](../nothing/architecture.md).\n");
    builder = new SiteBuilder(new Portolan(Path.of("").toAbsolutePath()), site);
  }

  @Test
  void the_first_portal_shows_the_first_document_and_expects_the_others() {
    Generation first = build();

    assertThat(first.reading()).isEqualTo(new Reading(1, 3));
    assertThat(first.find("projects/billing/index.html")).isNotNull();
    assertThat(first.find("projects/orders/index.html")).isNull();
    assertThat(first.isExpected("projects/orders/index.html")).isTrue();
    assertThat(first.isExpected("search/index.js")).isTrue();
  }

  @Test
  void the_page_that_is_asked_for_is_in_the_next_one() {
    build();
    builder.ask("projects/stock/index.html");

    assertThat(build().find("projects/stock/index.html")).isNotNull();
  }

  @Test
  void a_link_to_a_document_that_is_not_read_leads_where_its_page_will_be() {
    Generation first = build();

    assertThat(html(first, "projects/billing/index.html"))
        .contains("href=\"../../projects/orders/index.html\"");
    assertThat(first.findings()).noneMatch(finding -> finding.rule() == Rule.BROKEN_LINK);
  }

  @Test
  void what_is_wrong_between_documents_is_told_when_all_are_read() {
    Generation whole = WholeSite.of(builder);

    assertThat(whole.reading().isWhole()).isTrue();
    assertThat(whole.isExpected("projects/nothing/index.html")).isFalse();
    assertThat(html(whole, "projects/billing/index.html"))
        .contains("href=\"../../projects/orders/index.html#d-ports\"");
    assertThat(whole.findings()).anyMatch(finding -> finding.rule() == Rule.BROKEN_LINK);
  }

  @Test
  void every_page_says_in_both_languages_that_more_is_to_come() {
    byte[] page = "<!doctype html><body class=\"x\"><main></main>".getBytes(UTF_8);

    assertThat(new String(ReadingNotice.putInto(page, new Reading(120, 1000)), UTF_8))
        .contains("<body class=\"x\"><portolan-reading role=\"status\">")
        .contains("已读 120 / 1000 份")
        .contains("120 of 1000 so far");
    assertThat(ReadingNotice.putInto(page, Reading.WHOLE)).isSameAs(page);
  }

  private Generation build() {
    return builder.build(builder.configure());
  }

  private static String html(Generation generation, String path) {
    Resource page = Objects.requireNonNull(generation.find(path), path);
    return new String(page.content(), UTF_8);
  }

  private void document(String project, String text) throws IOException {
    Path folder = Files.createDirectories(site.resolve("content").resolve(project));
    Files.writeString(folder.resolve("architecture.md"), text);
  }
}

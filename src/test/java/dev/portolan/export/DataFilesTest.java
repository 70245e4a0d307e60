package dev.portolan.export;

import static dev.portolan.model.ExamplePage.further;
import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.CatalogMerger;
import dev.portolan.link.SiteLinker;
import dev.portolan.model.ExamplePage;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Page;
import dev.portolan.model.Site;
import dev.portolan.model.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The data files of a small site, against files written by hand.
final class DataFilesTest {

  @Test
  void the_catalog_is_as_promised() throws IOException {
    assertThat(written(organisation()).get("data/catalog.json")).isEqualTo(golden("catalog.json"));
  }

  @Test
  void tables_have_a_row_for_each_place() throws IOException {
    Map<String, String> files = written(organisation());
    assertThat(files.get("data/ports.csv")).isEqualTo(golden("ports.csv"));
    assertThat(files.get("data/services.csv")).isEqualTo(golden("services.csv"));
    assertThat(files.get("data/env.csv")).isEqualTo(golden("env.csv"));
    assertThat(files.get("data/dependencies.csv")).isEqualTo(golden("dependencies.csv"));
  }

  @Test
  void language_models_get_a_map() throws IOException {
    assertThat(written(organisation()).get("llms.txt")).isEqualTo(golden("llms.txt"));
  }

  @Test
  void the_order_of_reading_changes_no_byte() {
    assertThat(written(organisation().reversed())).isEqualTo(written(organisation()));
  }

  private static List<Page> organisation() {
    return List.of(
        main("order", "订单中心")
            .service("order-api", 8080)
            .service("Postgres", 5432)
            .port("order-api", 8080, "HTTP", "应用区")
            .port("rtc", new PortRange(30000, 30009), new PortRange(40000, 40009), "UDP", "公网")
            .env("REDIS_URL", "redis://cache:6379/0", true)
            .needs("pay-api", Evidence.TREE)
            .needs("税务系统", Evidence.TABLE)
            .page(),
        further("order", "runbook.md").env("LOG_LEVEL", "", null).page(),
        main("pay", "支付 <网关>")
            .service("pay-api")
            .port("pay-api", 8080, null, "Application zone")
            .env("REDIS_URL", "=cmd|' /C calc'!A0", false)
            .page());
  }

  private static SortedMap<String, String> written(List<Page> pages) {
    var catalog =
        new CatalogMerger(
                ExamplePage.config(Map.of()), ExamplePage.vocabulary(), ExamplePage.technologies())
            .merge(pages);
    Site site =
        new SiteLinker(
                ExamplePage.config(Map.of()), ExamplePage.vocabulary(), ExamplePage.technologies())
            .link(
                ExamplePage.template(),
                new Sources(List.of(), new TreeMap<>(), List.of()),
                pages,
                catalog);
    SortedMap<String, String> files = new TreeMap<>();
    DataFiles.of(site)
        .forEach(
            file ->
                files.put(file.path(), new String(file.content().get(), StandardCharsets.UTF_8)));
    return files;
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = DataFilesTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

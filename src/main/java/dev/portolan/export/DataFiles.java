package dev.portolan.export;

import dev.portolan.json.Json;
import dev.portolan.model.Catalog;
import dev.portolan.model.PortalFile;
import dev.portolan.model.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The portal's data files.
public final class DataFiles {

  private DataFiles() {}

  /// Every data file: `data/catalog.json` with its JSON Schema, the tables `data/services.csv`,
  /// `data/ports.csv`, `data/env.csv` and `data/dependencies.csv`, `llms.txt`, the feed of changes,
  /// where the portal's address is known a description for the search of browsers, beside each
  /// project a badge and, where it has variables, an `env.example`, and beside each page its
  /// document as Markdown in the page's order. The same site gives the same bytes.
  public static List<PortalFile> of(Site site) {
    Catalog catalog = site.catalog();
    return Stream.of(
            Stream.of(
                file("data/catalog.json", () -> Json.pretty(CatalogJson.of(site))),
                file("data/services.csv", () -> Tables.services(catalog)),
                file("data/ports.csv", () -> Tables.ports(catalog)),
                file("data/env.csv", () -> Tables.env(catalog)),
                file("data/dependencies.csv", () -> Tables.dependencies(catalog)),
                new PortalFile("data/catalog.schema.json", DataFiles::schema),
                file("llms.txt", () -> LlmsText.of(site)),
                file("feed.atom", () -> Feed.of(site))),
            Stream.ofNullable(site.config().url())
                .map(url -> file(OpenSearch.PATH, () -> OpenSearch.of(site.config(), url))),
            catalog.projects().stream()
                .map(project -> file(Badge.url(project), () -> Badge.of(project, site))),
            catalog.projects().stream()
                .filter(project -> !project.facts().env().isEmpty())
                .map(project -> file(EnvExample.url(project), () -> EnvExample.of(project))),
            site.pages().stream()
                .map(page -> file(NormalMarkdown.path(page), () -> NormalMarkdown.of(page))))
        .flatMap(files -> files)
        .toList();
  }

  private static byte[] schema() {
    try (InputStream schema = DataFiles.class.getResourceAsStream("catalog.schema.json")) {
      if (schema == null) {
        throw new IllegalStateException("the program is incomplete: its schema is missing");
      }
      return schema.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the schema cannot be read", e);
    }
  }

  private static PortalFile file(String path, Supplier<String> text) {
    return new PortalFile(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }
}

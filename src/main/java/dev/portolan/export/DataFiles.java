package dev.portolan.export;

import dev.portolan.json.Json;
import dev.portolan.model.Output;
import dev.portolan.model.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The portal's data files.
public final class DataFiles {

  private DataFiles() {}

  /// Writes every data file: `data/catalog.json` with its JSON Schema, the tables
  /// `data/services.csv`, `data/ports.csv`, `data/env.csv` and `data/dependencies.csv`, `llms.txt`,
  /// the feed of changes, and beside each project a badge and, where it has variables, an
  /// `env.example`. The same site gives the same bytes.
  public static void write(Site site, Output output) {
    write(output, "data/catalog.json", Json.pretty(CatalogJson.of(site)));
    write(output, "data/services.csv", Tables.services(site.catalog()));
    write(output, "data/ports.csv", Tables.ports(site.catalog()));
    write(output, "data/env.csv", Tables.env(site.catalog()));
    write(output, "data/dependencies.csv", Tables.dependencies(site.catalog()));
    output.write("data/catalog.schema.json", schema());
    write(output, "llms.txt", LlmsText.of(site));
    write(output, "feed.atom", Feed.of(site));
    site.catalog()
        .projects()
        .forEach(project -> write(output, Badge.url(project), Badge.of(project, site)));
    site.catalog().projects().stream()
        .filter(project -> !project.facts().env().isEmpty())
        .forEach(project -> write(output, EnvExample.url(project), EnvExample.of(project)));
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

  private static void write(Output output, String path, String text) {
    output.write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.portolan.export;

import dev.portolan.json.Json;
import dev.portolan.model.Output;
import dev.portolan.model.Site;
import java.nio.charset.StandardCharsets;

/// The portal's data files.
public final class DataFiles {

  private DataFiles() {}

  /// Writes every data file: `data/catalog.json`, `data/services.csv`, `data/ports.csv`,
  /// `data/env.csv` and `llms.txt`. The same site gives the same bytes.
  public static void write(Site site, Output output) {
    write(output, "data/catalog.json", Json.pretty(CatalogJson.of(site)));
    write(output, "data/services.csv", Tables.services(site.catalog()));
    write(output, "data/ports.csv", Tables.ports(site.catalog()));
    write(output, "data/env.csv", Tables.env(site.catalog()));
    write(output, "llms.txt", LlmsText.of(site));
  }

  private static void write(Output output, String path, String text) {
    output.write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.portolan.config;

import dev.portolan.model.SiteConfig;
import java.nio.file.Path;

/// Reads a site's configuration.
public final class ConfigReader {

  private final Path home;

  /// @param home the folder that holds Portolan's own `themes`
  public ConfigReader(Path home) {
    this.home = home;
  }

  /// Reads `site-config.yml` of a site; a folder without one has every default.
  ///
  /// @param site the site's folder
  /// @throws dev.portolan.finding.Trouble if there is no such folder, or the file is wrong
  public SiteConfig read(Path site) {
    throw new UnsupportedOperationException(home + " " + site);
  }
}

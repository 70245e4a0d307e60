package dev.portolan.catalog;

import dev.portolan.model.Catalog;
import dev.portolan.model.Page;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.Technology;
import java.util.List;

/// Merges facts into a catalog.
public final class CatalogMerger {

  private final SiteConfig config;
  private final List<Technology> technologies;

  /// @param config for the site's own aliases
  /// @param technologies the technologies known by name
  public CatalogMerger(SiteConfig config, List<Technology> technologies) {
    this.config = config;
    this.technologies = List.copyOf(technologies);
  }

  /// The catalog of all pages. The result does not depend on the order of `pages`.
  public Catalog merge(List<Page> pages) {
    throw new UnsupportedOperationException(pages + "" + technologies + config);
  }
}

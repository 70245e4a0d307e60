package dev.portolan.link;

import dev.portolan.model.Catalog;
import dev.portolan.model.Page;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.Sources;
import dev.portolan.model.Template;
import java.util.List;

/// Links a site.
public final class SiteLinker {

  private SiteLinker() {}

  /// The site with every link resolved and every mention linked. Its findings are those of the
  /// sources, documents, normalising, extraction, catalog and links together, sorted.
  public static Site link(
      SiteConfig config, Template template, Sources sources, List<Page> pages, Catalog catalog) {
    throw new UnsupportedOperationException(config + "" + template + sources + pages + catalog);
  }
}

package dev.portolan.search;

import dev.portolan.model.Output;
import dev.portolan.model.Site;

/// Writes the search index of a site.
public final class SearchIndexer {

  private SearchIndexer() {}

  /// Writes the static index below `search/`.
  public static void index(Site site, Output output) {
    throw new UnsupportedOperationException(site + "" + output);
  }
}

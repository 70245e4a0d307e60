package dev.portolan.search;

import dev.portolan.model.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers queries over a site, in the same order as the portal does.
public final class SearchEngine {

  private final Site site;

  /// Indexes the site in memory.
  public SearchEngine(Site site) {
    this.site = site;
  }

  /// The best answers to a query, best first.
  ///
  /// @param query in the language of the portal's search box
  /// @param limit how many at most
  public List<Hit> search(String query, int limit) {
    throw new UnsupportedOperationException(query + limit + site);
  }

  /// An answer.
  ///
  /// @param kind `port`, `conflict`, `env`, `service`, `project` or `section`
  /// @param title what it is called
  /// @param url relative to the portal's root
  /// @param project id of the project it belongs to, or null where it belongs to several
  /// @param snippet plain text around what was found
  /// @param score how well it fits; comparable within one query only
  public record Hit(
      String kind,
      String title,
      String url,
      @Nullable String project,
      String snippet,
      double score) {}
}

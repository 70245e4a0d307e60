package dev.portolan.search;

import dev.portolan.model.Site;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers queries over a site, in the same order as the portal does.
public final class SearchEngine {

  private final Entries entries;
  private final Ranking ranking;

  /// Indexes the site in memory.
  public SearchEngine(Site site) {
    entries = new Entries(site);
    ranking = new Ranking(LuceneIndex.of(entries), entries);
  }

  /// The best answers to a query, best first.
  ///
  /// @param query in the language of the portal's search box
  /// @param limit how many at most
  public List<Hit> search(String query, int limit) {
    SearchQuery parsed = SearchQuery.parse(query);
    try {
      return ranking.rank(parsed, limit).entrySet().stream()
          .map(answer -> hit(entries.get(answer.getKey()), parsed, answer.getValue()))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("an index in memory cannot fail to be read", e);
    }
  }

  private static Hit hit(Entry entry, SearchQuery query, double score) {
    return new Hit(
        entry.kind().word(),
        entry.trail().isEmpty() || entry.trail().equals(entry.title())
            ? entry.title()
            : entry.trail() + " › " + entry.title(),
        entry.url() + place(entry, query),
        entry.project(),
        Snippet.of(entry.body(), query.words()),
        score);
  }

  /// Where on the page of a service or project the answer to a question stands.
  private static String place(Entry entry, SearchQuery query) {
    return switch (query.asks().equals(Questions.IMPACT) ? entry.kind() : Kind.SECTION) {
      case SERVICE, PROJECT -> "#impact";
      default -> "";
    };
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

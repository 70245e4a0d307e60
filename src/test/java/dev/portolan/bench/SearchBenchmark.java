package dev.portolan.bench;

import com.microsoft.playwright.Page;
import dev.portolan.Portolan;
import dev.portolan.browser.Chromium;
import dev.portolan.model.Site;
import dev.portolan.search.SearchEngine;
import dev.portolan.search.SearchIndexer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures the search of a generated site as its readers meet it: in Chromium, over HTTP, nothing
/// cached. Prints what each query costs as a Markdown table, and every query whose answers are not
/// Lucene's. `src/bench/search` starts it.
public final class SearchBenchmark {

  private static final int QUERIES = 400;
  private static final int ANSWERS = 10;

  /// What one query cost.
  ///
  /// @param files of the index that were fetched, cards included
  /// @param index their bytes, gzipped, without the cards
  /// @param all the same with them
  /// @param milliseconds from the question to the answers
  private record Cost(double files, double index, double all, double milliseconds) {}

  private final Site site;
  private final IndexHost host;
  private final Page page;
  private final List<Cost> costs = new ArrayList<>();
  private final List<String> different = new ArrayList<>();

  private SearchBenchmark(Site site, IndexHost host, Page page) {
    this.site = site;
    this.host = host;
    this.page = page;
  }

  /// @param args sizes such as `1000x38`, if not that one
  public static void main(String[] args) throws IOException {
    Chromium.assumePresent();
    Path root = Path.of("").toAbsolutePath();
    Path folder = root.resolve("target/search-bench");
    System.out.printf("%s%n", Machine.describe());
    for (String size : args.length > 0 ? args : new String[] {"1000x38"}) {
      Machine.delete(folder);
      GeneratedSite.Size asked = GeneratedSite.Size.parse(size);
      new SiteGenerator(1, asked.documents(), asked.kilobytes() * 1024).write(folder);
      Portolan portolan = new Portolan(root);
      Site site = portolan.chart(portolan.configure(folder));
      try (IndexHost host = IndexHost.start(root.resolve("themes/portolan/assets/search.js"))) {
        SearchIndexer.index(site, host.output());
        try (Page page = Chromium.page()) {
          page.navigate(host.address());
          var benchmark = new SearchBenchmark(site, host, page);
          benchmark.ask();
          benchmark.print(asked);
        }
      }
    }
    System.exit(0); // Playwright's own threads would go on waiting.
  }

  private void ask() {
    SearchEngine lucene = new SearchEngine(site);
    for (String query : new GeneratedQueries(site, 1).take(QUERIES)) {
      page.evaluate("() => portolanSearch.open(true)");
      host.forget();
      @SuppressWarnings("unchecked")
      List<Object> answer =
          (List<Object>)
              page.evaluate(
                  """
                  async ([query, limit]) => {
                    const start = performance.now();
                    const { answers } = await portolanSearch.search(query, limit);
                    return [performance.now() - start, answers.map(({ url }) => url)];
                  }\
                  """,
                  List.of(query, ANSWERS));
      costs.add(
          new Cost(
              host.files(),
              host.bytes(name -> !name.startsWith("c")),
              host.bytes(_ -> true),
              ((Number) answer.get(0)).doubleValue()));
      List<String> expected =
          lucene.search(query, ANSWERS).stream().map(SearchEngine.Hit::url).toList();
      if (!expected.equals(answer.get(1))) {
        different.add("%s: Lucene has %s, the page %s".formatted(query, expected, answer.get(1)));
      }
    }
  }

  private void print(GeneratedSite.Size size) {
    System.out.printf(
        "%n## %s%n%n%d queries, the first %d answers of each.%n%n", size, QUERIES, ANSWERS);
    System.out.printf("| | median | p95 | most |%n|---|---|---|---|%n");
    row("index a query, KB gzipped", cost -> cost.index() / 1024);
    row("index and cards a query, KB gzipped", cost -> cost.all() / 1024);
    row("files a query", Cost::files);
    row("time a query, nothing cached, ms", Cost::milliseconds);
    System.out.printf(
        "%nBefore the first query: %.1f KB gzipped, of these %.1f KB for the search box.%n",
        (host.first() + host.box()) / 1024.0, host.box() / 1024.0);
    System.out.printf(
        "The index: %.1f KB gzipped a document, %d files.%n",
        host.whole() / 1024.0 / size.documents(), host.count());
    System.out.printf(
        "In Lucene's order: %d of %d.%n", costs.size() - different.size(), costs.size());
    different.forEach(System.out::println);
  }

  private void row(String what, ToDoubleFunction<Cost> figure) {
    double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
    System.out.printf(
        "| %s | %.1f | %.1f | %.1f |%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }
}

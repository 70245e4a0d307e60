package dev.portolan.search;

import com.microsoft.playwright.Page;
import dev.portolan.browser.Chromium;
import dev.portolan.model.Output;
import dev.portolan.model.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A page with nothing but the search, opened from disk in Chromium, and what it asked for.
final class SearchPage implements AutoCloseable {

  private static final Path ASSETS = Path.of("themes/portolan/assets");

  private static final String HTML =
      """
      <!doctype html>
      <html lang="zh" data-root="./" data-lang="zh">
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'">
      <title>search</title>
      <link rel="stylesheet" href="portolan.css">
      <script defer src="search.js"></script>
      <body>%s</body>
      </html>
      """;

  private final Page page;
  private final List<String> requests = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /// Writes the index of a site into a folder and opens a page there.
  SearchPage(Site site, Path folder) throws IOException {
    this(site, folder, "");
  }

  /// The same with something in the page's body.
  SearchPage(Site site, Path folder, String body) throws IOException {
    Chromium.assumePresent();
    SearchIndexer.index(site, folder(folder));
    Files.writeString(folder.resolve("index.html"), HTML.formatted(body));
    Files.writeString(folder.resolve("search.js"), joined("search.js"));
    Files.writeString(folder.resolve("portolan.css"), joined("portolan.css"));
    page = Chromium.page();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(folder.resolve("index.html").toUri().toString());
  }

  /// A folder of the theme's assets that is named like a file is that file, joined.
  private static String joined(String name) throws IOException {
    StringBuilder joined = new StringBuilder();
    try (Stream<Path> parts = Files.list(ASSETS.resolve(name))) {
      for (Path part : parts.sorted().toList()) {
        joined.append(Files.readString(part));
      }
    }
    return joined.toString();
  }

  /// A folder on disk as the portal's output.
  static Output folder(Path folder) {
    return (path, content) -> {
      try {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /// The numbers of the best entries for a query.
  @SuppressWarnings("unchecked")
  List<Integer> ask(String query, int limit) {
    return (List<Integer>)
        evaluate(
            "([q, limit]) => portolanSearch.search(q, limit)"
                + ".then((found) => found.answers.map((answer) => answer.entry))",
            List.of(query, limit));
  }

  /// What an expression gives in the page.
  Object evaluate(String expression, Object argument) {
    return page.evaluate(expression, argument);
  }

  /// The page itself, to type into and to look at.
  Page page() {
    return page;
  }

  /// Every address asked for, in order.
  List<String> requests() {
    return requests;
  }

  /// What the page complained of.
  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    page.close();
  }
}

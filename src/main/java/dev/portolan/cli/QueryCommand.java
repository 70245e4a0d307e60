package dev.portolan.cli;

import dev.portolan.finding.Words;
import dev.portolan.json.Json;
import dev.portolan.model.Site;
import dev.portolan.search.SearchEngine.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The search of the portal, in the terminal.
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {

  private static final int MOST = 20;

  /// The query, or the site where the query follows.
  @Parameters(index = "0", paramLabel = "[SITE] QUERY", descriptionKey = "query")
  private String first = "";

  @Parameters(index = "1", arity = "0..1", hidden = true)
  private @Nullable String second;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "query-format")
  private Format format = Format.TEXT;

  private final Context context;

  QueryCommand(Context context) {
    this.context = context;
  }

  /// The forms of an answer.
  enum Format {
    TEXT,
    JSON;

    /// As written on the command line.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    String query = second == null ? first : second;
    Site site = context.chart(context.configure(second == null ? null : first));
    List<Hit> hits = context.portolan().answer(site, query, MOST);
    switch (format) {
      case JSON ->
          context.terminal().result(Json.pretty(hits.stream().map(QueryCommand::object).toList()));
      case TEXT -> hits.forEach(hit -> context.terminal().result(lines(hit)));
    }
    if (hits.isEmpty()) {
      context.terminal().say(new Words("没有找到“%s”", "nothing found for \"%s\"").with(query));
    }
    return ExitCode.DONE;
  }

  private static String lines(Hit hit) {
    String project = hit.project() == null ? "" : "  (" + hit.project() + ")";
    String first =
        "%-8s %s%s%n         %s%n".formatted(hit.kind(), hit.title(), project, hit.url());
    String snippet = hit.snippet().replaceAll("\\s+", " ").strip();
    return snippet.isEmpty() ? first : first + "         %s%n".formatted(snippet);
  }

  private static Map<String, @Nullable Object> object(Hit hit) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("kind", hit.kind());
    object.put("title", hit.title());
    object.put("url", hit.url());
    object.put("project", hit.project());
    object.put("snippet", hit.snippet());
    object.put("score", hit.score());
    return object;
  }
}

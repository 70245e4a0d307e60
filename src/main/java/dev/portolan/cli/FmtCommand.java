package dev.portolan.cli;

import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.format.Formatter;
import dev.portolan.format.Formatter.Result;
import dev.portolan.format.MovedAnchors;
import dev.portolan.format.MovedNumbers;
import dev.portolan.model.SiteConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings documents into the template's normal form.
@Command(name = "fmt")
final class FmtCommand implements Callable<Integer> {

  private static final Words FORMATTING = new Words("正在整理文档", "formatting documents");

  @Parameters(arity = "0..*", paramLabel = "FILES", descriptionKey = "fmt-files")
  private List<String> files = List.of();

  @Option(names = "--check", descriptionKey = "fmt-check")
  private boolean check;

  @Option(names = "--diff", descriptionKey = "fmt-diff")
  private boolean diff;

  @Option(names = "--complete", descriptionKey = "fmt-complete")
  private boolean complete;

  private final Context context;

  FmtCommand(Context context) {
    this.context = context;
  }

  /// What became of a document.
  ///
  /// @param file as it was read
  /// @param result null where it could not be read
  /// @param refusal why it stays as it is, or null
  private record Rewrite(DocumentFile file, @Nullable Result result, @Nullable Words refusal) {

    boolean isChange() {
      return result != null && !result.text().equals(file.text());
    }
  }

  @Override
  public Integer call() {
    List<Rewrite> rewrites;
    try (Progress _ = context.terminal().progress(() -> FORMATTING)) {
      rewrites = rewrites();
    }
    int changed = 0;
    boolean refused = false;
    for (Rewrite rewrite : rewrites) {
      refused |= rewrite.refusal() != null;
      changed += rewrite.isChange() ? 1 : 0;
      conclude(rewrite);
    }
    rewrites.forEach(this::tellNumbers);
    stale(rewrites).forEach(context.terminal()::say);
    context.terminal().say(summary(changed, rewrites));
    return refused || (check && changed > 0) ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private List<Rewrite> rewrites() {
    Map<Path, Formatter> formatters = new HashMap<>();
    SortedSet<Path> documents = documents();
    for (Path document : documents) {
      formatters.computeIfAbsent(context.siteOf(document), this::formatter);
    }
    Function<Path, Formatter> formatter =
        document -> Objects.requireNonNull(formatters.get(context.siteOf(document)));
    List<Rewrite> rewrites =
        documents.parallelStream()
            .map(document -> rewrite(document, formatter.apply(document)))
            .toList();
    LinksBetween links = between(rewrites);
    return links.moved().isEmpty()
        ? rewrites
        : rewrites.parallelStream()
            .map(rewrite -> followed(rewrite, links, formatter.apply(rewrite.file().path())))
            .toList();
  }

  private static LinksBetween between(List<Rewrite> rewrites) {
    Map<Path, MovedAnchors> moved = new HashMap<>();
    for (Rewrite rewrite : rewrites) {
      Result result = rewrite.result();
      if (result != null && !result.moved().byOld().isEmpty()) {
        moved.put(rewrite.file().path(), result.moved());
      }
    }
    return new LinksBetween(moved);
  }

  private static Rewrite followed(Rewrite rewrite, LinksBetween links, Formatter formatter) {
    Result result = rewrite.result();
    Path from = rewrite.file().path();
    return result == null || rewrite.refusal() != null
        ? rewrite
        : new Rewrite(
            rewrite.file(),
            formatter.followed(result, destination -> links.anchor(from, destination)),
            null);
  }

  /// Documents of the same sites that were not asked for, with links that no longer find their
  /// heading.
  private List<Words> stale(List<Rewrite> rewrites) {
    LinksBetween links = between(rewrites);
    Set<Path> asked = rewrites.stream().map(r -> r.file().path()).collect(Collectors.toSet());
    return links.moved().keySet().stream()
        .map(context::siteOf)
        .distinct()
        .map(context.portolan()::configure)
        .flatMap(config -> DocumentFiles.in(config.content(), config.output()).stream())
        .filter(document -> !asked.contains(document))
        .sorted()
        .flatMap(
            document ->
                links.stale(
                    document,
                    context.shown(document),
                    rewrite(document, formatter(context.siteOf(document))).result()))
        .toList();
  }

  private SortedSet<Path> documents() {
    if (files.isEmpty()) {
      SiteConfig config = context.configure(null);
      return DocumentFiles.in(config.content(), config.output());
    }
    SortedSet<Path> documents = new TreeSet<>();
    for (String file : files) {
      documents.addAll(DocumentFiles.named(context.path(file), file));
    }
    return documents;
  }

  private Formatter formatter(Path site) {
    return context.portolan().formatter(context.portolan().configure(site));
  }

  private Rewrite rewrite(Path path, Formatter formatter) {
    DocumentFile file = DocumentFile.read(path);
    if (file.unreadable() != null) {
      return new Rewrite(file, null, file.unreadable());
    }
    BiFunction<Formatter, String, Result> form = complete ? Formatter::complete : Formatter::format;
    Result result = form.apply(formatter, file.text());
    return new Rewrite(file, result, result.refusal());
  }

  private void conclude(Rewrite rewrite) {
    String name = context.shown(rewrite.file().path());
    Result result = rewrite.result();
    if (rewrite.refusal() != null) {
      context.terminal().complain(Trouble.at(Location.of(name, 1), rewrite.refusal(), null));
    } else if (result != null && rewrite.isChange()) {
      context.terminal().result(diff ? UnifiedDiff.of(name, result) : name + "\n");
      if (!check && !diff) {
        rewrite.file().replaceWith(result.text());
      }
    }
  }

  /// Where the text still names sections by their old numbers: as it stands in the file now.
  private void tellNumbers(Rewrite rewrite) {
    Result result = rewrite.result();
    if (result != null && rewrite.isChange()) {
      List<MovedNumbers.Stale> mentions =
          check || diff ? result.numbers().before() : result.numbers().after();
      String name = context.shown(rewrite.file().path());
      mentions.forEach(
          mention ->
              context
                  .terminal()
                  .say(
                      new Words("%s：%s", "%s: %s")
                          .with(Location.of(name, mention.line()), mention.words())));
    }
  }

  private Words summary(int changed, List<Rewrite> rewrites) {
    long others =
        rewrites.stream()
            .map(Rewrite::result)
            .filter(result -> result != null && !result.shaped())
            .count();
    Words sentence =
        check || diff
            ? new Words("%d 份文档中有 %d 份要改", "%2$d of %1$s would change")
            : new Words("%d 份文档中改了 %d 份", "%2$d of %1$s changed");
    Words words =
        new Words(
            sentence.zh().formatted(rewrites.size(), changed),
            sentence.en().formatted(Tally.some(rewrites.size(), "document"), changed));
    return others == 0
        ? words
        : new Words(
                "%s；其中 %d 份不是模板的样子，只对齐表格",
                "%s; of %d not in the template's shape only the tables are aligned")
            .with(words, others);
  }
}

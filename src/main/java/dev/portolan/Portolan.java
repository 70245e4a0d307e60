package dev.portolan;

import dev.portolan.cache.Cache;
import dev.portolan.cache.Key;
import dev.portolan.catalog.CatalogMerger;
import dev.portolan.check.Checks;
import dev.portolan.config.ConfigReader;
import dev.portolan.export.DataFiles;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.format.Formatter;
import dev.portolan.link.SiteLinker;
import dev.portolan.model.Catalog;
import dev.portolan.model.Output;
import dev.portolan.model.Page;
import dev.portolan.model.PortalFile;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.Sources;
import dev.portolan.publish.Staging;
import dev.portolan.publish.Standing;
import dev.portolan.render.SiteRenderer;
import dev.portolan.search.SearchEngine;
import dev.portolan.search.SearchIndexer;
import dev.portolan.source.Listed;
import dev.portolan.source.SiteReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole of Portolan, top to bottom. Each line is a stage and takes only what the lines above
/// it returned; nothing flows back up. This is the one class that knows all the stages.
public final class Portolan {

  /// What cannot be told before every document was read.
  private static final Set<Rule> NEED_ALL =
      Set.of(
          Rule.BROKEN_LINK,
          Rule.UNKNOWN_DEPENDENCY,
          Rule.ONE_SIDED_DEPENDENCY,
          Rule.VARIABLE_MISMATCH,
          Rule.SUPPRESSION);

  private final ConfigReader configs;
  private final Cache cache;
  private final Consumer<Stage> watch;

  /// @param home the folder that holds Portolan's own `themes`
  public Portolan(Path home) {
    this(home, Cache.NONE, _ -> {});
  }

  /// @param home the folder that holds Portolan's own `themes`
  /// @param cache what earlier runs have made of documents
  /// @param watch told each stage as it begins
  public Portolan(Path home, Cache cache, Consumer<Stage> watch) {
    this.configs = new ConfigReader(home);
    this.cache = cache;
    this.watch = watch;
  }

  /// What `site-config.yml` of a site says.
  public SiteConfig configure(Path site) {
    return configs.read(site);
  }

  /// Reads a site and finds everything wrong with it. Writes nothing.
  public Site chart(SiteConfig config) {
    return chart(config, new Memory());
  }

  /// The same for a site that is read again and again.
  ///
  /// @param memory what was made of its documents the last time
  public Site chart(SiteConfig config, Memory memory) {
    return chart(config, memory, _ -> true);
  }

  /// The same for a site that is read part by part: of documents that are not read yet it knows how
  /// many there are, and nothing is held against others for them.
  ///
  /// @param memory what was made of its documents the last time
  /// @param wanted asked of each document in sorted order whether it is to be read
  public Site chart(SiteConfig config, Memory memory, Predicate<Listed> wanted) {
    watch.accept(Stage.READ);
    Memory.Known known = memory.of(config, SiteReader.template(config));
    Reading reading = known.reading();
    // What is being edited is seen once in each state; only what is read first may be known.
    Cache earlier = known.pages().isWhole() ? Cache.NONE : cache;
    Sources sources = SiteReader.read(config, known.files(), earlier, wanted);
    watch.accept(Stage.UNDERSTAND);
    boolean whole = sources.unread().isEmpty();
    List<Page> pages =
        known.pages().pages(sources.files(), whole, source -> reading.read(source, earlier));

    watch.accept(Stage.MERGE);
    Catalog catalog =
        new CatalogMerger(config, reading.vocabulary(), reading.technologies())
            .merge(pages, known.catalog());
    watch.accept(Stage.LINK);
    Site site =
        new SiteLinker(config, reading.vocabulary(), reading.technologies())
            .link(reading.template(), sources, pages, catalog, known.links());
    List<Finding> findings = Checks.apply(config, pages, site.findings());
    return site.withFindings(
        whole ? findings : findings.stream().filter(Portolan::isSure).toList());
  }

  /// Whether a finding stands whatever the documents say that were not read yet.
  private static boolean isSure(Finding finding) {
    return !NEED_ALL.contains(finding.rule());
  }

  /// What brings the documents of a site into the template's normal form. Reads and writes no file.
  public Formatter formatter(SiteConfig config) {
    Reading reading = Reading.of(config, SiteReader.template(config));
    return new Formatter(
        reading.template(),
        reading.vocabulary(),
        text -> reading.read(SiteReader.document(config, text)));
  }

  /// The text that a new document starts from.
  public String template(SiteConfig config) {
    return SiteReader.template(config).text();
  }

  /// The best answers to a query over a site, best first.
  ///
  /// @param limit how many at most
  public List<SearchEngine.Hit> answer(Site site, String query, int limit) {
    return new SearchEngine(site).search(query, limit);
  }

  /// Every file of a site's portal but its search index, none made yet.
  ///
  /// @throws dev.portolan.finding.Trouble if the theme is broken
  public List<PortalFile> files(Site site) {
    SiteRenderer renderer = new SiteRenderer(site);
    return Stream.of(renderer.pages(), renderer.companions(), DataFiles.of(site))
        .flatMap(List::stream)
        .toList();
  }

  /// Writes the search index of a site.
  public void index(Site site, Output output) {
    SearchIndexer.index(site, output);
  }

  /// Writes the whole portal of a site. Indexing is one long row of steps, so it runs beside the
  /// drawing of pages; neither knows of the other.
  ///
  /// @return how many pages it has
  public int draw(Site site, Output output) {
    ForkJoinTask<?> index = ForkJoinPool.commonPool().submit(() -> index(site, output));
    try {
      List<PortalFile> files = files(site);
      write(files, output);
      index.join();
      return (int) files.stream().filter(file -> file.path().endsWith(".html")).count();
    } finally {
      index.quietlyJoin(); // Nothing writes any more when this returns, also not after a failure.
    }
  }

  /// Writes files on all cores, each of which takes the next one when it is done with one: a
  /// parallel stream would deal them out in a few large parts, and pages differ a hundredfold.
  private static void write(List<PortalFile> files, Output output) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
              files.get(i).writeTo(output);
            }
          } finally {
            next.set(files.size()); // where one fails, the others need not go on
          }
        };
    List<? extends ForkJoinTask<?>> others =
        IntStream.range(0, ForkJoinPool.getCommonPoolParallelism())
            .mapToObj(_ -> ForkJoinPool.commonPool().submit(work))
            .toList();
    try {
      work.run();
    } finally {
      others.forEach(ForkJoinTask::quietlyJoin);
    }
    others.forEach(ForkJoinTask::join);
  }

  /// Makes sure that a portal could be published there, before a site is read for it.
  public void checkOutput(Path output) {
    Staging.check(output);
  }

  /// The key of all that the portal of a site is made from; null if that cannot be told, or would
  /// be remembered nowhere.
  public @Nullable Key state(SiteConfig config) {
    if (cache == Cache.NONE) {
      return null;
    }
    watch.accept(Stage.COMPARE);
    try {
      return SiteReader.state(config);
    } catch (IOException | UncheckedIOException e) {
      return null; // a build will say what cannot be read
    }
  }

  /// What an earlier build came to, if it made a portal from the same, and that stands as it was
  /// published.
  public Optional<Outcome> standing(@Nullable Key state, Path output) {
    return Optional.ofNullable(state)
        .map(key -> cache.find(key, Outcome.class, List.of()))
        .filter(outcome -> Standing.in(output).filter(outcome.portal()::equals).isPresent());
  }

  /// Draws a site and puts it in the place of what was published before, in one step.
  ///
  /// @param state what it was made from, told before it was read
  public Outcome publish(Site site, @Nullable Key state) {
    Path output = site.config().output();
    try (Staging staging = Staging.beside(output)) {
      watch.accept(Stage.DRAW);
      int pages = draw(site, staging);
      watch.accept(Stage.PUBLISH);
      staging.publish();
      Outcome outcome = Outcome.of(site, pages, Standing.in(output).orElse(""));
      // What was edited meanwhile is in the portal, or is not.
      if (state != null && state.equals(state(site.config()))) {
        cache.put(state, outcome, List.of());
      }
      return outcome;
    }
  }
}

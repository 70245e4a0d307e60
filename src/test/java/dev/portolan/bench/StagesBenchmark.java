package dev.portolan.bench;

import dev.portolan.Portolan;
import dev.portolan.catalog.CatalogMerger;
import dev.portolan.config.Dictionaries;
import dev.portolan.diagram.Illustrator;
import dev.portolan.extract.FactExtractor;
import dev.portolan.link.SiteLinker;
import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.Catalog;
import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Page;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Sources;
import dev.portolan.model.Template;
import dev.portolan.normalize.DocumentNormalizer;
import dev.portolan.render.SiteRenderer;
import dev.portolan.search.SearchIndexer;
import dev.portolan.source.SiteReader;
import dev.portolan.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The stages of the pipeline, each alone and warm, over one generated site. Those of one document
/// take the documents in turn, as a build does: what is remembered of one helps with the next, but
/// no document comes twice in a row. The parser's time per document is the measure to compare the
/// others with: it is the one part that a library decides.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class StagesBenchmark {

  /// How many documents the site has.
  @Param("100")
  public int documents;

  /// How large each is.
  @Param("38")
  public int kilobytes;

  private final DocumentParser parser = new DocumentParser();
  private SiteConfig config;
  private Template template;
  private DocumentNormalizer normalizer;
  private FactExtractor extractor;
  private CatalogMerger merger;
  private SiteLinker linker;
  private Sources sources;
  private List<Document> parsed;
  private List<Page> pages;
  private int turn;
  private Catalog catalog;
  private Site site;

  /// Generates the site and runs each stage once, so that every stage has its input.
  @Setup
  public void generate() throws IOException {
    Path folder = Files.createTempDirectory("portolan-bench");
    new SiteGenerator(1, documents, kilobytes * 1024).write(folder);
    Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
    config = portolan.configure(folder);
    var vocabulary = Dictionaries.vocabulary(config);
    var technologies = Dictionaries.technologies(config);
    template = TemplateReader.read(parser.parse(SiteReader.template(config)));
    normalizer = new DocumentNormalizer(template, vocabulary);
    extractor = new FactExtractor(vocabulary, technologies);
    merger = new CatalogMerger(config, vocabulary, technologies);
    linker = new SiteLinker(config, vocabulary, technologies);
    sources = SiteReader.read(config);
    parsed = sources.files().stream().map(parser::parse).toList();
    pages =
        parsed.stream()
            .map(Illustrator::illustrate)
            .map(normalizer::normalize)
            .map(each -> new Page(each, extractor.extract(each)))
            .toList();
    catalog = merger.merge(pages);
    site = linker.link(template, sources, pages, catalog);
  }

  private <T> T next(List<T> of) {
    turn = (turn + 1) % of.size();
    return of.get(turn);
  }

  /// One document: decoded, its secrets covered.
  @Benchmark
  public SourceFile decode() {
    return SiteReader.document(config, next(sources.files()).text());
  }

  /// One document.
  @Benchmark
  public Document parse() {
    return parser.parse(next(sources.files()));
  }

  /// One document.
  @Benchmark
  public Document illustrate() {
    return Illustrator.illustrate(next(parsed));
  }

  /// One document.
  @Benchmark
  public NormalDocument normalize() {
    return normalizer.normalize(next(pages).normal().document());
  }

  /// One document.
  @Benchmark
  public Object extract() {
    return extractor.extract(next(pages).normal());
  }

  /// The whole site.
  @Benchmark
  public Catalog merge() {
    return merger.merge(pages);
  }

  /// The whole site.
  @Benchmark
  public Site link() {
    return linker.link(template, sources, pages, catalog);
  }

  /// The whole site.
  @Benchmark
  public void render(Blackhole files) {
    new SiteRenderer(site).pages().forEach(page -> files.consume(page.content().get()));
  }

  /// The whole site.
  @Benchmark
  public void index(Blackhole files) {
    SearchIndexer.index(site, (path, content) -> files.consume(content));
  }
}

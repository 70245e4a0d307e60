package dev.portolan.safety;

import dev.portolan.config.ConfigReader;
import dev.portolan.config.Dictionaries;
import dev.portolan.diagram.Illustrator;
import dev.portolan.extract.FactExtractor;
import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.Document;
import dev.portolan.model.Facts;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Vocabulary;
import dev.portolan.normalize.DocumentNormalizer;
import dev.portolan.source.SiteReader;
import dev.portolan.template.TemplateReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The stages that one document goes through by itself, with the processor time they take.
final class Stages {

  private final SiteConfig config;
  private final DocumentParser parser = new DocumentParser();
  private final DocumentNormalizer normalizer;
  private final FactExtractor extractor;

  /// What became of a document.
  ///
  /// @param cost of everything but parsing, which keeps a budget of its own
  record Result(Document document, Facts facts, Duration cost) {}

  /// @param site an empty folder
  Stages(Path site) throws IOException {
    Files.createDirectories(site.resolve("content"));
    this.config = new ConfigReader(Path.of("").toAbsolutePath()).read(site);
    Vocabulary vocabulary = Dictionaries.vocabulary(config);
    this.normalizer =
        new DocumentNormalizer(
            TemplateReader.read(parser.parse(SiteReader.template(config))), vocabulary);
    this.extractor = new FactExtractor(vocabulary, Dictionaries.technologies(config));
  }

  Result read(String text) throws IOException {
    Files.writeString(config.content().resolve("a.md"), text);
    long start = now();
    SourceFile source = SiteReader.read(config).files().getFirst();
    Document document = Illustrator.illustrate(parser.parse(source));
    Facts facts = extractor.extract(normalizer.normalize(document));
    return new Result(document, facts, Duration.ofNanos(now() - start));
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

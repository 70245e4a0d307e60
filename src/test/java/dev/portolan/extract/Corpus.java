package dev.portolan.extract;

import dev.portolan.config.Dictionaries;
import dev.portolan.diagram.Illustrator;
import dev.portolan.finding.Language;
import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.Document;
import dev.portolan.model.Facts;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The real documents beside the project, parsed but not normalised: most are in no template's
/// shape, and extraction must not need one.
final class Corpus {

  static final Path ROOT = Path.of("../shared/corpus");

  private static final SiteConfig CONFIG =
      new SiteConfig(
          Path.of("").toAbsolutePath(),
          Path.of("content").toAbsolutePath(),
          Path.of("target/site").toAbsolutePath(),
          Path.of("themes/portolan").toAbsolutePath(),
          null,
          "test",
          null,
          Language.ZH,
          null,
          null,
          Map.of(),
          List.of(),
          Map.of(),
          Map.of(),
          SiteConfig.Ageing.DEFAULT);

  private static final FactExtractor EXTRACTOR =
      new FactExtractor(Dictionaries.vocabulary(CONFIG), Dictionaries.technologies(CONFIG));

  private Corpus() {}

  static FactExtractor extractor() {
    return EXTRACTOR;
  }

  static Lexicon lexicon() {
    return new Lexicon(Dictionaries.vocabulary(CONFIG));
  }

  static Facts facts(Path file) throws IOException {
    return extractor().extract(normal(file));
  }

  /// Every table of a document and what becomes of it.
  static List<TableReader.ReadTable> tables(Path file) throws IOException {
    return extractor().tables(normal(file));
  }

  static NormalDocument normal(Path file) throws IOException {
    Document document =
        Illustrator.illustrate(
            new DocumentParser()
                .parse(
                    new SourceFile(
                        file.getName(file.getNameCount() - 2).toString(),
                        file.toString(),
                        true,
                        Files.readString(file).replace("\r\n", "\n").replaceFirst("^\uFEFF", ""),
                        "")));
    return new NormalDocument(document, false, List.of(), List.of(), 0, List.of());
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}

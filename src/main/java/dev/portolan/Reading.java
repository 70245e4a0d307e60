package dev.portolan;

import dev.portolan.cache.Cache;
import dev.portolan.cache.Key;
import dev.portolan.config.Dictionaries;
import dev.portolan.diagram.Illustrator;
import dev.portolan.extract.FactExtractor;
import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Page;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Technology;
import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;
import dev.portolan.normalize.DocumentNormalizer;
import dev.portolan.template.TemplateReader;
import java.util.List;

/// The part of the pipeline that is a pure function of one document.
///
/// @param vocabulary the words by which documents are understood
/// @param technologies those that are known by name
/// @param template the schema
/// @param rules the key of all that reading depends on but the document and the program
record Reading(
    Vocabulary vocabulary,
    List<Technology> technologies,
    Template template,
    DocumentParser parser,
    DocumentNormalizer normalizer,
    FactExtractor extractor,
    Key rules) {

  static Reading of(SiteConfig config, SourceFile template) {
    Vocabulary vocabulary = Dictionaries.vocabulary(config);
    List<Technology> technologies = Dictionaries.technologies(config);
    DocumentParser parser = new DocumentParser();
    Template schema = TemplateReader.read(parser.parse(template));
    return new Reading(
        vocabulary,
        technologies,
        schema,
        parser,
        new DocumentNormalizer(schema, vocabulary),
        new FactExtractor(vocabulary, technologies),
        rules(config, template));
  }

  /// All that reading depends on but the document and the program.
  private static Key rules(SiteConfig config, SourceFile template) {
    return Key.of(
        List.of(
            config.words().toString(),
            config.aliases().toString(),
            template.path(),
            template.text()));
  }

  /// The page of a document.
  ///
  /// @param cache where it is, if an earlier run has read the document
  Page read(SourceFile source, Cache cache) {
    Key key =
        Key.of(
            List.of(
                rules.hash(),
                source.project(),
                source.path(),
                String.valueOf(source.main()),
                source.hash()));
    return cache.get(key, Page.class, List.of(source), () -> read(source));
  }

  Page read(SourceFile source) {
    Document illustrated = Illustrator.illustrate(parser.parse(source));
    NormalDocument normal = normalizer.normalize(illustrated);
    return new Page(normal, extractor.extract(normal));
  }
}

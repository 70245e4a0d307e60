package dev.portolan.normalize;

import dev.portolan.config.Dictionaries;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;
import dev.portolan.template.TemplateReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Short ways to normalise for tests, with the real template and vocabulary.
final class Normal {

  static final Path TEMPLATE =
      Path.of("src/main/resources/dev/portolan/template/architecture-template.md");

  private static final DocumentParser PARSER = new DocumentParser();
  private static final DocumentNormalizer NORMALIZER =
      new DocumentNormalizer(template(), vocabulary());

  private Normal() {}

  static NormalDocument document(String text) {
    return NORMALIZER.normalize(PARSER.parse(source(text, true)));
  }

  static NormalDocument page(String text) {
    return NORMALIZER.normalize(PARSER.parse(source(text, false)));
  }

  /// The outline, a line a section: depth by dots, number, title, role in brackets.
  static List<String> outline(NormalDocument document) {
    List<String> lines = new ArrayList<>();
    document.outline().forEach(node -> add(node, "", lines));
    return lines;
  }

  private static void add(Node node, String indent, List<String> lines) {
    String role = node.role() == null ? "" : " [" + node.role() + "]";
    lines.add(indent + (node.number() + " " + node.section().title()).strip() + role);
    node.children().forEach(child -> add(child, indent + ". ", lines));
  }

  /// The findings, a line each: line, column, rule, message.
  static List<String> findings(NormalDocument document) {
    return document.findings().stream().map(Normal::line).toList();
  }

  static String line(Finding finding) {
    return finding.location().line()
        + ":"
        + finding.location().column()
        + " "
        + finding.rule().code()
        + " "
        + finding.message().zh();
  }

  static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template template() {
    return TemplateReader.read(PARSER.parse(source(read(TEMPLATE), true)));
  }

  private static Vocabulary vocabulary() {
    Path here = Path.of("").toAbsolutePath();
    return Dictionaries.vocabulary(
        new SiteConfig(
            here,
            here,
            here,
            here,
            null,
            "demo",
            null,
            Language.ZH,
            null,
            null,
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            SiteConfig.Ageing.DEFAULT));
  }

  private static SourceFile source(String text, boolean main) {
    return new SourceFile("demo", "content/demo/architecture.md", main, text, "");
  }
}

package dev.portolan.markdown;

import dev.portolan.finding.Finding;
import dev.portolan.model.Document;
import dev.portolan.model.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// Parses documents. Instances are safe for use by many threads.
public final class DocumentParser {

  private final Guard guard = new Guard();

  /// Parses one document; what cannot be parsed at a bounded cost is shown as its escaped source,
  /// with a finding.
  public Document parse(SourceFile source) {
    List<String> lines = source.lines();
    Finding broken = Limits.broken(source.path(), source.text(), lines);
    if (broken != null) {
      return Quarantine.of(source, broken);
    }
    Document document = guard.run(source.text().length(), budget -> parse(source, lines, budget));
    return document == null ? Quarantine.of(source, Limits.tooComplex(source.path(), 1)) : document;
  }

  private static Document parse(SourceFile source, List<String> lines, Budget budget) {
    FrontMatter frontMatter = FrontMatter.of(source.path(), lines);
    PreparedText text = Preparation.of(lines, frontMatter.lines());
    Links links = new Links(source.path());
    var tree = Flexmark.parse(text, budget);
    var sections = new DocumentReader(text, tree, links).read(tree);
    List<Finding> findings = new ArrayList<>(frontMatter.findings());
    findings.addAll(links.findings());
    return new Document(
        source, frontMatter.values(), sections, links.links(), Comments.of(tree, text), findings);
  }
}

package dev.portolan.markdown;

import dev.portolan.finding.Finding;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.SourceFile;
import java.util.List;
import java.util.TreeMap;

/// What becomes of a document that cannot be parsed: one section with its escaped source. It states
/// no facts, since nobody read it.
final class Quarantine {

  private Quarantine() {}

  static Document of(SourceFile source, Finding reason) {
    Html html = new Html();
    html.openScroll("").raw("<pre").lineId(1).raw("><code>").text(source.text());
    html.raw("</code></pre></div>");
    Section section =
        new Section(0, "", "", Anchors.PREFACE, 1, List.of(), Sanitizer.sanitize(html.take()));
    return new Document(
        source, new TreeMap<>(), List.of(section), List.of(), List.of(), List.of(reason));
  }
}

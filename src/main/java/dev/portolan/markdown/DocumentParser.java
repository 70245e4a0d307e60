package dev.portolan.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.portolan.finding.Finding;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// Parses documents. Instances are immutable and safe for use by many threads.
public final class DocumentParser {

  private static final Parser PARSER = Parser.builder(options()).build();

  /// Parses one document; what cannot be parsed in time is shown as its escaped source, with a
  /// finding.
  public Document parse(SourceFile source) {
    List<String> lines = source.lines();
    FrontMatter frontMatter = FrontMatter.of(source.path(), lines);
    PreparedText text = Preparation.of(lines, frontMatter.lines());
    Links links = new Links(source.path());
    var document = PARSER.parse(text.text());
    List<Section> sections = new DocumentReader(text, document, links).read(document);
    List<Finding> findings = new ArrayList<>(frontMatter.findings());
    findings.addAll(links.findings());
    return new Document(source, frontMatter.values(), sections, links.links(), findings);
  }

  private static MutableDataSet options() {
    return new MutableDataSet()
        .set(
            Parser.EXTENSIONS,
            List.of(
                TablesExtension.create(),
                StrikethroughExtension.create(),
                TaskListExtension.create(),
                FootnoteExtension.create()))
        .set(Parser.SPACE_IN_LINK_URLS, true)
        .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.WITH_CAPTION, false)
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, false);
  }
}

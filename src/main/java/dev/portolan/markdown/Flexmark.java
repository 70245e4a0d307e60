package dev.portolan.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/// flexmark, set up once: Markdown as GitHub reads it, and a little more lenient about addresses
/// with spaces.
final class Flexmark {

  private static final Parser PARSER = Parser.builder(options()).build();

  private Flexmark() {}

  /// The tree of a document; nothing changes it afterwards.
  static Document parse(PreparedText text, Budget budget) {
    return PARSER.parse(BasedSequence.of(new BudgetedText(text.text(), budget)));
  }

  private static DataHolder options() {
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

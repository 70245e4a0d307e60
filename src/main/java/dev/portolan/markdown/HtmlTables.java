package dev.portolan.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import dev.portolan.model.Block;
import java.util.List;

/// Reads a block of raw HTML: its tables as tables, the rest as text.
final class HtmlTables {

  private final PreparedText positions;

  HtmlTables(PreparedText positions) {
    this.positions = positions;
  }

  void read(HtmlBlockBase html, List<Block> blocks) {
    String source = html.getChars().toString();
    String text = RawHtml.plainText(source).strip();
    if (!text.isEmpty()) {
      blocks.add(new Block.Other(text, positions.line(html.getStartOffset())));
    }
  }
}

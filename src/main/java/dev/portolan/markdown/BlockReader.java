package dev.portolan.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.portolan.model.Block;
import java.util.ArrayList;
import java.util.List;

/// Reads blocks of Markdown as the extractors see them.
final class BlockReader {

  private final PreparedText text;
  private final TableReader tables;

  BlockReader(PreparedText text) {
    this.text = text;
    this.tables = new TableReader(text);
  }

  /// Adds what a node says to `blocks`.
  void read(Node node, List<Block> blocks) {
    switch (node) {
      case Paragraph paragraph -> blocks.add(paragraph(paragraph));
      case Heading heading -> blocks.add(paragraph(heading));
      case TableBlock table -> blocks.add(tables.read(table));
      case FencedCodeBlock fence -> blocks.add(fence(Listing.of(fence, text)));
      case IndentedCodeBlock code -> blocks.add(fence(Listing.of(code, text)));
      case OrderedList list -> blocks.add(list(list, true));
      case BulletList list -> blocks.add(list(list, false));
      case BlockQuote quote -> blocks.add(new Block.Quote(children(quote), line(quote)));
      case FootnoteBlock note -> blocks.addAll(children(note));
      case HtmlBlockBase html -> html(html, blocks);
      case ThematicBreak rule -> blocks.add(new Block.Other("", line(rule)));
      default -> {}
    }
  }

  private List<Block> children(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      read(child, blocks);
    }
    return blocks;
  }

  private Block.Paragraph paragraph(Node node) {
    String markdown = BudgetedText.copy(node.getChars()).strip();
    return new Block.Paragraph(PlainText.of(node), markdown, line(node), column(node));
  }

  /// The tables of raw HTML, or its text where there are none.
  private void html(HtmlBlockBase html, List<Block> blocks) {
    String source = BudgetedText.copy(html.getChars());
    List<Block.Table> found = HtmlTables.in(source, html.getStartOffset(), text);
    blocks.addAll(found);
    String words = RawHtml.plainText(source).strip();
    if (found.isEmpty() && !words.isEmpty()) {
      blocks.add(new Block.Other(words, line(html)));
    }
  }

  private static Block.Fence fence(Listing code) {
    return new Block.Fence(code.info(), code.text(), code.line());
  }

  private Block.ItemList list(ListBlock list, boolean ordered) {
    List<Block.Item> items = new ArrayList<>();
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem item) {
        items.add(item(item));
      }
    }
    return new Block.ItemList(ordered, items, line(list));
  }

  private Block.Item item(ListItem item) {
    List<Block> blocks = children(item);
    if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
      List<Block> rest = blocks.subList(1, blocks.size());
      return new Block.Item(first.text(), first.markdown(), rest, first.line(), first.column());
    }
    return new Block.Item("", "", blocks, line(item), column(item));
  }

  private int line(Node node) {
    return text.line(node.getStartOffset());
  }

  private int column(Node node) {
    return text.column(node.getStartOffset());
  }
}

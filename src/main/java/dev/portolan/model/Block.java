package dev.portolan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of Markdown as the extractors see it: plain text beside the source, and where it stands.
/// Comments in the source are in no block.
public sealed interface Block {

  /// 1-based line of the block's first character.
  int line();

  /// A paragraph.
  ///
  /// @param text its plain text: no marks, links by their text, line breaks as `\n`
  /// @param markdown its source
  /// @param line 1-based
  /// @param column 1-based
  record Paragraph(String text, String markdown, int line, int column) implements Block {}

  /// A pipe table or an HTML table.
  ///
  /// @param header the cells of the header row
  /// @param rows the body rows; a row may be shorter or longer than the header
  /// @param line 1-based line of the header row
  record Table(List<Cell> header, List<Row> rows, int line) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /// A fenced or indented code block.
  ///
  /// @param info the info string of the fence, trimmed; empty where there is none
  /// @param code the code, without the fence
  /// @param line 1-based line of the first line of code
  record Fence(String info, String code, int line) implements Block {}

  /// A list.
  ///
  /// @param ordered whether it is numbered
  /// @param items its items
  /// @param line 1-based line of the first item
  record ItemList(boolean ordered, List<Item> items, int line) implements Block {
    public ItemList {
      items = List.copyOf(items);
    }
  }

  /// A block quote, or an admonition.
  ///
  /// @param blocks what is quoted
  /// @param line 1-based
  record Quote(List<Block> blocks, int line) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /// Anything else: raw HTML, a rule.
  ///
  /// @param text its plain text
  /// @param line 1-based
  record Other(String text, int line) implements Block {}

  /// A row of a table.
  ///
  /// @param cells its cells
  /// @param line 1-based
  record Row(List<Cell> cells, int line) {
    public Row {
      cells = List.copyOf(cells);
    }

    /// The cell in that column, or null where the row is too short.
    public @Nullable Cell cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : null;
    }
  }

  /// A cell of a table.
  ///
  /// @param text its plain text, trimmed; `<br>` as `\n`
  /// @param markdown its source, trimmed
  /// @param codes the text of its code spans, in order
  /// @param struck whether all of it is struck through
  /// @param line 1-based
  /// @param column 1-based column of its first character
  record Cell(
      String text, String markdown, List<String> codes, boolean struck, int line, int column) {
    public Cell {
      codes = List.copyOf(codes);
    }
  }

  /// An item of a list.
  ///
  /// @param text the plain text of its first paragraph
  /// @param markdown the source of its first paragraph
  /// @param blocks what else stands in the item, nested lists among it
  /// @param line 1-based
  /// @param column 1-based column of the item's text
  record Item(String text, String markdown, List<Block> blocks, int line, int column) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }
}

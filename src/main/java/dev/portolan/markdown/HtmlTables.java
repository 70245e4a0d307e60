package dev.portolan.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.portolan.model.Block;
import java.util.ArrayList;
import java.util.List;

/// Reads the tables of a piece of raw HTML. Cells that span several columns or rows count once;
/// tables in tables belong to the outer one's cell.
final class HtmlTables {

  private final PreparedText positions;
  private final int offset;
  private final List<Block.Table> tables = new ArrayList<>();
  private List<Block.Row> rows = new ArrayList<>();
  private List<Block.Cell> cells = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private boolean header;
  private int cellStart = -1;

  private HtmlTables(PreparedText positions, int offset) {
    this.positions = positions;
    this.offset = offset;
  }

  /// @param source the HTML
  /// @param offset of its start in the text of the document
  static List<Block.Table> in(String source, int offset, PreparedText positions) {
    HtmlTables reader = new HtmlTables(positions, offset);
    RawHtml.read(source, reader::tag, reader::text);
    reader.endTable();
    return reader.tables;
  }

  private void text(String words) {
    if (cellStart >= 0) {
      text.append(words);
    }
  }

  private void tag(Tag tag) {
    switch (tag.name()) {
      case "th", "td" -> {
        endCell();
        if (!tag.closing()) {
          header = cells.isEmpty() ? tag.name().equals("th") : header && tag.name().equals("th");
          cellStart = offset + tag.end();
        }
      }
      case "tr" -> endRow();
      case "table" -> {
        if (tag.closing()) {
          endTable();
        }
      }
      case "br", "p", "div", "li" -> text("\n");
      default -> {}
    }
  }

  private void endCell() {
    if (cellStart >= 0) {
      String plain = Escaping.unescapeHtml(text.toString()).replaceAll("\\s*\\n\\s*", "\n").strip();
      cells.add(
          new Block.Cell(
              plain,
              plain,
              List.of(),
              false,
              positions.line(cellStart),
              positions.column(cellStart)));
    }
    cellStart = -1;
    text = new StringBuilder();
  }

  private void endRow() {
    endCell();
    if (!cells.isEmpty()) {
      rows.add(new Block.Row(cells, cells.getFirst().line()));
    }
    cells = new ArrayList<>();
  }

  private void endTable() {
    boolean headed = header || rows.size() > 1;
    endRow();
    if (!rows.isEmpty()) {
      List<Block.Cell> first = headed ? rows.getFirst().cells() : List.of();
      List<Block.Row> body = headed ? rows.subList(1, rows.size()) : rows;
      tables.add(new Block.Table(first, body, rows.getFirst().line()));
    }
    rows = new ArrayList<>();
  }
}

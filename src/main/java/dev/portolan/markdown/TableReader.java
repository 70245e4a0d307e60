package dev.portolan.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.portolan.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads pipe tables as the extractors see them; short and long rows stay as they are.
final class TableReader {

  /// A cell that HTML strikes through as a whole.
  private static final Pattern STRUCK =
      Pattern.compile("<(s|del|strike)>[^<]*</\\1>", Pattern.CASE_INSENSITIVE);

  private final PreparedText text;

  TableReader(PreparedText text) {
    this.text = text;
  }

  Block.Table read(TableBlock table) {
    List<Block.Cell> header = List.of();
    List<Block.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableSeparator) {
        continue;
      }
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          List<Block.Cell> cells = cells(row);
          if (part instanceof TableHead && header.isEmpty()) {
            header = cells;
          } else {
            rows.add(new Block.Row(cells, text.line(row.getStartOffset())));
          }
        }
      }
    }
    return new Block.Table(header, rows, text.line(table.getStartOffset()));
  }

  private List<Block.Cell> cells(Node row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableCell cell) {
        cells.add(cell(cell));
      }
    }
    return cells;
  }

  private Block.Cell cell(TableCell cell) {
    BasedSequence source = cell.getText().trim();
    int offset = source.isEmpty() ? cell.getText().getStartOffset() : source.getStartOffset();
    return new Block.Cell(
        PlainText.of(cell),
        source.toString(),
        PlainText.codes(cell),
        isStruck(cell) || STRUCK.matcher(source).matches(),
        text.line(offset),
        text.column(offset));
  }

  private static boolean isStruck(TableCell cell) {
    boolean struck = false;
    for (Node child = cell.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Strikethrough) {
        struck = true;
      } else if (!child.getChars().isBlank()) {
        return false;
      }
    }
    return struck;
  }
}

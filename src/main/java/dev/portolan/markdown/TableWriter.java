package dev.portolan.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;

/// Writes pipe tables as HTML. Rows keep the cells they have; a short row is filled up, so that the
/// grid is whole.
final class TableWriter {

  private final Context context;
  private final Html html;
  private final InlineWriter inlines;

  TableWriter(Context context, InlineWriter inlines) {
    this.context = context;
    this.html = context.html();
    this.inlines = inlines;
  }

  void write(TableBlock table, String label) {
    html.openScroll(label).raw("<table>");
    int columns = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        html.raw("<thead>");
        columns = rows(part, 0);
        html.raw("</thead>");
      } else if (!(part instanceof TableSeparator) && part.hasChildren()) {
        html.raw("<tbody>");
        rows(part, columns);
        html.raw("</tbody>");
      }
    }
    html.raw("</table></div>\n");
  }

  /// @return how many cells the longest row has
  private int rows(Node part, int columns) {
    int longest = 0;
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      if (row instanceof TableRow) {
        html.raw("<tr").lineId(context.text().line(row.getStartOffset())).raw(">");
        int cells = cells(row);
        longest = Math.max(longest, cells);
        html.raw("<td></td>".repeat(Math.max(0, columns - cells))).raw("</tr>");
      }
    }
    return longest;
  }

  private int cells(Node row) {
    int cells = 0;
    for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableCell cell) {
        cell(cell);
        cells++;
      }
    }
    return cells;
  }

  private void cell(TableCell cell) {
    String element = cell.isHeader() ? "th" : "td";
    html.raw("<").raw(element).raw(cell.isHeader() ? " scope=\"col\"" : "");
    html.raw(alignment(cell)).raw(">");
    inlines.children(cell);
    html.raw("</").raw(element).raw(">");
  }

  private static String alignment(TableCell cell) {
    if (cell.getAlignment() == null) {
      return "";
    }
    return switch (cell.getAlignment()) {
      case CENTER -> " class=\"ta-c\"";
      case RIGHT -> " class=\"ta-r\"";
      case LEFT -> "";
    };
  }
}

package dev.portolan.format;

import dev.portolan.model.Block;
import dev.portolan.model.DisplayWidth;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Aligns the columns of pipe tables, wherever they stand. A table of which any line is not plainly
/// cells between pipes stays as it is.
final class TableAlignment {

  /// Above this many columns of a fixed-width font, padding helps nobody and only makes files
  /// large.
  private static final int WIDEST = 1000;

  private final Lines lines;
  private final List<String> read;
  private final Map<Integer, String> texts;

  private TableAlignment(Lines lines, Page page, Map<Integer, String> texts) {
    this.lines = lines;
    this.read = page.source().lines();
    this.texts = texts;
  }

  /// Puts the aligned lines into `texts`, by their number.
  static void align(Lines lines, Page page, Map<Integer, String> texts) {
    TableAlignment alignment = new TableAlignment(lines, page, texts);
    for (Section section : page.normal().document().sections()) {
      alignment.align(section.blocks());
    }
  }

  private void align(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Table table -> align(table);
        case Block.ItemList list -> list.items().forEach(item -> align(item.blocks()));
        case Block.Quote quote -> align(quote.blocks());
        case Block.Paragraph _, Block.Fence _, Block.Other _ -> {}
      }
    }
  }

  private void align(Block.Table table) {
    List<TableRow> rows = rows(table);
    int separatorLine = table.line() + 1;
    TableSeparator separator =
        rows == null ? null : TableSeparator.of(lines.text(separatorLine), table.header().size());
    if (rows == null || separator == null) {
      return;
    }
    int[] widths = widths(rows);
    if (Arrays.stream(widths).sum() > WIDEST) {
      return;
    }
    texts.put(separatorLine, separator.aligned(widths));
    for (int i = 0; i < rows.size(); i++) {
      int line = i == 0 ? table.line() : separatorLine + i;
      texts.put(line, rows.get(i).aligned(widths, separator));
    }
  }

  /// The header and the rows, or null where one of them cannot be told from its source.
  private @Nullable List<TableRow> rows(Block.Table table) {
    List<TableRow> rows = new ArrayList<>();
    TableRow header = row(table.header(), table.line());
    if (header == null || table.line() + 1 + table.rows().size() > lines.count()) {
      return null;
    }
    rows.add(header);
    for (int i = 0; i < table.rows().size(); i++) {
      Block.Row row = table.rows().get(i);
      TableRow read = row.line() == table.line() + 2 + i ? row(row.cells(), row.line()) : null;
      if (read == null) {
        return null;
      }
      rows.add(read);
    }
    return rows;
  }

  private @Nullable TableRow row(List<Block.Cell> cells, int line) {
    return TableRow.of(lines.text(line), read.get(line - 1), cells, line);
  }

  private static int[] widths(List<TableRow> rows) {
    int[] widths = new int[rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0)];
    Arrays.fill(widths, 1);
    for (TableRow row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.cells().get(i)));
      }
    }
    return widths;
  }
}

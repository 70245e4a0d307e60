package dev.portolan.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.portolan.markdown.SpannedRows.Span;
import dev.portolan.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the tables of a piece of raw HTML. Tables in tables belong to the outer one's cell.
final class HtmlTables {

  private static final Pattern STRUCK = Pattern.compile("~~(.+?)~~", Pattern.DOTALL);

  private final PreparedText positions;
  private final int offset;
  private final List<Block.Table> tables = new ArrayList<>();
  private List<List<Span>> rows = new ArrayList<>();
  private List<Span> cells = new ArrayList<>();

  /// The text of the open cell as Markdown would have it: what is struck through stands between
  /// `~~`.
  private StringBuilder source = new StringBuilder();

  private @Nullable Tag open;
  private int struckThrough;

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
    if (open != null) {
      source.append(words);
    }
  }

  private void tag(Tag tag) {
    switch (tag.name()) {
      case "th", "td" -> {
        endCell();
        open = tag.closing() ? null : tag;
      }
      case "tr" -> endRow();
      case "table" -> {
        if (tag.closing()) {
          endTable();
        }
      }
      case "br", "p", "div", "li" -> text("\n");
      case "s", "del", "strike" -> strike(tag.closing() ? -1 : 1);
      default -> {}
    }
  }

  private void strike(int depth) {
    int before = struckThrough;
    struckThrough = Math.max(0, struckThrough + depth);
    if ((before == 0) != (struckThrough == 0)) {
      text("~~");
    }
  }

  private void endCell() {
    if (open != null) {
      strike(-struckThrough);
      String marked =
          Escaping.unescapeHtml(source.toString()).replaceAll("\\s*\\n\\s*", "\n").strip();
      String plain = STRUCK.matcher(marked).replaceAll("$1").strip();
      boolean struck = !plain.isEmpty() && STRUCK.matcher(marked).replaceAll("").isBlank();
      int at = offset + open.end();
      Block.Cell cell =
          new Block.Cell(
              plain, marked, List.of(), struck, positions.line(at), positions.column(at));
      cells.add(
          new Span(cell, span(open, "colspan"), span(open, "rowspan"), open.name().equals("th")));
    }
    open = null;
    struckThrough = 0;
    source = new StringBuilder();
  }

  private static int span(Tag tag, String attribute) {
    String value = tag.attribute(attribute).strip();
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  private void endRow() {
    endCell();
    if (!cells.isEmpty()) {
      rows.add(cells);
    }
    cells = new ArrayList<>();
  }

  /// The rows of headings are the header, and so is the first row of a table without any.
  private void endTable() {
    endRow();
    int headings =
        (int) rows.stream().takeWhile(row -> row.stream().allMatch(Span::header)).count();
    int headed = headings == 0 && rows.size() > 1 ? 1 : headings;
    List<List<Block.Cell>> laidOut = SpannedRows.of(rows);
    if (!laidOut.isEmpty()) {
      tables.add(
          new Block.Table(
              header(laidOut.subList(0, headed)),
              laidOut.subList(headed, laidOut.size()).stream()
                  .map(row -> new Block.Row(row, row.getFirst().line()))
                  .toList(),
              rows.getFirst().getFirst().cell().line()));
    }
    rows = new ArrayList<>();
  }

  /// Several rows of headings say together what a column holds: `端口` over `内部` and `外部`.
  private static List<Block.Cell> header(List<List<Block.Cell>> rows) {
    if (rows.size() < 2) {
      return rows.isEmpty() ? List.of() : rows.getFirst();
    }
    List<Block.Cell> header = new ArrayList<>();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<Block.Cell> over =
          rows.stream().filter(row -> column < row.size()).map(row -> row.get(column)).toList();
      Block.Cell last = over.getLast();
      String words =
          over.stream().map(Block.Cell::text).distinct().collect(Collectors.joining(" ")).strip();
      header.add(
          new Block.Cell(words, words, List.of(), last.struck(), last.line(), last.column()));
    }
    return header;
  }
}

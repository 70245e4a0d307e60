package dev.portolan.normalize;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Paragraph;
import dev.portolan.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds lines that were meant to be a table and are text, since the line of dashes below the
/// header is missing or has another number of cells.
final class LostTables {

  private static final Pattern FENCED = Pattern.compile("\\s*+\\|.*+");
  private static final Pattern FRAME = Pattern.compile("^\\||\\|$");
  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

  private static final Words HINT =
      new Words(
          "在表头下面写一行 |---|---|，格数与表头相同",
          "write a line |---|---| below the header, with as many cells as it has");

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  private LostTables(String file) {
    this.file = file;
  }

  static List<Finding> in(Document document) {
    LostTables lost = new LostTables(document.source().path());
    document.sections().forEach(section -> lost.look(section.blocks()));
    return lost.findings;
  }

  private void look(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Paragraph paragraph -> look(paragraph);
        case Block.ItemList list -> list.items().forEach(item -> look(item.blocks()));
        case Block.Quote quote -> look(quote.blocks());
        case Block.Table _, Block.Fence _, Block.Other _ -> {}
      }
    }
  }

  private void look(Paragraph paragraph) {
    if (paragraph.markdown().indexOf('|') < 0) {
      return;
    }
    List<String> lines = paragraph.markdown().lines().toList();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && continues(lines.get(from), lines.get(to))) {
        to++;
      }
      // One line with bars may be anything; two of them without bars at their ends may be prose.
      int fewest = FENCED.matcher(lines.get(from)).matches() ? 2 : 3;
      if (to - from >= fewest) {
        report(paragraph.line() + from);
      }
      from = Math.max(to, from + 1);
    }
  }

  private static boolean continues(String first, String line) {
    boolean fenced = FENCED.matcher(first).matches();
    return fenced
        ? FENCED.matcher(line).matches() && cells(line) > 1
        : cells(line) > 1 && cells(line) == cells(first);
  }

  private static int cells(String line) {
    String inside = FRAME.matcher(line.strip()).replaceAll("");
    return (int) CELL_END.matcher(inside).results().count() + 1;
  }

  private void report(int line) {
    findings.add(
        Finding.of(
            Rule.TABLE_NOT_UNDERSTOOD,
            Location.of(file, line),
            new Words(
                "这几行像表格，但表头下面没有分隔行，只当文字显示",
                "these lines look like a table, but there is no line of dashes below the header;"
                    + " they are shown as text"),
            HINT));
  }
}

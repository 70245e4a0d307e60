package dev.portolan.catalog;

import dev.portolan.model.Block;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// For which environments the lines of a document speak, by the headings above them, the line that
/// leads them in, the cell beside them, or the comment above them in code.
final class EnvironmentLines {

  /// A longer paragraph does not lead a block in.
  private static final int LONGEST_LEAD = 60;

  private static final Pattern LEAD =
      Pattern.compile("(?s)(?:\\*\\*|__).*(?:\\*\\*|__)[:：]?|.*[:：]");
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|;|--|\\[\\w).*");
  private static final Pattern ITEM_HEAD = Pattern.compile("[:：\\n]");
  private static final Pattern FOLDER = Pattern.compile(".*/");

  private final Environments known;
  private final TreeMap<Integer, Set<String>> byFirstLine = new TreeMap<>();

  private EnvironmentLines(Environments known) {
    this.known = known;
  }

  static EnvironmentLines of(Document document, Environments known) {
    EnvironmentLines lines = new EnvironmentLines(known);
    String name = FOLDER.matcher(document.source().path()).replaceFirst("");
    Set<String> file = known.inTitle(name);
    List<Section> path = new ArrayList<>();
    for (Section section : document.sections()) {
      path.removeIf(above -> above.level() >= section.level());
      path.add(section);
      Set<String> here = new HashSet<>(file);
      path.forEach(above -> here.addAll(lines.of(above)));
      lines.from(section.line(), here);
      lines.add(section.blocks(), here);
    }
    return lines;
  }

  /// Those of the line; empty where nothing says so.
  Set<String> at(int line) {
    Map.Entry<Integer, Set<String>> entry = byFirstLine.floorEntry(line);
    return entry == null ? Set.of() : entry.getValue();
  }

  private Set<String> of(Section section) {
    return section.level() > 1 ? known.in(section.title()) : known.inTitle(section.title());
  }

  private void from(int line, Set<String> environments) {
    byFirstLine.put(line, Set.copyOf(environments));
  }

  private void add(List<Block> blocks, Set<String> around) {
    Set<String> here = around;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph lead && leads(lead)) {
        here = with(around, known.in(lead.text()));
      }
      from(block.line(), here);
      switch (block) {
        case Table table -> add(table, here);
        case Fence fence -> add(fence, here);
        case Block.ItemList list -> {
          for (Item item : list.items()) {
            String head = ITEM_HEAD.split(item.text(), 2)[0];
            Set<String> own = with(here, known.in(head));
            from(item.line(), own);
            add(item.blocks(), own);
          }
        }
        case Block.Quote quote -> add(quote.blocks(), here);
        case Block.Paragraph _, Block.Other _ -> {}
      }
    }
  }

  private static boolean leads(Block.Paragraph paragraph) {
    return paragraph.text().length() <= LONGEST_LEAD
        && LEAD.matcher(paragraph.markdown().strip()).matches();
  }

  private void add(Table table, Set<String> here) {
    List<Integer> columns =
        IntStream.range(0, table.header().size())
            .filter(i -> known.isHeader(table.header().get(i).text()))
            .boxed()
            .toList();
    for (Row row : table.rows()) {
      Set<String> own = new HashSet<>(here);
      for (int column : columns) {
        Cell cell = row.cell(column);
        own.addAll(cell == null ? Set.of() : known.inCell(cell.text()));
      }
      from(row.line(), own);
    }
  }

  /// A comment that names an environment holds up to the next one that does.
  private void add(Fence fence, Set<String> here) {
    from(fence.line(), with(here, known.in(fence.info())));
    List<String> code = fence.code().lines().toList();
    for (int i = 0; i < code.size(); i++) {
      Set<String> named = COMMENT.matcher(code.get(i)).matches() ? known.in(code.get(i)) : Set.of();
      if (!named.isEmpty()) {
        from(fence.line() + i, with(here, named));
      }
    }
  }

  private static Set<String> with(Set<String> around, Set<String> own) {
    Set<String> all = new HashSet<>(around);
    all.addAll(own);
    return all;
  }
}

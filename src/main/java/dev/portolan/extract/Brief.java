package dev.portolan.extract;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Document;
import dev.portolan.model.Document.Stated;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Section;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a document is short enough to state facts. Nobody writes a port or a name in thousands
/// of characters; a line that long is data or an attack, and patterns could look for facts in it
/// for hours. It is shown, and an author is told that it is not read.
final class Brief {

  private static final int LONGEST = 2_000;

  private final Reading reading;

  private Brief(Reading reading) {
    this.reading = reading;
  }

  /// The document without its longest lines; what is left out of tables and lists is reported.
  static NormalDocument of(NormalDocument normal, Reading reading) {
    Document whole = normal.document();
    TreeMap<String, Stated> frontMatter = new TreeMap<>(whole.frontMatter());
    frontMatter.replaceAll((_, stated) -> new Stated(shortLines(stated.value()), stated.line()));
    Brief brief = new Brief(reading);
    List<Section> sections = whole.sections().stream().map(brief::section).toList();
    return new NormalDocument(
        new Document(
            whole.source(),
            frontMatter,
            sections,
            whole.links(),
            whole.comments(),
            whole.findings(),
            whole.drawings()),
        normal.shaped(),
        normal.outline(),
        normal.coverage(),
        normal.completeness(),
        normal.findings());
  }

  private Section section(Section section) {
    return new Section(
        section.level(),
        section.number(),
        shortLines(section.title()),
        section.anchor(),
        section.line(),
        blocks(section.blocks()),
        section.html());
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().flatMap(this::block).toList();
  }

  private Stream<Block> block(Block block) {
    return switch (block) {
      case Block.Table table -> table(table);
      case Block.ItemList list -> Stream.of(list(list));
      case Block.Quote quote -> Stream.of(new Block.Quote(blocks(quote.blocks()), quote.line()));
      case Block.Fence fence ->
          Stream.of(
              new Block.Fence(shortLines(fence.info()), shortLines(fence.code()), fence.line()));
      case Block.Paragraph text ->
          Stream.of(
              new Block.Paragraph(
                  shortLines(text.text()),
                  shortLines(text.markdown()),
                  text.line(),
                  text.column()));
      case Block.Other other -> Stream.of(new Block.Other(shortLines(other.text()), other.line()));
    };
  }

  private Stream<Block> table(Block.Table table) {
    if (table.header().stream().anyMatch(Brief::isLong)) {
      report(table.line());
      return Stream.empty();
    }
    List<Row> rows = table.rows().stream().filter(this::keeps).toList();
    return Stream.of(
        rows.size() == table.rows().size()
            ? table
            : new Block.Table(table.header(), rows, table.line()));
  }

  private boolean keeps(Row row) {
    boolean tooLong = row.cells().stream().anyMatch(Brief::isLong);
    if (tooLong) {
      report(row.line());
    }
    return !tooLong;
  }

  private Block list(Block.ItemList list) {
    List<Item> items = list.items().stream().filter(this::keeps).map(this::item).toList();
    return new Block.ItemList(list.ordered(), items, list.line());
  }

  private boolean keeps(Item item) {
    boolean tooLong = isLong(item.text()) || isLong(item.markdown());
    if (tooLong) {
      report(item.line());
    }
    return !tooLong;
  }

  private Item item(Item item) {
    return item.blocks().isEmpty()
        ? item
        : new Item(item.text(), item.markdown(), blocks(item.blocks()), item.line(), item.column());
  }

  private static boolean isLong(Cell cell) {
    return isLong(cell.text()) || isLong(cell.markdown());
  }

  private static boolean isLong(String text) {
    return text.length() > LONGEST;
  }

  /// The text with an empty line for each that is too long, so that all others keep their place.
  private static String shortLines(String text) {
    return isLong(text)
        ? text.lines().map(line -> isLong(line) ? "" : line).collect(Collectors.joining("\n"))
        : text;
  }

  private void report(int line) {
    reading.report(
        Rule.ROW_NOT_UNDERSTOOD,
        reading.at(line, 1),
        new Words(
            "超过 2000 字，只照原样显示，不当作事实读取",
            "longer than 2,000 characters; it is shown but not read for facts"),
        new Words("把长内容移到表格或列表之外", "move long text out of the table or list"));
  }
}

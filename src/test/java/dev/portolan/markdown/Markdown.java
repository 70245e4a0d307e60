package dev.portolan.markdown;

import dev.portolan.model.Block;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.SourceFile;
import java.util.List;

/// Short ways to parse for tests.
final class Markdown {

  private static final DocumentParser PARSER = new DocumentParser();

  private Markdown() {}

  static Document parse(String text) {
    return PARSER.parse(new SourceFile("demo", "content/demo/architecture.md", true, text, ""));
  }

  static Section section(String text) {
    return parse(text).sections().getFirst();
  }

  static String html(String text) {
    return section(text).html();
  }

  static List<Block> blocks(String text) {
    return section(text).blocks();
  }

  static Block.Table table(String text) {
    return (Block.Table)
        blocks(text).stream().filter(Block.Table.class::isInstance).findFirst().orElseThrow();
  }

  static List<List<String>> cells(Block.Table table) {
    return table.rows().stream()
        .map(row -> row.cells().stream().map(Block.Cell::text).toList())
        .toList();
  }
}

package dev.portolan.search;

import dev.portolan.model.Block;
import java.util.List;
import java.util.regex.Pattern;

/// The plain text of a section, as it is searched and shown around what was found.
final class SectionText {

  /// What a drawing is drawn with: box-drawing characters, blocks and arrow heads.
  private static final Pattern STROKES = Pattern.compile("[\\u2500-\\u25ff]++");

  private final StringBuilder text = new StringBuilder();

  private SectionText() {}

  /// The text of some blocks, a line for each paragraph, row or item.
  static String of(List<Block> blocks) {
    SectionText section = new SectionText();
    section.addAll(blocks);
    return section.text.toString().strip();
  }

  private void addAll(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> line(paragraph.text());
      case Block.Fence fence -> line(words(fence.code()));
      case Block.Other other -> line(other.text());
      case Block.Quote quote -> addAll(quote.blocks());
      case Block.ItemList list ->
          list.items()
              .forEach(
                  item -> {
                    line(item.text());
                    addAll(item.blocks());
                  });
      case Block.Table table -> {
        row(table.header());
        table.rows().forEach(row -> row(row.cells()));
      }
    }
  }

  /// The words of a drawing: around a hit its strokes would only be noise.
  private static String words(String code) {
    String[] words = STROKES.split(code);
    return words.length < 2 ? code : String.join(" ", words).strip().replaceAll("\\s++", " ");
  }

  private void row(List<Block.Cell> cells) {
    String bar = "";
    for (Block.Cell cell : cells) {
      if (!cell.text().isEmpty()) {
        text.append(bar);
        append(cell.text());
        bar = " | ";
      }
    }
    text.append('\n');
  }

  private void line(String words) {
    append(words);
    text.append('\n');
  }

  /// Adds text. A line that an author broke inside a Chinese sentence is joined again: the words on
  /// both sides of the break belong together.
  private void append(String words) {
    int seen = 0;
    for (int i = words.indexOf('\n'); i >= 0; i = words.indexOf('\n', i + 1)) {
      boolean inside = i > 0 && i + 1 < words.length();
      if (inside
          && Tokenizer.isIdeograph(words.charAt(i - 1))
          && Tokenizer.isIdeograph(words.charAt(i + 1))) {
        text.append(words, seen, i);
        seen = i + 1;
      }
    }
    text.append(words, seen, words.length());
  }
}

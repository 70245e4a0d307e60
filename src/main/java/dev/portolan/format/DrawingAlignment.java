package dev.portolan.format;

import dev.portolan.model.Block;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Drawing;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the lines of drawings straight, where whoever read the drawing is sure of them. A drawing
/// of which a line is not found in the file as it was read stays as it is.
final class DrawingAlignment {

  private final Lines lines;
  private final Map<Integer, Drawing> drawings = new HashMap<>();
  private final Map<Integer, String> texts;

  private DrawingAlignment(Lines lines, Page page, Map<Integer, String> texts) {
    this.lines = lines;
    this.texts = texts;
    page.normal().document().drawings().forEach(drawing -> drawings.put(drawing.line(), drawing));
  }

  /// Puts the straight lines into `texts`, by their number.
  static void align(Lines lines, Page page, Map<Integer, String> texts) {
    DrawingAlignment alignment = new DrawingAlignment(lines, page, texts);
    for (Section section : page.normal().document().sections()) {
      alignment.align(section.blocks());
    }
  }

  private void align(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Fence fence -> align(fence);
        case Block.ItemList list -> list.items().forEach(item -> align(item.blocks()));
        case Block.Quote quote -> align(quote.blocks());
        case Block.Paragraph _, Block.Table _, Block.Other _ -> {}
      }
    }
  }

  private void align(Fence fence) {
    Drawing drawing = drawings.get(fence.line());
    if (drawing == null || drawing.straight() == null) {
      return;
    }
    List<String> old = fence.code().lines().toList();
    List<String> straight = drawing.straight().lines().toList();
    Map<Integer, String> changed = new HashMap<>();
    for (int i = 0; i < straight.size(); i++) {
      int number = fence.line() + i;
      String text = number <= lines.count() ? lines.text(number) : "";
      if (!text.endsWith(old.get(i))) {
        return;
      }
      // What stands before it: the indent of a list, the mark of a quotation.
      String before = text.substring(0, text.length() - old.get(i).length());
      if (!straight.get(i).equals(old.get(i).stripTrailing())) {
        changed.put(number, before + straight.get(i));
      }
    }
    texts.putAll(changed);
  }
}

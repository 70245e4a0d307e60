package dev.portolan.model;

import java.util.List;

/// A heading and what stands under it, up to the next heading of any level.
///
/// @param level 1 to 6; 0 for the text before the first heading
/// @param number the number the author wrote before the title (`3.2.1`, `一`, `A`), or empty
/// @param title the heading's plain text without that number and without decoration
/// @param anchor the id of the heading in the page; starts with `d-`, unique in the document
/// @param line 1-based line of the heading
/// @param blocks what stands under the heading, in source order
/// @param html the same as HTML, sanitised; it holds no heading of its own level structure
public record Section(
    int level,
    String number,
    String title,
    String anchor,
    int line,
    List<Block> blocks,
    String html) {

  public Section {
    blocks = List.copyOf(blocks);
  }

  /// The same section with other HTML.
  public Section withHtml(String other) {
    return new Section(level, number, title, anchor, line, blocks, other);
  }
}

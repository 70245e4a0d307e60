package dev.portolan.format;

import dev.portolan.model.Document;
import dev.portolan.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The headings of a document that have another anchor since it was rewritten.
///
/// @param byOld the new anchor for each old one, both as a link names them, without `#`
public record MovedAnchors(Map<String, String> byOld) {

  private static final int PREFIX = "d-".length();

  /// None.
  static final MovedAnchors NONE = new MovedAnchors(Map.of());

  public MovedAnchors {
    byOld = Map.copyOf(byOld);
  }

  /// What became of the anchors of a document.
  ///
  /// @param order for each line of the new text, the line of the old one that it was
  static MovedAnchors between(Document before, Document after, List<Integer> order) {
    Map<Integer, String> anchors = new HashMap<>();
    headings(after).forEach((line, anchor) -> anchors.put(order.get(line - 1), anchor));
    Map<String, String> moved = new HashMap<>();
    headings(before)
        .forEach(
            (line, old) -> {
              String now = anchors.getOrDefault(line, old);
              if (!now.equals(old)) {
                moved.put(old, now);
              }
            });
    return new MovedAnchors(moved);
  }

  /// The new anchor of a destination within the document, or null where it is no such or stays.
  @Nullable String within(String destination) {
    return destination.startsWith("#") ? byOld.get(destination.substring(1)) : null;
  }

  private static Map<Integer, String> headings(Document document) {
    Map<Integer, String> anchors = new HashMap<>();
    for (Section section : document.sections()) {
      if (section.level() > 0) {
        anchors.put(section.line(), section.anchor().substring(PREFIX));
      }
    }
    return anchors;
  }
}

package dev.portolan.catalog;

import dev.portolan.finding.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a document that states things in one go, and so cannot contradict itself: a table, or
/// all that is written elsewhere.
///
/// @param table the line of its header, or null for what stands in no table
/// @param headings the titles above it, below that of the document
/// @param header the cells of its header
record Passage(@Nullable Location table, List<String> headings, List<String> header) {

  /// What stands in no table.
  static final Passage ELSEWHERE = new Passage(null, List.of(), List.of());

  Passage {
    headings = List.copyOf(headings);
    header = List.copyOf(header);
  }

  /// Whether both are one and the same table.
  boolean isSameTable(Passage other) {
    return table != null && table.equals(other.table);
  }
}

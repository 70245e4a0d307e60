package dev.portolan.catalog;

import dev.portolan.finding.Location;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of a document that states things in one go, and so cannot contradict itself: a table, or
/// all that is written elsewhere of the same environments.
///
/// @param table the line of its header, or null for what stands in no table
/// @param headings the titles above it, below that of the document
/// @param header the cells of its header
/// @param environments that it speaks of; empty where it says none
record Passage(
    @Nullable Location table,
    List<String> headings,
    List<String> header,
    Set<String> environments) {

  /// What stands in no table and speaks of no environment.
  static final Passage ELSEWHERE = elsewhere(Set.of());

  /// What stands in no table.
  static Passage elsewhere(Set<String> environments) {
    return new Passage(null, List.of(), List.of(), environments);
  }

  Passage {
    headings = List.copyOf(headings);
    header = List.copyOf(header);
    environments = Set.copyOf(environments);
  }

  /// Whether both are one and the same table.
  boolean isSameTable(Passage other) {
    return table != null && table.equals(other.table);
  }
}

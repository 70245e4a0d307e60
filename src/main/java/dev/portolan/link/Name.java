package dev.portolan.link;

import org.jspecify.annotations.Nullable;

/// A name by which documents mention an entity, and where it counts as a mention.
///
/// @param text as written
/// @param entity what it leads to
/// @param exact whether the case counts
/// @param whole whether it counts only where it is all that a cell or a code span holds
/// @param within id of the only project in whose pages it counts, or null for all
/// @param outside id of the project in whose pages it does not count, or null
record Name(
    String text,
    Entity entity,
    boolean exact,
    boolean whole,
    @Nullable String within,
    @Nullable String outside) {

  /// Whether it counts in the pages of a project.
  boolean countsIn(String project) {
    return (within == null || within.equals(project)) && !project.equals(outside);
  }
}

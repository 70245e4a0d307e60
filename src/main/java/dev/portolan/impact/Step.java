package dev.portolan.impact;

import dev.portolan.finding.Location;
import dev.portolan.model.Facts.Evidence;
import org.jspecify.annotations.Nullable;

/// One step of the way that a failure takes, and the line of a document that says so.
///
/// @param from what has stopped
/// @param to what it takes along
/// @param why how the two hang together
/// @param evidence how a document says that `to` needs `from`; null where it is no need
/// @param location where it says so
public record Step(Node from, Node to, Why why, @Nullable Evidence evidence, Location location) {

  /// How two things hang together.
  public enum Why {
    /// The second says that it depends on the first.
    NEEDS,
    /// The first is one of the services of the second, which loses a part.
    PART,
    /// The second is a service that the first, a project, runs.
    RUNS
  }

  /// Whether a document states it. That one document links to another may be a mere mention.
  public boolean stated() {
    return evidence != Evidence.LINK;
  }
}

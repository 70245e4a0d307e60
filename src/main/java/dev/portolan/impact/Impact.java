package dev.portolan.impact;

import java.util.List;

/// What breaks if something is down.
///
/// @param cause what is down
/// @param direct how many projects suffer without another between
/// @param indirect how many suffer through such projects, and so on
/// @param linked how many others may, for their documents link to the cause or to a project that
///   suffers, and state no dependency
/// @param affected the projects that suffer, the nearest first: all direct ones, and as many of the
///   others as were asked for
public record Impact(Node cause, int direct, int indirect, int linked, List<Affected> affected) {

  public Impact {
    affected = List.copyOf(affected);
  }

  /// A project that suffers.
  ///
  /// @param project its id
  /// @param distance 1 for a project that depends on the cause itself, or that the cause is a
  ///   service of; more for one that depends on such a project, and so on
  /// @param stated whether each step is stated; else the last is only a link between documents
  /// @param path the steps from the cause to the project, a shortest one
  public record Affected(String project, int distance, boolean stated, List<Step> path) {

    public Affected {
      path = List.copyOf(path);
    }

    /// Whether it suffers without another project between.
    public boolean direct() {
      return distance == 1;
    }
  }
}

package dev.portolan.impact;

import java.util.Comparator;

/// Something that can stop, or suffer from it.
///
/// @param kind what it is
/// @param id of the project or service in the catalog; for anything else its name
public record Node(Kind kind, String id) implements Comparable<Node> {

  /// What can stop.
  public enum Kind {
    /// A project as a whole.
    PROJECT,
    /// A service of the catalog.
    SERVICE,
    /// Something that documents depend on and that has no page of its own.
    OTHER
  }

  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::kind).thenComparing(Node::id);

  /// A project, by id.
  public static Node project(String id) {
    return new Node(Kind.PROJECT, id);
  }

  /// A service, by id.
  public static Node service(String id) {
    return new Node(Kind.SERVICE, id);
  }

  /// Anything else, by name.
  public static Node other(String name) {
    return new Node(Kind.OTHER, name);
  }

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }
}

package dev.portolan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a drawing of characters says, as far as it could be read without doubt. It is about nine in
/// ten right: weaker evidence than any table.
///
/// @param line 1-based line of its first row in the source
/// @param boxes its boxes and compartments that hold text
/// @param branches the lines of a tree, from top to bottom
/// @param edges what its lines connect, from top to bottom
/// @param straight the drawing as text with its lines straight; null where the source need not or
///   should not be replaced by it
public record Drawing(
    int line, List<Box> boxes, List<Branch> branches, List<Edge> edges, @Nullable String straight) {

  public Drawing {
    boxes = List.copyOf(boxes);
    branches = List.copyOf(branches);
    edges = List.copyOf(edges);
  }

  /// A box.
  ///
  /// @param name its first line, or a longer name where other boxes begin alike
  /// @param lines its text, the first line too
  public record Box(String name, List<Text> lines) {
    public Box {
      lines = List.copyOf(lines);
    }
  }

  /// A run of text in a box.
  ///
  /// @param line 1-based line in the source
  public record Text(String text, int line) {}

  /// A line of a tree.
  ///
  /// @param text what it says
  /// @param note what stands behind that as a comment, with its sign; or empty
  /// @param line 1-based line in the source
  /// @param column 1-based column of its first character there
  public record Branch(String text, String note, int line, int column) {}

  /// Whether and how a line points.
  public enum Direction {
    /// From the first to the second.
    FORWARD("→"),
    /// Both ways.
    BOTH("↔"),
    /// From the first to the second, which asked.
    ANSWER("⇢"),
    /// The line has no head.
    NONE("—"),
    /// The second stands under the first in a tree.
    CHILD("›");

    private final String sign;

    Direction(String sign) {
      this.sign = sign;
    }

    /// One character that shows it.
    public String sign() {
      return sign;
    }
  }

  /// A line from one thing to another.
  ///
  /// @param from the name of a box, or a text outside boxes
  /// @param to the same
  /// @param label the words beside the line, `/` between several; or empty
  /// @param line 1-based line in the source where it begins
  public record Edge(String from, Direction direction, String to, String label, int line) {

    /// `A → B [label]`.
    @Override
    public String toString() {
      return from + " " + direction.sign() + " " + to + (label.isEmpty() ? "" : " [" + label + "]");
    }
  }
}

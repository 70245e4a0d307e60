package dev.portolan.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an author wrote in a language for diagrams, whichever it is. Its rows count from 0.
sealed interface Chart {

  /// What its author calls it, or empty.
  String title();

  /// Things and what leads from one to another.
  ///
  /// @param across whether it runs from left to right, not from top to bottom
  record Flow(String title, boolean across, List<Node> nodes, List<Group> groups, List<Link> links)
      implements Chart {
    public Flow {
      nodes = List.copyOf(nodes);
      groups = List.copyOf(groups);
      links = List.copyOf(links);
    }
  }

  /// A thing.
  ///
  /// @param id how the source calls it
  /// @param lines what stands in it
  /// @param group the id of the group it is in, or null
  /// @param pen how its box is drawn
  record Node(String id, List<String> lines, @Nullable String group, Glyph.Pen pen, int row) {}

  /// A box around things.
  ///
  /// @param parent the id of the group it is in, or null
  record Group(String id, String title, @Nullable String parent, int row) {}

  /// A line between things or groups.
  ///
  /// @param label the words on it, or empty
  /// @param back whether it has an arrow head at its beginning
  /// @param forth whether it has one at its end
  record Link(
      String from, String to, String label, Glyph.Pen pen, boolean back, boolean forth, int row) {}

  /// Who says what to whom, from top to bottom.
  ///
  /// @param zones boxes around parts that stand side by side
  record Sequence(String title, List<Part> parts, List<Zone> zones, List<Step> steps)
      implements Chart {
    public Sequence {
      parts = List.copyOf(parts);
      zones = List.copyOf(zones);
      steps = List.copyOf(steps);
    }
  }

  /// Someone who takes part in a sequence.
  record Part(String id, List<String> lines, int row) {}

  /// A box around parts.
  ///
  /// @param parts their ids
  record Zone(String title, List<String> parts) {
    public Zone {
      parts = List.copyOf(parts);
    }
  }

  /// How a message ends.
  enum Tip {
    /// Without a head.
    PLAIN,
    /// With a head at its end.
    HEAD,
    /// With one at its beginning too.
    BOTH,
    /// It does not arrive.
    LOST
  }

  /// What happens in a sequence.
  sealed interface Step {}

  /// A message; from a part to itself too.
  record Message(String from, String to, String label, boolean dashed, Tip tip, int row)
      implements Step {}

  /// Words on one part or over several, from the first to the last.
  record Note(String first, String last, List<String> lines) implements Step {}

  /// A frame begins around the steps to come.
  ///
  /// @param kind what it means: `loop`, `alt`
  record Open(String kind, String label) implements Step {}

  /// The next part of a frame begins.
  ///
  /// @param kind how it goes on: `else`, `and`
  record Otherwise(String kind, String label) implements Step {}

  /// The innermost frame ends.
  record Close() implements Step {}

  /// A rule across all parts, with words on it.
  record Divider(String label) implements Step {}

  /// Says that a line of the source is none of what is read.
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    /// The row of the line.
    final int row;

    Unreadable(int row) {
      super("row " + row, null, false, false);
      this.row = row;
    }
  }
}

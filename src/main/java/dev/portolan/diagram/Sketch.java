package dev.portolan.diagram;

import dev.portolan.model.Drawing.Edge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a text draws.
sealed interface Sketch {

  /// The text draws nothing.
  record Nothing() implements Sketch {}

  /// The text draws something that cannot be understood without doubt.
  ///
  /// @param row the first row in doubt, from 0
  /// @param sure the boxes about which there is no doubt
  /// @param layout what stands in them; null where there are none
  record Unclear(int row, List<Box> sure, @Nullable Layout layout) implements Sketch {

    /// With no box that is sure.
    Unclear(int row) {
      this(row, List.of(), null);
    }
  }

  /// A tree.
  record Hierarchy(Tree tree) implements Sketch {}

  /// Boxes and lines.
  ///
  /// @param layout with its lines straight
  /// @param edges what they connect
  /// @param repaired whether they were not straight in the source, and can be written back into it
  record Scheme(Layout layout, Segments segments, List<Edge> edges, boolean repaired)
      implements Sketch {

    /// The same of a source that keeps its own characters.
    Scheme asWritten() {
      return new Scheme(layout, segments, edges, false);
    }
  }

  /// A chart that its author wrote in a language.
  ///
  /// @param plan where everything stands
  record Written(Chart chart, Plan plan) implements Sketch {}
}

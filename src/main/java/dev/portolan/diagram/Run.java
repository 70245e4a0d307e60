package dev.portolan.diagram;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A run of text in one row: words with no more than one space between them.
///
/// @param row where it stands
/// @param from the column of its first cell
/// @param to the column after its last
/// @param text what it says
/// @param box the smallest box around it, or null
/// @param label whether it stands in a line, as `HTTP` does in `──HTTP──►`
/// @param beside whether it stands beside a line in its box: it says something of that line, not of
///   the box
/// @param middle where its middle belongs, in cells from the left edge; [#LEFT] where it begins at
///   its first cell
record Run(
    int row,
    int from,
    int to,
    String text,
    @Nullable Box box,
    boolean label,
    boolean beside,
    double middle) {

  /// Not centred.
  static final double LEFT = -1;

  /// Arrows, and words behind an arrow that points up or down: they say what leads from one thing
  /// to the next, not what stands in a box.
  private static final Pattern ARROW = Pattern.compile("[↓↑⇓⇑⬇⬆](?:\\s.*)?|[→←↔⇒⇐↓↑]+");

  boolean isArrow() {
    return ARROW.matcher(text).matches();
  }

  boolean isCentred() {
    return middle >= 0;
  }

  Run at(double other) {
    return new Run(row, from, to, text, box, label, beside, other);
  }

  /// Whether the space on its left in a box and that on its right differ by no more than that many
  /// cells.
  boolean isInMiddleOf(Box around, double cells) {
    return Math.abs((from - around.left() - 1) - (around.right() - to)) <= cells;
  }
}

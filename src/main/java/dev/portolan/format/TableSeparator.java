package dev.portolan.format;

import dev.portolan.model.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line of dashes below a table's header, and how it wants each column set.
///
/// @param prefix what stands before the first pipe
/// @param left whether each column has a colon at its left
/// @param right whether each column has a colon at its right
record TableSeparator(String prefix, List<Boolean> left, List<Boolean> right) {

  private static final Pattern LINE =
      Pattern.compile("([ \\t>]*+)\\|?+((?:[ \\t]*+:?+-++:?+[ \\t]*+\\|?+)++)[ \\t]*+");
  private static final Pattern COLUMN = Pattern.compile("(:?+)-++(:?+)");

  /// The separator that a line is, or null where it is none for so many columns.
  static @Nullable TableSeparator of(String text, int columns) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return null;
    }
    List<Boolean> left = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    Matcher column = COLUMN.matcher(line.group(2));
    while (column.find()) {
      left.add(!column.group(1).isEmpty());
      right.add(!column.group(2).isEmpty());
    }
    return left.size() == columns ? new TableSeparator(line.group(1), left, right) : null;
  }

  /// The line with dashes for the whole width of each column.
  String aligned(int[] widths) {
    StringBuilder line = new StringBuilder(prefix).append('|');
    for (int i = 0; i < left.size(); i++) {
      String opening = left.get(i) ? ":" : "-";
      String closing = right.get(i) ? ":" : "-";
      line.append(opening).append("-".repeat(widths[i])).append(closing).append('|');
    }
    return line.toString();
  }

  /// A cell with spaces where its column wants them.
  String padded(String cell, int column, int width) {
    int room = width - DisplayWidth.of(cell);
    boolean toRight = column < right.size() && right.get(column);
    boolean toLeft = !toRight || left.get(column);
    int before = !toRight ? 0 : toLeft ? room / 2 : room;
    return " ".repeat(before) + cell + " ".repeat(room - before);
  }
}

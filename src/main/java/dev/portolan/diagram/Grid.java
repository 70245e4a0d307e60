package dev.portolan.diagram;

import dev.portolan.model.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A drawing as cells. A cell is the code point that it shows, [#TAIL] where a wide character goes
/// on, or a number beyond Unicode for a character of several code points (`é` in two, flags,
/// families). Rows have no spaces at the end.
final class Grid {

  /// The second cell of a wide character.
  static final int TAIL = 0;

  private static final int FIRST_CLUSTER = Character.MAX_CODE_POINT + 1;
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int TAB = 4;

  private final Strip[] rows;
  private final List<String> clusters;
  private final int width;

  private Grid(List<Strip> rows, List<String> clusters) {
    this.rows = rows.toArray(Strip[]::new);
    this.clusters = clusters;
    this.width = rows.stream().mapToInt(Strip::size).max().orElse(0);
  }

  /// The cells of a text.
  static Grid of(String text) {
    List<String> clusters = new ArrayList<>();
    List<Strip> rows = new ArrayList<>(text.lines().map(line -> row(line, clusters)).toList());
    while (!rows.isEmpty() && rows.getLast().size() == 0) {
      rows.removeLast();
    }
    return new Grid(rows, List.copyOf(clusters));
  }

  /// A grid of other rows of the same characters.
  Grid with(List<Strip> others) {
    return new Grid(others, clusters);
  }

  private static Strip row(String line, List<String> clusters) {
    Strip row = new Strip(line.length() + 8);
    boolean joined = false;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        row.pad(row.size() + TAB - row.size() % TAB);
      } else if (c == 0x3000) {
        row.pad(row.size() + 2);
      } else if (c == 0xA0) {
        row.add(Strip.SPACE);
      } else if (joined || joins(c)) {
        join(row, c, clusters);
      } else {
        row.add(c);
        if (DisplayWidth.of(c) == 2) {
          row.add(TAIL);
        }
      }
      joined = c == JOINER;
    }
    row.trim();
    return row;
  }

  /// Whether a character is part of the one before it.
  private static boolean joins(int c) {
    return c > 0x7F && (DisplayWidth.of(c) == 0 || (c >= 0x1F3FB && c <= 0x1F3FF));
  }

  private static void join(Strip row, int c, List<String> clusters) {
    int last = row.size() - 1;
    if (last > 0 && row.get(last) == TAIL) {
      last--;
    }
    if (last < 0) {
      return; // A mark without a character has nothing to show on.
    }
    String whole = text(row.get(last), clusters) + Character.toString(c);
    row.set(last, FIRST_CLUSTER + clusters.size());
    clusters.add(whole);
    if (c == EMOJI_STYLE && row.get(row.size() - 1) != TAIL) {
      row.add(TAIL);
    }
  }

  private static String text(int cell, List<String> clusters) {
    return cell < FIRST_CLUSTER ? Character.toString(cell) : clusters.get(cell - FIRST_CLUSTER);
  }

  int height() {
    return rows.length;
  }

  /// The cells of the longest row.
  int width() {
    return width;
  }

  /// How many cells a row has.
  int size(int row) {
    return rows[row].size();
  }

  /// A copy of some cells of a row.
  ///
  /// @param to after the last
  Strip part(int row, int from, int to) {
    return rows[row].part(from, to);
  }

  boolean any(IntPredicate test) {
    for (Strip row : rows) {
      if (row.any(test)) {
        return true;
      }
    }
    return false;
  }

  /// The cell there; a space outside.
  int at(int row, int column) {
    if (row < 0 || row >= rows.length || column < 0) {
      return Strip.SPACE;
    }
    Strip strip = rows[row];
    return column < strip.size() ? strip.get(column) : Strip.SPACE;
  }

  boolean isBlank(int row, int column) {
    return at(row, column) == Strip.SPACE;
  }

  /// The text of some cells of a row.
  ///
  /// @param to after the last
  String text(int row, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int column = from; column < to; column++) {
      int cell = at(row, column);
      if (cell >= FIRST_CLUSTER) {
        text.append(clusters.get(cell - FIRST_CLUSTER));
      } else if (cell != TAIL) {
        text.appendCodePoint(cell);
      }
    }
    return text.toString();
  }

  /// The whole as text, a line feed after each row.
  String text() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < height(); row++) {
      text.append(text(row, 0, size(row))).append('\n');
    }
    return text.toString();
  }
}

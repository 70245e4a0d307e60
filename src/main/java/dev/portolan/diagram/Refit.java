package dev.portolan.diagram;

import dev.portolan.diagram.Chains.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a drawing anew with its upright lines in other columns. What stands between
/// two of them is made to fit: spaces come and go, lines grow and shrink, words stay. Where words
/// need more room than there is, the whole drawing gets further columns.
final class Refit {

  private final Grid grid;
  private final Chains chains;

  /// How many further columns come before a column, by that column.
  private final TreeMap<Integer, Integer> further = new TreeMap<>();

  private Refit(Grid grid, Chains chains) {
    this.grid = grid;
    this.chains = chains;
  }

  /// The grid with its upright lines where they belong; the same grid where they are there.
  static Grid of(Grid grid, Chains chains) {
    if (!chains.isCrooked()) {
      return grid;
    }
    Refit refit = new Refit(grid, chains);
    refit.makeRoom();
    List<Strip> rows = new ArrayList<>();
    for (int row = 0; row < grid.height(); row++) {
      rows.add(refit.row(row));
    }
    return grid.with(rows);
  }

  private void makeRoom() {
    for (int row = 0; row < grid.height(); row++) {
      List<Joint> joints = chains.row(row);
      for (int i = 0; i + 1 < joints.size(); i++) {
        Joint left = joints.get(i);
        Joint right = joints.get(i + 1);
        int room = right.target() - left.target() - 1;
        for (int columns : further.subMap(left.target() + 1, right.target() + 1).values()) {
          room += columns;
        }
        int need = need(grid.part(row, left.column + 1, right.column));
        if (need > room) {
          further.merge(right.target(), need - room, Integer::sum);
        }
      }
    }
  }

  /// The fewest cells that what stands between two upright lines can take.
  private static int need(Strip between) {
    if (between.isBlank()) {
      return Math.min(between.size(), 1);
    }
    if (between.all(Glyph::isDash)) {
      return 1;
    }
    int start = between.leading();
    int end = between.size() - between.trailing();
    int need = end - start + Math.min(start, 1) + Math.min(between.trailing(), 1);
    int dashes = 0;
    int spaces = 0;
    for (int i = start; i < end; i++) {
      dashes = Glyph.isDash(between.get(i)) ? dashes + 1 : 0;
      spaces = between.get(i) == Strip.SPACE ? spaces + 1 : 0;
      if (dashes > 2 || spaces > 2) {
        need--;
      }
    }
    return need;
  }

  private Strip row(int row) {
    int size = grid.size(row);
    Strip made = new Strip(size + 16);
    Joint last = null;
    for (Joint joint : chains.row(row)) {
      int column = joint.target();
      for (int columns : further.headMap(joint.target(), true).values()) {
        column += columns;
      }
      Strip between = grid.part(row, last == null ? 0 : last.column + 1, joint.column);
      if (last == null && column != joint.column) {
        stretch(between, 0);
      }
      fit(between, column - made.size(), last);
      made.addAll(between);
      made.pad(column);
      made.add(grid.at(row, joint.column));
      last = joint;
    }
    Strip rest = grid.part(row, last == null ? 0 : last.column + 1, size);
    stretch(rest, last == null ? 0 : last.target() + 1);
    made.addAll(rest);
    made.trim();
    return made;
  }

  /// Takes part in the further columns where no upright line does it: at each of them, the next
  /// space or dash is repeated.
  ///
  /// @param base the column that the strip begins in
  private void stretch(Strip strip, int base) {
    int added = 0;
    for (var column : further.entrySet()) {
      int i = column.getKey() - base + added;
      if (column.getKey() - base < 0 || (base > 0 && column.getKey() == base)) {
        continue;
      }
      while (i < strip.size() && strip.get(i) != Strip.SPACE && !Glyph.isDash(strip.get(i))) {
        i++;
      }
      if (i >= strip.size()) {
        return;
      }
      strip.add(i, strip.get(i), column.getValue());
      added += column.getValue();
    }
  }

  private static void fit(Strip strip, int size, @Nullable Joint left) {
    int more = size - strip.size();
    if (more > 0) {
      grow(strip, more, left == null);
    } else if (more < 0) {
      shrink(strip, -more, left == null);
    }
  }

  private static void grow(Strip strip, int more, boolean outside) {
    if (outside) {
      strip.add(strip.isBlank() ? 0 : strip.size(), Strip.SPACE, more);
      return;
    }
    int last = strip.size() - 1;
    boolean head = last >= 0 && Glyph.tail(strip.get(last)) == Way.LEFT.bit;
    if (last >= 0 && (head || Glyph.isDash(strip.get(last)))) {
      // A line or an arrow that reaches the border goes on reaching it.
      int dash = head ? last - 1 : last;
      if (dash >= 0 && Glyph.isDash(strip.get(dash))) {
        strip.add(dash, strip.get(dash), more);
      } else {
        strip.add(0, Strip.SPACE, more);
      }
      return;
    }
    int before = isCentred(strip) ? Math.clamp((more + trailing(strip)) / 2, 0, more) : 0;
    strip.add(0, Strip.SPACE, before);
    strip.add(strip.size(), Strip.SPACE, more - before);
  }

  /// By how much the space behind the words exceeds the space before them.
  private static int trailing(Strip strip) {
    return strip.trailing() - strip.leading();
  }

  private static void shrink(Strip strip, int less, boolean outside) {
    int left = less;
    if (outside) {
      while (left > 0 && strip.trailing() > 0) {
        strip.removeLast();
        left--;
      }
      return;
    }
    if (strip.isBlank()) {
      while (left > 0 && strip.size() > 0) {
        strip.removeLast();
        left--;
      }
      return;
    }
    if (isCentred(strip)) {
      left = shrinkBothSides(strip, left);
    }
    for (; left > 0 && strip.trailing() > 1; left--) {
      strip.removeLast();
    }
    left = shrinkRepeated(strip, left, Glyph::isDash, 3);
    for (; left > 0 && strip.leading() > 1; left--) {
      strip.remove(0);
    }
    left = shrinkRepeated(strip, left, cell -> cell == Strip.SPACE, 3);
    for (; left > 0 && strip.trailing() > 0; left--) {
      strip.removeLast();
    }
    for (; left > 0 && strip.leading() > 0; left--) {
      strip.remove(0);
    }
    shrinkRepeated(strip, left, Glyph::isDash, 1);
  }

  private static int shrinkBothSides(Strip strip, int less) {
    int left = less;
    while (left > 0) {
      if (strip.trailing() >= strip.leading() && strip.trailing() > 1) {
        strip.removeLast();
      } else if (strip.leading() > 1) {
        strip.remove(0);
      } else {
        break;
      }
      left--;
    }
    return left;
  }

  /// Takes cells out of rows of at least that many like ones, from the right.
  private static int shrinkRepeated(
      Strip strip, int less, java.util.function.IntPredicate like, int atLeast) {
    int left = less;
    for (int i = strip.size() - 1; left > 0 && i >= atLeast - 1; i--) {
      boolean all = true;
      for (int k = i - atLeast + 1; k <= i; k++) {
        all &= like.test(strip.get(k));
      }
      if (all) {
        strip.remove(i);
        left--;
      }
    }
    return left;
  }

  private static boolean isCentred(Strip strip) {
    return !strip.isBlank()
        && !strip.any(Glyph::isDash)
        && Centring.isCentred(
            strip.leading(), strip.trailing(), strip.size(), strip.get(strip.leading()));
  }
}

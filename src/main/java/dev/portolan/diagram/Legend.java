package dev.portolan.diagram;

import dev.portolan.diagram.Ends.End;
import dev.portolan.diagram.Wire.Cell;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words beside a wire. Where it forks, those beside one branch say something of that branch
/// alone, and those beside the trunk of all.
final class Legend {

  private final Layout layout;
  private final Strokes strokes;
  private final Wire.Net net;
  private final Wire wire;

  /// The words, each with the cells it stands beside.
  private final Map<Run, Set<Cell>> words = new LinkedHashMap<>();

  /// The cells of the branches of some ends, and those of no branch.
  private final Map<End, Set<Cell>> branches = new LinkedHashMap<>();

  Legend(Layout layout, Wire.Net net, Wire wire, List<End> ends) {
    this.layout = layout;
    this.strokes = layout.strokes();
    this.net = net;
    this.wire = wire;
    Set<Object> taken = new HashSet<>();
    ends.forEach(end -> taken.add(end.target()));
    find(taken);
    if (!words.isEmpty()) {
      ends.forEach(end -> branches.put(end, branch(end.cell())));
    }
  }

  /// What is said of a line from one end to another.
  String between(End one, End other) {
    Set<String> said = new LinkedHashSet<>();
    words.forEach(
        (run, cells) -> {
          List<End> on =
              branches.keySet().stream()
                  .filter(end -> branches.getOrDefault(end, Set.of()).containsAll(cells))
                  .toList();
          if (on.size() != 1 || on.contains(one) || on.contains(other)) {
            said.add(run.text());
          }
        });
    return String.join(" / ", said);
  }

  private void find(Set<Object> taken) {
    boolean straight =
        wire.cells().stream()
            .allMatch(cell -> (strokes.joints(cell.row(), cell.column()) & Way.ALONG) == 0);
    int left = wire.cells().stream().mapToInt(Cell::column).min().orElse(0);
    int right = wire.cells().stream().mapToInt(Cell::column).max().orElse(0);
    boolean free = straight && wire.cells().stream().noneMatch(cell -> isOver(cell, left, right));
    for (Cell cell : wire.cells()) {
      Run run = straight ? level(cell, left, right, free) : beside(cell);
      if (run != null
          && !taken.contains(run)
          && Objects.equals(run.box(), layout.around(cell.row(), cell.column()))) {
        words.computeIfAbsent(run, _ -> new HashSet<>()).add(cell);
      }
    }
  }

  /// Words beside a line that leads up or down, or in one that leads across.
  private @Nullable Run beside(Cell cell) {
    int line = strokes.line(cell.row(), cell.column());
    boolean lone = wire.cells().size() == 1 && strokes.head(cell.row(), cell.column()) != 0;
    if (line != Way.ALONG && !lone) {
      return line == Way.ACROSS ? inOrOver(cell) : null;
    }
    Run right = next(cell, Way.RIGHT);
    return right == null ? leftOf(cell) : right;
  }

  /// Words left of an upright line, unless another is left of them, or their box is.
  private @Nullable Run leftOf(Cell cell) {
    Run run = next(cell, Way.LEFT);
    if (run == null || (run.box() != null && !run.beside())) {
      return null;
    }
    boolean free =
        strokes.line(cell.row(), run.from() - 1) == 0
            && strokes.line(cell.row(), run.from() - 2) == 0;
    return free ? run : null;
  }

  /// Words that begin or end a column or two to that side of a cell.
  private @Nullable Run next(Cell cell, Way way) {
    Run next = layout.run(cell.row(), cell.column() + way.columns);
    Run run = next != null ? next : layout.run(cell.row(), cell.column() + 2 * way.columns);
    return run == null || isOfAnother(run) ? null : run;
  }

  private @Nullable Run inOrOver(Cell cell) {
    Run in = in(cell);
    Run above = layout.run(cell.row() - 1, cell.column());
    return in == null && above != null && !above.label() && isAllOver(above) ? above : in;
  }

  /// Whether words stand over a level piece of the wire, and over none of its forks.
  private boolean isAllOver(Run run) {
    for (int column = run.from(); column < run.to(); column++) {
      boolean level = strokes.line(run.row() + 1, column) == Way.ACROSS;
      if (!level || net.at(run.row() + 1, column) != wire) {
        return false;
      }
    }
    return true;
  }

  /// Whether words beside the wire stand over a level line that is another one: a message of a
  /// sequence, whose words stand beside the line of the one who sends it too.
  private boolean isOfAnother(Run run) {
    int below = run.row() + 1;
    int middle = (run.from() + run.to()) / 2;
    Wire other = net.at(below, middle);
    return other != null && other != wire && strokes.line(below, middle) == Way.ACROSS;
  }

  private @Nullable Run in(Cell cell) {
    for (int gap = 1; gap <= 2; gap++) {
      Run in = layout.run(cell.row(), cell.column() + gap);
      if (in != null && in.label()) {
        return in;
      }
    }
    return null;
  }

  /// Words in a straight line, or above it and no longer than it, or below if nothing is above.
  private @Nullable Run level(Cell cell, int left, int right, boolean free) {
    Run in = in(cell);
    if (in != null) {
      return in;
    }
    Run above = near(cell.row() - 1, cell.column(), left, right);
    return above == null && free && strokes.line(cell.row() + 2, cell.column()) == 0
        ? near(cell.row() + 1, cell.column(), left, right)
        : above;
  }

  private boolean isOver(Cell cell, int left, int right) {
    return in(cell) != null || near(cell.row() - 1, cell.column(), left, right) != null;
  }

  /// Words no longer than a line that stand there; those in another line are that one's.
  private @Nullable Run near(int row, int column, int left, int right) {
    Run run = layout.run(row, column);
    return run != null && !run.label() && run.from() >= left - 2 && run.to() <= right + 2
        ? run
        : null;
  }

  /// The cells from an end to where its wire forks.
  private Set<Cell> branch(Cell end) {
    Set<Cell> branch = new HashSet<>();
    Cell at = end;
    while (at != null) {
      List<Cell> next = neighbours(at);
      if (next.size() > 2) {
        return branch;
      }
      branch.add(at);
      at = next.stream().filter(cell -> !branch.contains(cell)).findFirst().orElse(null);
    }
    return branch;
  }

  private List<Cell> neighbours(Cell cell) {
    Set<Cell> next = new LinkedHashSet<>();
    for (Way way : Way.ALL) {
      Cell beside = net.behindBorders(cell, way);
      if (way.in(net.joints(cell))
          && net.at(beside.row(), beside.column()) == wire
          && way.back().in(net.joints(beside))) {
        next.add(beside);
      }
    }
    return List.copyOf(next);
  }
}

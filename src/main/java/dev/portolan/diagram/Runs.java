package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the text of a drawing and how it is meant to stand.
final class Runs {

  private static final Pattern ITEM = Pattern.compile("[-•·*▪●○✓].*|\\d+[.)、].*");

  /// A box of more lines than this holds prose or a list, which is not centred line by line.
  private static final int MOST_CENTRED = 6;

  /// How far behind the border of a box its text begins, as a rule.
  private static final int MARGIN = 2;

  private final Grid grid;
  private final Strokes strokes;
  private final List<Box> boxes;
  private final Map<Box, List<Run>> inBox = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();

  private Runs(Grid grid, Strokes strokes, List<Box> boxes) {
    this.grid = grid;
    this.strokes = strokes;
    this.boxes = boxes;
  }

  /// The text of a drawing, from top to bottom and left to right.
  static List<Run> in(Grid grid, Strokes strokes, List<Box> boxes) {
    Runs runs = new Runs(grid, strokes, boxes);
    runs.find();
    return runs.aligned();
  }

  private void find() {
    for (int row = 0; row < grid.height(); row++) {
      int size = grid.size(row);
      for (int column = 0; column < size; column++) {
        if (strokes.isText(row, column)) {
          int end = column;
          while (end < size
              && (strokes.isText(row, end)
                  || (grid.isBlank(row, end) && strokes.isText(row, end + 1)))) {
            end++;
          }
          add(run(row, column, end));
          column = end;
        }
      }
    }
  }

  private void add(Run run) {
    runs.add(run);
    if (run.box() != null
        && hasAllRoom(run, run.box())
        && !strokes.isInBorder(run.row(), run.from())) {
      inBox.computeIfAbsent(run.box(), _ -> new ArrayList<>()).add(run);
    }
  }

  private Run run(int row, int from, int to) {
    if (strokes.isInBorder(row, from)) {
      return title(row, from, to);
    }
    Box box = around(row, from);
    boolean label = Labels.stand(strokes, grid, row, from, to);
    boolean beside =
        !label && box != null && (isBeside(box, row, from, to) || isOver(box, row, from, to));
    Run run = new Run(row, from, to, grid.text(row, from, to), box, label, beside, Run.LEFT);
    if (label) {
      return run.at((from + to) / 2.0);
    }
    return beside ? run : box == null ? free(run) : between(run);
  }

  /// Whether no line ends the room that words have from one side of their box to the other.
  private boolean hasAllRoom(Run run, Box box) {
    return lineBefore(run.row(), run.from()) <= box.left()
        && lineBehind(run.row(), run.to()) >= box.right();
  }

  /// The column of the next line left of words that begin there.
  private int lineBefore(int row, int from) {
    int left = from - 1;
    while (left >= 0 && strokes.joints(row, left) == 0) {
      left--;
    }
    return left;
  }

  /// The column of the next line right of words that end before that one.
  private int lineBehind(int row, int to) {
    int right = to;
    while (right < grid.width() && strokes.joints(row, right) == 0) {
      right++;
    }
    return right;
  }

  /// Whether words stand right beside an upright line that is no border. What begins where the text
  /// of their box does is text of the box, whatever is behind it.
  private boolean isBeside(Box box, int row, int from, int to) {
    boolean first = from - box.left() - 1 <= MARGIN;
    return isLine(row, from - 1, Way.ALONG)
        || (grid.isBlank(row, from - 1) && isLine(row, from - 2, Way.ALONG))
        || (!first
            && (isLine(row, to, Way.ALONG)
                || (grid.isBlank(row, to) && isLine(row, to + 1, Way.ALONG))));
  }

  /// Whether words between two boxes stand over a level line or under one.
  private boolean isOver(Box box, int row, int from, int to) {
    int middle = (from + to) / 2;
    return (isLine(row + 1, middle, Way.ACROSS) || isLine(row - 1, middle, Way.ACROSS))
        && lineBefore(row, from) > box.left()
        && lineBehind(row, to) < box.right();
  }

  /// Whether a line that is no border leads straight on there.
  private boolean isLine(int row, int column, int ways) {
    return strokes.line(row, column) == ways
        && boxes.stream().noneMatch(box -> box.borders(row, column));
  }

  /// Words in a border belong to the smallest box that it is the upper border of.
  private Run title(int row, int from, int to) {
    Box box = null;
    for (Box other : boxes) {
      boolean inSpan = other.left() < from && to <= other.right();
      boolean atBottom = other.bottom() == row && (box == null || box.bottom() == row);
      if (inSpan && (other.top() == row || atBottom)) {
        box = other; // They come the largest first.
      }
    }
    Run run = new Run(row, from, to, grid.text(row, from, to), box, false, false, Run.LEFT);
    return box != null && run.isInMiddleOf(box, 1)
        ? run.at((box.left() + box.right() + 1) / 2.0)
        : run;
  }

  private @Nullable Box around(int row, int column) {
    Box smallest = null;
    for (Box box : boxes) {
      if (box.holds(row, column)) {
        smallest = box; // They come the largest first.
      }
    }
    return smallest;
  }

  /// Text outside all boxes is centred where a line hangs on its middle.
  private Run free(Run run) {
    boolean hung = false;
    double middle = (run.from() + run.to() - 1) / 2.0;
    for (int column = (int) middle - 1; column <= middle + 1.5; column++) {
      hung |=
          Way.UP.in(strokes.line(run.row() + 1, column))
              || Way.DOWN.in(strokes.joints(run.row() - 1, column))
              || Way.UP.in(strokes.head(run.row() - 1, column));
    }
    boolean item =
        Way.RIGHT.in(strokes.line(run.row(), run.from() - 1))
            || strokes.line(run.row(), run.from() - 2) != 0;
    return hung && !item ? run.at((run.from() + run.to()) / 2.0) : run;
  }

  /// Text between two upright lines is centred between them if its space says so.
  private Run between(Run run) {
    int left = run.from() - 1;
    while (left >= 0 && grid.isBlank(run.row(), left)) {
      left--;
    }
    int right = run.to();
    while (right < grid.width() && grid.isBlank(run.row(), right)) {
      right++;
    }
    boolean walled =
        (strokes.line(run.row(), left) & Way.ALONG) != 0
            && (strokes.line(run.row(), right) & Way.ALONG) != 0;
    boolean centred =
        walled
            && Centring.isCentred(
                run.from() - left - 1,
                right - run.to(),
                right - left - 1,
                grid.at(run.row(), run.from()));
    return centred ? run.at((left + right + 1) / 2.0) : run;
  }

  /// The runs, those of one box aligned in one way: all centred, or only the title, or none.
  private List<Run> aligned() {
    Map<Run, Run> changed = new HashMap<>();
    inBox.forEach((box, inside) -> align(box, inside, changed));
    return runs.stream().map(run -> changed.getOrDefault(run, run)).toList();
  }

  private static void align(Box box, List<Run> inside, Map<Run, Run> changed) {
    Run title = inside.getFirst();
    Set<Integer> rows = new HashSet<>();
    boolean single = inside.stream().allMatch(run -> rows.add(run.row()));
    if (!single) {
      if (inside.size() > MOST_CENTRED) {
        inside.stream()
            .filter(run -> !run.equals(title) && !run.label() && !run.isInMiddleOf(box, 2))
            .forEach(run -> changed.put(run, run.at(Run.LEFT)));
      }
      return;
    }
    double slack = Math.max(2, 0.42 * (box.right() - box.left() - 1));
    boolean all =
        title.isCentred()
            && inside.size() <= MOST_CENTRED
            && inside.stream()
                .allMatch(
                    run -> !ITEM.matcher(run.text()).matches() && run.isInMiddleOf(box, slack));
    for (Run run : inside) {
      if (!run.label()) {
        boolean centred = run.equals(title) ? title.isCentred() : all;
        changed.put(run, run.at(centred ? (box.left() + box.right() + 1) / 2.0 : Run.LEFT));
      }
    }
  }
}

package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a drawing consists of: its boxes and its text, and what stands in which cell.
final class Layout {

  /// A property of a thing: `Port: 8080`, `:8080`, `- orders`.
  private static final Pattern PROPERTY =
      Pattern.compile("[^:：]+[:：]\\s*\\S.*|[:：]\\s*\\d.*|[-+•·*▪●○✓]\\s.*");

  private final Grid grid;
  private final Strokes strokes;
  private final List<Box> boxes;
  private final List<Run> runs;
  private final Map<Box, List<Run>> inBox = new HashMap<>();
  private final @Nullable Box[] borders;
  private final @Nullable Run[] words;

  private Layout(Grid grid, Strokes strokes, List<Box> boxes, List<Run> runs) {
    this.grid = grid;
    this.strokes = strokes;
    this.boxes = boxes;
    this.runs = runs;
    this.borders = new Box[grid.width() * grid.height()];
    this.words = new Run[grid.width() * grid.height()];
    boxes.forEach(this::mark);
    runs.forEach(this::mark);
  }

  /// @param boxes the boxes of the grid, in any order
  static Layout of(Grid grid, Strokes strokes, List<Box> boxes) {
    List<Box> nested = Box.nested(boxes);
    return new Layout(grid, strokes, nested, Runs.in(grid, strokes, nested));
  }

  /// Boxes come the largest first, so that a border belongs to the smallest box it is one of.
  private void mark(Box box) {
    for (int column = box.left(); column <= box.right(); column++) {
      borders[cell(box.top(), column)] = box;
      borders[cell(box.bottom(), column)] = box;
    }
    for (int row = box.top(); row <= box.bottom(); row++) {
      borders[cell(row, box.left())] = box;
      borders[cell(row, box.right())] = box;
    }
  }

  private void mark(Run run) {
    for (int column = run.from(); column < run.to(); column++) {
      words[cell(run.row(), column)] = run;
    }
    if (run.box() != null && !run.isArrow() && !run.beside()) {
      inBox.computeIfAbsent(run.box(), _ -> new ArrayList<>()).add(run);
    }
  }

  private int cell(int row, int column) {
    return row * grid.width() + column;
  }

  Grid grid() {
    return grid;
  }

  Strokes strokes() {
    return strokes;
  }

  /// The largest first.
  List<Box> boxes() {
    return boxes;
  }

  /// From top to bottom and left to right.
  List<Run> runs() {
    return runs;
  }

  /// The text that stands in a box and in none of the boxes inside it; arrows and words beside
  /// lines are no text of it.
  List<Run> in(Box box) {
    return inBox.getOrDefault(box, List.of());
  }

  boolean isInside(int row, int column) {
    return row >= 0 && column >= 0 && row < grid.height() && column < grid.width();
  }

  /// The smallest box whose border passes there, or null.
  @Nullable Box border(int row, int column) {
    return isInside(row, column) ? borders[cell(row, column)] : null;
  }

  /// The text there, or null.
  @Nullable Run run(int row, int column) {
    return isInside(row, column) ? words[cell(row, column)] : null;
  }

  /// The smallest box around a cell, or null.
  @Nullable Box around(int row, int column) {
    Box smallest = null;
    for (Box box : boxes) {
      if (box.holds(row, column)) {
        smallest = box;
      }
    }
    return smallest;
  }

  /// The first line of text in a box, or empty.
  String title(Box box) {
    return String.join(" ", firstLine(box).stream().map(Run::text).toList());
  }

  private List<Run> firstLine(Box box) {
    List<Run> inside = in(box);
    return inside.stream().filter(run -> run.row() == inside.getFirst().row()).toList();
  }

  /// Whether a run is the title of its box: all there is in its first line. What stands in a table
  /// below its head is not.
  boolean isTitle(Run run) {
    Box box = run.box();
    return box != null
        && firstLine(box).equals(List.of(run))
        && !isBelowHead(box)
        && described(box) == null;
  }

  /// Whether a compartment has one beside it and one of the same sides above it, as those of tables
  /// have.
  private boolean isBelowHead(Box cell) {
    return cell.compartment()
        && boxes.stream().anyMatch(cell::isBeside)
        && boxes.stream().anyMatch(cell::isUnder);
  }

  /// Whether a box is no compartment and has text in it, and neither lines nor other boxes: it is a
  /// box whatever else the drawing may mean.
  boolean holdsTextAlone(Box box) {
    if (box.compartment() || in(box).isEmpty()) {
      return false;
    }
    for (int row = box.top() + 1; row < box.bottom(); row++) {
      for (int column = box.left() + 1; column < box.right(); column++) {
        if (strokes.joints(row, column) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /// The compartment of which one below it, of the same width, gives nothing but properties, or
  /// null.
  private @Nullable Box described(Box box) {
    return !box.compartment()
            || !inBox.containsKey(box)
            || !in(box).stream().allMatch(Layout::isProperty)
        ? null
        : boxes.stream()
            .filter(box::isUnder)
            .filter(over -> inBox.containsKey(over) && !isProperty(in(over).getFirst()))
            .findFirst()
            .orElse(null);
  }

  private static boolean isProperty(Run run) {
    return PROPERTY.matcher(run.text()).matches();
  }

  /// What a box is called: its first line; with the second where other boxes begin alike; where it
  /// only describes the one over it, the name of that; and where it has no text, the name of the
  /// box around it. Empty where nothing names it.
  String name(Box box) {
    Box over = described(box);
    if (over != null) {
      return name(over);
    }
    String title = title(box);
    if (title.isEmpty()) {
      return box.parent() == null ? "" : name(box.parent());
    }
    boolean shared =
        boxes.stream().anyMatch(other -> !other.equals(box) && title(other).equals(title));
    return shared && in(box).size() > 1 ? title + " " + in(box).get(1).text() : title;
  }
}

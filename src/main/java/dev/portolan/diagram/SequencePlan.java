package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Message;
import dev.portolan.diagram.Chart.Note;
import dev.portolan.diagram.Chart.Part;
import dev.portolan.diagram.Chart.Sequence;
import dev.portolan.diagram.Chart.Step;
import dev.portolan.diagram.Chart.Tip;
import dev.portolan.diagram.Chart.Zone;
import dev.portolan.diagram.Glyph.Pen;
import dev.portolan.diagram.Plan.Frame;
import dev.portolan.diagram.Plan.Kind;
import dev.portolan.diagram.Plan.Point;
import dev.portolan.diagram.Plan.Stroke;
import dev.portolan.diagram.Plan.Word;
import dev.portolan.model.DisplayWidth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the places of a sequence: a column for each part, as far from the next as the words
/// between them need, and a row for each step.
final class SequencePlan {

  private static final double ROW = Picture.CELL_HEIGHT;
  private static final double BETWEEN = 28;
  private static final double LOOP = 32;

  /// The space between the border of a zone and what is in it, and above that for its title.
  private static final double EDGE = 12;

  private static final double TITLE = 28;

  /// How far from a part a message is lost.
  private static final double SHORT = 16;

  /// The space beside words.
  private static final double BESIDE = 12;

  private final Sequence sequence;
  private final Plan plan = new Plan();
  private final Map<String, Integer> columns = new HashMap<>();
  private final double[] x;
  private final Deque<Block> open = new ArrayDeque<>();
  private final List<Frame> frames = new ArrayList<>();
  private double y;
  private double right;

  /// A frame that is open. Its words stand where its left border will be, which only its end tells.
  private static final class Block {
    private final double top;
    private final List<Word> words = new ArrayList<>();
    private double left = Double.MAX_VALUE;
    private double right;
    private final List<Double> rules = new ArrayList<>();

    private Block(double top) {
      this.top = top;
    }
  }

  private SequencePlan(Sequence sequence) {
    this.sequence = sequence;
    this.x = new double[sequence.parts().size()];
    for (Part part : sequence.parts()) {
      columns.put(part.id(), columns.size());
    }
  }

  static Plan of(Sequence sequence) {
    SequencePlan places = new SequencePlan(sequence);
    places.spread();
    places.draw();
    places.plan.title(sequence.title());
    places.plan.size(places.right, places.y);
    return places.plan;
  }

  private static double width(List<String> lines) {
    return lines.stream().mapToInt(DisplayWidth::of).max().orElse(0) * Picture.CELL_WIDTH
        + 2 * BESIDE;
  }

  private static double width(String line) {
    return width(List.of(line));
  }

  private int column(String part) {
    return columns.getOrDefault(part, 0);
  }

  private void spread() {
    List<Part> parts = sequence.parts();
    double depth = 1 + sequence.steps().stream().filter(Chart.Open.class::isInstance).count();
    x[0] = width(parts.getFirst().lines()) / 2 + Math.min(depth, 4) * 10;
    x[0] += sequence.zones().isEmpty() ? 0 : EDGE;
    for (int i = 1; i < x.length; i++) {
      double near = (width(parts.get(i - 1).lines()) + width(parts.get(i).lines())) / 2 + BETWEEN;
      near += sequence.zones().isEmpty() ? 0 : EDGE;
      double place = x[i - 1] + near;
      for (Step step : sequence.steps()) {
        place = Math.max(place, needed(step, i));
      }
      for (Zone zone : sequence.zones()) {
        place = Math.max(place, needed(zone, i));
      }
      x[i] = place;
    }
  }

  /// Where a column must stand at least that comes right after a zone with a long title.
  private double needed(Zone zone, int column) {
    return column(zone.parts().getLast()) == column - 1
        ? left(zone) + width(zone.title()) + BETWEEN + width(parts(column)) / 2
        : 0;
  }

  private List<String> parts(int column) {
    return sequence.parts().get(column).lines();
  }

  private double left(Zone zone) {
    int first = column(zone.parts().getFirst());
    return x[first] - width(parts(first)) / 2 - EDGE;
  }

  private double right(Zone zone) {
    int last = column(zone.parts().getLast());
    double end = x[last] + width(parts(last)) / 2 + EDGE;
    return Math.max(end, left(zone) + width(zone.title()));
  }

  /// Where a column must stand at least for a step to have room to the left of it.
  private double needed(Step step, int column) {
    if (step instanceof Message message) {
      int from = column(message.from());
      int to = column(message.to());
      if (from == to && from == column - 1) {
        return x[from] + LOOP + width(message.label()) + BESIDE;
      }
      if (Math.max(from, to) == column && from != to) {
        return x[Math.min(from, to)] + width(message.label()) + 2 * BESIDE;
      }
    }
    if (step instanceof Note note) {
      int first = Math.min(column(note.first()), column(note.last()));
      int last = Math.max(column(note.first()), column(note.last()));
      if (first == last && (last == column || first == column - 1)) {
        return x[column - 1] + width(note.lines()) / 2 + BETWEEN;
      }
      if (last == column) {
        return x[first] + width(note.lines()) - 4 * BESIDE;
      }
    }
    return 0;
  }

  private void draw() {
    List<Part> parts = sequence.parts();
    int lines = parts.stream().mapToInt(part -> part.lines().size()).max().orElse(1);
    double top = sequence.zones().isEmpty() ? 0 : TITLE;
    int depth = top > 0 ? 1 : 0;
    double head = top + lines * ROW + 12;
    for (Part part : parts) {
      double at = x[column(part.id())];
      double width = width(part.lines());
      plan.before(new Frame(at - width / 2, top, width, head - top, depth, Pen.THIN));
      plan.words(at, (top + head) / 2, part.lines());
      right = Math.max(right, at + width / 2);
    }
    y = head + 8;
    sequence.steps().forEach(this::draw);
    y += 20;
    for (double at : x) {
      plan.line(
          new Stroke(List.of(new Point(at, head), new Point(at, y)), Pen.DASHED, false, false));
    }
    for (Zone zone : sequence.zones()) {
      double left = left(zone);
      plan.behind(new Frame(left, 0, right(zone) - left, y + 8, 0, Pen.DASHED));
      plan.word(new Word(left + 8, TITLE / 2, zone.title(), Kind.NAME));
      right = Math.max(right, right(zone));
    }
    y += sequence.zones().isEmpty() ? 0 : 8;
    frames.reversed().forEach(plan::behind);
  }

  private void draw(Step step) {
    switch (step) {
      case Message message -> draw(message);
      case Note note -> draw(note);
      case Chart.Open frame -> open(frame);
      case Chart.Otherwise next -> otherwise(next);
      case Chart.Close _ -> close();
      case Chart.Divider divider -> draw(divider);
    }
  }

  private void draw(Message message) {
    double from = x[column(message.from())];
    double to = x[column(message.to())];
    Pen pen = message.dashed() ? Pen.DASHED : Pen.THIN;
    y += message.label().isEmpty() ? 18 : 30;
    if (from == to) {
      double out = from + LOOP;
      plan.word(new Word(out + 8, y + 9, message.label(), Kind.LEFT));
      List<Point> points =
          List.of(
              new Point(from, y), new Point(out, y), new Point(out, y + 18), new Point(to, y + 18));
      plan.line(new Stroke(points, pen, false, message.tip() != Tip.PLAIN));
      y += 18;
      cover(from, out + width(message.label()));
    } else {
      plan.word(new Word((from + to) / 2, y - 11, message.label(), Kind.MIDDLE));
      boolean lost = message.tip() == Tip.LOST;
      double end = lost ? to - Math.signum(to - from) * SHORT : to;
      boolean head = message.tip() == Tip.HEAD || message.tip() == Tip.BOTH;
      List<Point> points = List.of(new Point(from, y), new Point(end, y));
      plan.line(new Stroke(points, pen, message.tip() == Tip.BOTH, head));
      if (lost) {
        plan.word(new Word(end, y, "×", Kind.LOST));
      }
      cover(Math.min(from, to), Math.max(from, to));
    }
  }

  private void draw(Note note) {
    double first = Math.min(x[column(note.first())], x[column(note.last())]);
    double last = Math.max(x[column(note.first())], x[column(note.last())]);
    double width = Math.max(width(note.lines()), last - first + 4 * BESIDE);
    double height = note.lines().size() * ROW + 8;
    double left = Math.max(0, (first + last - width) / 2);
    y += 14;
    plan.before(new Frame(left, y, width, height, 1, Pen.THIN));
    double row = y + height / 2 - (note.lines().size() - 1) * ROW / 2;
    for (String line : note.lines()) {
      plan.word(new Word(left + width / 2, row, line, Kind.INSIDE));
      row += ROW;
    }
    y += height;
    cover(left, left + width);
  }

  private void draw(Chart.Divider divider) {
    double width = width(divider.label());
    double middle = (x[0] + x[x.length - 1]) / 2;
    y += 22;
    List<Point> points = List.of(new Point(0, y), new Point(Math.max(right, middle + width), y));
    plan.line(new Stroke(points, Pen.DASHED, false, false));
    plan.before(new Frame(middle - width / 2, y - 12, width, 24, 0, Pen.THIN));
    plan.word(new Word(middle, y, divider.label(), Kind.INSIDE));
    y += 12;
    cover(0, Math.max(right, middle + width));
  }

  private void open(Chart.Open frame) {
    y += 16;
    open.push(new Block(y));
    words(frame.kind(), frame.label());
  }

  private void words(String kind, String label) {
    String text = label.isEmpty() ? kind : (kind + " [" + label + "]").strip();
    open.element().words.add(new Word(0, y + 14, text, Kind.NAME));
    y += 22;
  }

  private void otherwise(Chart.Otherwise next) {
    y += 14;
    open.element().rules.add(y);
    words(next.label().isEmpty() ? next.kind() : "", next.label());
  }

  private void close() {
    Block block = open.remove();
    y += 14;
    double left = block.left == Double.MAX_VALUE ? x[0] - 24 : block.left - 24;
    double wide = block.words.stream().mapToDouble(word -> width(word.text())).max().orElse(0);
    double end = Math.max(block.right + 24, left + wide);
    frames.add(new Frame(left, block.top, end - left, y - block.top, 0, Pen.THIN));
    block.words.forEach(word -> plan.word(new Word(left + 8, word.y(), word.text(), word.kind())));
    for (double rule : block.rules) {
      List<Point> points = List.of(new Point(left, rule), new Point(end, rule));
      plan.line(new Stroke(points, Pen.DASHED, false, false));
    }
    cover(left + 14, end - 14);
  }

  /// Widens what is open to hold a step.
  private void cover(double from, double to) {
    right = Math.max(right, to);
    Block block = open.peek();
    if (block != null) {
      block.left = Math.min(block.left, from);
      block.right = Math.max(block.right, to);
      right = Math.max(right, block.right + 24);
    }
  }
}

package dev.portolan.diagram;

import dev.portolan.diagram.Glyph.Pen;
import dev.portolan.model.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/// A picture that was laid out here, not by its author: boxes, lines and words at their places in
/// pixels.
final class Plan {

  /// The space above a picture for its title.
  private static final double TITLE = 34;

  private final List<Frame> behind = new ArrayList<>();
  private final List<Frame> before = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private String title = "";
  private double width;
  private double height;

  /// A box.
  ///
  /// @param depth how many boxes are around it
  record Frame(double x, double y, double width, double height, int depth, Pen pen) {}

  /// A point.
  record Point(double x, double y) {}

  /// A line of pieces that run across or along.
  ///
  /// @param back whether it has an arrow head at its beginning
  /// @param forth whether it has one at its end
  record Stroke(List<Point> points, Pen pen, boolean back, boolean forth) {
    Stroke {
      points = List.copyOf(points);
    }
  }

  /// Words in a row.
  ///
  /// @param x their middle, or where they begin
  /// @param y the middle of the row
  record Word(double x, double y, String text, Kind kind) {}

  /// How words stand.
  enum Kind {
    /// From their place to the right, over lines.
    LEFT("o"),
    /// On both sides of their place, over lines.
    MIDDLE("m o"),
    /// On both sides of their place, as the name of what they stand in.
    TITLE("m t"),
    /// On both sides of their place, in a box.
    INSIDE("m"),
    /// From their place to the right, as the name of what they stand in.
    NAME("t o"),
    /// From their place to the right, as the name of a group, which no line passes through.
    GROUP("t"),
    /// On both sides of their place: the sign that a message is lost there.
    LOST("m t");

    private final String marks;

    Kind(String marks) {
      this.marks = marks;
    }
  }

  /// Names the picture above it.
  void title(String words) {
    title = words;
  }

  void size(double wide, double high) {
    width = wide;
    height = high;
  }

  /// A box that lines may cross.
  void behind(Frame frame) {
    behind.add(frame);
  }

  /// A box that hides lines.
  void before(Frame frame) {
    before.add(frame);
  }

  void line(Stroke stroke) {
    strokes.add(stroke);
  }

  void word(Word word) {
    if (!word.text.isEmpty()) {
      words.add(word);
    }
  }

  /// The lines of a box, around its middle, the first as its name.
  void words(double x, double y, List<String> lines) {
    double row = y - (lines.size() - 1) * Picture.CELL_HEIGHT / 2;
    for (int i = 0; i < lines.size(); i++) {
      word(new Word(x, row, lines.get(i), i == 0 ? Kind.TITLE : Kind.INSIDE));
      row += Picture.CELL_HEIGHT;
    }
  }

  /// The boxes that hide lines.
  List<Frame> things() {
    return before;
  }

  List<Stroke> strokes() {
    return strokes;
  }

  List<Word> said() {
    return words;
  }

  /// The SVG element.
  ///
  /// @param name what it is called where its author gave it no title
  String svg(String name) {
    Markup svg = new Markup();
    double above = title.isEmpty() ? 0 : TITLE;
    double beside = Math.max(0, DisplayWidth.of(title) * Picture.CELL_WIDTH - width) / 2;
    String called = title.isEmpty() ? name : title;
    Picture.open(svg, -beside, -above, width + beside, height, called, "");
    paint(svg, behind);
    Ink ink = new Ink();
    strokes.forEach(stroke -> draw(ink, stroke));
    ink.write(svg);
    paint(svg, before);
    List<Word> said = new ArrayList<>(words);
    if (!title.isEmpty()) {
      said.addFirst(new Word(width / 2, -above / 2 - 4, title, Kind.TITLE));
    }
    for (Word word : said) {
      svg.raw("<text class=\"").raw(word.kind.marks);
      svg.raw("\" x=\"").number(word.x).raw("\" y=\"").number(word.y + Picture.BASELINE);
      svg.raw("\">").text(word.text).raw("</text>");
    }
    return svg.raw("</svg>").toString();
  }

  private static void paint(Markup svg, List<Frame> frames) {
    for (int depth = 0; depth <= Picture.DEEPEST; depth++) {
      for (Pen pen : Pen.values()) {
        Outline outline = new Outline();
        for (Frame frame : frames) {
          if (Math.min(frame.depth, Picture.DEEPEST) == depth && frame.pen == pen) {
            outline.add(frame.x, frame.y, frame.width, frame.height);
          }
        }
        outline.write(svg, depth, pen);
      }
    }
  }

  private static void draw(Ink ink, Stroke stroke) {
    List<Point> points = stroke.points;
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      ink.line(stroke.pen, from.x, from.y, to.x, to.y);
    }
    if (stroke.forth) {
      head(ink, points.get(points.size() - 2), points.getLast());
    }
    if (stroke.back) {
      head(ink, points.get(1), points.getFirst());
    }
  }

  private static void head(Ink ink, Point from, Point to) {
    Way way =
        from.x == to.x
            ? (to.y > from.y ? Way.DOWN : Way.UP)
            : (to.x > from.x ? Way.RIGHT : Way.LEFT);
    ink.head(to.x, to.y, way);
  }
}

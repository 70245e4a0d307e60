package dev.portolan.diagram;

import dev.portolan.diagram.Glyph.Pen;
import dev.portolan.diagram.Segments.Head;
import dev.portolan.diagram.Segments.Segment;
import java.util.EnumMap;
import java.util.Map;

/// Writes a drawing as SVG. Colours and the font are the style sheet's: nothing here but places and
/// classes, so that pictures follow the scheme of the page and a page may forbid styles of its own.
///
/// | class | on | means |
/// |---|---|---|
/// | `wide` | `svg` | too wide to be made smaller where there is little room |
/// | `b0` … `b3` | `path` | boxes, by how many are around them |
/// | `h`, `s` | `path` | heavy lines and boxes, dashed ones; others are thin |
/// | `a` | `path` | arrow heads |
/// | `m` | `text` | centred on its `x` |
/// | `t` | `text` | the title of a box |
/// | `o` | `text` | may stand over a line, which it hides |
final class Picture {

  /// The size of a cell in pixels. Text of 13 pixels is 7.8 wide, a wide character 13 of 16: what
  /// fits its cells fits them in every font.
  static final double CELL_WIDTH = 8;

  static final double CELL_HEIGHT = 18;

  /// How long an arrow head is, in pixels; it is as wide.
  static final double HEAD = 8;

  private static final double MARGIN = 2;

  /// From the middle of a row down to the line that letters stand on.
  static final double BASELINE = 5;

  static final int DEEPEST = 3;

  /// Columns from which on a picture is wide.
  private static final int WIDE = 92;

  private final Layout layout;
  private final Markup svg = new Markup();

  private Picture(Layout layout) {
    this.layout = layout;
  }

  /// The SVG element.
  ///
  /// @param title its name
  /// @param description what it shows, in a sentence
  static String of(Layout layout, Segments segments, String title, String description) {
    Picture picture = new Picture(layout);
    picture.open(title, description);
    picture.boxes();
    picture.lines(segments);
    picture.heads(segments);
    layout.runs().forEach(picture::text);
    return picture.svg.raw("</svg>").toString();
  }

  private void open(String title, String description) {
    double width = layout.grid().width() * CELL_WIDTH;
    open(svg, width, layout.grid().height() * CELL_HEIGHT, title, description);
  }

  /// Begins an SVG element of that size, with a margin around it.
  static void open(Markup svg, double wide, double high, String title, String description) {
    double width = wide + 2 * MARGIN;
    double height = high + 2 * MARGIN;
    svg.raw(wide >= WIDE * CELL_WIDTH ? "<svg class=\"wide\"" : "<svg");
    svg.raw(" viewBox=\"").number(-MARGIN).raw(" ").number(-MARGIN);
    svg.raw(" ").number(width).raw(" ").number(height);
    svg.raw("\" width=\"").number(width).raw("\" height=\"").number(height);
    svg.raw("\" role=\"group\"><title>").text(title).raw("</title>");
    if (!description.isEmpty()) {
      svg.raw("<desc>").text(description).raw("</desc>");
    }
  }

  private static double x(double columns) {
    return columns * CELL_WIDTH;
  }

  private static double y(double rows) {
    return rows * CELL_HEIGHT;
  }

  /// The boxes of one depth and one pen in one path, the outer ones first, so that the inner ones
  /// lie on them.
  private void boxes() {
    for (int depth = 0; depth <= DEEPEST; depth++) {
      for (Pen pen : Pen.values()) {
        boxes(depth, pen);
      }
    }
  }

  private void boxes(int depth, Pen pen) {
    Markup path = new Markup();
    for (Box box : layout.boxes()) {
      if (!box.compartment() && Math.min(box.depth(), DEEPEST) == depth && pen(box) == pen) {
        double width = (box.right() - box.left()) * CELL_WIDTH;
        double height = (box.bottom() - box.top()) * CELL_HEIGHT;
        box(path, x(box.left() + 0.5), y(box.top() + 0.5), width, height);
      }
    }
    boxes(svg, depth, pen, path);
  }

  /// Adds a box to a path.
  static void box(Markup path, double x, double y, double width, double height) {
    path.raw("M").number(x).raw(" ").number(y);
    path.raw("h").number(width).raw("v").number(height).raw("h").number(-width).raw("z");
  }

  /// Writes the boxes of a path, if it has any.
  static void boxes(Markup svg, int depth, Pen pen, Markup path) {
    if (!path.isEmpty()) {
      String kind = pen == Pen.THIN ? "" : " " + kind(pen);
      svg.raw("<path class=\"b").number(depth).raw(kind);
      svg.raw("\" d=\"").raw(path.toString()).raw("\"/>");
    }
  }

  /// The pen that the upper border of a box is drawn with, beside its corner.
  private Pen pen(Box box) {
    return Glyph.pen(layout.grid().at(box.top(), box.left() + 1));
  }

  private static String kind(Pen pen) {
    return switch (pen) {
      case THIN -> "";
      case HEAVY -> "h";
      case DASHED -> "s";
    };
  }

  private void lines(Segments segments) {
    Map<Pen, Markup> paths = new EnumMap<>(Pen.class);
    for (Segment line : segments.segments()) {
      Markup path = paths.computeIfAbsent(line.pen(), _ -> new Markup());
      path.raw("M").number(x(line.x1())).raw(" ").number(y(line.y1()));
      if (line.y1() == line.y2()) {
        path.raw("H").number(x(line.x2()));
      } else {
        path.raw("V").number(y(line.y2()));
      }
    }
    paths.forEach((pen, path) -> lines(svg, pen, path));
  }

  /// Writes the lines of a path, if it has any.
  static void lines(Markup svg, Pen pen, Markup path) {
    if (!path.isEmpty()) {
      String kind = pen == Pen.THIN ? "" : " class=\"" + kind(pen) + "\"";
      svg.raw("<path").raw(kind).raw(" d=\"").raw(path.toString()).raw("\"/>");
    }
  }

  private void heads(Segments segments) {
    if (segments.heads().isEmpty()) {
      return;
    }
    svg.raw("<path class=\"a\" d=\"");
    for (Head head : segments.heads()) {
      head(svg, x(head.x()), y(head.y()), head.way());
    }
    svg.raw("\"/>");
  }

  /// Adds an arrow head to a path.
  ///
  /// @param x where its tip is
  /// @param y where its tip is
  static void head(Markup path, double x, double y, Way way) {
    double half = HEAD / 2;
    path.raw("M").number(x).raw(" ").number(y).raw("l");
    if (way.isAcross()) {
      path.number(-way.columns * HEAD).number(-half).raw("v").number(HEAD);
    } else {
      double back = -way.rows * HEAD;
      path.number(-half).raw(back < 0 ? "" : " ").number(back).raw("h").number(HEAD);
    }
    path.raw("z");
  }

  private void text(Run run) {
    boolean title = layout.isTitle(run);
    String kind = (run.isCentred() ? "m" : "") + (run.isCentred() && title ? " " : "");
    svg.raw("\n<text");
    if (run.isCentred() || title) {
      svg.raw(" class=\"").raw(kind).raw(title ? "t" : "").raw("\"");
    }
    svg.raw(" x=\"").number(x(run.isCentred() ? run.middle() : run.from()));
    svg.raw("\" y=\"").number(y(run.row() + 0.5) + BASELINE).raw("\">");
    svg.text(run.text()).raw("</text>");
  }
}

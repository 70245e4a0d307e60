package dev.portolan.diagram;

import dev.portolan.diagram.Glyph.Pen;
import dev.portolan.diagram.Segments.Head;
import dev.portolan.diagram.Segments.Segment;

/// Writes a drawing as SVG. Colours and the font are the style sheet's: nothing here but places and
/// classes, so that pictures follow the scheme of the page and a page may forbid styles of its own.
///
/// | class | on | means |
/// |---|---|---|
/// | `wide` | `svg` | too wide to be made smaller where there is little room |
/// | `b0` … `b3` | `path` | boxes, by how many are around them |
/// | `h`, `s` | `path` | heavy lines and boxes, dashed ones; others are thin |
/// | `a` | `path` | arrow heads and the lines that they end |
/// | `m` | `text` | centred on its `x` |
/// | `t` | `text` | the title of a box |
/// | `e` | `text` | stands in the border of a box, which it hides |
/// | `e1` … `e3` | `text` | the same, by how many boxes are around that box |
/// | `o` | `text` | may stand over a line, which it hides |
final class Picture {

  /// The size of a cell in pixels. Text of 13 pixels is 7.8 wide, a wide character 13 of 16: what
  /// fits its cells fits them in every font.
  static final double CELL_WIDTH = 8;

  static final double CELL_HEIGHT = 18;

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
    layout.runs().forEach(picture::text);
    return picture.svg.raw("</svg>").toString();
  }

  private void open(String title, String description) {
    double right = layout.grid().width() * CELL_WIDTH;
    open(svg, 0, 0, right, layout.grid().height() * CELL_HEIGHT, title, description);
  }

  /// Begins an SVG element that shows so much, with a margin around it.
  static void open(
      Markup svg,
      double left,
      double top,
      double right,
      double bottom,
      String title,
      String description) {
    double width = right - left + 2 * MARGIN;
    double height = bottom - top + 2 * MARGIN;
    svg.raw(right - left >= WIDE * CELL_WIDTH ? "<svg class=\"wide\"" : "<svg");
    svg.raw(" viewBox=\"").number(left - MARGIN).raw(" ").number(top - MARGIN);
    svg.raw(" ").number(width).raw(" ").number(height);
    svg.raw("\" width=\"").number(width);
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
    Outline outline = new Outline();
    for (Box box : layout.boxes()) {
      if (!box.compartment() && Math.min(box.depth(), DEEPEST) == depth && pen(box) == pen) {
        double width = (box.right() - box.left()) * CELL_WIDTH;
        double height = (box.bottom() - box.top()) * CELL_HEIGHT;
        outline.add(x(box.left() + 0.5), y(box.top() + 0.5), width, height);
      }
    }
    outline.write(svg, depth, pen);
  }

  /// The pen that the upper border of a box is drawn with, beside its corner.
  private Pen pen(Box box) {
    return Glyph.pen(layout.grid().at(box.top(), box.left() + 1));
  }

  private void lines(Segments segments) {
    Ink ink = new Ink();
    for (Segment line : segments.segments()) {
      ink.line(line.pen(), x(line.x1()), y(line.y1()), x(line.x2()), y(line.y2()));
    }
    for (Head head : segments.heads()) {
      ink.head(x(head.x()), y(head.y()), head.way());
    }
    ink.write(svg);
  }

  private void text(Run run) {
    boolean title = layout.isTitle(run);
    String kind = (run.isCentred() ? " m" : "") + (title ? " t" : "") + border(run);
    svg.raw("<text");
    if (!kind.isEmpty()) {
      svg.raw(" class=\"").raw(kind.strip()).raw("\"");
    }
    svg.raw(" x=\"").number(x(run.isCentred() ? run.middle() : run.from()));
    svg.raw("\" y=\"").number(y(run.row() + 0.5) + BASELINE).raw("\">");
    svg.text(run.text()).raw("</text>");
  }

  private String border(Run run) {
    if (!layout.strokes().isInBorder(run.row(), run.from())) {
      return "";
    }
    Box box = run.box();
    Box filled = box != null && box.compartment() ? box.parent() : box;
    int depth = filled == null ? 0 : Math.min(filled.depth(), DEEPEST);
    return depth == 0 ? " e" : " e e" + depth;
  }
}

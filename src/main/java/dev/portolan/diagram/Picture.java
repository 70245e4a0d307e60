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
final class Picture {

  /// The size of a cell in pixels. Text of 13 pixels is 7.8 wide, a wide character 13 of 16: what
  /// fits its cells fits them in every font.
  static final double CELL_WIDTH = 8;

  static final double CELL_HEIGHT = 18;

  /// How long an arrow head is, in pixels; it is as wide.
  static final double HEAD = 8;

  private static final double MARGIN = 2;

  /// From the middle of a row down to the line that letters stand on.
  private static final double BASELINE = 5;

  private static final int DEEPEST = 3;

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
    double width = layout.grid().width() * CELL_WIDTH + 2 * MARGIN;
    double height = layout.grid().height() * CELL_HEIGHT + 2 * MARGIN;
    svg.raw(layout.grid().width() >= WIDE ? "<svg class=\"wide\"" : "<svg");
    svg.raw(" viewBox=\"")
        .number(-MARGIN)
        .raw(" ")
        .number(-MARGIN)
        .raw(" ")
        .number(width)
        .raw(" ")
        .number(height);
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
        path.raw("M").number(x(box.left() + 0.5)).raw(" ").number(y(box.top() + 0.5));
        path.raw("h").number(width);
        path.raw("v").number((box.bottom() - box.top()) * CELL_HEIGHT);
        path.raw("h").number(-width).raw("z");
      }
    }
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
    paths.forEach(
        (pen, path) -> {
          String kind = pen == Pen.THIN ? "" : " class=\"" + kind(pen) + "\"";
          svg.raw("<path").raw(kind).raw(" d=\"").raw(path.toString()).raw("\"/>");
        });
  }

  private void heads(Segments segments) {
    if (segments.heads().isEmpty()) {
      return;
    }
    svg.raw("<path class=\"a\" d=\"");
    double half = HEAD / 2;
    for (Head head : segments.heads()) {
      svg.raw("M").number(x(head.x())).raw(" ").number(y(head.y())).raw("l");
      if (head.way().isAcross()) {
        svg.number(-head.way().columns * HEAD).number(-half).raw("v").number(HEAD);
      } else {
        double back = -head.way().rows * HEAD;
        svg.number(-half).raw(back < 0 ? "" : " ").number(back).raw("h").number(HEAD);
      }
      svg.raw("z");
    }
    svg.raw("\"/>");
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

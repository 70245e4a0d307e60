package dev.portolan.diagram;

import dev.portolan.diagram.Glyph.Pen;

/// Boxes of one depth and one pen as one path. Each is placed from the one before, so that boxes of
/// a size side by side read alike.
final class Outline {

  private final Markup path = new Markup();
  private double x;
  private double y;

  void add(double left, double top, double width, double height) {
    path.raw(path.isEmpty() ? "M" : "m").number(left - x);
    path.raw(top < y ? "" : " ").number(top - y);
    path.raw("h").number(width).raw("v").number(height).raw("h").number(-width).raw("z");
    x = left;
    y = top;
  }

  /// Writes them, if there are any.
  void write(Markup svg, int depth, Pen pen) {
    if (!path.isEmpty()) {
      svg.raw("<path class=\"b").number(depth).raw(pen == Pen.THIN ? "" : " " + Ink.mark(pen));
      svg.raw("\" d=\"").raw(path.toString()).raw("\"/>");
    }
  }
}

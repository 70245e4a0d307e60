package dev.portolan.layout;

import java.util.List;

/// A drawing, in pixels from its upper left corner.
///
/// @param width of the whole
/// @param height of the whole
/// @param boxes in the order in which they were asked for
/// @param lines likewise
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {

  public Drawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /// A box, by its upper left corner and its size.
  public record Box(int x, int y, int width, int height) {}

  /// A line between two boxes: where it begins, bends and ends.
  public record Line(List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }
  }

  /// A point.
  public record Point(int x, int y) {}
}

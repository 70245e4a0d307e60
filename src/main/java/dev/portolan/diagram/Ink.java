package dev.portolan.diagram;

import dev.portolan.diagram.Glyph.Pen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the lines and arrow heads of a picture as few and short paths, for they are most of what
/// a picture weighs: what lies on each other or goes on straight becomes one piece, a line is drawn
/// from the tip of its head round all its corners, and all of one pen are one path.
///
/// Places are in pixels. Such a path cannot be filled, so that a head is a triangle of strokes as
/// close as a pen is wide; those of dashed lines are drawn apart from them.
final class Ink {

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();

  /// A straight line, level or upright, in tenths of a pixel, from left to right or top to bottom.
  private record Piece(boolean level, long at, long from, long to, Pen pen) {

    private boolean goesOnAs(Piece next) {
      return level == next.level && pen == next.pen && at == next.at && next.from <= to;
    }

    private Piece with(Piece next) {
      return new Piece(level, at, from, Math.max(to, next.to), pen);
    }

    private long x(boolean end) {
      return level ? (end ? to : from) : at;
    }

    private long y(boolean end) {
      return level ? at : (end ? to : from);
    }

    private boolean ends(boolean end, long x, long y) {
      return x(end) == x && y(end) == y;
    }

    /// Whether a head stands at one of its ends and points away from it.
    private boolean carries(Head head) {
      boolean end = head.way == Way.RIGHT || head.way == Way.DOWN;
      return level == head.way.isAcross() && ends(end, head.x, head.y);
    }
  }

  /// An arrow head by its tip.
  private record Head(long x, long y, Way way) {}

  private static long tenths(double pixels) {
    return Math.round(pixels * 10);
  }

  void line(Pen pen, double x1, double y1, double x2, double y2) {
    boolean level = tenths(y1) == tenths(y2);
    long from = tenths(level ? Math.min(x1, x2) : Math.min(y1, y2));
    long to = tenths(level ? Math.max(x1, x2) : Math.max(y1, y2));
    if (from < to) {
      pieces.add(new Piece(level, tenths(level ? y1 : x1), from, to, pen));
    }
  }

  /// @param x where its tip is
  /// @param y where its tip is
  /// @param way where it points
  void head(double x, double y, Way way) {
    heads.add(new Head(tenths(x), tenths(y), way));
  }

  void write(Markup svg) {
    List<Piece> left = joined();
    Map<Pen, Markup> paths = new EnumMap<>(Pen.class);
    for (Head head : heads) {
      Piece line =
          left.stream()
              .filter(piece -> piece.carries(head) && piece.pen != Pen.DASHED)
              .findFirst()
              .orElse(null);
      Markup path = paths.computeIfAbsent(line == null ? Pen.THIN : line.pen, _ -> new Markup());
      move(path, head.x, head.y);
      head(path, head.way);
      if (line != null) {
        left.remove(line);
        follow(line, !line.ends(true, head.x, head.y), left, path);
      }
    }
    while (!left.isEmpty()) {
      Piece line = left.removeFirst();
      boolean ahead = corner(line, false, left) == null;
      Markup path = paths.computeIfAbsent(line.pen, _ -> new Markup());
      move(path, line.x(!ahead), line.y(!ahead));
      follow(line, ahead, left, path);
    }
    paths.forEach((pen, path) -> write(svg, mark(pen), path));
  }

  /// How a path says which pen it is drawn with.
  static String mark(Pen pen) {
    return switch (pen) {
      case THIN -> "";
      case HEAVY -> "h";
      case DASHED -> "s";
    };
  }

  private static void write(Markup svg, String mark, Markup path) {
    svg.raw(mark.isEmpty() ? "<path" : "<path class=\"" + mark + "\"");
    svg.raw(" d=\"").raw(path.toString()).raw("\"/>");
  }

  private List<Piece> joined() {
    List<Piece> sorted =
        pieces.stream()
            .sorted(
                Comparator.comparing(Piece::pen)
                    .thenComparing(Piece::level)
                    .thenComparingLong(Piece::at)
                    .thenComparingLong(Piece::from))
            .toList();
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : sorted) {
      if (!joined.isEmpty() && joined.getLast().goesOnAs(piece)) {
        joined.set(joined.size() - 1, joined.getLast().with(piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  /// Draws a line on from where the path is, round its corners.
  ///
  /// @param ahead whether it is drawn from its beginning to its end
  private static void follow(Piece line, boolean ahead, List<Piece> left, Markup path) {
    Piece at = line;
    boolean end = ahead;
    run(path, at, end);
    for (Piece next = corner(at, end, left); next != null; next = corner(at, end, left)) {
      left.remove(next);
      end = next.ends(false, at.x(end), at.y(end));
      run(path, next, end);
      at = next;
    }
  }

  private static @Nullable Piece corner(Piece at, boolean end, List<Piece> left) {
    return left.stream().filter(other -> isCorner(at, end, other)).findFirst().orElse(null);
  }

  private static boolean isCorner(Piece piece, boolean end, Piece other) {
    long x = piece.x(end);
    long y = piece.y(end);
    return piece.level != other.level
        && piece.pen == other.pen
        && (other.ends(false, x, y) || other.ends(true, x, y));
  }

  private static void move(Markup path, long x, long y) {
    path.raw("M").number(x / 10.0).raw(y < 0 ? "" : " ").number(y / 10.0);
  }

  private static void run(Markup path, Piece piece, boolean ahead) {
    double length = (piece.to - piece.from) / 10.0;
    path.raw(piece.level ? "h" : "v").number(ahead ? length : -length);
  }

  /// A triangle from the tip on, where the path then goes on.
  private static void head(Markup path, Way way) {
    path.raw(
        switch (way) {
          case RIGHT -> "l-7-3v6zl-7-1.5v3z";
          case LEFT -> "l7-3v6zl7-1.5v3z";
          case DOWN -> "l-3-7h6zl-1.5-7h3z";
          case UP -> "l-3 7h6zl-1.5 7h3z";
        });
  }
}

package dev.portolan.diagram;

import dev.portolan.diagram.Glyph.Pen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the lines and arrow heads of a picture as few and short paths, for a page is read over
/// slow lines too: what lies on each other or goes on straight becomes one piece, a head begins
/// where its line is drawn from, and all of one pen share a path.
///
/// Places are in pixels. A path with heads is filled, so that nothing with a corner may be in it:
/// lines that turn have a path of their own.
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
    Map<Pen, Markup> straight = new EnumMap<>(Pen.class);
    for (Head head : heads) {
      Piece line = left.stream().filter(piece -> piece.carries(head)).findFirst().orElse(null);
      Pen pen = line == null ? Pen.THIN : line.pen;
      write(head, line, straight.computeIfAbsent(pen, _ -> new Markup()));
      left.remove(line);
    }
    for (Pen pen : Pen.values()) {
      Markup bent = new Markup();
      List<Piece> rest = new ArrayList<>(left.stream().filter(line -> line.pen == pen).toList());
      while (!rest.isEmpty()) {
        turn(rest, bent);
      }
      path(svg, mark(pen), bent);
      path(svg, ("a " + mark(pen)).strip(), straight.getOrDefault(pen, new Markup()));
    }
  }

  /// How a path says which pen it is drawn with.
  static String mark(Pen pen) {
    return switch (pen) {
      case THIN -> "";
      case HEAVY -> "h";
      case DASHED -> "s";
    };
  }

  private static void path(Markup svg, String marks, Markup path) {
    if (!path.isEmpty()) {
      svg.raw(marks.isEmpty() ? "<path" : "<path class=\"" + marks + "\"");
      svg.raw(" d=\"").raw(path.toString()).raw("\"/>");
    }
  }

  private List<Piece> joined() {
    List<Piece> sorted =
        pieces.stream()
            .sorted(
                Comparator.comparing(Piece::pen)
                    .thenComparing(Piece::level)
                    .thenComparing(Piece::at)
                    .thenComparing(Piece::from))
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

  /// A head, and from its tip the line that it ends.
  private static void write(Head head, @Nullable Piece line, Markup path) {
    move(path, head.x, head.y);
    head(path, head.way);
    if (line != null) {
      run(path, line, !line.ends(true, head.x, head.y));
    }
  }

  /// A line, round its corners.
  private static void turn(List<Piece> left, Markup path) {
    Piece piece = left.removeFirst();
    boolean ahead = left.stream().noneMatch(other -> isCorner(piece, false, other));
    move(path, piece.x(!ahead), piece.y(!ahead));
    run(path, piece, ahead);
    Piece at = piece;
    boolean end = ahead;
    while (true) {
      Piece next = corner(at, end, left);
      if (next == null) {
        return;
      }
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
    return piece.level != other.level && (other.ends(false, x, y) || other.ends(true, x, y));
  }

  private static void move(Markup path, long x, long y) {
    path.raw("M").number(x / 10.0).raw(y < 0 ? "" : " ").number(y / 10.0);
  }

  /// @param ahead whether from its beginning to its end
  private static void run(Markup path, Piece piece, boolean ahead) {
    double length = (piece.to - piece.from) / 10.0;
    path.raw(piece.level ? "h" : "v").number(ahead ? length : -length);
  }

  /// A triangle from the tip on, where the path then goes on.
  private static void head(Markup path, Way way) {
    path.raw(
        switch (way) {
          case RIGHT -> "l-7-3v6z";
          case LEFT -> "l7-3v6z";
          case DOWN -> "l-3-7h6z";
          case UP -> "l-3 7h6z";
        });
  }
}

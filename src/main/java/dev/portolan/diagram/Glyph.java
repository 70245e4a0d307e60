package dev.portolan.diagram;

/// What the characters of a drawing draw.
final class Glyph {

  private static final int FIRST = 0x2500;
  private static final int COUNT = 128;

  /// The ways each character from U+2500 to U+257F leads, as the bits of [Way] in one hexadecimal
  /// digit. By their Unicode names: `└` is *up and right*, so 1 + 2. The three diagonals lead
  /// nowhere.
  private static final String WAYS =
      "aa55aa55aa556666cccc333399997777"
          + "7777ddddddddeeeeeeeebbbbbbbbffff"
          + "ffffffffffffaa55a5666ccc33399977"
          + "7dddeeebbbfff6c9300081248124a5a5";

  /// How each of them is drawn: `.` thin, `h` heavy or double, `d` dashed.
  private static final String PENS =
      ".h.hdddddddd.hhh.hhh.hhh.hhh.hhh"
          + "hhhh.hhhhhhh.hhhhhhh.hhhhhhh.hhh"
          + "hhhhhhhhhhhhddddhhhhhhhhhhhhhhhh"
          + "hhhhhhhhhhhhh...........hhhhhhhh";

  /// The thin characters by the ways they lead.
  private static final String THIN = " ╵╶└╷│┌├╴┘─┴┐┤┬┼";

  private static final String FILLED_DOWN = "▼▾▽";
  private static final String FILLED_UP = "▲▴△";

  private Glyph() {}

  /// How a line is drawn.
  enum Pen {
    THIN,
    HEAVY,
    DASHED
  }

  /// The ways the line in a cell leads; 0 where it holds no line.
  static int ways(int cell) {
    int i = cell - FIRST;
    return i >= 0 && i < COUNT ? Character.digit(WAYS.charAt(i), 16) : 0;
  }

  static boolean isLine(int cell) {
    return ways(cell) != 0;
  }

  /// Whether a cell holds nothing but a line from left to right.
  static boolean isDash(int cell) {
    return ways(cell) == Way.ACROSS;
  }

  static Pen pen(int cell) {
    int i = cell - FIRST;
    return switch (i >= 0 && i < COUNT ? PENS.charAt(i) : '.') {
      case 'h' -> Pen.HEAVY;
      case 'd' -> Pen.DASHED;
      default -> Pen.THIN;
    };
  }

  /// The side at which an arrow head takes up its line, as a bit of [Way]: `▼` hangs on the line
  /// above it. 0 where the cell holds no arrow head.
  static int tail(int cell) {
    return switch (cell) {
      case '▼', '▾', '▽', '⯆', '↓' -> Way.UP.bit;
      case '▲', '▴', '△', '⯅', '↑' -> Way.DOWN.bit;
      case '►', '▶', '▸', '▷', '⯈', '→', '➔', '➜' -> Way.LEFT.bit;
      case '◄', '◀', '◂', '◁', '⯇', '←' -> Way.RIGHT.bit;
      default -> 0;
    };
  }

  /// Whether a cell holds a head that points up or down and is one even where its line is missing,
  /// as `↓` is not: that may be text.
  static boolean isFilledHead(int cell) {
    return FILLED_DOWN.indexOf(cell) >= 0 || FILLED_UP.indexOf(cell) >= 0;
  }

  /// Whether a cell holds a triangle, which is an arrow head in a drawing and a bullet elsewhere.
  static boolean isTriangle(int cell) {
    return cell >= 0x25B2 && cell <= 0x25C5 && tail(cell) != 0;
  }

  /// The thin line that leads these ways.
  static int thin(int ways) {
    return THIN.charAt(ways);
  }
}

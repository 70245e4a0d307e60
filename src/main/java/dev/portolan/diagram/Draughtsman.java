package dev.portolan.diagram;

import java.util.List;

/// Reads what a text draws, and puts it straight where that can be done with certainty.
final class Draughtsman {

  /// Characters of the longest text that is looked at.
  private static final int LONGEST = 40_000;

  /// Rows and columns of the largest drawing.
  private static final int MOST_ROWS = 300;

  private static final int MOST_COLUMNS = 400;

  /// Upright lines beside and below each other, more than anyone draws: what has more is noise.
  private static final int MOST_PAIRS = 30_000;

  private Draughtsman() {}

  /// Whether a text may draw something at all. It reads each character once and remembers nothing.
  static boolean mayDraw(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Glyph.isLine(c)) {
        return true;
      }
      if (c == '-' && i > 0 && (text.charAt(i - 1) == '+' || text.charAt(i - 1) == '`')) {
        return true;
      }
    }
    return false;
  }

  /// What a text draws.
  static Sketch read(String text) {
    if (!mayDraw(text)) {
      return new Sketch.Nothing();
    }
    if (text.length() > LONGEST || text.chars().anyMatch(Draughtsman::deceives)) {
      return new Sketch.Unclear(0);
    }
    Tree tree = Tree.of(text);
    if (tree != null) {
      return new Sketch.Hierarchy(tree);
    }
    Grid source = Grid.of(text);
    if (source.height() > MOST_ROWS || source.width() > MOST_COLUMNS) {
      return new Sketch.Unclear(0);
    }
    boolean ascii = !hasLines(source);
    Grid grid = ascii ? AsciiLines.in(source) : AsciiHeads.in(source);
    if (!hasLines(grid)) {
      return new Sketch.Nothing();
    }
    Strokes strokes = new Strokes(grid);
    if (Chains.pairs(grid, strokes) > MOST_PAIRS) {
      return new Sketch.Unclear(0);
    }
    Sketch sketch = read(grid, strokes, ascii);
    return sketch instanceof Sketch.Scheme scheme && grid != source ? scheme.asWritten() : sketch;
  }

  private static boolean hasLines(Grid grid) {
    return grid.any(Glyph::isLine);
  }

  private static Sketch read(Grid grid, Strokes strokes, boolean ascii) {
    Chains chains = Chains.of(grid, strokes);
    if (!chains.isOrderly()) {
      return new Sketch.Unclear(chains.mostCrooked());
    }
    Grid straight = Refit.of(grid, chains);
    Strokes straightened = chains.isCrooked() ? new Strokes(straight) : strokes;
    List<Box> boxes = Box.in(straight, straightened);
    if (ascii && boxes.isEmpty()) {
      return new Sketch.Nothing(); // Options, quotations, formulas: dashes and bars draw much.
    }
    if (boxes.size() > Box.MOST) {
      return new Sketch.Unclear(0);
    }
    Layout layout = Layout.of(straight, straightened, boxes);
    Segments segments = Segments.of(layout);
    int open = OpenBoxes.first(layout);
    if (segments.dangling() > 0 || open >= 0 || !saysTheSame(grid, straight)) {
      int doubt = chains.isCrooked() ? chains.mostCrooked() : open;
      int row = segments.dangling() > 0 ? segments.firstDangling() : doubt;
      List<Box> sure = layout.boxes().stream().filter(layout::holdsTextAlone).toList();
      return sure.isEmpty() ? new Sketch.Unclear(row) : new Sketch.Unclear(row, sure, layout);
    }
    return new Sketch.Scheme(layout, segments, Relations.in(layout), chains.isCrooked());
  }

  /// Whether all that two grids show, spaces and dashes aside, is the same, row by row.
  private static boolean saysTheSame(Grid one, Grid other) {
    for (int row = 0; row < one.height(); row++) {
      int i = said(one, row, 0);
      int k = said(other, row, 0);
      while (i < one.size(row) && k < other.size(row) && one.at(row, i) == other.at(row, k)) {
        i = said(one, row, i + 1);
        k = said(other, row, k + 1);
      }
      if (i < one.size(row) || k < other.size(row)) {
        return false;
      }
    }
    return true;
  }

  /// The next column from that one on with neither space nor dash.
  private static int said(Grid grid, int row, int from) {
    int column = from;
    while (column < grid.size(row)
        && (grid.isBlank(row, column) || Glyph.isDash(grid.at(row, column)))) {
      column++;
    }
    return column;
  }

  /// Whether a character is not shown, or changes the order in which others are: the text must stay
  /// as it is, so that readers see it.
  private static boolean deceives(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F;
  }
}

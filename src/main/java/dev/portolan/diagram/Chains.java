package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds out which column each upright line belongs in.
///
/// From row to row, the places where lines leave downwards are paired with the places where lines
/// arrive from above. What is paired again and again down the rows is a chain: one upright line as
/// its author meant it. Each part of the chain votes for the column it stands in, and all of them
/// go where the most votes are.
final class Chains {

  /// How far from each other two cells may be and still be one line.
  private static final int REACH = 12;

  /// A corner or a tee has a horizontal line to hold it in its place; `│` is easily a column off.
  private static final int VOTES_OF_CORNER = 4;

  private final Grid grid;
  private final Strokes strokes;
  private final List<List<Joint>> rows = new ArrayList<>();
  private boolean orderly = true;

  private Chains(Grid grid, Strokes strokes) {
    this.grid = grid;
    this.strokes = strokes;
  }

  /// A cell from which a line leads up or down.
  static final class Joint {
    final int row;
    final int column;
    final int ways;
    private int target;
    private boolean paired;
    private Joint chain = this;

    private Joint(int row, int column, int ways) {
      this.row = row;
      this.column = column;
      this.ways = ways;
      this.target = column;
    }

    /// The column it belongs in.
    int target() {
      return target;
    }

    private Joint chain() {
      Joint root = this;
      while (root.chain != root) {
        root.chain = root.chain.chain;
        root = root.chain;
      }
      return root;
    }
  }

  static Chains of(Grid grid, Strokes strokes) {
    Chains chains = new Chains(grid, strokes);
    chains.find();
    return chains;
  }

  /// The joints of a row, from left to right.
  List<Joint> row(int row) {
    return rows.get(row);
  }

  /// Whether no two joints of a row were voted into the same column or past each other.
  boolean isOrderly() {
    return orderly;
  }

  /// Whether some joint does not stand where it belongs.
  boolean isCrooked() {
    return rows.stream().anyMatch(row -> row.stream().anyMatch(j -> j.target != j.column));
  }

  /// The first row in which a joint stands farthest from where it belongs.
  int mostCrooked() {
    int most = 0;
    int crooked = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (Joint joint : rows.get(row)) {
        if (Math.abs(joint.target - joint.column) > most) {
          most = Math.abs(joint.target - joint.column);
          crooked = row;
        }
      }
    }
    return crooked;
  }

  /// How many pairs of joints of neighbouring rows there are to think about.
  static int pairs(Grid grid, Strokes strokes) {
    int pairs = 0;
    int above = 0;
    for (int row = 0; row < grid.height(); row++) {
      int joints = 0;
      for (int column = 0; column < grid.size(row); column++) {
        joints += (ways(grid, strokes, row, column) & Way.ALONG) != 0 ? 1 : 0;
      }
      pairs += above * joints;
      above = joints;
    }
    return pairs;
  }

  private void find() {
    for (int row = 0; row < grid.height(); row++) {
      List<Joint> joints = new ArrayList<>();
      for (int column = 0; column < grid.size(row); column++) {
        int ways = ways(row, column);
        if ((ways & Way.ALONG) != 0) {
          joints.add(new Joint(row, column, ways));
        }
      }
      rows.add(joints);
    }
    for (int row = 0; row + 1 < grid.height(); row++) {
      pair(leading(row, Way.DOWN), leading(row + 1, Way.UP));
    }
    vote();
    rows.forEach(this::settle);
  }

  private int ways(int row, int column) {
    return ways(grid, strokes, row, column);
  }

  private static int ways(Grid grid, Strokes strokes, int row, int column) {
    int line = strokes.line(row, column);
    int cell = grid.at(row, column);
    return line == 0 && Glyph.isFilledHead(cell) ? Glyph.tail(cell) : line;
  }

  private List<Joint> leading(int row, Way way) {
    return rows.get(row).stream().filter(joint -> way.in(joint.ways)).toList();
  }

  /// Pairs the joints of two rows, in order and so that it costs the least: a pair costs how far
  /// its two are apart, a joint without a partner what [#alone] says. The classic alignment of two
  /// sequences: `cost[i][j]` is the best for the first `i` and the first `j` of them.
  private void pair(List<Joint> upper, List<Joint> lower) {
    int n = upper.size();
    int m = lower.size();
    if (n == 0 || m == 0) {
      return;
    }
    double[] aloneUpper = upper.stream().mapToDouble(joint -> alone(joint, Way.DOWN)).toArray();
    double[] aloneLower = lower.stream().mapToDouble(joint -> alone(joint, Way.UP)).toArray();
    double[][] cost = new double[n + 1][m + 1];
    Step[][] step = new Step[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i == 0 && j == 0) {
          continue;
        }
        double best = Double.MAX_VALUE;
        if (i > 0) {
          best = cost[i - 1][j] + aloneUpper[i - 1];
          step[i][j] = Step.SKIP_UPPER;
        }
        if (j > 0 && cost[i][j - 1] + aloneLower[j - 1] < best) {
          best = cost[i][j - 1] + aloneLower[j - 1];
          step[i][j] = Step.SKIP_LOWER;
        }
        if (i > 0 && j > 0) {
          int apart = Math.abs(upper.get(i - 1).column - lower.get(j - 1).column);
          double pair = cost[i - 1][j - 1] + cost(apart, n == m);
          if (apart <= REACH && pair <= best) {
            best = pair;
            step[i][j] = Step.PAIR;
          }
        }
        cost[i][j] = best;
      }
    }
    int i = n;
    int j = m;
    while (i > 0 && j > 0) {
      switch (step[i][j]) {
        case SKIP_UPPER -> i--;
        case SKIP_LOWER -> j--;
        case PAIR -> join(upper.get(--i), lower.get(--j));
      }
    }
  }

  private enum Step {
    SKIP_UPPER,
    SKIP_LOWER,
    PAIR
  }

  /// Where both rows have as many joints, far pairs are cheap: the row as a whole is likely off.
  private static double cost(int apart, boolean even) {
    return even ? Math.min(apart, 3) + 0.15 * apart : apart;
  }

  /// What it costs to leave a joint without a partner in the row its line leads to. A line that
  /// ends at text or touches a border is fine; a corner that leads nowhere is hardly what was
  /// meant; and two that meet exactly are never parted.
  private double alone(Joint joint, Way way) {
    int row = joint.row + way.rows;
    if (way.back().in(ways(row, joint.column))) {
      return 9;
    }
    boolean corner =
        Glyph.isLine(grid.at(joint.row, joint.column))
            && (joint.ways & Way.ACROSS) != 0
            && Integer.bitCount(joint.ways) == 2;
    if (isTextNear(row, joint.column)) {
      return corner && Way.LEFT.in(joint.ways) ? 5 : 2;
    }
    if (corner) {
      return 8;
    }
    if (Glyph.isLine(grid.at(row, joint.column))) {
      return 1.5;
    }
    return row < 0 || row >= grid.height() ? 0 : 6;
  }

  private boolean isTextNear(int row, int column) {
    for (int near = column - 2; near <= column + 2; near++) {
      int cell = grid.at(row, near);
      if (cell != Strip.SPACE && !Glyph.isLine(cell) && Glyph.tail(cell) == 0) {
        return true;
      }
    }
    return false;
  }

  private static void join(Joint upper, Joint lower) {
    upper.paired = true;
    lower.paired = true;
    Joint a = upper.chain();
    Joint b = lower.chain();
    if (a != b) {
      b.chain = a;
    }
  }

  private void vote() {
    Map<Joint, Map<Integer, Integer>> votes = new HashMap<>();
    for (List<Joint> row : rows) {
      for (Joint joint : row) {
        int weight = (joint.ways & Way.ACROSS) != 0 ? VOTES_OF_CORNER : 1;
        votes
            .computeIfAbsent(joint.chain(), _ -> new LinkedHashMap<>())
            .merge(joint.column, weight, Integer::sum);
      }
    }
    Map<Joint, Integer> winners = new HashMap<>();
    votes.forEach((chain, columns) -> winners.put(chain, winner(columns)));
    for (List<Joint> row : rows) {
      for (Joint joint : row) {
        if (joint.paired) {
          joint.target = winners.getOrDefault(joint.chain(), joint.column);
        }
      }
    }
  }

  /// The column with the most votes; of equals the one that stands highest in the drawing.
  private static int winner(Map<Integer, Integer> votes) {
    int best = -1;
    int most = 0;
    for (Map.Entry<Integer, Integer> column : votes.entrySet()) {
      if (column.getValue() > most) {
        most = column.getValue();
        best = column.getKey();
      }
    }
    return best;
  }

  /// What is in no chain moves as its neighbour to the left does; nobody passes a neighbour.
  private void settle(List<Joint> row) {
    int shift = 0;
    for (Joint joint : row) {
      if (joint.paired) {
        shift = joint.target - joint.column;
      } else {
        joint.target = joint.column + shift;
      }
    }
    for (int i = 1; i < row.size(); i++) {
      if (row.get(i).target <= row.get(i - 1).target) {
        orderly = false;
        row.get(i).target = row.get(i - 1).target + 1;
      }
    }
  }
}

package dev.portolan.render;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Ports drawn as a coast: the number runs along it, exposure is the depth of the water, and names
/// stand at right angles to the coast, as port names do on old charts. Lengths are in the units of
/// the drawing, of which it is [#WIDTH] wide.
///
/// @param height of the whole drawing
/// @param marks the numbers along the top, where a band of the scale begins
/// @param rows one per scope, the most exposed first
record PortChart(int height, List<Mark> marks, List<Row> rows) {

  static final int WIDTH = 1200;
  private static final int LEFT = 20;
  private static final int RIGHT = 1180;
  private static final int TOP = 34;
  private static final int ROW = 78;

  /// How far two names must stand apart to be read.
  private static final double SPACING = 15;

  /// The same for the numbers along the top, which lie.
  private static final double MARK_SPACING = 44;

  /// Numbers at which the scale may change; the well-known boundaries of the port range.
  private static final int[] BANDS = {
    0, 1024, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 8100, 8200, 9000, 9100, 10000, 20000, 30000,
    50000, 65536
  };

  /// A number along the top.
  record Mark(int number, String x) {}

  /// The ports of one scope.
  ///
  /// @param depth 1 to 5
  /// @param y of the top of its water
  /// @param labelled whether there is room for their numbers
  record Row(String scope, int depth, int count, int y, boolean labelled, List<Port> ports) {}

  /// A port on the coast.
  ///
  /// @param x where it stands
  /// @param label where its name stands, moved aside where names would touch
  /// @param name the number; of a range its start, with a mark that it goes on
  record Port(Ref ref, String name, boolean conflict, String x, String label) {}

  /// The chart, or null where no claim states its scope.
  static @Nullable PortChart of(Catalog catalog, Links links) {
    Map<String, Map<Catalog.Port, Boolean>> scopes = new TreeMap<>(Depth.ORDER);
    for (Catalog.Port port : catalog.ports()) {
      for (PortUse use : port.uses()) {
        if (use.scope() != null) {
          boolean conflict = catalog.conflicts().stream().anyMatch(c -> c.uses().contains(use));
          scopes
              .computeIfAbsent(
                  use.scope(), scope -> new TreeMap<>(Comparator.comparing(Catalog.Port::port)))
              .merge(port, conflict, Boolean::logicalOr);
        }
      }
    }
    if (scopes.isEmpty()) {
      return null;
    }
    Axis axis =
        Axis.over(
            scopes.values().stream()
                .flatMap(ports -> ports.keySet().stream())
                .map(port -> port.port().from())
                .distinct()
                .sorted()
                .toList());
    List<Row> rows = new ArrayList<>();
    scopes.forEach(
        (scope, ports) -> rows.add(row(scope, ports, TOP + ROW * rows.size(), axis, links)));
    return new PortChart(TOP + ROW * rows.size(), axis.marks(), List.copyOf(rows));
  }

  private static Row row(
      String scope, Map<Catalog.Port, Boolean> ports, int y, Axis axis, Links links) {
    double[] x = ports.keySet().stream().mapToDouble(port -> axis.x(port.port().from())).toArray();
    boolean labelled = x.length * SPACING <= RIGHT - LEFT;
    double[] labels = labelled ? spread(x) : x;
    List<Port> drawn = new ArrayList<>();
    ports.forEach(
        (port, conflict) -> {
          int i = drawn.size();
          PortRange range = port.port();
          String name = range.from() + (range.from() == range.to() ? "" : "…");
          drawn.add(new Port(links.port(port), name, conflict, number(x[i]), number(labels[i])));
        });
    return new Row(scope, Depth.of(scope), ports.size(), y, labelled, List.copyOf(drawn));
  }

  /// Moves names apart as little as possible, in the sense of least squares: neighbours that would
  /// touch are pooled and stand around their common middle (pool adjacent violators).
  private static double[] spread(double[] wanted) {
    int n = wanted.length;
    double[] sum = new double[n];
    int[] size = new int[n];
    int pools = 0;
    for (int i = 0; i < n; i++) {
      sum[pools] = wanted[i] - i * SPACING;
      size[pools] = 1;
      pools++;
      while (pools > 1 && sum[pools - 2] / size[pools - 2] > sum[pools - 1] / size[pools - 1]) {
        sum[pools - 2] += sum[pools - 1];
        size[pools - 2] += size[pools - 1];
        pools--;
      }
    }
    double[] placed = new double[n];
    int i = 0;
    for (int pool = 0; pool < pools; pool++) {
      double start = sum[pool] / size[pool];
      for (int k = 0; k < size[pool]; k++, i++) {
        double last = RIGHT - (n - 1) * SPACING;
        placed[i] = Math.clamp(start, Math.min(LEFT, last), Math.max(LEFT, last)) + i * SPACING;
      }
    }
    return placed;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// The scale along the coast: straight within a band, and a band is as wide as its ports need.
  private record Axis(List<Integer> starts, List<Double> xs) {

    static Axis over(List<Integer> numbers) {
      Map<Integer, Long> counts =
          numbers.stream().collect(Collectors.groupingBy(Axis::band, Collectors.counting()));
      List<Integer> starts = new ArrayList<>();
      List<Double> weights = new ArrayList<>();
      for (int i = 0; i < BANDS.length - 1; i++) {
        long count = Objects.requireNonNullElse(counts.get(i), 0L);
        boolean emptyAfterEmpty = count == 0 && !weights.isEmpty() && weights.getLast() == 1.0;
        if (!emptyAfterEmpty) {
          starts.add(BANDS[i]);
          // The root keeps a crowded band from taking the whole coast.
          weights.add(1.0 + 2.2 * Math.sqrt((double) count));
        }
      }
      double total = weights.stream().mapToDouble(Double::doubleValue).sum();
      List<Double> xs = new ArrayList<>();
      double x = LEFT;
      for (double weight : weights) {
        xs.add(x);
        x += weight / total * (RIGHT - LEFT);
      }
      starts.add(BANDS[BANDS.length - 1]);
      xs.add((double) RIGHT);
      return new Axis(starts, xs);
    }

    private static int band(int number) {
      int band = 0;
      while (number >= BANDS[band + 1]) {
        band++;
      }
      return band;
    }

    double x(int number) {
      int band = 0;
      while (number >= starts.get(band + 1)) {
        band++;
      }
      double share =
          (double) (number - starts.get(band)) / (starts.get(band + 1) - starts.get(band));
      return xs.get(band) + share * (xs.get(band + 1) - xs.get(band));
    }

    /// The starts of bands, of those that stand too close the one whose band is wider.
    List<Mark> marks() {
      List<Integer> widest =
          IntStream.range(0, starts.size() - 1)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> xs.get(i) - xs.get(i + 1)))
              .toList();
      List<Integer> kept = new ArrayList<>();
      for (int i : widest) {
        if (kept.stream().allMatch(k -> Math.abs(xs.get(k) - xs.get(i)) > MARK_SPACING)) {
          kept.add(i);
        }
      }
      return kept.stream().sorted().map(i -> new Mark(starts.get(i), number(xs.get(i)))).toList();
    }
  }
}

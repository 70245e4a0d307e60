package dev.portolan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What one build cost, and what it wrote.
///
/// @param wall seconds
/// @param cpu seconds, user and system together
/// @param peak resident memory in MB, of the largest process
/// @param output MB written
/// @param files how many
record Measure(double wall, double cpu, double peak, double output, double files) {

  /// @param usage wall, user and system seconds and peak KB, as `time` wrote them
  /// @param folder what the build wrote
  static Measure of(String usage, Path folder) throws IOException {
    String[] numbers = usage.strip().split(" ");
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      return new Measure(
          Double.parseDouble(numbers[0]),
          Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]),
          Double.parseDouble(numbers[3]) / 1024,
          files.stream().mapToDouble(file -> file.toFile().length()).sum() / (1024 * 1024),
          files.size());
    }
  }

  /// The median of each figure by itself.
  static Measure median(List<Measure> measures) {
    return new Measure(
        median(measures, Measure::wall),
        median(measures, Measure::cpu),
        median(measures, Measure::peak),
        median(measures, Measure::output),
        median(measures, Measure::files));
  }

  private static double median(List<Measure> measures, ToDoubleFunction<Measure> figure) {
    double[] sorted = measures.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

package dev.portolan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures whole builds of generated sites, each a process of its own, beside other tools in the
/// same run, and prints a Markdown table a size. `src/bench/peers` starts it.
///
/// The tools take turns, so that a busy moment of the machine meets all of them, and each round has
/// a new site from another seed, so that nothing kept from an earlier round helps.
public final class PeersBenchmark {

  private static final int ROUNDS = 3;

  private final Path work;
  private final List<Builder> builders;

  private PeersBenchmark(Path work, List<Builder> builders) {
    this.work = work;
    this.builders = builders;
  }

  /// @param args how many rounds, if not three, and sizes such as `1000x38`, if not that one
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath();
    Path work = Files.createDirectories(root.resolve("target/peers"));
    Peers peers = Peers.install(root, work);
    var benchmark = new PeersBenchmark(work, peers.builders());
    // Whatever a tool builds or trains on first use is not what is measured.
    benchmark.round(new GeneratedSite.Size(1, 4), 0);

    System.out.printf("%s%n", Machine.describe());
    peers.missing().forEach(peer -> System.out.printf("%nMissing: %s%n", peer));
    int rounds =
        Arrays.stream(args)
            .filter(arg -> !arg.contains("x"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(ROUNDS);
    for (GeneratedSite.Size size : sizes(args)) {
      benchmark.measure(size, rounds);
    }
  }

  private static List<GeneratedSite.Size> sizes(String[] args) {
    List<GeneratedSite.Size> sizes =
        Arrays.stream(args)
            .filter(arg -> arg.contains("x"))
            .map(GeneratedSite.Size::parse)
            .toList();
    return sizes.isEmpty() ? List.of(new GeneratedSite.Size(1000, 38)) : sizes;
  }

  private void measure(GeneratedSite.Size size, int rounds)
      throws IOException, InterruptedException {
    String load = Machine.load();
    Map<Builder, List<Measure>> measures = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("%s: round %d of %d%n", size, round, rounds);
      round(size, round)
          .forEach(
              (builder, measure) ->
                  measures.computeIfAbsent(builder, _ -> new ArrayList<>()).add(measure));
    }
    Map<Builder, Measure> medians = new LinkedHashMap<>();
    measures.forEach((builder, each) -> medians.put(builder, Measure.median(each)));
    System.out.printf(
        "%n## %s%n%nMedians of %d rounds; load %s at the start, %s at the end.%n%n%s",
        size, rounds, load, Machine.load(), PeersTable.of(medians));
  }

  private Map<Builder, Measure> round(GeneratedSite.Size size, long seed)
      throws IOException, InterruptedException {
    Path folder = work.resolve("round");
    Machine.delete(folder);
    GeneratedSite site =
        GeneratedSite.write(folder.resolve("site"), Path.of("src/bench/peers-site"), size, seed);
    Map<Builder, Measure> measures = new LinkedHashMap<>();
    for (Builder builder : builders) {
      measures.put(builder, builder.build(site, folder.resolve(builder.output())));
    }
    return measures;
  }
}

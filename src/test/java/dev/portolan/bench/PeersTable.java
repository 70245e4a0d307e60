package dev.portolan.bench;

import dev.portolan.bench.Builder.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The measures as a Markdown table: a row a builder, and for each of ours its share of every
/// peer's wall and CPU seconds.
final class PeersTable {

  private PeersTable() {}

  static String of(Map<Builder, Measure> measures) {
    List<Builder> peers =
        measures.keySet().stream().filter(builder -> builder.role() == Role.PEER).toList();
    StringBuilder table =
        new StringBuilder("| build | wall s | CPU s | peak MB | output MB | files |");
    peers.forEach(peer -> table.append(" wall, CPU ÷ ").append(peer.name()).append(" |"));
    table.append("\n|---|--:|--:|--:|--:|--:|").append("--:|".repeat(peers.size())).append('\n');
    measures.forEach(
        (builder, measure) -> {
          table.append(row(builder, measure));
          peers.forEach(
              peer -> table.append(share(builder, measure, measures.get(peer))).append(" |"));
          table.append('\n');
        });
    return table.toString();
  }

  private static String row(Builder builder, Measure measure) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.0f | %.1f | %.0f |",
        builder.name(),
        measure.wall(),
        measure.cpu(),
        measure.peak(),
        measure.output(),
        measure.files());
  }

  private static String share(Builder builder, Measure measure, Measure peer) {
    return switch (builder.role()) {
      case OURS ->
          String.format(
              Locale.ROOT, " %.2f, %.2f", measure.wall() / peer.wall(), measure.cpu() / peer.cpu());
      case PEER -> "";
    };
  }
}

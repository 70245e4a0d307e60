package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Node;
import dev.portolan.diagram.Tier.Item;
import dev.portolan.diagram.Tier.Lead;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds where the lines of a flow touch what they connect.
final class Docks {

  private Docks() {}

  /// Finds where lines touch what they connect.
  static void find(List<Tier> tiers) {
    Set<Double> taken = new HashSet<>();
    for (Tier tier : tiers) {
      for (int i = 0; i < tier.items.size(); i++) {
        straighten(tier, i, taken);
        leave(tier.items.get(i));
      }
      tier.items.forEach(item -> arrive(item, taken));
      taken.clear();
      tier.items.forEach(item -> item.down.forEach(lead -> taken.add(lead.from)));
    }
  }

  /// Moves the words of a line, or a place that it only passes, right below where the line comes
  /// from, if that is near and free, and away from where other lines come from.
  private static void straighten(Tier tier, int i, Set<Double> taken) {
    Item item = tier.items.get(i);
    if (item.thing instanceof Node || item.thing instanceof FlowLevel || item.up.size() > 1) {
      return;
    }
    double half = item.across / 2;
    double now = item.middle();
    double from = item.up.isEmpty() ? now : item.up.getFirst().from;
    double low = i == 0 ? -1e6 : tier.items.get(i - 1).at + tier.items.get(i - 1).across + 8;
    double high = i + 1 == tier.items.size() ? 1e6 : tier.items.get(i + 1).at - 8;
    for (double wanted : new double[] {from, now, now + 6, now - 6, now + 12}) {
      boolean near = wanted - half >= low && wanted + half <= high && Math.abs(wanted - now) < 28;
      if (near && (wanted == from || isFree(wanted, from, taken))) {
        item.at = wanted - half;
        return;
      }
    }
  }

  /// The first place of a border that is neither a gate's nor that of a line before.
  private static double besideGates(Item item, List<Lead> arriving, int i) {
    Set<Double> used = new HashSet<>();
    for (int k = 0; k < arriving.size(); k++) {
      Double gate = gate(item, arriving.get(k).link, true);
      if (gate != null) {
        used.add(item.at + gate);
      } else if (k < i) {
        used.add(arriving.get(k).to);
      }
    }
    double place = item.at + Tier.LINES / 2;
    while (!isFree(place, Double.NaN, used)) {
      place += Tier.LINES / 2;
    }
    return place;
  }

  private static boolean isFree(double place, double own, Set<Double> taken) {
    return taken.stream().noneMatch(other -> other != own && Math.abs(other - place) < 5);
  }

  /// Lines that only leave do so together, from the middle; one with a head there arrives beside
  /// them. Those of a whole group keep away from its gates.
  private static void leave(Item item) {
    long turned = item.down.stream().filter(Lead::pointsUp).count();
    boolean mixed = turned > 0 && turned < item.down.size();
    double slot = item.across / (turned + 1);
    int next = 0;
    for (Lead lead : item.down) {
      Double gate = gate(item, lead.link, false);
      if (gate != null) {
        lead.from = item.at + gate;
      } else if (hasGates(item)) {
        lead.from = item.at + Tier.LINES / 2;
      } else if (turned == 0 || item.thing == null || !(item.thing instanceof Node)) {
        lead.from = item.middle();
      } else if (!lead.pointsUp()) {
        lead.from = item.at + slot / 2;
      } else {
        next++;
        lead.from =
            mixed ? item.at + slot * (next + 0.5) : item.at + item.across * (next - 0.5) / turned;
      }
    }
  }

  private static boolean hasGates(Item item) {
    return item.thing instanceof FlowLevel level && level.hasGates();
  }

  private static @Nullable Double gate(Item item, Link link, boolean isAbove) {
    return item.thing instanceof FlowLevel level ? level.border(link, isAbove) : null;
  }

  /// Each line arrives at a place of its own, straight where it can.
  private static void arrive(Item item, Set<Double> taken) {
    List<Lead> sorted =
        item.up.stream().sorted(Comparator.comparingDouble((Lead lead) -> lead.from)).toList();
    double slot = item.across / Math.max(1, sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      Lead lead = sorted.get(i);
      double low = item.at + slot * i;
      Double gate = gate(item, lead.link, true);
      if (gate != null) {
        lead.to = item.at + gate;
      } else if (hasGates(item)) {
        lead.to = besideGates(item, sorted, i);
      } else if (item.across < Tier.LINES) {
        lead.to = item.middle();
      } else if (item.thing instanceof Node && lead.from > low + 7 && lead.from < low + slot - 7) {
        lead.to = lead.from;
      } else {
        lead.to = free(low + slot / 2, lead, taken);
      }
    }
  }

  /// A place near the wanted one where no other line begins.
  private static double free(double wanted, Lead lead, Set<Double> taken) {
    for (double place : new double[] {wanted, wanted + 6, wanted - 6}) {
      if (isFree(place, lead.from, taken)) {
        return place;
      }
    }
    return wanted;
  }
}

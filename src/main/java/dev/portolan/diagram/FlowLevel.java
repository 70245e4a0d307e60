package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Node;
import dev.portolan.diagram.Tier.Item;
import dev.portolan.diagram.Tier.Lead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the places of what is in one group, or in none, in rows: a line leads from a row to a
/// later one, and through empty places of the rows between. Groups in it are laid out before as
/// levels of their own, whose lines to the outside leave at places of their border, its *gates*.
///
/// Nothing but lines that leave one thing share a piece: each line has a place of its own where it
/// arrives, so that no line can be taken for another.
final class FlowLevel {

  private final FlowScale scale;
  private final @Nullable String group;
  private final Map<String, Item> things = new LinkedHashMap<>();
  private final List<Item> all = new ArrayList<>();
  private final List<Lead> leads = new ArrayList<>();
  private final List<Tier> tiers = new ArrayList<>();
  private final List<List<List<Lead>>> tracks = new ArrayList<>();

  /// For each line that leaves the group, its gate: above or below.
  private final Map<Link, Item> above = new LinkedHashMap<>();

  private final Map<Link, Item> below = new LinkedHashMap<>();

  private double across;
  private double along;

  FlowLevel(FlowScale scale, @Nullable String group) {
    this.scale = scale;
    this.group = group;
  }

  @Nullable String group() {
    return group;
  }

  double across() {
    return across;
  }

  double along() {
    return along;
  }

  List<Tier> tiers() {
    return tiers;
  }

  /// For each space behind a row, what shares a track in it, the track nearest to the row first.
  List<List<List<Lead>>> tracks() {
    return tracks;
  }

  void gateAbove(Link link) {
    above.put(link, new Item(null, 0, 0));
  }

  void gateBelow(Link link) {
    below.put(link, new Item(null, 0, 0));
  }

  /// Where a line leaves the level, measured across.
  @Nullable Double gate(Link link, boolean isAbove) {
    Item gate = (isAbove ? above : below).get(link);
    return gate == null ? null : gate.at;
  }

  void add(Node node) {
    things.put(node.id(), new Item(node, scale.across(node), scale.along(node)));
  }

  void add(String id, Item level) {
    things.put(id, level);
  }

  /// Connects two things, or a thing and a gate where an end is null.
  ///
  /// @param turned whether the line runs against the flow
  void connect(@Nullable String upper, @Nullable String lower, Link link, boolean turned) {
    Item from = upper == null ? above.get(link) : things.get(upper);
    Item to = lower == null ? below.get(link) : things.get(lower);
    if (from == null || to == null) {
      throw new IllegalStateException(link.toString());
    }
    if (link.label().isEmpty() || upper == null || lower == null) {
      leads.add(new Lead(from, to, link, turned));
      return;
    }
    List<String> words = scale.label(link);
    Item label = new Item(words, scale.across(words), scale.along(words));
    all.add(label);
    leads.add(new Lead(from, label, link, turned));
    leads.add(new Lead(label, to, link, turned));
  }

  /// Finds all places.
  void arrange() {
    all.addAll(things.values());
    all.addAll(above.values());
    all.addAll(below.values());
    rank();
    passBetween();
    order();
    for (int i = 0; i < 12; i++) {
      for (int k = 0; k < tiers.size(); k++) {
        tiers.get(i % 2 == 0 ? k : tiers.size() - 1 - k).relax(i % 4 < 2);
      }
    }
    double least =
        all.stream().filter(item -> item.across > 0).mapToDouble(item -> item.at).min().orElse(0);
    all.forEach(item -> item.at -= least);
    dock();
    across = all.stream().mapToDouble(item -> item.at + item.across).max().orElse(0);
    run();
  }

  private void rank() {
    for (Lead lead : leads) {
      lead.upper.down.add(lead);
      lead.lower.up.add(lead);
    }
    Set<Item> done = new HashSet<>();
    all.forEach(item -> rank(item, done));
    if (!above.isEmpty()) {
      all.stream().filter(item -> !above.containsValue(item)).forEach(item -> item.rank++);
      above.values().forEach(gate -> gate.rank = 0);
      all.forEach(item -> item.rank = above.containsValue(item) ? 0 : Math.max(1, item.rank));
    }
    settle();
    int last =
        all.stream()
            .filter(item -> !below.containsValue(item))
            .mapToInt(i -> i.rank)
            .max()
            .orElse(0);
    below.values().forEach(gate -> gate.rank = last + 1);
  }

  /// The longest way that leads to a thing.
  private static void rank(Item item, Set<Item> done) {
    if (done.add(item)) {
      for (Lead lead : item.up) {
        rank(lead.upper, done);
        item.rank = Math.max(item.rank, lead.upper.rank + 1);
      }
    }
  }

  /// What nothing leads to stands right before what it leads to.
  private void settle() {
    for (Item item : all) {
      if (item.up.isEmpty() && !item.down.isEmpty() && !above.containsValue(item)) {
        item.rank =
            Math.max(item.rank, item.down.stream().mapToInt(l -> l.lower.rank).min().orElse(1) - 1);
      }
    }
  }

  /// Gives each line a place in the rows that it passes.
  private void passBetween() {
    List<Lead> pieces = new ArrayList<>();
    for (Lead lead : leads) {
      Item from = lead.upper;
      for (int rank = lead.upper.rank + 1; rank < lead.lower.rank; rank++) {
        Item place = new Item(null, 1, 0);
        place.rank = rank;
        all.add(place);
        pieces.add(new Lead(from, place, lead.link, lead.turned));
        from = place;
      }
      pieces.add(new Lead(from, lead.lower, lead.link, lead.turned));
    }
    leads.clear();
    leads.addAll(pieces);
    for (Item item : all) {
      item.up.clear();
      item.down.clear();
    }
    for (Lead lead : leads) {
      lead.upper.down.add(lead);
      lead.lower.up.add(lead);
    }
  }

  private void order() {
    int last = all.stream().mapToInt(item -> item.rank).max().orElse(0);
    for (int rank = 0; rank <= last; rank++) {
      tiers.add(new Tier());
    }
    Set<Item> placed = new HashSet<>();
    all.stream().sorted(Comparator.comparingInt(item -> item.rank)).forEach(i -> place(i, placed));
    tiers.forEach(Tier::pack);
    for (int i = 0; i < 8; i++) {
      for (int rank = 1; rank <= last; rank++) {
        tiers.get(rank).sort(true);
      }
      for (int rank = last - 1; rank >= 0 && i < 7; rank--) {
        tiers.get(rank).sort(false);
      }
    }
  }

  private void place(Item item, Set<Item> placed) {
    if (placed.add(item)) {
      tiers.get(item.rank).items.add(item);
      item.down.forEach(lead -> place(lead.lower, placed));
    }
  }

  /// Finds where lines touch what they connect.
  private void dock() {
    for (Tier tier : tiers) {
      for (Item item : tier.items) {
        leave(item);
      }
    }
    for (int rank = 1; rank < tiers.size(); rank++) {
      Set<Double> taken = new HashSet<>();
      tiers.get(rank - 1).items.forEach(item -> item.down.forEach(lead -> taken.add(lead.from)));
      tiers.get(rank).items.forEach(item -> arrive(item, taken));
    }
  }

  /// Lines with the flow leave together, from the middle; those against it arrive beside. Those of
  /// a whole group keep away from its gates.
  private static void leave(Item item) {
    long turned = item.down.stream().filter(lead -> lead.turned).count();
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
      } else if (!lead.turned) {
        lead.from = item.at + slot / 2;
      } else {
        next++;
        lead.from =
            mixed ? item.at + slot * (next + 0.5) : item.at + item.across * (next - 0.5) / turned;
      }
    }
  }

  private static boolean hasGates(Item item) {
    return item.thing instanceof FlowLevel level
        && !(level.above.isEmpty() && level.below.isEmpty());
  }

  private static @Nullable Double gate(Item item, Link link, boolean isAbove) {
    return item.thing instanceof FlowLevel level ? level.scale.border(level, link, isAbove) : null;
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
        lead.to = item.at + Tier.LINES / 2;
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
    double place = wanted;
    for (int i = 0; i < 4; i++) {
      double near = place;
      boolean clear =
          lead.from == near || taken.stream().noneMatch(other -> Math.abs(other - near) < 5);
      if (clear) {
        return near;
      }
      place += 6;
    }
    return wanted;
  }

  /// Gives the pieces that turn a track each in the space between two rows, and sums up.
  private void run() {
    for (int rank = 0; rank < tiers.size(); rank++) {
      List<List<Lead>> space = new ArrayList<>();
      if (rank + 1 < tiers.size()) {
        Map<Object, List<Lead>> bundles = new LinkedHashMap<>();
        for (Item item : tiers.get(rank).items) {
          for (Lead lead : item.down) {
            bundles.computeIfAbsent(List.of(item.at, lead.from), _ -> new ArrayList<>()).add(lead);
          }
        }
        bundles.values().stream()
            .filter(bundle -> !bundle.stream().allMatch(Lead::isStraight))
            .forEach(bundle -> assign(bundle, space));
      }
      tracks.add(space);
      along += thickness(rank) + (rank + 1 < tiers.size() ? scale.space(space.size()) : 0);
    }
  }

  double thickness(int rank) {
    return tiers.get(rank).items.stream().mapToDouble(item -> item.along).max().orElse(0);
  }

  private static void assign(List<Lead> bundle, List<List<Lead>> space) {
    for (List<Lead> track : space) {
      if (low(bundle) > high(track) + 8 || high(bundle) < low(track) - 8) {
        track.addAll(bundle);
        return;
      }
    }
    space.add(new ArrayList<>(bundle));
  }

  private static double low(List<Lead> leads) {
    return leads.stream().mapToDouble(lead -> Math.min(lead.from, lead.to)).min().orElse(0);
  }

  private static double high(List<Lead> leads) {
    return leads.stream().mapToDouble(lead -> Math.max(lead.from, lead.to)).max().orElse(0);
  }

  /// Whether no two lines that do not belong together run on each other.
  boolean isClear() {
    for (Tier tier : tiers) {
      for (Item item : tier.items) {
        for (Lead lead : item.down) {
          for (Item other : tier.items) {
            for (Lead near : other.down) {
              if (lead != near
                  && (Math.abs(lead.to - near.to) < 4
                      || (lead.from != near.from && Math.abs(lead.from - near.to) < 4))) {
                return false;
              }
            }
          }
        }
      }
    }
    return true;
  }

  /// Whether a line goes on inside a thing, or is only passed or worded there: it ends elsewhere.
  static boolean passes(Item item, Link link) {
    return !(item.thing instanceof Node)
        && !(item.thing instanceof FlowLevel level
            && !level.above.containsKey(link)
            && !level.below.containsKey(link));
  }

  /// Whether a place is a gate.
  boolean isGate(Item item) {
    return above.containsValue(item) || below.containsValue(item);
  }
}

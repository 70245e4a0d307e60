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
  private boolean clear = true;

  FlowLevel(FlowScale scale, @Nullable String group) {
    this.scale = scale;
    this.group = group;
  }

  /// Whether lines leave it.
  boolean hasGates() {
    return !above.isEmpty() || !below.isEmpty();
  }

  /// Where a line crosses its border; null where the line ends there.
  @Nullable Double border(Link link, boolean isAbove) {
    return scale.border(this, link, isAbove);
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

  /// Where lines come in over the group, from left to right.
  double[] gatesAbove() {
    return above.values().stream().mapToDouble(gate -> gate.at).sorted().toArray();
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
    double least = all.stream().mapToDouble(item -> item.at).min().orElse(0);
    all.forEach(item -> item.at -= least);
    Docks.find(tiers);
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
        Item place = new Item(null, 0, 0);
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
        List<List<Lead>> turning =
            bundles.values().stream()
                .filter(bundle -> !bundle.stream().allMatch(Lead::isStraight))
                .toList();
        assign(turning, space);
      }
      tracks.add(space);
      along += thickness(rank) + space(rank);
    }
  }

  /// The space behind a row. A border needs none before it.
  double space(int rank) {
    if (rank + 1 >= tiers.size()) {
      return 0;
    }
    double space = scale.space(tracks.get(rank).size());
    return tiers.get(rank + 1).items.stream().allMatch(this::isGate) ? space - 26 : space;
  }

  double thickness(int rank) {
    return tiers.get(rank).items.stream().mapToDouble(item -> item.along).max().orElse(0);
  }

  /// Where one line begins at the place that another ends at, it turns first: so they never run on
  /// each other. Two that would each have to turn first cannot be told apart.
  private void assign(List<List<Lead>> bundles, List<List<Lead>> space) {
    List<List<Lead>> left = new ArrayList<>(bundles);
    Map<List<Lead>, Integer> at = new LinkedHashMap<>();
    while (!left.isEmpty()) {
      List<Lead> next =
          left.stream()
              .filter(bundle -> left.stream().noneMatch(other -> turnsFirst(other, bundle)))
              .findFirst()
              .orElse(null);
      if (next == null) {
        clear = false;
        return;
      }
      left.remove(next);
      int track = 0;
      for (List<Lead> bundle : at.keySet()) {
        track = turnsFirst(bundle, next) ? Math.max(track, at.getOrDefault(bundle, 0) + 1) : track;
      }
      while (track < space.size() && !fits(next, space.get(track))) {
        track++;
      }
      while (space.size() <= track) {
        space.add(new ArrayList<>());
      }
      space.get(track).addAll(next);
      at.put(next, track);
    }
  }

  private static boolean turnsFirst(List<Lead> bundle, List<Lead> other) {
    double from = bundle.getFirst().from;
    return !bundle.equals(other)
        && other.stream().anyMatch(lead -> Math.abs(lead.to - from) < 5 && lead.from != from);
  }

  private static boolean fits(List<Lead> bundle, List<Lead> track) {
    return track.isEmpty() || low(bundle) > high(track) + 8 || high(bundle) < low(track) - 8;
  }

  private static double low(List<Lead> leads) {
    return leads.stream().mapToDouble(lead -> Math.min(lead.from, lead.to)).min().orElse(0);
  }

  private static double high(List<Lead> leads) {
    return leads.stream().mapToDouble(lead -> Math.max(lead.from, lead.to)).max().orElse(0);
  }

  /// Whether no two lines that do not belong together run on each other.
  boolean isClear() {
    return clear && tiers.stream().allMatch(FlowLevel::arriveApart);
  }

  private static boolean arriveApart(Tier tier) {
    double[] places =
        tier.items.stream()
            .flatMap(item -> item.up.stream())
            .mapToDouble(lead -> lead.to)
            .sorted()
            .toArray();
    for (int i = 1; i < places.length; i++) {
      if (places[i] - places[i - 1] < 4) {
        return false;
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

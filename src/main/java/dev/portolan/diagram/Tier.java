package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in a row of a flow, measured along the row (*across* the flow) and *along* the flow.
final class Tier {

  /// How far from each other two things of a row are.
  static final double APART = 24;

  /// How far from each other two lines are, and from the end of the side they touch.
  static final double LINES = 14;

  final List<Item> items = new ArrayList<>();

  /// A thing in a row.
  static final class Item {
    final @Nullable Object thing;
    final double across;
    final double along;
    final List<Lead> up = new ArrayList<>();
    final List<Lead> down = new ArrayList<>();
    int rank;
    double at;

    /// @param thing a node, a [FlowLevel], the words of a line, or null where a line passes or
    ///   leaves
    Item(@Nullable Object thing, double across, double along) {
      this.thing = thing;
      this.across = across;
      this.along = along;
    }

    double middle() {
      return at + across / 2;
    }

    /// The middle of what it is connected with in the row before or after; its own where there is
    /// nothing.
    private double middleOf(boolean upper) {
      return (upper ? up : down)
          .stream()
              .mapToDouble(lead -> (upper ? lead.upper : lead.lower).middle())
              .average()
              .orElse(middle());
    }

    private double pull() {
      List<Lead> leads = new ArrayList<>(up);
      leads.addAll(down);
      return leads.stream()
          .mapToDouble(lead -> (lead.upper == this ? lead.lower : lead.upper).middle())
          .average()
          .orElse(middle());
    }
  }

  /// A piece of a line, from a thing of one row to a thing of the next. Pieces that leave a thing
  /// at one place are a bundle.
  static final class Lead {
    final Item upper;
    final Item lower;
    final Link link;
    final boolean turned;
    double from;
    double to;

    /// @param turned whether the line runs from the lower thing to the upper one
    Lead(Item upper, Item lower, Link link, boolean turned) {
      this.upper = upper;
      this.lower = lower;
      this.link = link;
      this.turned = turned;
    }

    /// Whether it has a head at its upper end.
    boolean pointsUp() {
      return turned ? link.forth() : link.back();
    }

    boolean isStraight() {
      return Math.abs(from - to) < 0.5;
    }
  }

  /// Puts the things side by side in their order.
  void pack() {
    double at = 0;
    for (Item item : items) {
      item.at = at;
      at += item.across + gap(item);
    }
  }

  private static double gap(Item item) {
    return item.thing == null ? LINES : APART;
  }

  /// Moves each thing as near to what it is connected with as its neighbours allow; the row may
  /// grow to both sides.
  void relax(boolean fromLeft) {
    int size = items.size();
    for (int step = 0; step < size; step++) {
      int i = fromLeft ? step : size - 1 - step;
      Item item = items.get(i);
      double wanted = item.pull() - item.across / 2;
      double low = -1e6;
      double high = 1e6;
      if (i > 0) {
        Item left = items.get(i - 1);
        low = left.at + left.across + gap(left);
      }
      if (i + 1 < size) {
        high = items.get(i + 1).at - gap(item) - item.across;
      }
      item.at = Math.round(Math.clamp(wanted, low, Math.max(low, high)));
    }
  }

  /// Orders the things by the middle of what leads to them from the row before or after.
  void sort(boolean byUpper) {
    items.sort(Comparator.comparingDouble((Item item) -> item.middleOf(byUpper)));
    pack();
  }
}

package dev.portolan.normalize;

import java.util.ArrayList;
import java.util.List;

/// Finds the sections that must move to bring their siblings into the template's order: as few as
/// possible.
final class OutOfOrder {

  private OutOfOrder() {}

  static List<Item> among(List<Item> siblings) {
    List<Item> known = siblings.stream().filter(item -> item.slot() != null).toList();
    int[] length = new int[known.size()];
    int[] previous = new int[known.size()];
    int best = -1;
    for (int i = 0; i < known.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (order(known.get(j)) <= order(known.get(i)) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    List<Item> moved = new ArrayList<>(known);
    for (int i = best; i >= 0; i = previous[i]) {
      moved.remove(known.get(i));
    }
    return moved;
  }

  private static int order(Item item) {
    Slot slot = item.slot();
    return slot == null ? -1 : slot.order();
  }
}

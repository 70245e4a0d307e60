package dev.portolan.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts sections into the template's order and numbers them as the template does. A section that
/// the template does not have stays behind the one it followed.
final class Arrangement {

  private static final Pattern LAST = Pattern.compile("(?:.*\\.)?(\\d+)");

  private Arrangement() {}

  static List<Item> arranged(List<Item> siblings) {
    List<Item> arranged = new ArrayList<>();
    groups(siblings).stream()
        .sorted(Comparator.comparingInt(Arrangement::order))
        .forEach(arranged::addAll);
    number(arranged, null);
    arranged.forEach(item -> item.arrange(arrangedUnder(item)));
    return arranged;
  }

  private static List<Item> arrangedUnder(Item parent) {
    List<Item> arranged = new ArrayList<>();
    groups(parent.children()).stream()
        .sorted(Comparator.comparingInt(Arrangement::order))
        .forEach(arranged::addAll);
    number(arranged, parent);
    arranged.forEach(item -> item.arrange(arrangedUnder(item)));
    return arranged;
  }

  /// Each section the template has, with what follows it; what stands before the first of them is a
  /// group of its own.
  private static List<List<Item>> groups(List<Item> siblings) {
    List<List<Item>> groups = new ArrayList<>();
    groups.add(new ArrayList<>());
    for (Item item : siblings) {
      if (item.slot() != null) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(item);
    }
    return groups;
  }

  private static int order(List<Item> group) {
    Slot slot = group.isEmpty() ? null : group.getFirst().slot();
    return slot == null ? -1 : slot.order();
  }

  /// Where a section repeats (4.1, 4.2 … are flows), its siblings count on; elsewhere each keeps
  /// the template's number, missing siblings or not.
  private static void number(List<Item> siblings, @Nullable Item parent) {
    boolean counted = false;
    for (Item item : siblings) {
      Slot slot = item.slot();
      counted |= slot != null && slot.section().repeated();
    }
    int count = 0;
    for (Item item : siblings) {
      Slot slot = item.slot();
      if (slot != null) {
        count++;
        item.number(number(slot, parent, counted ? count : 0));
      }
    }
  }

  private static String number(Slot slot, @Nullable Item parent, int count) {
    String number = slot.section().number();
    Matcher last = LAST.matcher(number);
    boolean under = parent != null && slot.isIn(parent.slot());
    if (!under || !last.matches() || parent == null || parent.number().isEmpty()) {
      return number;
    }
    return parent.number() + "." + (count > 0 ? Integer.toString(count) : last.group(1));
  }
}

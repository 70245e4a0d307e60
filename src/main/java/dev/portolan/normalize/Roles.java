package dev.portolan.normalize;

import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides which section of the template each section of a document is: by its title alone, and,
/// where that leaves a choice, by the section it lies in.
final class Roles {

  private final Schema schema;

  Roles(Schema schema) {
    this.schema = schema;
  }

  /// Fills every slot that the document has.
  ///
  /// @return the sections that say what another one says already, in source order
  List<Item> assign(List<Item> chapters) {
    chapters.forEach(chapter -> choose(chapter, null));
    for (List<Item> claim : claims(chapters)) {
      String title = Vocabulary.fold(best(claim).section().title());
      claim.stream()
          .filter(item -> !Vocabulary.fold(item.section().title()).equals(title))
          .forEach(item -> item.fill(null));
    }
    chapters.forEach(chapter -> settle(chapter, null));
    return claims(chapters).stream()
        .flatMap(Roles::others)
        .sorted(Comparator.comparingInt(item -> item.section().line()))
        .toList();
  }

  private void choose(Item item, @Nullable Slot above) {
    if (item.frame() == null) {
      item.fill(best(schema.named(item.section().title()), above, item));
    }
    item.children().forEach(child -> choose(child, item.slot()));
  }

  private static @Nullable Slot best(List<Slot> named, @Nullable Slot above, Item item) {
    Slot best = null;
    for (Slot slot : named) {
      if (slot.isIn(above)) {
        return slot;
      }
      if (best == null && !slot.isLocal() && !isInside(item, slot)) {
        best = slot;
      }
    }
    return best;
  }

  /// Whether a section above is that slot already: `服务列表` under `服务清单` is not another list.
  private static boolean isInside(Item item, Slot slot) {
    for (Item above = item.parent(); above != null; above = above.parent()) {
      if (slot.equals(above.slot())) {
        return true;
      }
    }
    return false;
  }

  /// The sections that claim one slot each. Of several, the one in the right place is it, else the
  /// first. Another one of the very same title is a duplicate; one of any other title is a section
  /// of the author's own.
  private static Collection<List<Item>> claims(List<Item> chapters) {
    Map<Slot, List<Item>> claims = new HashMap<>();
    for (Item chapter : chapters) {
      chapter.walk(
          item -> {
            Slot slot = item.slot();
            if (slot != null && !slot.isLocal() && !slot.section().repeated()) {
              claims.computeIfAbsent(slot, _ -> new ArrayList<>()).add(item);
            }
          });
    }
    return claims.values();
  }

  private static Stream<Item> others(List<Item> claim) {
    Item best = best(claim);
    return claim.stream().filter(item -> !item.equals(best));
  }

  private static Item best(List<Item> claim) {
    Item best = claim.getFirst();
    for (Item item : claim) {
      best = isInPlace(item) > isInPlace(best) ? item : best;
    }
    return best;
  }

  /// Whether it lies where the template has it; of equals, the exact title counts more.
  private static int isInPlace(Item item) {
    Slot slot = item.slot();
    if (slot == null) {
      return 0;
    }
    return (liesIn(item, slot.parent()) ? 2 : 0) + (isExact(item, slot) ? 1 : 0);
  }

  private static boolean isExact(Item item, Slot slot) {
    return TitleForms.of(slot.section().title()).contains(Vocabulary.fold(item.section().title()));
  }

  /// Whether the slot is one that authors fill with headings of their own; `端口` under a component
  /// is that component's, not the chapter's.
  private static boolean isOwn(@Nullable Slot slot) {
    return slot != null && (slot.section().repeated() || slot.isLocal());
  }

  /// Whether a section lies directly in that slot; null is the top of the document.
  static boolean liesIn(Item item, @Nullable Slot slot) {
    Item parent = item.parent();
    boolean top = parent == null || parent.frame() != null;
    return slot == null ? top : !top && parent != null && slot.equals(parent.slot());
  }

  /// Headings of the author's own where the template wants them, and local slots only inside what
  /// they belong to.
  private void settle(Item item, @Nullable Slot above) {
    Slot slot = item.slot();
    boolean homeless = slot != null && slot.isLocal() && !slot.isIn(above);
    boolean borrowed = slot != null && !slot.isLocal() && isOwn(above) && !isExact(item, slot);
    if (homeless || borrowed) {
      item.fill(null);
    }
    if (item.slot() == null && item.frame() == null && above != null && !isNameless(item)) {
      Slot repeated = schema.repeatedIn(above);
      item.fill(repeated);
      if (repeated != null) {
        item.children().forEach(child -> chooseLocal(child, repeated));
      }
    }
    item.children().forEach(child -> settle(child, item.slot()));
  }

  /// Whether it is a heading without words, which is a slip, not one more flow or component.
  private static boolean isNameless(Item item) {
    return item.section().title().isBlank();
  }

  private void chooseLocal(Item item, Slot above) {
    for (Slot slot : schema.named(item.section().title())) {
      if (slot.isIn(above)) {
        item.fill(slot);
        return;
      }
    }
  }
}

package dev.portolan.normalize;

import dev.portolan.model.NormalDocument;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A section on its way to its place: what it is becomes known step by step. Lives only while one
/// document is normalised.
final class Item {

  private final Section section;
  private final @Nullable Item parent;
  private List<Item> children = new ArrayList<>();
  private @Nullable Slot slot;
  private @Nullable String frame;
  private String number;

  Item(Section section, @Nullable Item parent) {
    this.section = section;
    this.parent = parent;
    this.number = section.number();
  }

  /// The sections of a document as a tree, by their levels.
  static List<Item> tree(List<Section> sections) {
    List<Item> roots = new ArrayList<>();
    Item last = null;
    for (Section section : sections) {
      Item parent = last;
      while (parent != null && parent.section.level() >= section.level()) {
        parent = parent.parent;
      }
      Item item = new Item(section, section.level() == 0 ? null : parent);
      (item.parent == null ? roots : item.parent.children).add(item);
      last = section.level() == 0 ? null : item;
    }
    return roots;
  }

  Section section() {
    return section;
  }

  @Nullable Item parent() {
    return parent;
  }

  List<Item> children() {
    return children;
  }

  void arrange(List<Item> arranged) {
    children = arranged;
  }

  /// What the section is in the template, or null.
  @Nullable Slot slot() {
    return slot;
  }

  void fill(@Nullable Slot other) {
    slot = other;
  }

  /// What it is beside the template's sections: [NormalDocument#TITLE] and the like; null for an
  /// ordinary section.
  @Nullable String frame() {
    return frame;
  }

  void frame(String role) {
    frame = role;
  }

  String number() {
    return number;
  }

  void number(String other) {
    number = other;
  }

  @Nullable String role() {
    return slot == null ? frame : slot.id();
  }

  /// Whether this is one of `others` or lies somewhere below one.
  boolean isWithin(Set<Item> others) {
    return others.contains(this) || (parent != null && parent.isWithin(others));
  }

  /// Calls `visitor` for this and everything below it, parents first.
  void walk(Consumer<Item> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.walk(visitor));
  }

  NormalDocument.Node node() {
    Section shown = NormalDocument.CONTENTS.equals(frame) ? section.withHtml("") : section;
    return new NormalDocument.Node(
        shown, role(), number, children.stream().map(Item::node).toList());
  }
}

package dev.portolan.normalize;

import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The template's sections, found by any of their titles.
final class Schema {

  private final List<Slot> slots = new ArrayList<>();
  private final Map<String, Set<Slot>> byTitle = new HashMap<>();

  Schema(Template template, Vocabulary vocabulary) {
    template.chapters().forEach(chapter -> add(chapter, null, vocabulary));
  }

  private void add(TemplateSection section, @Nullable Slot parent, Vocabulary vocabulary) {
    Slot slot = new Slot(section, parent, slots.size());
    slots.add(slot);
    TitleForms.of(section.title()).forEach(form -> know(form, slot));
    section.aliases().forEach(alias -> know(Vocabulary.fold(alias), slot));
    vocabulary.words("section." + section.id()).forEach(word -> know(Vocabulary.fold(word), slot));
    section.children().forEach(child -> add(child, slot, vocabulary));
  }

  private void know(String form, Slot slot) {
    byTitle.computeIfAbsent(form, _ -> new LinkedHashSet<>()).add(slot);
  }

  /// Every section, in the template's order.
  List<Slot> slots() {
    return slots;
  }

  /// The sections that a heading may mean, in the template's order; several where a title fits more
  /// than one.
  List<Slot> named(String title) {
    List<Slot> named = new ArrayList<>();
    for (String form : TitleForms.of(title)) {
      for (Slot slot : byTitle.getOrDefault(form, Set.of())) {
        if (!named.contains(slot)) {
          named.add(slot);
        }
      }
    }
    return named;
  }

  /// The section of that parent which a document may fill with headings of its own, or null.
  @Nullable Slot repeatedIn(Slot parent) {
    for (Slot slot : slots) {
      if (slot.section().repeated() && slot.isIn(parent)) {
        return slot;
      }
    }
    return null;
  }
}

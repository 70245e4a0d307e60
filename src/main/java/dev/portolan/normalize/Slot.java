package dev.portolan.normalize;

import dev.portolan.model.Template.TemplateSection;
import org.jspecify.annotations.Nullable;

/// A section of the template in its place.
///
/// @param section the section
/// @param parent the slot it lies in, or null for a chapter
/// @param order its place in the template, read from top to bottom
record Slot(TemplateSection section, @Nullable Slot parent, int order) {

  String id() {
    return section.id();
  }

  boolean isChapter() {
    return parent == null;
  }

  boolean isIn(@Nullable Slot other) {
    return parent != null && parent.equals(other);
  }

  /// Whether it means something only inside its parent: each flow has a `时序图` of its own.
  boolean isLocal() {
    return parent != null && (parent.section().repeated() || parent.isLocal());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slot slot && slot.order == order;
  }

  @Override
  public int hashCode() {
    return order;
  }
}

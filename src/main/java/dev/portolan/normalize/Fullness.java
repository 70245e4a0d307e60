package dev.portolan.normalize;

import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.State;
import dev.portolan.model.Section;
import dev.portolan.model.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Judges how far each section of the template is filled in. What still reads as the template wrote
/// it is not content.
final class Fullness {

  private final Schema schema;
  private final Set<String> templateLines;

  Fullness(Schema schema, Template template) {
    this.schema = schema;
    this.templateLines =
        template.source().lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
  }

  /// @param lines of the document
  /// @param placeholders left in it
  List<Coverage> coverage(
      List<Item> chapters, List<SourceLines> lines, List<Placeholder> placeholders) {
    Map<Slot, List<Item>> filled = new HashMap<>();
    NavigableSet<Integer> starts = new TreeSet<>();
    for (Item chapter : chapters) {
      chapter.walk(
          item -> {
            starts.add(item.section().line());
            if (item.slot() != null) {
              filled.computeIfAbsent(item.slot(), _ -> new ArrayList<>()).add(item);
            }
          });
    }
    Content content = new Content(lines, starts, unfilled(placeholders));
    List<Coverage> coverage = new ArrayList<>();
    for (Slot slot : schema.slots()) {
      List<Item> items = filled.getOrDefault(slot, List.of());
      coverage.add(
          new Coverage(
              slot.id(),
              slot.section().number(),
              slot.section().title(),
              state(slot, items, filled, content),
              items.isEmpty() ? null : items.getFirst().section().anchor()));
    }
    return coverage;
  }

  /// The share of required sections that are filled in; a section half filled counts half.
  double completeness(List<Coverage> coverage) {
    int required = 0;
    double filled = 0;
    for (int i = 0; i < coverage.size(); i++) {
      if (schema.slots().get(i).section().required()) {
        required++;
        filled +=
            switch (coverage.get(i).state()) {
              case FULL -> 1;
              case PARTIAL -> 0.5;
              case EMPTY, MISSING, NOT_APPLICABLE -> 0;
            };
      }
    }
    return required == 0 ? 1 : Math.round(1000 * filled / required) / 1000.0;
  }

  private State state(Slot slot, List<Item> items, Map<Slot, List<Item>> filled, Content content) {
    if (items.isEmpty()) {
      return slot.section().required() ? State.MISSING : State.NOT_APPLICABLE;
    }
    if (items.stream().noneMatch(content::hasAny)) {
      return State.EMPTY;
    }
    boolean lacking =
        schema.slots().stream()
            .anyMatch(
                child ->
                    child.section().required() && child.isIn(slot) && !filled.containsKey(child));
    return lacking || items.stream().anyMatch(content::hasPlaceholder) ? State.PARTIAL : State.FULL;
  }

  private static Set<Integer> unfilled(List<Placeholder> placeholders) {
    Set<Integer> unfilled = new HashSet<>();
    placeholders.forEach(placeholder -> unfilled.add(placeholder.line()));
    return unfilled;
  }

  /// What stands under headings.
  private final class Content {

    private final List<SourceLines> lines;
    private final NavigableSet<Integer> starts;
    private final Set<Integer> unfilled;

    Content(List<SourceLines> lines, NavigableSet<Integer> starts, Set<Integer> unfilled) {
      this.lines = lines;
      this.starts = starts;
      this.unfilled = unfilled;
    }

    /// Whether an author wrote anything in the section or below it.
    boolean hasAny(Item item) {
      for (int i = firstLine(item); i <= lastLine(item); i++) {
        if (isContent(i)) {
          return true;
        }
      }
      return item.children().stream().anyMatch(this::hasAny);
    }

    boolean hasPlaceholder(Item item) {
      for (int i = item.section().line(); i <= lastLine(item); i++) {
        if (unfilled.contains(i)) {
          return true;
        }
      }
      return item.children().stream().anyMatch(this::hasPlaceholder);
    }

    private int firstLine(Item item) {
      Section section = item.section();
      return section.level() == 0 ? section.line() : section.line() + 1;
    }

    private int lastLine(Item item) {
      Integer next = starts.higher(item.section().line());
      return next == null ? lines.size() : next - 1;
    }

    private boolean isContent(int number) {
      String text = lines.get(number - 1).text().strip();
      return !unfilled.contains(number)
          && !templateLines.contains(text)
          && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
  }
}

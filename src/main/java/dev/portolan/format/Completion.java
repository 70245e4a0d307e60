package dev.portolan.format;

import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Adds the sections that the template requires and a document lacks, each at the end of the
/// section it belongs to; [Arrangement] then puts it in order.
final class Completion {

  private static final int DEEPEST = 6;

  private final Template template;
  private final NumberMarks marks;

  Completion(Template template) {
    this.template = template;
    this.marks = new NumberMarks(template);
  }

  /// The lines with what was missing.
  ///
  /// @param body what to write under the heading of a section
  Lines of(Lines lines, NormalDocument normal, Function<TemplateSection, String> body) {
    return new Work(lines, normal, body).whole();
  }

  /// The completing of one document.
  private final class Work {

    private final Lines lines;
    private final Extents extents;
    private final Function<TemplateSection, String> body;
    private final Map<String, Node> present = new HashMap<>();
    private final SortedMap<Integer, List<String>> additions =
        new TreeMap<>(Comparator.reverseOrder());

    Work(Lines lines, NormalDocument normal, Function<TemplateSection, String> body) {
      this.lines = lines;
      this.extents = new Extents(lines, normal);
      this.body = body;
      normal.outline().forEach(this::collect);
    }

    private void collect(Node node) {
      if (node.role() != null) {
        present.putIfAbsent(node.role(), node);
      }
      node.children().forEach(this::collect);
    }

    Lines whole() {
      List<Section> chapters =
          template.chapters().stream()
              .map(chapter -> present.get(chapter.id()))
              .filter(node -> node != null)
              .map(Node::section)
              .toList();
      int level = chapters.stream().mapToInt(Section::level).min().orElse(2);
      boolean parted = chapters.stream().filter(extents::isParted).count() * 2 > chapters.size();
      for (TemplateSection chapter : presentFirst(template.chapters())) {
        add(chapter, level, extents.end(), parted ? List.of("", "---") : List.of());
      }
      Lines whole = lines;
      for (Map.Entry<Integer, List<String>> addition : additions.entrySet()) {
        whole = whole.withAfter(addition.getKey(), addition.getValue());
      }
      return whole;
    }

    /// What the last section lacks goes below it, before the sections that are missing beside it.
    private List<TemplateSection> presentFirst(List<TemplateSection> sections) {
      return sections.stream()
          .sorted(Comparator.comparing(section -> !present.containsKey(section.id())))
          .toList();
    }

    /// @param end the line after the section that it belongs to
    /// @param lead what parts it from the section before
    private void add(TemplateSection section, int level, int end, List<String> lead) {
      Node node = present.get(section.id());
      if (node == null && section.required()) {
        List<String> addition = additions.computeIfAbsent(end - 1, _ -> new ArrayList<>());
        addition.addAll(lead);
        write(section, level, addition);
      } else if (node != null && !section.repeated()) {
        for (TemplateSection child : presentFirst(section.children())) {
          add(child, node.section().level() + 1, extents.end(node), List.of());
        }
      }
    }

    /// A section with those under it: what the template requires, and all that it shows of one that
    /// repeats.
    private void write(TemplateSection section, int level, List<String> to) {
      String number = section.number();
      String mark = number.isEmpty() ? "" : number + marks.behind(section.id(), number);
      to.add("");
      to.add("#".repeat(Math.min(level, DEEPEST)) + " " + mark + section.title());
      String text = body.apply(section);
      if (!text.isEmpty() && !text.startsWith("<!--")) {
        to.add("");
      }
      to.addAll(text.lines().toList());
      for (TemplateSection child : section.children()) {
        if (child.required() || section.repeated()) {
          write(child, level + 1, to);
        }
      }
    }
  }
}

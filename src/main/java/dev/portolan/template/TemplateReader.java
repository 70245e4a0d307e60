package dev.portolan.template;

import dev.portolan.model.Block;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads a template document. Its headings are the sections; comments after a heading say what the
/// section is, how else it may be called and what an author should write (see [Notes]).
public final class TemplateReader {

  private final BuiltIn builtIn = new BuiltIn();
  private final List<String> lines;
  private final Set<String> ids = new LinkedHashSet<>();

  private TemplateReader(List<String> lines) {
    this.lines = lines;
  }

  /// The schema that a parsed template document describes.
  public static Template read(Document template) {
    return new TemplateReader(template.source().lines()).template(template);
  }

  private Template template(Document document) {
    List<Section> sections = document.sections();
    String text = document.source().text();
    Notes notes = Notes.of(text);
    List<String> keys = notes.has("metadata") ? notes.values("metadata") : builtIn.metadata();
    Set<String> placeholders = Frame.placeholders(text);
    placeholders.addAll(notes.values("placeholders"));
    placeholders.addAll(builtIn.placeholders());
    return new Template(
        chapters(sections),
        Frame.metadata(sections, keys),
        Frame.statuses(sections),
        placeholders,
        Notes.removedFrom(text));
  }

  private record Entry(Section section, Notes notes, String body) {}

  private List<TemplateSection> chapters(List<Section> sections) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int end = i + 1 < sections.size() ? sections.get(i + 1).line() - 1 : lines.size();
      Notes own = Notes.of(String.join("\n", lines.subList(section.line() - 1, end)));
      Notes notes = own.has("id") ? own : builtIn.section(section.title());
      if (section.level() > 1 && (notes.has("id") || !section.number().isEmpty())) {
        entries.add(new Entry(section, notes, body(section, end)));
      }
    }
    return siblings(entries);
  }

  /// The entries as a tree. A section that repeats (`4.2 [流程2名称] 流程` after `4.1`) is there once.
  private List<TemplateSection> siblings(List<Entry> entries) {
    List<TemplateSection> siblings = new ArrayList<>();
    int i = 0;
    while (i < entries.size()) {
      int end = i + 1;
      while (end < entries.size()
          && entries.get(end).section().level() > entries.get(i).section().level()) {
        end++;
      }
      String id = id(entries.get(i));
      if (!isAgain(entries.get(i).section(), siblings) && ids.add(id)) {
        siblings.add(section(id, entries.get(i), siblings(entries.subList(i + 1, end))));
      }
      i = end;
    }
    return siblings;
  }

  private static boolean isAgain(Section section, List<TemplateSection> siblings) {
    String key = BuiltIn.key(section.title());
    return siblings.stream()
        .anyMatch(sibling -> sibling.repeated() && BuiltIn.key(sibling.title()).equals(key));
  }

  /// A section that only this template knows is called by its title.
  private static String id(Entry entry) {
    return entry.notes().has("id") ? entry.notes().id() : entry.section().title();
  }

  private static TemplateSection section(String id, Entry entry, List<TemplateSection> children) {
    Section section = entry.section();
    Notes notes = entry.notes();
    boolean known = notes.has("id");
    return new TemplateSection(
        id,
        section.number(),
        section.title(),
        notes.values("aliases"),
        section.level(),
        known ? notes.has("required") : section.level() == 2,
        notes.has("repeated"),
        columns(section),
        notes.guidance().isEmpty() ? null : notes.guidance(),
        entry.body(),
        children);
  }

  /// What stands under a heading, down to the rule that parts it from the next.
  ///
  /// @param end how many lines there are before the next heading
  private String body(Section section, int end) {
    int rule =
        section.blocks().stream()
            .filter(block -> block instanceof Block.Other other && other.text().isEmpty())
            .mapToInt(Block::line)
            .findFirst()
            .orElse(end + 1);
    return Notes.removedFrom(String.join("\n", lines.subList(section.line(), rule - 1))).strip();
  }

  private static List<String> columns(Section section) {
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table) {
        return table.header().stream().map(Block.Cell::text).toList();
      }
    }
    return List.of();
  }
}

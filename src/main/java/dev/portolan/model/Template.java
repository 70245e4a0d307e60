package dev.portolan.model;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The schema that documents are normalised against, read from the template document.
///
/// @param chapters the top-level sections, in order
/// @param metadata the metadata fields in order (`version`, `updated`, `status`, `authors`), each
///   with its label as the template writes it
/// @param statuses the values that the status may take
/// @param placeholders texts that an author must replace, without their brackets, such as `端口`;
///   numbers at the end are left off, so that `[服务1]` and `[服务7]` are the same
/// @param source the text that `new` makes a document from: the template without the comments that
///   are meant for Portolan
public record Template(
    List<TemplateSection> chapters,
    SequencedMap<String, String> metadata,
    Set<String> statuses,
    Set<String> placeholders,
    String source) {

  public Template {
    chapters = List.copyOf(chapters);
  }

  /// Calls `visitor` for every section, parents before children.
  public void walk(Consumer<TemplateSection> visitor) {
    chapters.forEach(chapter -> walk(chapter, visitor));
  }

  private static void walk(TemplateSection section, Consumer<TemplateSection> visitor) {
    visitor.accept(section);
    section.children().forEach(child -> walk(child, visitor));
  }

  /// The section of that id.
  public Optional<TemplateSection> section(String id) {
    return chapters.stream().flatMap(chapter -> chapter.find(id).stream()).findFirst();
  }

  /// A section of the template.
  ///
  /// @param id stable name that the stages know it by, such as `ports` or `env`; see the template's
  ///   own comments
  /// @param number as the template numbers it: `3.4`, `A`
  /// @param title without the number
  /// @param aliases other titles that mean the same
  /// @param level heading level, 2 to 5
  /// @param required whether a complete document has it
  /// @param repeated whether it may stand many times with titles of the author's own (`4.1 [流程]
  ///   流程`)
  /// @param columns the column names of its table, or empty where it has none
  /// @param guidance what the template tells the author, or null
  /// @param body what the template writes under the heading, up to the next one: guidance as
  ///   comments, then texts and tables to fill in; no rule at its end
  /// @param children the sections under it
  public record TemplateSection(
      String id,
      String number,
      String title,
      List<String> aliases,
      int level,
      boolean required,
      boolean repeated,
      List<String> columns,
      @Nullable String guidance,
      String body,
      List<TemplateSection> children) {

    Optional<TemplateSection> find(String wanted) {
      if (id.equals(wanted)) {
        return Optional.of(this);
      }
      return children.stream().flatMap(child -> child.find(wanted).stream()).findFirst();
    }
  }
}

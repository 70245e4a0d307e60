package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.Catalog;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.State;
import dev.portolan.model.Template.TemplateSection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How well the documents follow the template, and everything found in them.
///
/// @param average completeness of the main documents in percent
/// @param chapters the chapters of the template that a document must have
/// @param list one row per project, the least complete first
/// @param totals how many documents have each chapter complete
/// @param rules how often each rule was broken, the most frequent first
record HealthView(
    int average,
    List<Chapter> chapters,
    Paged<Row> list,
    List<Integer> totals,
    List<RuleCount> rules,
    int findings) {

  /// A chapter of the template.
  record Chapter(String number, String title) {}

  /// How complete a project is.
  record Row(ProjectRow project, List<Cell> cells) {}

  /// How complete a chapter is.
  ///
  /// @param state `full`, `partial`, `empty`, `missing`, `not_applicable`
  /// @param href to the chapter, or null where the document has none
  record Cell(String state, @Nullable String href) {}

  /// How often a rule was broken.
  ///
  /// @param projects by how many projects
  record RuleCount(
      String glyph, String severity, String code, String href, int count, int projects) {}

  static HealthView of(SiteIndex index, Links links, int part) {
    List<TemplateSection> chapters =
        index.site().template().chapters().stream().filter(TemplateSection::required).toList();
    List<Catalog.Project> worstFirst =
        index.catalog().projects().stream()
            .sorted(
                Comparator.comparingDouble(Catalog.Project::completeness)
                    .thenComparing(Catalog.Project::id))
            .toList();
    return new HealthView(
        (int)
            Math.floor(
                100
                    * index.catalog().projects().stream()
                        .mapToDouble(Catalog.Project::completeness)
                        .average()
                        .orElse(0)),
        chapters.stream().map(c -> new Chapter(c.number(), c.title())).toList(),
        Paged.of(
            "health/",
            part,
            worstFirst,
            Catalog.Project::title,
            project -> row(project, chapters, index, links),
            links),
        chapters.stream().map(chapter -> complete(chapter, index)).toList(),
        rules(index, links),
        index.site().findings().size());
  }

  private static Row row(
      Catalog.Project project, List<TemplateSection> chapters, SiteIndex index, Links links) {
    return new Row(
        ProjectRow.of(project, index, links),
        chapters.stream()
            .map(chapter -> cell(coverage(project, chapter, index), project, links))
            .toList());
  }

  private static Cell cell(@Nullable Coverage coverage, Catalog.Project project, Links links) {
    State state = coverage == null ? State.MISSING : coverage.state();
    String anchor = coverage == null ? null : coverage.anchor();
    return new Cell(
        state.name().toLowerCase(Locale.ROOT),
        anchor == null ? null : links.to(project.url(), anchor));
  }

  private static int complete(TemplateSection chapter, SiteIndex index) {
    return (int)
        index.catalog().projects().stream()
            .map(project -> coverage(project, chapter, index))
            .filter(coverage -> coverage != null && coverage.state() == State.FULL)
            .count();
  }

  private static @Nullable Coverage coverage(
      Catalog.Project project, TemplateSection chapter, SiteIndex index) {
    return index.coverage(project.id()).stream()
        .filter(coverage -> coverage.id().equals(chapter.id()))
        .findFirst()
        .orElse(null);
  }

  private static List<RuleCount> rules(SiteIndex index, Links links) {
    return index.rules().entrySet().stream()
        .map(
            rule -> {
              List<Finding> findings = rule.getValue();
              return new RuleCount(
                  FactGroup.glyph(findings.getFirst()),
                  findings.getFirst().severity().word(),
                  rule.getKey().code(),
                  links.to(url(rule.getKey())),
                  findings.size(),
                  (int)
                      findings.stream()
                          .map(index::projectOf)
                          .filter(id -> !id.isEmpty())
                          .distinct()
                          .count());
            })
        .sorted(Comparator.comparingInt(RuleCount::count).reversed())
        .toList();
  }

  /// Where the findings of a rule are.
  static String url(Rule rule) {
    return "health/" + rule.code() + "/";
  }
}

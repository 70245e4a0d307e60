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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How well the documents follow the template, and everything found in them.
///
/// @param average completeness of the main documents in percent
/// @param chapters the chapters of the template that a document must have
/// @param rows one per project, the least complete first
/// @param totals how many documents have each chapter complete
/// @param rules how often each rule was broken, the most frequent first
record HealthView(
    int average,
    List<Chapter> chapters,
    List<Row> rows,
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

  static HealthView of(SiteIndex index, Links links) {
    List<TemplateSection> chapters =
        index.site().template().chapters().stream().filter(TemplateSection::required).toList();
    List<Row> rows =
        index.catalog().projects().stream()
            .sorted(
                Comparator.comparingDouble(Catalog.Project::completeness)
                    .thenComparing(Catalog.Project::id))
            .map(project -> row(project, chapters, index, links))
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
        rows,
        totals(chapters.size(), rows),
        rules(index, links),
        index.site().findings().size());
  }

  private static Row row(
      Catalog.Project project, List<TemplateSection> chapters, SiteIndex index, Links links) {
    Map<String, Coverage> coverage =
        index.coverage(project.id()).stream()
            .collect(Collectors.toMap(Coverage::id, Function.identity(), (a, b) -> a));
    return new Row(
        ProjectRow.of(project, index, links),
        chapters.stream()
            .map(chapter -> cell(coverage.get(chapter.id()), project, links))
            .toList());
  }

  private static Cell cell(@Nullable Coverage coverage, Catalog.Project project, Links links) {
    State state = coverage == null ? State.MISSING : coverage.state();
    String anchor = coverage == null ? null : coverage.anchor();
    return new Cell(
        state.name().toLowerCase(Locale.ROOT),
        anchor == null ? null : links.to(project.url(), anchor));
  }

  private static List<Integer> totals(int chapters, List<Row> rows) {
    return IntStream.range(0, chapters)
        .mapToObj(
            i ->
                (int)
                    rows.stream().filter(row -> row.cells().get(i).state().equals("full")).count())
        .toList();
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

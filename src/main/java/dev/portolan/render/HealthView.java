package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Catalog;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.State;
import dev.portolan.model.Template.TemplateSection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
/// @param groups the findings by project
/// @param rules how often each rule was broken, the most frequent first
record HealthView(
    int average,
    List<Chapter> chapters,
    List<Row> rows,
    List<Integer> totals,
    List<Group> groups,
    List<RuleCount> rules,
    int findings) {

  /// A chapter of the template.
  record Chapter(String number, String title) {}

  /// How complete a project is.
  record Row(ProjectRow project, List<Cell> cells) {}

  /// How complete a chapter is.
  ///
  /// @param state `full`, `partial`, `empty`, `missing`, `not_applicable`
  /// @param href to the chapter, or to its document where it has none
  record Cell(String title, String state, String href) {}

  /// The findings of a project.
  ///
  /// @param id of the project, empty for files that are on no page
  /// @param project null for those
  record Group(String id, @Nullable Ref project, List<Item> items, boolean conflict) {}

  /// A finding.
  record Item(
      String glyph,
      String severity,
      String code,
      Words message,
      @Nullable Words hint,
      Source source) {}

  /// How often a rule was broken.
  record RuleCount(String code, int count) {}

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
        groups(index, links),
        rules(index.site().findings()),
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
            .map(chapter -> cell(chapter, coverage.get(chapter.id()), project, links))
            .toList());
  }

  private static Cell cell(
      TemplateSection chapter, @Nullable Coverage coverage, Catalog.Project project, Links links) {
    State state = coverage == null ? State.MISSING : coverage.state();
    String anchor = coverage == null ? null : coverage.anchor();
    return new Cell(
        chapter.title(),
        state.name().toLowerCase(Locale.ROOT),
        anchor == null ? links.to(project.url()) : links.to(project.url(), anchor));
  }

  private static List<Integer> totals(int chapters, List<Row> rows) {
    return IntStream.range(0, chapters)
        .mapToObj(
            i ->
                (int)
                    rows.stream().filter(row -> row.cells().get(i).state().equals("full")).count())
        .toList();
  }

  private static List<Group> groups(SiteIndex index, Links links) {
    List<Group> groups =
        index.catalog().projects().stream()
            .map(project -> group(project.id(), index, links))
            .filter(group -> !group.items().isEmpty())
            .collect(Collectors.toList());
    Group others = group("", index, links);
    if (!others.items().isEmpty()) {
      groups.add(others);
    }
    return List.copyOf(groups);
  }

  private static Group group(String id, SiteIndex index, Links links) {
    List<Finding> findings = index.findings(id);
    return new Group(
        id,
        id.isEmpty() ? null : links.project(id),
        findings.stream()
            .map(
                finding ->
                    new Item(
                        FactGroup.glyph(finding),
                        finding.severity().word(),
                        finding.rule().code(),
                        finding.message(),
                        finding.hint(),
                        links.source(finding.location())))
            .toList(),
        findings.stream().anyMatch(SiteIndex::isConflict));
  }

  private static List<RuleCount> rules(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.rule().code(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new RuleCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(RuleCount::count).reversed())
        .toList();
  }
}

package dev.portolan;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.finding.Severity;
import dev.portolan.model.Site;
import dev.portolan.model.SourceFile;
import dev.portolan.report.Report;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a build came to.
///
/// @param portal tells the portal that it published from any other
/// @param pages how many pages the portal has
/// @param projects how many projects it charts
/// @param findings everything that is wrong with the site, sorted
/// @param lines the source lines of errors, secrets covered, by place
public record Outcome(
    String portal,
    int pages,
    int projects,
    List<Finding> findings,
    SortedMap<String, String> lines) {

  public Outcome {
    findings = List.copyOf(findings);
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  static Outcome of(Site site, int pages, String portal) {
    SortedMap<String, String> lines = new TreeMap<>();
    Map<String, List<Finding>> errors =
        site.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .collect(Collectors.groupingBy(finding -> finding.location().file()));
    for (Site.LinkedPage page : site.pages()) {
      SourceFile source = page.page().source();
      for (Finding error : errors.getOrDefault(source.path(), List.of())) {
        Location place = error.location();
        source.lines().stream()
            .skip(place.line() - 1L)
            .findFirst()
            .ifPresent(line -> lines.put(place.toString(), line));
      }
    }
    return new Outcome(portal, pages, site.catalog().projects().size(), site.findings(), lines);
  }

  /// What is wrong, ready to be told.
  public Report report(Language language) {
    return Report.of(findings, lines, language);
  }
}

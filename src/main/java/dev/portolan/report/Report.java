package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.model.Site;
import dev.portolan.model.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Findings, ready to be told.
///
/// @param findings sorted
/// @param sources the documents they speak of, by path
/// @param language to tell them in
public record Report(List<Finding> findings, Map<String, SourceFile> sources, Language language) {

  public Report {
    findings = List.copyOf(findings);
  }

  /// All the findings of a site.
  public static Report of(Site site, Language language) {
    Map<String, SourceFile> sources =
        site.pages().stream()
            .map(linked -> linked.page().source())
            .collect(Collectors.toMap(SourceFile::path, file -> file, (first, _) -> first));
    return new Report(site.findings(), sources, language);
  }

  /// The same report with other findings.
  public Report with(List<Finding> other) {
    return new Report(other, sources, language);
  }

  /// The line a finding speaks of, secrets covered; empty where there is no such line.
  Optional<String> sourceLine(Location location) {
    return Optional.ofNullable(sources.get(location.file()))
        .map(SourceFile::lines)
        .filter(lines -> location.line() <= lines.size())
        .map(lines -> lines.get(location.line() - 1));
  }
}

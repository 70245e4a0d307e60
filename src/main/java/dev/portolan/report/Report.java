package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.model.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Findings, ready to be told.
public final class Report {

  private final List<Finding> findings;
  private final Map<Finding, String> fingerprints;
  private final Function<Location, Optional<String>> lines;
  private final Language language;

  private Report(
      List<Finding> findings,
      Map<Finding, String> fingerprints,
      Function<Location, Optional<String>> lines,
      Language language) {
    this.findings = List.copyOf(findings);
    this.fingerprints = fingerprints;
    this.lines = lines;
    this.language = language;
  }

  /// All the findings of a site.
  public static Report of(Site site, Language language) {
    Sources sources = Sources.of(site);
    Map<Finding, String> fingerprints = Fingerprints.of(site.findings(), sources);
    return new Report(site.findings(), fingerprints, sources::line, language);
  }

  /// Findings that are told to people and not compared with earlier ones: they have no
  /// fingerprints.
  ///
  /// @param lines the source lines they speak of, by the text of their place; others are not shown
  public static Report of(List<Finding> findings, Map<String, String> lines, Language language) {
    return new Report(
        findings, Map.of(), place -> Optional.ofNullable(lines.get(place.toString())), language);
  }

  /// The same report with only some of its findings; their fingerprints stay what they were.
  public Report with(List<Finding> some) {
    return new Report(some, fingerprints, lines, language);
  }

  /// What is told, sorted.
  public List<Finding> findings() {
    return findings;
  }

  /// The language it is told in.
  Language language() {
    return language;
  }

  /// What a finding is known again by.
  String fingerprint(Finding finding) {
    return fingerprints.getOrDefault(finding, "");
  }

  /// The line a finding speaks of, secrets covered; empty where there is no such line.
  Optional<String> sourceLine(Location location) {
    return lines.apply(location);
  }
}

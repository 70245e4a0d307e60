package dev.portolan.check;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.model.Document;
import dev.portolan.model.Page;
import dev.portolan.model.SiteConfig;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A site's own severities, and what authors silence.
public final class Checks {

  private final Map<String, @Nullable Severity> checks;
  private final List<PathChecks> overrides;

  private Checks(SiteConfig config) {
    this.checks = config.checks();
    this.overrides = config.overrides().stream().map(PathChecks::of).toList();
  }

  /// The findings with the severities of the configuration, without those switched off or silenced
  /// by the author, sorted, each once; and those about comments that silence in vain.
  ///
  /// @param pages the documents, whose comments may silence a finding
  public static List<Finding> apply(SiteConfig config, List<Page> pages, List<Finding> findings) {
    Checks checks = new Checks(config);
    Map<String, List<Suppression>> suppressions =
        pages.stream()
            .flatMap(page -> suppressions(page.normal().document()))
            .collect(Collectors.groupingBy(suppression -> suppression.location().file()));
    Stream<Finding> heard =
        findings.stream()
            .filter(
                finding ->
                    suppressions.getOrDefault(finding.location().file(), List.of()).stream()
                        .noneMatch(suppression -> suppression.silences(finding)));
    return Stream.concat(heard, complaints(suppressions, findings))
        .flatMap(finding -> checks.rated(finding).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Suppression> suppressions(Document document) {
    return document.comments().stream()
        .filter(Suppression::isWritten)
        .flatMap(
            comment ->
                Suppression.of(comment, Reach.of(comment, document), document.source().path())
                    .stream());
  }

  private static Stream<Finding> complaints(
      Map<String, List<Suppression>> suppressions, List<Finding> findings) {
    Map<String, List<Finding>> byFile =
        findings.stream().collect(Collectors.groupingBy(finding -> finding.location().file()));
    return suppressions.entrySet().stream()
        .flatMap(
            file ->
                file.getValue().stream()
                    .flatMap(
                        suppression ->
                            suppression
                                .complaint(byFile.getOrDefault(file.getKey(), List.of()))
                                .stream()));
  }

  private Optional<Finding> rated(Finding finding) {
    Optional<Severity> severity = Optional.of(finding.severity());
    severity = severity(checks, finding, severity);
    for (PathChecks override : overrides) {
      if (override.concerns(finding)) {
        severity = severity(override.checks(), finding, severity);
      }
    }
    return severity.map(finding::withSeverity);
  }

  private static Optional<Severity> severity(
      Map<String, @Nullable Severity> checks, Finding finding, Optional<Severity> otherwise) {
    String code = finding.rule().code();
    return checks.containsKey(code) ? Optional.ofNullable(checks.get(code)) : otherwise;
  }

  /// Severities for some files.
  private record PathChecks(PathMatcher files, Map<String, @Nullable Severity> checks) {

    static PathChecks of(SiteConfig.CheckOverride override) {
      return new PathChecks(
          FileSystems.getDefault().getPathMatcher("glob:" + override.files()), override.checks());
    }

    boolean concerns(Finding finding) {
      return files.matches(Path.of(finding.location().file()));
    }
  }
}

package dev.portolan.check;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A site's own severities.
public final class Checks {

  private final Map<String, @Nullable Severity> checks;
  private final List<PathChecks> overrides;
  private final Map<String, Suppressions> suppressions;

  private Checks(SiteConfig config, List<SourceFile> files) {
    this.checks = config.checks();
    this.overrides = config.overrides().stream().map(PathChecks::of).toList();
    this.suppressions =
        files.stream()
            .collect(Collectors.toMap(SourceFile::path, Suppressions::of, (first, _) -> first));
  }

  /// The findings with the severities of the configuration, without those switched off or silenced
  /// by the author, sorted, each once.
  ///
  /// @param files the documents, whose comments may silence a finding
  public static List<Finding> apply(
      SiteConfig config, List<SourceFile> files, List<Finding> findings) {
    Checks checks = new Checks(config, files);
    return findings.stream()
        .filter(finding -> !checks.isSilenced(finding))
        .flatMap(finding -> checks.rated(finding).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isSilenced(Finding finding) {
    Suppressions inFile = suppressions.get(finding.location().file());
    return inFile != null && inFile.silence(finding);
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

package dev.portolan.cli;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import java.util.List;
import java.util.Locale;

/// From which severity on findings make a command fail.
enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  boolean reachedBy(List<Finding> findings) {
    return switch (this) {
      case ERROR -> findings.stream().anyMatch(f -> f.severity().reaches(Severity.ERROR));
      case WARNING -> findings.stream().anyMatch(f -> f.severity().reaches(Severity.WARNING));
      case NEVER -> false;
    };
  }

  /// As written on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

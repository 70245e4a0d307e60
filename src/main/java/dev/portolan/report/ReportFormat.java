package dev.portolan.report;

import java.util.Locale;

/// The forms in which findings can be told.
public enum ReportFormat {
  /// For people: place, message, source line, caret, hint.
  TEXT,
  /// An array of objects.
  JSON,
  /// SARIF 2.1.0, which code hosts and editors read.
  SARIF,
  /// Workflow commands, which GitHub shows beside the lines of a change.
  GITHUB;

  /// The report in this form; ends with a line feed, or is empty.
  public String write(Report report) {
    return switch (this) {
      case TEXT -> new TextReport(report, Style.PLAIN).write();
      case JSON -> JsonReport.write(report);
      case SARIF -> SarifReport.write(report);
      case GITHUB -> GithubReport.write(report);
    };
  }

  /// As written on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

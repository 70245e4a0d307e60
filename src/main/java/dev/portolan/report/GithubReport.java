package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Words;
import java.util.stream.Collectors;

/// Findings as GitHub workflow commands
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
final class GithubReport {

  private GithubReport() {}

  static String write(Report report) {
    return report.findings().stream()
        .map(finding -> command(finding, report))
        .collect(Collectors.joining());
  }

  private static String command(Finding finding, Report report) {
    String level =
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        };
    Location place = finding.location();
    Words hint = finding.hint();
    String message = finding.message().in(report.language());
    String whole = hint == null ? message : message + "\nhint: " + hint.in(report.language());
    return "::%s file=%s,line=%d,col=%d,title=%s::%s\n"
        .formatted(
            level,
            property(place.file()),
            place.line(),
            place.column(),
            property(finding.rule().code()),
            data(whole));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}

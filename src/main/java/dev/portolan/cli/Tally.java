package dev.portolan.cli;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Words;
import java.util.List;

/// How many findings there are of each severity.
final class Tally {

  private Tally() {}

  /// One line, such as `3 errors, 1 warning, 12 notes`.
  static Words of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return new Words("没有发现问题", "no findings");
    }
    int errors = count(findings, Severity.ERROR);
    int warnings = count(findings, Severity.WARNING);
    int notes = count(findings, Severity.INFO);
    return new Words(
        "%d 个错误，%d 个警告，%d 条提示".formatted(errors, warnings, notes),
        "%s, %s, %s"
            .formatted(some(errors, "error"), some(warnings, "warning"), some(notes, "note")));
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /// A number of things in English.
  static String some(int count, String thing) {
    return count + " " + (count == 1 ? thing : thing + "s");
  }
}

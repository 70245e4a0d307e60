package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Words;
import dev.portolan.json.Json;
import dev.portolan.model.Urls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).
final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Report report;

  private SarifReport(Report report) {
    this.report = report;
  }

  static String write(Report report) {
    return Json.pretty(
        Members.of(
            "$schema", SCHEMA, "version", "2.1.0", "runs", List.of(new SarifReport(report).run())));
  }

  private Map<String, Object> run() {
    return Members.of(
        "tool", Members.of("driver", driver()),
        "columnKind", "utf16CodeUnits",
        "results", report.findings().stream().map(this::result).toList());
  }

  private Map<String, Object> driver() {
    return Members.of(
        "name", "Portolan", "rules", Arrays.stream(Rule.values()).map(this::rule).toList());
  }

  private Map<String, Object> rule(Rule rule) {
    Explanation explanation = Explanation.of(rule, report.language());
    return Members.of(
        "id", rule.code(),
        "shortDescription", Members.of("text", explanation.title()),
        "help", Members.of("text", explanation.markdown(), "markdown", explanation.markdown()),
        "defaultConfiguration", Members.of("level", level(rule.severity())));
  }

  private Map<String, Object> result(Finding finding) {
    Words hint = finding.hint();
    String message = finding.message().in(report.language());
    return Members.of(
        "ruleId", finding.rule().code(),
        "level", level(finding.severity()),
        "message",
            Members.of(
                "text", hint == null ? message : message + "\n" + hint.in(report.language())),
        "locations", List.of(Members.of("physicalLocation", place(finding.location()))),
        "partialFingerprints", Members.of("portolan/v1", report.fingerprint(finding)));
  }

  private static Map<String, Object> place(Location location) {
    return Members.of(
        "artifactLocation", Members.of("uri", Urls.href(location.file()), "uriBaseId", "%SRCROOT%"),
        "region", Members.of("startLine", location.line(), "startColumn", location.column()));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}

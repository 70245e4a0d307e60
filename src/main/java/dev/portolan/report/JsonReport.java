package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Findings as a JSON array.
final class JsonReport {

  private JsonReport() {}

  static String write(Report report) {
    return Json.pretty(report.findings().stream().map(finding -> object(finding, report)).toList());
  }

  private static Map<String, @Nullable Object> object(Finding finding, Report report) {
    Words hint = finding.hint();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("code", finding.rule().code());
    object.put("severity", finding.severity().word());
    object.put("file", finding.location().file());
    object.put("line", finding.location().line());
    object.put("column", finding.location().column());
    object.put("message", finding.message().in(report.language()));
    object.put("hint", hint == null ? null : hint.in(report.language()));
    return object;
  }
}

package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.regex.Pattern;

/// Findings for people.
///
/// ```
/// content/pay/architecture.md:14:18: error: message [code]
///   | payments-api | 8080 | HTTP |
///                    ^
///   hint: …
/// ```
public final class TextReport {

  private static final String INDENT = "  ";

  /// Controls, and marks that turn the direction of what follows.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

  private final Report report;
  private final Style style;

  public TextReport(Report report, Style style) {
    this.report = report;
    this.style = style;
  }

  /// All findings, one below the other; empty where there are none.
  public String write() {
    StringBuilder text = new StringBuilder();
    report.findings().forEach(finding -> write(finding, text));
    return text.toString();
  }

  private void write(Finding finding, StringBuilder text) {
    Location place = finding.location();
    text.append(style.strong(place(finding)))
        .append(' ')
        .append(style.severity(finding.severity()))
        .append(": ")
        .append(safe(finding.message().in(report.language())))
        .append(style.faint(" [" + finding.rule().code() + "]"))
        .append('\n');
    report
        .sourceLine(place)
        .filter(line -> !line.isBlank() && finding.rule() != Rule.UNREADABLE_FILE)
        .map(line -> Excerpt.of(line, place.column()))
        .ifPresent(
            excerpt ->
                text.append(INDENT)
                    .append(excerpt.line())
                    .append('\n')
                    .append(INDENT)
                    .append(" ".repeat(excerpt.caret()))
                    .append("^\n"));
    Words hint = finding.hint();
    if (hint != null) {
      text.append(INDENT).append("hint: ").append(safe(hint.in(report.language()))).append('\n');
    }
  }

  /// What cannot be read, such as a folder, has no lines to point at.
  private static String place(Finding finding) {
    Location place = finding.location();
    return finding.rule() == Rule.UNREADABLE_FILE
        ? safe(place.file()) + ":"
        : "%s:%d:%d:".formatted(safe(place.file()), place.line(), place.column());
  }

  /// Text that cannot drive a terminal: an escape sequence in a document must not reach one.
  static String safe(String text) {
    return UNSEEN.matcher(text).replaceAll("\uFFFD").replace('\n', ' ');
  }
}

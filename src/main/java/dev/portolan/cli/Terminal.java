package dev.portolan.cli;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.TextReport;
import java.util.List;
import java.util.function.Supplier;

/// Where commands write: results on one stream, what is said to people on the other.
final class Terminal {

  private final Surroundings around;
  private final Language language;
  private volatile boolean quiet;

  Terminal(Surroundings around) {
    this.around = around;
    this.language = around.language();
  }

  Language language() {
    return language;
  }

  /// From now on only what went wrong is said.
  void beQuiet() {
    quiet = true;
  }

  /// A result.
  void result(String text) {
    around.out().print(text);
    around.out().flush();
  }

  /// The findings, as the result of a command.
  void result(Report report, ReportFormat format) {
    result(
        format == ReportFormat.TEXT
            ? new TextReport(report, around.style(around.outIsTerminal())).write()
            : format.write(report));
  }

  /// Something to know.
  void say(Words words) {
    say(words.in(language));
  }

  /// Something to know, in the one form that scripts rely on.
  void say(String line) {
    if (!quiet) {
      around.err().println(line);
    }
  }

  /// Findings to know.
  void say(Report report, List<Finding> findings) {
    if (!quiet && !findings.isEmpty()) {
      String text =
          new TextReport(report.with(findings), around.style(around.errIsTerminal())).write();
      around.err().print(text);
      around.err().flush();
    }
  }

  /// Why the command cannot go on.
  void complain(Trouble trouble) {
    Location place = trouble.location();
    Words hint = trouble.hint();
    around
        .err()
        .println(
            (place == null
                    ? "portolan:"
                    : "%s:%d:%d:".formatted(place.file(), place.line(), place.column()))
                + " error: "
                + trouble.words().in(language));
    if (hint != null) {
      around.err().println("hint: " + hint.in(language));
    }
  }

  /// Prints the way to a bug.
  void trace(Throwable bug) {
    bug.printStackTrace(around.err());
  }

  /// Shows that work goes on, until closed; only to people, and only if it takes long.
  ///
  /// @param words what it is at
  Progress progress(Supplier<Words> words) {
    return around.errIsTerminal() && !quiet
        ? Progress.show(around.err(), () -> words.get().in(language))
        : Progress.NONE;
  }
}

package dev.portolan.report;

import dev.portolan.finding.Severity;

/// How text looks on a terminal.
public enum Style {
  /// As it is.
  PLAIN,
  /// With the colours of ANSI terminals.
  COLOUR;

  private static final String RESET = "\u001B[0m";

  /// Text that should stand out.
  public String strong(String text) {
    return wrap("\u001B[1m", text);
  }

  /// Text that should stand back.
  public String faint(String text) {
    return wrap("\u001B[2m", text);
  }

  /// The word for a severity.
  public String severity(Severity severity) {
    return wrap(
        switch (severity) {
          case ERROR -> "\u001B[1;31m";
          case WARNING -> "\u001B[1;33m";
          case INFO -> "\u001B[1;36m";
        },
        severity.word());
  }

  private String wrap(String code, String text) {
    return this == COLOUR ? code + text + RESET : text;
  }
}

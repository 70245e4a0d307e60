package dev.portolan.finding;

import java.util.Locale;

/// How much a finding matters, the worst first. A site may set it per rule and per path.
public enum Severity {
  /// The document is wrong: a reader would be misled.
  ERROR,
  /// Something is missing, doubtful or contradictory.
  WARNING,
  /// Worth knowing; nothing needs doing.
  INFO;

  /// The lower-case name, as written in messages, JSON and `site-config.yml`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this is as bad as `threshold` or worse.
  public boolean reaches(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}

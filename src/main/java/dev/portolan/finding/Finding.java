package dev.portolan.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Something wrong, or worth knowing, at one place of a document.
///
/// @param rule which rule was broken
/// @param severity how much it matters here; starts as the rule's own, a site may change it
/// @param location where
/// @param message what is wrong, in the author's words
/// @param hint what would have been right, or null where the message says it all
public record Finding(
    Rule rule, Severity severity, Location location, Words message, @Nullable Words hint)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::location)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.message().en());

  /// A finding with its rule's own severity and no hint.
  public static Finding of(Rule rule, Location location, Words message) {
    return new Finding(rule, rule.severity(), location, message, null);
  }

  /// A finding with its rule's own severity and a hint.
  public static Finding of(Rule rule, Location location, Words message, Words hint) {
    return new Finding(rule, rule.severity(), location, message, hint);
  }

  /// The same finding, as severe as a site wants it.
  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, location, message, hint);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}

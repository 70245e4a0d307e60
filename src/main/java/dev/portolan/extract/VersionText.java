package dev.portolan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a version in a text, as people write versions.
final class VersionText {

  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?<![\\w.])(v(?:er(?:sion)?)?\\.?\\s*)?(\\d+(?:\\.\\d+)*(?:[-+][\\w.]+)?)");

  private VersionText() {}

  /// The first version in the text; with a `v` where it is written with one.
  static Optional<String> find(String text) {
    Matcher matcher = VERSION.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1) == null ? matcher.group(2) : "v" + matcher.group(2))
        : Optional.empty();
  }

  /// The version in the last bracket, as in `2026-03-28 (v2.0)`.
  static Optional<String> inBracket(String text) {
    String bracket = Plain.lastBracket(text);
    return bracket.matches("(?i)v\\d[\\w.+-]*") ? Optional.of(bracket) : Optional.empty();
  }
}

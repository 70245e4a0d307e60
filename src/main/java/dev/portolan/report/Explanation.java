package dev.portolan.report;

import dev.portolan.finding.Language;
import dev.portolan.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The page that explains a rule: what it means, a bad and a good example, how to silence it.
///
/// @param rule the rule
/// @param markdown the page; starts with a heading
public record Explanation(Rule rule, String markdown) {

  /// The page of a rule.
  public static Explanation of(Rule rule, Language language) {
    String file =
        "/dev/portolan/explain/%s.%s.md"
            .formatted(rule.code(), language.name().toLowerCase(Locale.ROOT));
    try (InputStream stream = Explanation.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + file + " is missing");
      }
      return new Explanation(rule, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the rule says, in a few words: the page's heading without the rule's name.
  public String title() {
    return markdown.lines().findFirst().orElse("").replaceFirst("^# [a-z-]+[:：]\\s*", "");
  }
}

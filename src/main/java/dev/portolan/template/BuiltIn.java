package dev.portolan.template;

import dev.portolan.model.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The template that Portolan brings along. A template of a site's own need not repeat its
/// comments: a section of the same title means the same.
final class BuiltIn {

  private static final String RESOURCE = "architecture-template.md";
  private static final Pattern HEADING =
      Pattern.compile("(?m)^#{2,6} (?:\\d+(?:\\.\\d+)*\\.? |[A-Z]\\. )?(.+)$");

  private final Map<String, Notes> sections = new HashMap<>();
  private final Notes document;

  BuiltIn() {
    String text = text();
    this.document = Notes.of(text);
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      int end = text.indexOf("\n\n", heading.end());
      Notes notes = Notes.of(text.substring(heading.end(), Math.max(end, heading.end())));
      if (notes.has("id")) {
        sections.put(key(heading.group(1)), notes);
      }
    }
  }

  /// What is known of a section of that title.
  Notes section(String title) {
    return sections.getOrDefault(key(title), Notes.of(""));
  }

  /// The metadata fields in the order in which documents state them.
  List<String> metadata() {
    return document.values("metadata");
  }

  /// Placeholders that documents may hold beside those of the template's own text.
  List<String> placeholders() {
    return document.values("placeholders");
  }

  /// Titles are compared without digits: `[流程1名称] 流程` and `[流程2名称] 流程` are one section.
  static String key(String title) {
    return Vocabulary.fold(title).replaceAll("\\d", "");
  }

  private static String text() {
    try (InputStream stream = BuiltIn.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(stream, RESOURCE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.portolan.render;

import dev.portolan.model.Vocabulary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The status of a document.
///
/// @param shape which glyph: `draft`, `review`, `done`, or `none` for a status that is none of
///   these
/// @param written as the author wrote it, or null
record Status(String shape, @Nullable String written) {

  private static final List<String> SHAPES = List.of("draft", "review", "done");
  private static final Vocabulary WORDS = words();

  static Status of(@Nullable String written) {
    if (written == null) {
      return new Status("none", null);
    }
    return SHAPES.stream()
        .filter(shape -> WORDS.means(shape, written))
        .findFirst()
        .map(shape -> new Status(shape, written))
        .orElseGet(() -> new Status("none", written));
  }

  private static Vocabulary words() {
    Properties file = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Status.class.getResourceAsStream("statuses.properties")),
            StandardCharsets.UTF_8)) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> words = new HashMap<>();
    SHAPES.forEach(
        shape -> words.put(shape, Arrays.asList(file.getProperty(shape, "").split("\\s*,\\s*"))));
    return new Vocabulary(words);
  }
}

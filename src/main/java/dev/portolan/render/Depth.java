package dev.portolan.render;

import dev.portolan.model.Vocabulary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How far from the public a scope lies: 1 for the open internet, [#DEEPEST] for a process's own
/// host. Drawn as the depth of the sea.
final class Depth {

  static final int DEEPEST = 5;

  private static final Vocabulary WORDS = words();

  /// The most exposed scope first, then by name.
  static final Comparator<String> ORDER =
      Comparator.comparingInt(Depth::of).thenComparing(Comparator.naturalOrder());

  private Depth() {}

  /// The depth of a scope; a scope that no word is known for lies in the middle.
  static int of(String scope) {
    return IntStream.rangeClosed(1, DEEPEST)
        .filter(depth -> WORDS.means("depth." + depth, scope))
        .findFirst()
        .orElse(3);
  }

  private static Vocabulary words() {
    Properties file = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Depth.class.getResourceAsStream("depths.properties")),
            StandardCharsets.UTF_8)) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> words =
        file.stringPropertyNames().stream()
            .collect(
                Collectors.toMap(
                    depth -> depth,
                    depth -> Arrays.asList(file.getProperty(depth).split("\\s*,\\s*"))));
    return new Vocabulary(words);
  }
}

package dev.portolan.preview;

import dev.portolan.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the preview shows at one moment.
///
/// @param generation the last portal that could be built; empty until there is one
/// @param failure why the build after it failed, or null if it is up to date
record Showing(Generation generation, @Nullable Problem failure) {

  /// Before the first build has ended.
  static final Showing NOTHING = new Showing(Generation.NONE, null);

  /// Whether there is a portal at all.
  boolean isReady() {
    return !generation.resources().isEmpty();
  }

  /// What the reader of a page has to know: why the build failed, then what is wrong in the page's
  /// own document.
  List<Problem> problems(String path) {
    List<Finding> own = generation.errorsOf(path);
    return Stream.concat(Stream.ofNullable(failure), own.stream().map(Problem::of)).toList();
  }
}

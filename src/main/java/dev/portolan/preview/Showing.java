package dev.portolan.preview;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the preview shows at one moment.
///
/// @param generation the last portal that could be built; empty until there is one
/// @param ripple what the last save changed
/// @param failure why the build after it failed, or null if it is up to date
record Showing(Generation generation, Ripple ripple, @Nullable Problem failure) {

  /// Before the first build has ended.
  static final Showing NOTHING = new Showing(Generation.NONE, Ripple.NONE, null);

  /// Whether there is a portal at all.
  boolean isReady() {
    return !generation.resources().isEmpty();
  }

  /// What is shown when the next portal could be built.
  Showing next(Generation next) {
    return new Showing(next, Ripple.between(generation, next), null);
  }

  /// What is shown when it could not.
  Showing failed(Problem why) {
    return new Showing(generation, ripple, why);
  }

  /// What the author of a page has to know at once: why the build failed, then the errors in the
  /// page's own document.
  List<Problem> problems(String path) {
    Stream<Finding> errors =
        generation.findingsOf(path).stream().filter(it -> it.severity() == Severity.ERROR);
    return Stream.concat(Stream.ofNullable(failure), errors.map(Problem::of)).toList();
  }
}

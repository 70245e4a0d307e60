package dev.portolan.render;

import dev.portolan.finding.Location;
import dev.portolan.model.Urls;
import org.jspecify.annotations.Nullable;

/// Where the sources are kept, as the site's configuration says.
final class Repository {

  private Repository() {}

  /// The address of a source line, or null where the site names no repository.
  ///
  /// @param pattern with `{file}` and `{line}`
  static @Nullable String link(@Nullable String pattern, Location location) {
    return pattern == null || !pattern.matches("https?://.*")
        ? null
        : pattern
            .replace("{file}", Urls.href(location.file()))
            .replace("{line}", Integer.toString(location.line()));
  }
}

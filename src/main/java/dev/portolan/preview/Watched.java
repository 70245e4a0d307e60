package dev.portolan.preview;

import dev.portolan.model.SiteConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files whose changes change the portal.
///
/// @param trees folders with all that is below them
/// @param files single files; none of them need exist
/// @param output the folder of the published portal, which is not watched; null if not known
record Watched(List<Path> trees, List<Path> files, @Nullable Path output) {

  /// What editors, browsers and copying tools write beside a file while they work: `a.md~`,
  /// `#a.md#`, `.a.md.swp` (hidden files are left out anyway), Vim's `4913`, JetBrains'
  /// `a.md___jb_tmp___`.
  private static final Pattern TEMPORARY =
      Pattern.compile(
          ".*~|#.*#|.*\\.(swp|swx|tmp|temp|bak|part|crdownload)|4913|.*___jb_(tmp|old)___");

  private static final String CONFIG = "site-config.yml";

  /// What is known to matter before the configuration could be read.
  static Watched before(Path site) {
    return new Watched(List.of(), List.of(site.resolve(CONFIG)), null);
  }

  /// Everything a site is made from.
  static Watched of(SiteConfig config) {
    return new Watched(
        List.of(config.content(), config.theme()),
        Stream.concat(
                Stream.of(config.root().resolve(CONFIG)), Stream.ofNullable(config.template()))
            .toList(),
        config.output());
  }

  /// Whether something below a tree matters: hidden and temporary files and the published portal do
  /// not.
  boolean matters(Path path) {
    String name = String.valueOf(path.getFileName());
    return !path.equals(output) && !name.startsWith(".") && !TEMPORARY.matcher(name).matches();
  }
}

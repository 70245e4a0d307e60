package dev.portolan.portal;

import dev.portolan.Portolan;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A portal built into a folder below `target`, once for all tests that only look at it.
final class BuiltPortal {

  /// The portal of this repository's own content.
  static final BuiltPortal OWN = build(Path.of("").toAbsolutePath(), "own");

  private final Site site;
  private final Path folder;

  private BuiltPortal(Site site, Path folder) {
    this.site = site;
    this.folder = folder;
  }

  /// Builds the portal of a site into `target/portals/name`.
  static BuiltPortal build(Path root, String name) {
    Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
    Path folder = Path.of("target/portals", name).toAbsolutePath();
    SiteConfig config = portolan.configure(root).withOutput(folder);
    Site site = portolan.chart(config);
    try {
      Files.createDirectories(folder.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    portolan.publish(site, null);
    return new BuiltPortal(site, folder);
  }

  Site site() {
    return site;
  }

  Path folder() {
    return folder;
  }

  /// Every HTML file, sorted.
  List<Path> pages() {
    return files().filter(file -> file.toString().endsWith(".html")).toList();
  }

  /// Every published file, sorted; the mark of the build itself is not one.
  Stream<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The path of a file inside the portal, with forward slashes.
  String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}

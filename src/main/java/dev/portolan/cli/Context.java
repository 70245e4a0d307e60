package dev.portolan.cli;

import dev.portolan.Portolan;
import dev.portolan.Stage;
import dev.portolan.config.ConfigReader;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What every command works with.
///
/// @param portolan the pipeline
/// @param stages which stage the pipeline is at
/// @param terminal where to write
/// @param folder the folder the command was started in, absolute
/// @param clock tells the day
record Context(Portolan portolan, StageClock stages, Terminal terminal, Path folder, Clock clock) {

  /// The folder a path on the command line means.
  Path path(String written) {
    try {
      return folder.resolve(written).normalize();
    } catch (InvalidPathException _) {
      throw Trouble.usage(new Words("“%s”不是路径", "\"%s\" is not a path").with(written), null);
    }
  }

  /// The site a command is about: the one named, else the nearest upwards from here, else this
  /// folder.
  Path site(@Nullable String written) {
    if (written != null) {
      return path(written);
    }
    return nearestSite(folder);
  }

  /// The site that a file belongs to: the nearest upwards from it, else its folder.
  Path siteOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? folder : nearestSite(parent);
  }

  private static Path nearestSite(Path from) {
    for (Path up = from; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(ConfigReader.FILE))) {
        return up;
      }
    }
    return from;
  }

  /// What the configuration of a site says; a mistake in it is told with the path of the file from
  /// here, so that it can be opened.
  ///
  /// @param written the site as named on the command line, or null
  SiteConfig configure(@Nullable String written) {
    Path site = site(written);
    try {
      return portolan.configure(site);
    } catch (Trouble e) {
      throw e.inFile(file -> fromHere(site.resolve(file)));
    }
  }

  /// Reads a site, and says so where there is nothing in it.
  Site chart(SiteConfig config) {
    Site site;
    try (Progress _ = progress()) {
      site = portolan.chart(config);
    }
    if (site.pages().isEmpty()) {
      terminal.say(
          new Words(
                  "注意：%s 里还没有 Markdown 文档；用 ./portolan new 订单中心 可以新建一份",
                  "note: there is no Markdown document in %s yet; ./portolan new order-center"
                      + " starts one")
              .with(shown(config.content())));
    }
    return site;
  }

  /// Shows which stage the work is at, until closed.
  Progress progress() {
    return terminal.progress(
        () -> {
          Stage stage = stages.current();
          return stage == null ? new Words("", "") : stage.words();
        });
  }

  private String fromHere(Path path) {
    Path parent = path.getParent();
    boolean above = parent != null && folder.startsWith(parent);
    return above ? folder.relativize(path).toString() : shown(path);
  }

  /// A path as people here would write it.
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(folder) && !absolute.equals(folder)
        ? folder.relativize(absolute).toString()
        : absolute.toString();
  }
}

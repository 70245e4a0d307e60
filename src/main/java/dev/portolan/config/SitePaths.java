package dev.portolan.config;

import dev.portolan.finding.Suggestion;
import dev.portolan.finding.Words;
import dev.portolan.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The paths a configuration may name. What is read must lie inside the site's folder, so that a
/// site from elsewhere cannot publish files of the machine it is built on.
///
/// @param root the site's folder, absolute
/// @param home the folder that holds Portolan's own `themes`
record SitePaths(Path root, Path home) {

  private static final String THEME = "portolan";

  /// A folder inside the site that must be there.
  Path folder(YamlValue value) {
    Path folder = inside(value);
    if (!Files.isDirectory(folder)) {
      throw value.wrong(
          new Words("没有“%s”这个文件夹", "there is no folder \"%s\"").with(value.text()), null);
    }
    return folder;
  }

  /// A file inside the site that must be there.
  Path file(YamlValue value) {
    Path file = inside(value);
    if (!Files.isRegularFile(file)) {
      throw value.wrong(
          new Words("没有“%s”这个文件", "there is no file \"%s\"").with(value.text()), null);
    }
    return file;
  }

  /// Where the portal goes: anywhere but onto the site itself.
  Path output(YamlValue value) {
    Path output = resolve(value);
    if (root.startsWith(output)) {
      throw value.wrong(
          new Words("输出不能覆盖站点自己的文件夹", "the output must not replace the site's own folder"),
          new Words("例如 target/site", "such as target/site"));
    }
    return output;
  }

  /// A theme by its name: the site's own before Portolan's.
  Path theme(YamlValue value) {
    String name = value.text();
    if (!name.matches("[\\w-]+")) {
      throw value.wrong(
          new Words("主题名只能由字母、数字和 - 组成", "a theme's name is made of letters, digits and -"), null);
    }
    Path own = root.resolve("themes").resolve(name);
    if (Files.isDirectory(own)) {
      return own;
    }
    Path builtIn = home.resolve("themes").resolve(name);
    if (Files.isDirectory(builtIn)) {
      return builtIn;
    }
    List<String> themes = themes();
    throw value.wrong(
        new Words("没有名为“%s”的主题", "there is no theme \"%s\"").with(name),
        themes.isEmpty() ? null : Suggestion.hint(name, themes));
  }

  /// The theme of a site that names none.
  Path defaultTheme() {
    Path own = root.resolve("themes").resolve(THEME);
    return Files.isDirectory(own) ? own : home.resolve("themes").resolve(THEME);
  }

  private List<String> themes() {
    return Stream.of(root, home)
        .map(folder -> folder.resolve("themes"))
        .filter(Files::isDirectory)
        .flatMap(SitePaths::names)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> String.valueOf(entry.getFileName()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path inside(YamlValue value) {
    Path path = resolve(value);
    if (!path.startsWith(root) || (Files.exists(path) && !real(path).startsWith(real(root)))) {
      throw value.wrong(
          new Words("“%s”在站点文件夹之外", "\"%s\" lies outside the site's folder").with(value.text()),
          new Words(
              "把它放进站点，或把 site-config.yml 移到上一级文件夹",
              "move it into the site, or site-config.yml to the folder above both"));
    }
    return path;
  }

  private Path resolve(YamlValue value) {
    try {
      return root.resolve(value.text()).normalize();
    } catch (InvalidPathException _) {
      throw value.wrong(new Words("“%s”不是路径", "\"%s\" is not a path").with(value.text()), null);
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

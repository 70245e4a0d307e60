package dev.portolan.render;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A theme: one folder with `templates/` (one per page type), `assets/` and `words/`.
///
/// @param folder absolute
/// @param words what the portal says, in both languages
/// @param assets what its pages load
record Theme(Path folder, ThemeWords words, ThemeAssets assets) {

  static final String EXTENSION = ".peb";

  /// Reads the words and assets of a theme; its templates are read when they are compiled.
  ///
  /// @throws Trouble if there is no such theme, or it cannot be read
  static Theme read(Path folder) {
    if (!Files.isDirectory(folder.resolve("templates"))) {
      throw Trouble.usage(
          new Words("没有主题 %s", "no such theme: %s").with(folder),
          new Words("主题是一个含有 templates 的文件夹", "a theme is a folder with templates in it"));
    }
    try {
      return new Theme(folder, ThemeWords.read(folder.resolve("words")), ThemeAssets.read(folder));
    } catch (IOException e) {
      throw Trouble.machine(new Words("无法读取主题 %s", "cannot read theme %s").with(folder), null, e);
    }
  }

  Path templates() {
    return folder.resolve("templates");
  }

  /// The page types it can draw, sorted: the names of the templates that stand directly in
  /// `templates/`.
  List<String> types() {
    try (Stream<Path> files = Files.list(templates())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(EXTENSION))
          .map(name -> name.substring(0, name.length() - EXTENSION.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Trouble.machine(new Words("无法读取主题 %s", "cannot read theme %s").with(folder), null, e);
    }
  }

  /// How a template is named to people.
  String shown(String template) {
    return Path.of("themes", folder.getFileName().toString(), "templates", template)
        .toString()
        .replace('\\', '/');
  }
}

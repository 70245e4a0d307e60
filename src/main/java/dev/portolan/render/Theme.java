package dev.portolan.render;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A theme: one folder with `templates/` (one per page type), `assets/` and `words/`, read whole.
///
/// @param folder absolute
/// @param templates what draws its pages
/// @param words what the portal says, in both languages
/// @param assets what its pages load
record Theme(Path folder, ThemeTemplates templates, ThemeWords words, ThemeAssets assets) {

  /// @throws Trouble if there is no such theme, or it cannot be read
  static Theme read(Path folder) {
    Path templates = folder.resolve("templates");
    if (!Files.isDirectory(templates)) {
      throw Trouble.usage(
          new Words("没有主题 %s", "no such theme: %s").with(folder),
          new Words("主题是一个含有 templates 的文件夹", "a theme is a folder with templates in it"));
    }
    try {
      return new Theme(
          folder,
          ThemeTemplates.read(templates),
          ThemeWords.read(folder.resolve("words")),
          ThemeAssets.read(folder));
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

package dev.portolan.render;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

  /// Makes sure that every type of page can be drawn. A theme takes nothing from another: a page of
  /// two looks would be worse than a sentence that says which template to copy.
  ///
  /// @throws Trouble that names all types without a template
  void requireTemplates(List<String> types) {
    List<String> missing =
        types.stream().filter(type -> !templates.types().contains(type)).toList();
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      throw Trouble.usage(
          new Words("主题“%s”缺少这些页面类型的模板：%s", "the theme \"%s\" has no template for pages of type %s")
              .with(folder.getFileName(), names),
          new Words(
                  "从 Portolan 自带的主题里复制 templates/%s.peb，再改成你要的样子",
                  "copy templates/%s.peb from Portolan's own theme and change it to your liking")
              .with(missing.getFirst()));
    }
  }

  /// How a template is named to people.
  String shown(String template) {
    return Path.of("themes", folder.getFileName().toString(), "templates", template)
        .toString()
        .replace('\\', '/');
  }
}

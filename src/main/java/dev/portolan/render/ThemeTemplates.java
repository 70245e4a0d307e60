package dev.portolan.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The templates of a theme, read once: a portal that is drawn while its theme is being edited is
/// drawn as the theme was.
///
/// @param texts by path in the `templates` folder, such as `parts/layout.peb`
record ThemeTemplates(SortedMap<String, String> texts) implements Loader<String> {

  static final String EXTENSION = ".peb";

  static ThemeTemplates read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(EXTENSION)).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return new ThemeTemplates(texts);
  }

  /// The page types that they draw, sorted: the names of those that stand in no further folder.
  List<String> types() {
    return texts.keySet().stream()
        .filter(path -> path.indexOf('/') < 0)
        .map(path -> path.substring(0, path.length() - EXTENSION.length()))
        .toList();
  }

  private static String path(String template) {
    return template.endsWith(EXTENSION) ? template : template + EXTENSION;
  }

  @Override
  public Reader getReader(String template) {
    String text = texts.get(path(template));
    if (text == null) {
      throw new LoaderException(null, "no such template: " + template);
    }
    return new StringReader(text);
  }

  @Override
  public boolean resourceExists(String template) {
    return texts.containsKey(path(template));
  }

  @Override
  public String createCacheKey(String template) {
    return template;
  }

  /// Every path counts from the theme's `templates` folder, wherever it is written.
  @Override
  public String resolveRelativePath(String relative, String anchor) {
    return relative;
  }

  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}
}

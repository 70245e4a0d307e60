package dev.portolan.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds templates by their path in one folder. A path that leads out of it finds nothing.
final class TemplateFolder implements Loader<String> {

  private final Path folder;

  TemplateFolder(Path folder) {
    this.folder = folder.normalize();
  }

  private Path file(String template) {
    String name = template.endsWith(Theme.EXTENSION) ? template : template + Theme.EXTENSION;
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new LoaderException(null, "template outside of the theme: " + template);
    }
    return file;
  }

  @Override
  public Reader getReader(String template) {
    try {
      return Files.newBufferedReader(file(template));
    } catch (IOException e) {
      throw new LoaderException(e, "no such template: " + template);
    }
  }

  @Override
  public boolean resourceExists(String template) {
    return Files.isRegularFile(file(template));
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

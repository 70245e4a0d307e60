package dev.portolan.template;

import dev.portolan.model.Document;
import dev.portolan.model.Template;

/// Reads a template document.
public final class TemplateReader {

  private TemplateReader() {}

  /// The schema that a parsed template document describes.
  public static Template read(Document template) {
    throw new UnsupportedOperationException(template.source().path());
  }
}

package dev.portolan.source;

import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Sources;

/// Reads a content folder.
public final class SiteReader {

  private SiteReader() {}

  /// The template document: the site's own, or the built-in one.
  public static SourceFile template(SiteConfig config) {
    throw new UnsupportedOperationException(config.title());
  }

  /// Reads every Markdown file below the content folder, in sorted order. A file that cannot be
  /// read becomes a finding, never an exception.
  ///
  /// @throws dev.portolan.finding.Trouble if the content folder is missing or cannot be listed
  public static Sources read(SiteConfig config) {
    throw new UnsupportedOperationException(config.title());
  }
}

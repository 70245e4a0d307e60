package dev.portolan.markdown;

import dev.portolan.model.Document;
import dev.portolan.model.SourceFile;

/// Parses documents. Instances are immutable and safe for use by many threads.
public final class DocumentParser {

  /// Parses one document; what cannot be parsed in time is shown as its escaped source, with a
  /// finding.
  public Document parse(SourceFile source) {
    throw new UnsupportedOperationException(source.path());
  }
}

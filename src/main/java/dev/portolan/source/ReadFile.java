package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.model.SourceFile;
import java.util.List;

/// A document as it was read.
///
/// @param source the document
/// @param findings what was wrong with the file
public record ReadFile(SourceFile source, List<Finding> findings) {

  public ReadFile {
    findings = List.copyOf(findings);
  }
}

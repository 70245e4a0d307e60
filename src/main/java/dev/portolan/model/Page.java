package dev.portolan.model;

/// All that is known of one file: the end of the part of the pipeline that is a pure function of
/// its bytes.
///
/// @param normal the document in the template's order
/// @param facts what it states
public record Page(NormalDocument normal, Facts facts) {

  /// The file the page was made from.
  public SourceFile source() {
    return normal.document().source();
  }
}

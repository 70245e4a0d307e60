package dev.portolan.preview;

/// Builds until all documents are read, as the preview does it.
final class WholeSite {

  private WholeSite() {}

  static Generation of(Builder builder) {
    Generation generation = builder.build(builder.configure());
    while (!generation.reading().isWhole()) {
      generation = builder.build(builder.configure());
    }
    return generation;
  }
}

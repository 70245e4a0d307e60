package dev.portolan.extract;

import dev.portolan.model.Facts;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Technology;
import dev.portolan.model.Vocabulary;
import java.util.List;

/// Extracts facts. Immutable and safe for use by many threads.
public final class FactExtractor {

  private final Vocabulary vocabulary;
  private final List<Technology> technologies;

  /// @param vocabulary the words for headings, columns and marks
  /// @param technologies the technologies known by name
  public FactExtractor(Vocabulary vocabulary, List<Technology> technologies) {
    this.vocabulary = vocabulary;
    this.technologies = List.copyOf(technologies);
  }

  /// Everything the document states.
  public Facts extract(NormalDocument document) {
    throw new UnsupportedOperationException(document + "" + technologies + vocabulary.words(""));
  }
}

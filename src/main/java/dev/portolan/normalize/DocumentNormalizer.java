package dev.portolan.normalize;

import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;

/// Normalises documents against a template. Immutable and safe for use by many threads.
public final class DocumentNormalizer {

  private final Template template;
  private final Vocabulary vocabulary;

  /// @param template the schema
  /// @param vocabulary further titles of its sections, as concepts `section.<id>`
  public DocumentNormalizer(Template template, Vocabulary vocabulary) {
    this.template = template;
    this.vocabulary = vocabulary;
  }

  /// The document in the template's order.
  public NormalDocument normalize(Document document) {
    throw new UnsupportedOperationException(document + "" + template + vocabulary.words(""));
  }
}

package dev.portolan.catalog;

import dev.portolan.model.Vocabulary;
import dev.portolan.model.Width;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The exposure scopes, each in one canonical wording: the first word of its concept.
final class Scopes {

  /// From the most exposed to the least.
  private static final List<String> CONCEPTS =
      List.of(
          "scope.public",
          "scope.dmz",
          "scope.internal",
          "scope.application",
          "scope.data",
          "scope.local");

  private static final List<String> EXPOSED = CONCEPTS.subList(0, 2);

  private final Vocabulary vocabulary;

  Scopes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The canonical wording of a scope; of several (`公网/内网`) the most exposed; as written, tidied,
  /// where it is no known scope; null where nothing is stated.
  @Nullable String canonical(@Nullable String written) {
    if (written == null || Vocabulary.fold(written).isEmpty()) {
      return null;
    }
    String plain = Width.half(written).strip();
    return known(plain)
        .or(() -> known(beforeBracket(plain)))
        .or(() -> mostExposed(plain.split("[/,、;|&+\\n]")))
        .orElse(plain);
  }

  /// Whether a canonical scope is open to others than the organisation's own machines.
  boolean isExposed(String canonical) {
    return EXPOSED.stream().anyMatch(concept -> vocabulary.means(concept, canonical));
  }

  /// Whether a canonical scope is one of those that have a meaning.
  boolean isKnown(String canonical) {
    return known(canonical).isPresent();
  }

  private Optional<String> known(String word) {
    return CONCEPTS.stream()
        .filter(concept -> vocabulary.means(concept, word))
        .map(concept -> vocabulary.words(concept).getFirst())
        .findFirst();
  }

  private static String beforeBracket(String text) {
    int open = text.indexOf('(');
    return open > 0 ? text.substring(0, open) : text;
  }

  private Optional<String> mostExposed(String[] words) {
    for (String concept : CONCEPTS) {
      for (String word : words) {
        if (vocabulary.means(concept, word)) {
          return Optional.of(vocabulary.words(concept).getFirst());
        }
      }
    }
    return Optional.empty();
  }
}

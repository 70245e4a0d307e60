package dev.portolan.catalog;

import dev.portolan.finding.Words;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells what variables mean by their values and, where these may be anything, by the words that
/// describe them. Two descriptions in other words mean the same as a rule; only what cannot be the
/// same counts: a switch and an address, seconds and milliseconds.
final class Meanings {

  private static final String CONCEPT = "meaning.";

  private final SoughtWords words;
  private final Map<String, Meaning> byWord = new HashMap<>();

  /// @param vocabulary its concepts `meaning.*`, one for each [Meaning]
  Meanings(Vocabulary vocabulary) {
    this.words = SoughtWords.of(vocabulary, concept -> concept.startsWith(CONCEPT));
    for (Meaning meaning : Meaning.values()) {
      vocabulary
          .words(CONCEPT + meaning.name().toLowerCase(Locale.ROOT))
          .forEach(word -> byWord.put(Vocabulary.fold(word), meaning));
    }
  }

  /// Whether it is a switch, a number or an address; null where nobody can tell.
  @Nullable Words kind(EnvFact fact) {
    return Meaning.ofValue(value(fact))
        .or(() -> only(described(fact).filter(meaning -> !meaning.isUnit())))
        .map(Meaning::words)
        .orElse(null);
  }

  /// What its number counts; null where the words name no unit, or several.
  @Nullable Words unit(EnvFact fact) {
    return only(described(fact).filter(Meaning::isUnit)).map(Meaning::words).orElse(null);
  }

  /// The default of a variable, else its example; empty where a document gives neither.
  static String value(EnvFact fact) {
    String value = fact.defaultValue();
    return Objects.requireNonNullElse(value == null || value.isEmpty() ? fact.example() : value, "")
        .strip();
  }

  private Stream<Meaning> described(EnvFact fact) {
    String description = fact.description();
    return description == null
        ? Stream.empty()
        : words.in(description).stream().map(byWord::get).filter(Objects::nonNull).distinct();
  }

  private static Optional<Meaning> only(Stream<Meaning> meanings) {
    List<Meaning> all = meanings.limit(2).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}

package dev.portolan.catalog;

import dev.portolan.model.Vocabulary;
import dev.portolan.model.Width;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells for which case a table holds, by the words around it: one for the test environment says
/// nothing against one for production, nor one of ports for metrics against one of ports for users.
final class Cases {

  private final Words cases;
  private final Words scopes;
  private final Words ports;
  private final Words inside;
  private final Words outside;

  /// @param vocabulary its concepts `word.case`, `scope.*`, `column.word.port`,
  ///   `column.word.inside` and `column.word.host`
  Cases(Vocabulary vocabulary) {
    this.cases = Words.of(vocabulary, "word.case"::equals);
    this.scopes = Words.of(vocabulary, concept -> concept.startsWith("scope."));
    this.ports = Words.of(vocabulary, "column.word.port"::equals);
    this.inside = Words.of(vocabulary, "column.word.inside"::equals);
    this.outside = Words.of(vocabulary, "column.word.host"::equals);
  }

  /// Whether two tables speak of the same case, as far as their words tell.
  boolean same(Passage one, Passage other) {
    return isInside(one) == isInside(other) && of(one).equals(of(other));
  }

  /// Whether a table gives no more than what its services listen on inside their containers.
  private boolean isInside(Passage passage) {
    List<String> columns =
        passage.header().stream().filter(cell -> ports.in(cell).findAny().isPresent()).toList();
    return columns.stream().anyMatch(cell -> inside.in(cell).findAny().isPresent())
        && columns.stream().noneMatch(cell -> outside.in(cell).findAny().isPresent());
  }

  /// A header tells inside and outside ports apart; a heading speaks of the one or the other.
  private Set<String> of(Passage passage) {
    return Stream.of(
            passage.headings().stream().flatMap(cases::in),
            passage.headings().stream().flatMap(scopes::in),
            passage.header().stream().flatMap(cases::in))
        .flatMap(found -> found)
        .collect(Collectors.toSet());
  }

  /// Words to look for.
  ///
  /// @param alone words of Latin letters, which stand alone
  /// @param anywhere Chinese and Japanese ones, which nothing parts from others
  private record Words(Set<String> alone, List<String> anywhere) {

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    static Words of(Vocabulary vocabulary, Predicate<String> concepts) {
      Set<String> words =
          vocabulary.concepts().stream()
              .filter(concepts)
              .flatMap(concept -> vocabulary.words(concept).stream())
              .map(Vocabulary::fold)
              .collect(Collectors.toSet());
      return new Words(
          words.stream().filter(Words::isLatin).collect(Collectors.toUnmodifiableSet()),
          words.stream().filter(word -> !isLatin(word)).sorted().toList());
    }

    Stream<String> in(String text) {
      String plain = Width.half(text).toLowerCase(Locale.ROOT);
      return Stream.concat(
          BETWEEN.splitAsStream(plain).filter(alone::contains),
          anywhere.stream().filter(plain::contains));
    }

    private static boolean isLatin(String word) {
      return !BETWEEN.matcher(word).find();
    }
  }
}

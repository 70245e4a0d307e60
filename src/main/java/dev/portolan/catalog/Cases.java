package dev.portolan.catalog;

import dev.portolan.model.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells for which case a table holds, by the words around it: one for the test environment says
/// nothing against one for production, nor one of ports for metrics against one of ports for users.
final class Cases {

  private final Vocabulary vocabulary;
  private final SoughtWords cases;
  private final SoughtWords scopes;
  private final SoughtWords ports;
  private final SoughtWords inside;
  private final SoughtWords outside;

  /// @param vocabulary its concepts `word.case`, `scope.*`, `column.word.port`,
  ///   `column.word.inside`, `column.word.host` and those of tables of calls
  Cases(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.cases = SoughtWords.of(vocabulary, "word.case"::equals);
    this.scopes = SoughtWords.of(vocabulary, concept -> concept.startsWith("scope."));
    this.ports = SoughtWords.of(vocabulary, "column.word.port"::equals);
    this.inside = SoughtWords.of(vocabulary, "column.word.inside"::equals);
    this.outside = SoughtWords.of(vocabulary, "column.word.host"::equals);
  }

  /// Whether two tables speak of the same case, as far as their words tell.
  boolean same(Passage one, Passage other) {
    return isInside(one) == isInside(other)
        && one.environments().equals(other.environments())
        && of(one).equals(of(other));
  }

  /// Whether a table says who calls whom: its ports are where the one is reached from the other.
  boolean listsCalls(Passage passage) {
    return heads("column.called", passage)
        || (heads("column.word.caller", passage) && heads("column.word.called", passage));
  }

  private boolean heads(String concept, Passage passage) {
    return passage.header().stream().anyMatch(cell -> vocabulary.means(concept, cell));
  }

  /// Whether a table gives no more than what its services listen on inside their containers.
  private boolean isInside(Passage passage) {
    List<String> columns =
        passage.header().stream().filter(cell -> !ports.in(cell).isEmpty()).toList();
    return columns.stream().anyMatch(cell -> !inside.in(cell).isEmpty())
        && columns.stream().noneMatch(cell -> !outside.in(cell).isEmpty());
  }

  /// A header tells inside and outside ports apart; a heading speaks of the one or the other.
  private Set<String> of(Passage passage) {
    return Stream.of(
            passage.headings().stream().map(cases::in),
            passage.headings().stream().map(scopes::in),
            passage.header().stream().map(cases::in))
        .flatMap(found -> found)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }
}

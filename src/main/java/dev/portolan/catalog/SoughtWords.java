package dev.portolan.catalog;

import dev.portolan.model.Vocabulary;
import dev.portolan.model.Width;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words to look for in a text.
///
/// @param alone words of Latin letters, which stand alone
/// @param anywhere Chinese and Japanese ones, which nothing parts from others; the longest first,
///   so that `毫秒` does not also hold a `秒`
record SoughtWords(Set<String> alone, List<String> anywhere) {

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  /// The words of all those concepts.
  static SoughtWords of(Vocabulary vocabulary, Predicate<String> concepts) {
    Set<String> words =
        vocabulary.concepts().stream()
            .filter(concepts)
            .flatMap(concept -> vocabulary.words(concept).stream())
            .map(Vocabulary::fold)
            .collect(Collectors.toSet());
    return new SoughtWords(
        words.stream().filter(SoughtWords::isLatin).collect(Collectors.toUnmodifiableSet()),
        words.stream()
            .filter(word -> !isLatin(word))
            .sorted(
                Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo))
            .toList());
  }

  /// Those that the text holds, folded.
  Set<String> in(String text) {
    String plain = Width.half(text).toLowerCase(Locale.ROOT);
    Set<String> found = new HashSet<>();
    Stream.of(BETWEEN.split(plain)).filter(alone::contains).forEach(found::add);
    for (String word : anywhere) {
      if (plain.contains(word)) {
        found.add(word);
        plain = plain.replace(word, " ");
      }
    }
    return found;
  }

  private static boolean isLatin(String word) {
    return !BETWEEN.matcher(word).find();
  }
}

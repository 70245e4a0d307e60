package dev.portolan.extract;

import dev.portolan.model.Vocabulary;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The vocabulary as the readers ask it: does this text *be* a word, or does it *hold* one?
final class Lexicon {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[（【]([^)\\]）】]*)[)\\]）】]");
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\{#[^}]*}");

  /// Where a Chinese or Japanese wording ends and an English one begins, or the other way round.
  private static final Pattern BETWEEN_SCRIPTS =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])\\s+(?=[A-Za-z])"
              + "|(?<=[A-Za-z])\\s+(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

  /// The scopes that a heading may give to a whole table.
  private static final List<String> SCOPES =
      List.of("public", "dmz", "internal", "application", "data", "management");

  private final Vocabulary vocabulary;
  private final Map<String, Pattern> mentions = new ConcurrentHashMap<>();

  Lexicon(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Whether `text`, or one side of it where it says the same in two languages or in brackets, is a
  /// word of the concept.
  boolean names(String concept, String text) {
    return wordings(text).stream().anyMatch(wording -> means(concept, wording));
  }

  /// Whether `text` as a whole is a word of the concept.
  boolean means(String concept, String text) {
    return !text.isBlank() && vocabulary.means(concept, text);
  }

  /// Whether a word of the concept stands anywhere in `text`.
  boolean mentions(String concept, String text) {
    return find(concept, text).isPresent();
  }

  /// The first word of the concept that stands in `text`.
  Optional<String> find(String concept, String text) {
    Matcher matcher = pattern(concept).matcher(fold(text));
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /// The words of a concept, in the order of the vocabulary.
  List<String> words(String concept) {
    return vocabulary.words(concept);
  }

  /// The word that the vocabulary gives first for the concept, or null for an unknown concept.
  @Nullable String first(String concept) {
    List<String> words = vocabulary.words(concept);
    return words.isEmpty() ? null : words.getFirst();
  }

  /// The exposure scope that a heading names, as the vocabulary writes it.
  Optional<String> scope(String heading) {
    return SCOPES.stream().flatMap(scope -> find("scope." + scope, heading).stream()).findFirst();
  }

  /// A pattern that finds any word of the concept in folded text.
  Pattern pattern(String concept) {
    return mentions.computeIfAbsent(concept, this::compile);
  }

  /// Compatibility characters folded (full-width letters become plain), lower case.
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private Pattern compile(String concept) {
    List<String> words = vocabulary.words(concept);
    return words.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile(
            words.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Lexicon::wordPattern)
                .collect(Collectors.joining("|")));
  }

  /// A Latin word must stand alone; a Chinese one stands anywhere, since nothing separates words.
  private static String wordPattern(String word) {
    String folded = fold(word).strip();
    String body =
        Arrays.stream(folded.split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s_-]*"));
    String before = isLatin(folded.charAt(0)) ? "(?<![a-z0-9])" : "";
    String after = isLatin(folded.charAt(folded.length() - 1)) ? "(?![a-z0-9])" : "";
    return before + body + after;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static Set<String> wordings(String text) {
    String plain = MARKUP.matcher(text).replaceAll("").strip();
    Set<String> wordings = new LinkedHashSet<>();
    wordings.add(plain);
    String outside = BRACKETS.matcher(plain).replaceAll(" ").strip();
    wordings.add(outside);
    BRACKETS.matcher(plain).results().map(match -> match.group(1)).forEach(wordings::add);
    wordings.addAll(List.of(BETWEEN_SCRIPTS.split(outside)));
    return wordings;
  }
}

package dev.portolan.extract;

import dev.portolan.model.Vocabulary;
import dev.portolan.model.Width;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The vocabulary as the readers ask it: does this text *be* a word, or does it *hold* one?
final class Lexicon {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[（【]([^)\\]）】]*)[)\\]）】]");
  private static final String OPENING = "([（【";
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
  private final WordFinder finder = new WordFinder();
  private final Recent<Set<String>> named = new Recent<>(this::conceptsNamed);
  private final Recent<Set<String>> mentioned = new Recent<>(finder::concepts);
  private final Recent<Set<String>> meanings;

  Lexicon(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.meanings = new Recent<>(vocabulary::meanings);
    for (String concept : vocabulary.concepts()) {
      for (String word : vocabulary.words(concept)) {
        finder.add(concept, word);
      }
    }
  }

  /// The concepts that `text` is a word of: as a whole, or by one side of it where it says the same
  /// in two languages or in brackets.
  Set<String> named(String text) {
    return named.of(text);
  }

  private Set<String> conceptsNamed(String text) {
    Set<String> wordings = wordings(text);
    if (wordings.size() == 1) {
      return conceptsOf(wordings.iterator().next());
    }
    Set<String> concepts = new HashSet<>();
    wordings.forEach(wording -> concepts.addAll(conceptsOf(wording)));
    return Set.copyOf(concepts);
  }

  private Set<String> conceptsOf(String wording) {
    return Vocabulary.fold(wording).isEmpty() ? Set.of() : meanings.of(wording);
  }

  /// The concepts that a word anywhere in `text` stands for.
  Set<String> mentioned(String text) {
    return mentioned.of(text);
  }

  /// Whether `text`, or one side of it, is a word of the concept.
  boolean names(String concept, String text) {
    return named(text).contains(concept);
  }

  /// Whether `text` names the concept and nothing beside it: `版本`, `版本 Version`, `版本 (Version)`,
  /// but not `Node 版本`.
  boolean namesAlone(String concept, String text) {
    if (!names(concept, text)) {
      return false;
    }
    String outside = BRACKETS.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll(" ").strip();
    return (!names(concept, outside)
        || means(concept, outside)
        || Stream.of(BETWEEN_SCRIPTS.split(outside)).allMatch(part -> means(concept, part)));
  }

  /// Whether `text` as a whole is a word of the concept.
  boolean means(String concept, String text) {
    return meanings(text).contains(concept);
  }

  /// The concepts that `text` as a whole is a word of.
  Set<String> meanings(String text) {
    return text.isBlank() ? Set.of() : meanings.of(text);
  }

  /// Whether a word of the concept stands anywhere in `text`.
  boolean mentions(String concept, String text) {
    return find(concept, text).isPresent();
  }

  /// Whether `text` begins with a word of the concept.
  boolean begins(String concept, String text) {
    String folded = fold(text.strip());
    return vocabulary.words(concept).stream().map(Lexicon::fold).anyMatch(folded::startsWith);
  }

  /// The first word of the concept that stands in `text`, folded.
  Optional<String> find(String concept, String text) {
    return finder.first(concept, text);
  }

  /// Where a word stands in a text as it is written.
  ///
  /// @param start of the word
  /// @param end after it
  record Span(int start, int end) {}

  /// Where the first word of the concept stands in `text`. Folding can make a text longer or
  /// shorter (`…` becomes three dots), so a place in the folded text is none in the text itself.
  Optional<Span> place(String concept, String text) {
    return find(concept, text)
        .flatMap(
            word -> {
              int at = fold(text).indexOf(word);
              return at < 0
                  ? Optional.empty()
                  : Optional.of(new Span(written(text, at), written(text, at + word.length())));
            });
  }

  /// The place in a text of one in its folded form; never beyond its end.
  private static int written(String text, int folded) {
    int at = 0;
    for (int passed = 0; at < text.length() && passed < folded; ) {
      int next = text.offsetByCodePoints(at, 1);
      passed += fold(text.substring(at, next)).length();
      at = next;
    }
    return at;
  }

  /// Where the last word of the concept ends in `text`; -1 where there is none.
  int lastEnd(String concept, String text) {
    return finder.lastEnd(concept, text);
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

  /// The exposure scope that a heading names, as the heading writes it.
  Optional<String> scope(String heading) {
    return SCOPES.stream().flatMap(scope -> find("scope." + scope, heading).stream()).findFirst();
  }

  /// Compatibility characters folded (full-width letters become plain), lower case.
  static String fold(String text) {
    return Width.half(text).toLowerCase(Locale.ROOT);
  }

  /// The text itself and, where something parts it, each of its parts.
  private static Set<String> wordings(String text) {
    String plain =
        holdsAny(text, "<{") ? MARKUP.matcher(text).replaceAll("").strip() : text.strip();
    if (!holdsAny(plain, OPENING) && !mayChangeScript(plain)) {
      return Set.of(plain);
    }
    Set<String> wordings = new LinkedHashSet<>();
    wordings.add(plain);
    String outside = BRACKETS.matcher(plain).replaceAll(" ").strip();
    wordings.add(outside);
    BRACKETS.matcher(plain).results().map(match -> match.group(1)).forEach(wordings::add);
    wordings.addAll(List.of(BETWEEN_SCRIPTS.split(outside)));
    return wordings;
  }

  private static boolean holdsAny(String text, String signs) {
    for (int i = 0; i < signs.length(); i++) {
      if (text.indexOf(signs.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a blank stands beside a character that is no ASCII: most texts need not be asked where
  /// their scripts change.
  private static boolean mayChangeScript(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      if (text.charAt(i) <= ' ' && (text.charAt(i - 1) >= 0x80 || text.charAt(i + 1) >= 0x80)) {
        return true;
      }
    }
    return false;
  }
}

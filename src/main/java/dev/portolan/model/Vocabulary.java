package dev.portolan.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that mean something to Portolan: headings, column names, marks, names of technologies.
/// They are data, so that a site can add its own; no word stands in code.
public final class Vocabulary {

  private static final String MARKS = "✅❌✓✔✗✘○×△☐☑●◯〇+#&";

  /// What does not tell two signs apart: blanks, and how a picture is to be drawn.
  private static final Pattern NO_SIGN = Pattern.compile("[\\s\\x{FE0E}\\x{FE0F}\\x{200D}]+");

  private final Map<String, List<String>> words;

  /// The concepts by the words that mean them, in the form in which they are looked up.
  private final Map<String, Set<String>> concepts = new HashMap<>();

  /// @param words for each concept (such as `column.port` or `mark.yes`) the words that mean it
  public Vocabulary(Map<String, List<String>> words) {
    this.words = Map.copyOf(words);
    words.forEach(
        (concept, meaning) ->
            meaning.forEach(
                word -> concepts.computeIfAbsent(key(word), _ -> new HashSet<>()).add(concept)));
    concepts.replaceAll((_, meant) -> Set.copyOf(meant));
  }

  /// The concepts there are words for.
  public Set<String> concepts() {
    return words.keySet();
  }

  /// The words of a concept as written, in their order; empty for an unknown concept.
  public List<String> words(String concept) {
    return words.getOrDefault(concept, List.of());
  }

  /// Whether `text` is one of the concept's words, whatever its case, width, spacing or decoration.
  public boolean means(String concept, String text) {
    return meanings(text).contains(concept);
  }

  /// The concepts that `text` is a word of, whatever its case, width, spacing or decoration.
  public Set<String> meanings(String text) {
    return concepts.getOrDefault(key(text), Set.of());
  }

  /// The form in which a text is looked up: folded, or, where it is nothing but other signs (`⭕`,
  /// `*`), these.
  private static String key(String text) {
    String folded = fold(text);
    return folded.isEmpty() ? NO_SIGN.matcher(text).replaceAll("") : folded;
  }

  /// The form in which two words are compared: compatibility characters folded (full-width letters
  /// become plain), lower case, and only letters, digits and the marks that change a meaning kept.
  public static String fold(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || Width.isIdeograph(c)) {
        kept.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        kept.append((char) (c + 'a' - 'A'));
      } else if (c >= 0x80) {
        return foldAny(text);
      } else if (c == '+' || c == '#' || c == '&') {
        kept.append(c); // the MARKS of ASCII
      }
    }
    return kept.toString();
  }

  private static String foldAny(String text) {
    String plain = Width.half(text).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }
}

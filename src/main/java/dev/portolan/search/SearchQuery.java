package dev.portolan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query, understood. `query.js` understands it the same way.
///
/// @param words what must be found, phrases among it, joined by blanks
/// @param phrases what must be found word for word, as [Tokenizer#key] gives it
/// @param without words that must not be found
/// @param conditions what must be true of an answer
/// @param asks what the question was, as [Questions] tells it; empty for a plain search
record SearchQuery(
    String words,
    List<String> phrases,
    List<String> without,
    List<Condition> conditions,
    String asks) {

  /// `field:value`, or its opposite.
  ///
  /// @param value as [Tokenizer#key] gives it
  record Condition(String field, String value, boolean negated) {}

  private static final Set<String> FIELDS =
      Set.of("port", "env", "service", "project", "scope", "protocol", "uses", "usedby", "kind");

  private static final Pattern PART =
      Pattern.compile("(-?)(?:([A-Za-z]{3,8}):)?(?:\"([^\"]*)\"?|([^ ]+))");

  /// Understands what someone typed. Nothing is wrong: what is no operator is a word. A question is
  /// a search for what it names.
  static SearchQuery parse(String typed) {
    String text = Tokenizer.plain(typed);
    return Questions.in(text)
        .map(question -> parse(question.name(), question.asks()))
        .orElseGet(() -> parse(text, ""));
  }

  private static SearchQuery parse(String text, String asks) {
    List<String> words = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    List<String> without = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      boolean negated = !part.group(1).isEmpty();
      String field = part.group(2) == null ? "" : Tokenizer.key(part.group(2));
      boolean quoted = part.group(3) != null;
      String value = quoted ? part.group(3) : part.group(4);
      if (value.isBlank()) {
        continue;
      }
      if (FIELDS.contains(field)) {
        conditions.add(new Condition(field, Tokenizer.key(value), negated));
      } else if (!field.isEmpty()) {
        words.add(part.group());
      } else if (negated) {
        without.add(value);
      } else {
        words.add(value);
        if (quoted) {
          phrases.add(Tokenizer.key(value));
        }
      }
    }
    return new SearchQuery(String.join(" ", words), phrases, without, conditions, asks);
  }

  /// The same query with other words and without phrases.
  SearchQuery withWords(String other) {
    return new SearchQuery(other, List.of(), without, conditions, asks);
  }

  /// What the query may be the name of: its words, or the value of its only condition.
  String name() {
    return words.isEmpty() && conditions.size() == 1 && !conditions.getFirst().negated()
        ? conditions.getFirst().value()
        : Tokenizer.key(words);
  }

  /// Whether nothing is asked.
  boolean isEmpty() {
    return words.isEmpty() && conditions.isEmpty();
  }
}

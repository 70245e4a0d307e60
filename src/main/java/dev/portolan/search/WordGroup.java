package dev.portolan.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The terms of one word or one run of Chinese in a query.
///
/// @param ideographs whether it is a run of Chinese
/// @param whole the identifier whole, or null where it has no parts
/// @param parts its parts, the word itself, or the pairs of the run
record WordGroup(boolean ideographs, @Nullable String whole, List<String> parts) {

  /// Cuts a query into groups.
  static List<WordGroup> of(String text) {
    Collector collector = new Collector();
    collector.tokenizer.cut(text, collector);
    collector.group();
    return collector.groups;
  }

  /// Whether it is a single character, which stands for all pairs that begin with it.
  boolean isLoneIdeograph() {
    return ideographs
        && parts.size() == 1
        && parts.getFirst().codePointCount(0, parts.getFirst().length()) == 1;
  }

  /// Whether it may be the beginning of a word: two letters or more, and no number.
  boolean isPrefix() {
    String word = word();
    return !ideographs && word.length() >= 2 && !word.matches("[0-9.\\-]+");
  }

  /// The identifier or word whole.
  String word() {
    return whole != null ? whole : parts.getFirst();
  }

  private static final class Collector implements Tokenizer.Sink {

    private final Tokenizer tokenizer = new Tokenizer();
    private final List<WordGroup> groups = new ArrayList<>();
    private List<String> parts = new ArrayList<>();
    private @Nullable String whole;
    private boolean ideographs;

    @Override
    public void group() {
      if (whole != null || !parts.isEmpty()) {
        groups.add(new WordGroup(ideographs, whole, List.copyOf(parts)));
      }
      parts = new ArrayList<>();
      whole = null;
      ideographs = false;
    }

    @Override
    public void term(Tokenizer.Role role, int start, int end) {
      String term = new String(tokenizer.chars, start, end - start);
      switch (role) {
        case WHOLE -> whole = term;
        case PART -> parts.add(term);
        case PAIR -> {
          ideographs = true;
          parts.add(term);
        }
        case LAST -> {
          // Only the index stores it.
        }
      }
    }
  }
}

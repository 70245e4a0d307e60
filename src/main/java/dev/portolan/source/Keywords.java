package dev.portolan.source;

import java.util.List;
import java.util.stream.IntStream;

/// Finds where any of many words stands, in one pass over a text however many there are.
final class Keywords {

  private final List<String> words;
  private final int[][] byFirst = new int[256][];

  /// Whether any word starts with a character; most characters start none.
  private final boolean[] initials = new boolean[Character.MAX_VALUE + 1];

  /// What is told of each place.
  interface Visitor {
    /// @param word the index of the word
    /// @param offset where it starts
    void found(int word, int offset);
  }

  Keywords(List<String> words) {
    this.words = List.copyOf(words);
    words.forEach(word -> initials[word.charAt(0)] = true);
    for (int first = 0; first < byFirst.length; first++) {
      int bucket = first;
      byFirst[first] =
          IntStream.range(0, words.size())
              .filter(word -> (words.get(word).charAt(0) & 0xFF) == bucket)
              .toArray();
    }
  }

  /// Tells the visitor every place of every word, from the start of the text to its end.
  void find(String text, Visitor visitor) {
    for (int offset = 0; offset < text.length(); offset++) {
      char first = text.charAt(offset);
      if (initials[first]) {
        for (int word : byFirst[first & 0xFF]) {
          if (text.startsWith(words.get(word), offset)) {
            visitor.found(word, offset);
          }
        }
      }
    }
  }
}

package dev.portolan.source;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds where any of many words stands, in one pass over a text however many there are.
final class Keywords {

  /// How many lists of words there are; a power of two, and many more than words.
  private static final int LISTS = 4096;

  private final List<String> words;

  /// The words by what their first two characters come to; nearly all lists are none, so that most
  /// places of a text are passed over at once.
  private final int[] @Nullable [] byStart = new int[LISTS][];

  /// What is told of each place.
  interface Visitor {
    /// @param word the index of the word
    /// @param offset where it starts
    void found(int word, int offset);
  }

  /// @param words of two characters or more
  Keywords(List<String> words) {
    this.words = List.copyOf(words);
    for (String word : words) {
      int start = start(word.charAt(0), word.charAt(1));
      byStart[start] =
          IntStream.range(0, words.size())
              .filter(i -> start(words.get(i).charAt(0), words.get(i).charAt(1)) == start)
              .toArray();
    }
  }

  private static int start(char first, char second) {
    return (first * 61 + second) & (LISTS - 1);
  }

  /// Tells the visitor every place of every word, from the start of the text to its end.
  void find(String text, Visitor visitor) {
    char[] chars = text.toCharArray();
    for (int offset = 0; offset + 1 < chars.length; offset++) {
      int[] list = byStart[start(chars[offset], chars[offset + 1])];
      if (list != null) {
        for (int word : list) {
          if (text.startsWith(words.get(word), offset)) {
            visitor.found(word, offset);
          }
        }
      }
    }
  }

  /// Which of the words stand in the text, by their indexes.
  BitSet in(String text) {
    BitSet found = new BitSet();
    find(text, (word, _) -> found.set(word));
    return found;
  }
}

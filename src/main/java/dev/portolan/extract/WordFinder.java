package dev.portolan.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds, in one pass over a text, every concept that a word of it stands in the text for. A Latin
/// word must stand alone; a Chinese or Japanese one stands anywhere, since nothing separates words.
final class WordFinder {

  private static final Pattern GAP = Pattern.compile("[\\s_-]+");
  private static final BitSet NONE = new BitSet();

  /// A node of a tree of characters.
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final Set<String> concepts = new HashSet<>();
  }

  private final Node root = new Node();

  /// The characters that the words of each concept start with, which rule out most places of a
  /// text.
  private final Map<String, BitSet> initials = new HashMap<>();

  void add(String concept, String word) {
    String folded = folded(word);
    put(concept, folded);
    put(concept, folded.replace(" ", ""));
  }

  /// The concepts of all words in the text.
  Set<String> concepts(String text) {
    String folded = folded(text);
    Set<String> found = new LinkedHashSet<>();
    for (int start = 0; start < folded.length(); start++) {
      walk(folded, start, found, "");
    }
    return found;
  }

  /// The first, longest word of the concept in the text, folded.
  Optional<String> first(String concept, String text) {
    String folded = folded(text);
    BitSet initials = initialsOf(concept);
    for (int start = 0; start < folded.length(); start++) {
      int end = initials.get(folded.charAt(start)) ? end(folded, start, concept) : start;
      if (end > start) {
        return Optional.of(folded.substring(start, end));
      }
    }
    return Optional.empty();
  }

  /// Where the last word of the concept ends in the text; -1 where there is none.
  int lastEnd(String concept, String text) {
    String folded = folded(text);
    int last = -1;
    BitSet initials = initialsOf(concept);
    for (int start = 0; start < folded.length(); start++) {
      int end = initials.get(folded.charAt(start)) ? end(folded, start, concept) : start;
      last = end > start ? Math.max(last, end) : last;
    }
    return last;
  }

  private void put(String concept, String word) {
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), _ -> new Node());
    }
    if (node != root) {
      node.concepts.add(concept);
      initials.computeIfAbsent(concept, _ -> new BitSet()).set(word.charAt(0));
    }
  }

  private BitSet initialsOf(String concept) {
    return initials.getOrDefault(concept, NONE);
  }

  /// Where the longest word of the concept ends that starts there; `start` where none does.
  private int end(String text, int start, String concept) {
    return walk(text, start, new HashSet<>(), concept);
  }

  /// Collects the concepts of the words that start there; returns where the longest word of
  /// `wanted` ends.
  private int walk(String text, int start, Set<String> found, String wanted) {
    if (start > 0 && isLatin(text.charAt(start - 1)) && isLatin(text.charAt(start))) {
      return start;
    }
    Node node = root;
    int end = start;
    for (int i = start; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      boolean inside =
          i + 1 < text.length() && isLatin(text.charAt(i)) && isLatin(text.charAt(i + 1));
      if (!inside) {
        found.addAll(node.concepts);
        end = node.concepts.contains(wanted) ? i + 1 : end;
      }
    }
    return end;
  }

  private static String folded(String text) {
    return GAP.matcher(Lexicon.fold(text)).replaceAll(" ").strip();
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}

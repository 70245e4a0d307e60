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
  private final Recent<String> folded = new Recent<>(WordFinder::folded);

  /// The characters that words start with, of all concepts and of each, which rule out most places
  /// of a text.
  private final BitSet starts = new BitSet();

  private final Map<String, BitSet> initials = new HashMap<>();

  void add(String concept, String word) {
    String folded = folded(word);
    put(concept, folded);
    put(concept, folded.replace(" ", ""));
  }

  /// The concepts of all words in the text.
  Set<String> concepts(String text) {
    String folded = this.folded.of(text);
    Set<String> found = new LinkedHashSet<>();
    for (int start = 0; start < folded.length(); start++) {
      if (starts.get(folded.charAt(start))) {
        collect(folded, start, found);
      }
    }
    return found;
  }

  /// The first, longest word of the concept in the text, folded.
  Optional<String> first(String concept, String text) {
    String folded = this.folded.of(text);
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
    String folded = this.folded.of(text);
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
      starts.set(word.charAt(0));
      initials.computeIfAbsent(concept, _ -> new BitSet()).set(word.charAt(0));
    }
  }

  private BitSet initialsOf(String concept) {
    return initials.getOrDefault(concept, NONE);
  }

  /// Where the longest word of the concept ends that starts there; `start` where none does.
  private int end(String text, int start, String concept) {
    int end = start;
    Node node = isInside(text, start) ? null : root.next.get(text.charAt(start));
    for (int i = start + 1; node != null; i++) {
      if (node.concepts.contains(concept) && !isInside(text, i)) {
        end = i;
      }
      node = i < text.length() ? node.next.get(text.charAt(i)) : null;
    }
    return end;
  }

  /// Collects the concepts of the words that start there.
  private void collect(String text, int start, Set<String> found) {
    Node node = isInside(text, start) ? null : root.next.get(text.charAt(start));
    for (int i = start + 1; node != null; i++) {
      if (!node.concepts.isEmpty() && !isInside(text, i)) {
        found.addAll(node.concepts);
      }
      node = i < text.length() ? node.next.get(text.charAt(i)) : null;
    }
  }

  /// Whether the place between two characters is one inside a Latin word.
  private static boolean isInside(String text, int at) {
    return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
  }

  private static String folded(String text) {
    String folded = Lexicon.fold(text);
    return hasGap(folded) ? GAP.matcher(folded).replaceAll(" ").strip() : folded.strip();
  }

  /// Whether anything but single blanks parts the words.
  private static boolean hasGap(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
      if ((c <= ' ' && !blank) || c == '_' || c == '-') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}

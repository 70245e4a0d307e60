package dev.portolan.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds names in a text, whatever their case. A look-up costs no more than the longest name, and
/// nearly always nothing, because few names begin with any given character.
final class NameTrie {

  /// Below this, the other case of a character is simply told.
  private static final int ASCII = 0x80;

  /// Decides whether a name counts where it stands.
  interface Condition {
    boolean holds(Name name, int end);
  }

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
  }

  private final Node root = new Node();
  private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];

  /// Of two names with the same letters, the one that was added first is preferred.
  void add(Name name) {
    Node node = root;
    for (char c : name.text().toCharArray()) {
      node = node.next.computeIfAbsent(Character.toLowerCase(c), _ -> new Node());
    }
    node.names.add(name);
    char first = Character.toLowerCase(name.text().charAt(0));
    begins[first] = true;
    if (first < ASCII) {
      begins[Character.toUpperCase(first)] = true;
    }
  }

  /// Whether some name may begin with a character. Most characters of a text are asked for, so it
  /// is one look for nearly all.
  private boolean mayBegin(char c) {
    return begins[c < ASCII ? c : Character.toLowerCase(c)];
  }

  /// Whether any name stands anywhere in a text, even inside a word.
  boolean standsIn(String text) {
    for (int start = 0; start < text.length(); start++) {
      if (mayBegin(text.charAt(start))
          && longest(text, start, text.length(), (_, _) -> true) != null) {
        return true;
      }
    }
    return false;
  }

  /// The longest name that stands at `start` and counts there, or null.
  ///
  /// @param limit the position that no name may pass
  @Nullable Mention longest(String text, int start, int limit, Condition condition) {
    if (!mayBegin(text.charAt(start))) {
      return null;
    }
    Mention longest = null;
    Node node = root;
    for (int i = start; i < limit; i++) {
      node = node.next.get(Character.toLowerCase(text.charAt(i)));
      if (node == null) {
        break;
      }
      for (Name name : node.names) {
        if (condition.holds(name, i + 1)) {
          longest = new Mention(name.entity(), i + 1);
          break;
        }
      }
    }
    return longest;
  }
}

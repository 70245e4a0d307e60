package dev.portolan.link;

import java.util.List;
import java.util.Set;

/// All names by which documents mention an entity, and the means to find them.
///
/// @param all of two with the same letters the first is meant
/// @param known each once
/// @param trie finds them
record Names(List<Name> all, Set<Name> known, NameTrie trie) {

  static Names of(List<Name> all) {
    NameTrie trie = new NameTrie();
    all.forEach(trie::add);
    return new Names(List.copyOf(all), Set.copyOf(all), trie);
  }
}

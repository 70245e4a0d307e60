package dev.portolan.link;

import java.util.BitSet;
import java.util.List;

/// The pieces of three letters that some texts hold, whatever their case: tells at once of most
/// names that they cannot stand there.
final class Shingles {

  private static final int LENGTH = 3;

  private final int mask;
  private final BitSet pieces;

  private Shingles(int size) {
    this.mask = size - 1;
    this.pieces = new BitSet(size);
  }

  static Shingles of(List<String> texts) {
    int letters = texts.stream().mapToInt(String::length).sum();
    Shingles shingles = new Shingles(Integer.highestOneBit(letters + 1) << 2);
    texts.forEach(shingles::add);
    return shingles;
  }

  private void add(String text) {
    for (int end = LENGTH; end <= text.length(); end++) {
      pieces.set(piece(text, end));
    }
  }

  /// Whether a name may stand in one of the texts; false is certain.
  boolean mayHold(String name) {
    for (int end = LENGTH; end <= name.length(); end++) {
      if (!pieces.get(piece(name, end))) {
        return false;
      }
    }
    return true;
  }

  private int piece(String text, int end) {
    int hash = 0;
    for (int i = end - LENGTH; i < end; i++) {
      hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash & mask;
  }
}

package dev.portolan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The Latin words of the index, to which a word that nothing answers is corrected. `spelling.js`
/// does the same.
///
/// @param words sorted
/// @param sizes for each, how many bits the number of its entries has
record Spelling(List<String> words, List<Integer> sizes) {

  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final int FREQUENT = 3;
  private static final int FAR = 9;

  /// The words of an index: those of entities, and those of at least three entries.
  static Spelling of(LuceneIndex index, Entries entries) throws IOException {
    List<String> words = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Terms terms = index.terms(LuceneIndex.TEXT);
    if (terms == null) {
      return new Spelling(words, sizes);
    }
    int firstSection = entries.starts()[Kind.values().length - 1];
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (isWord(term)) {
        postings = all.postings(postings, PostingsEnum.NONE);
        if (all.docFreq() >= FREQUENT || postings.nextDoc() < firstSection) {
          words.add(term.utf8ToString());
          sizes.add(Integer.SIZE - Integer.numberOfLeadingZeros(all.docFreq()));
        }
      }
    }
    return new Spelling(words, sizes);
  }

  /// The word nearest to a wrong one: one edit away, or two from eight letters on; of equally near
  /// ones the most frequent, and of those the first.
  @Nullable String correct(String wrong) {
    int bound = wrong.length() < LONG ? 1 : 2;
    if (wrong.length() < SHORTEST) {
      return null;
    }
    String best = null;
    int bestDistance = bound + 1;
    int bestSize = 0;
    for (int i = 0; i < words.size(); i++) {
      int distance = distance(wrong, words.get(i), bound);
      int size = sizes.get(i);
      boolean asNear = distance <= bound && distance == bestDistance;
      if (distance < bestDistance || (asNear && size > bestSize)) {
        best = words.get(i);
        bestDistance = distance;
        bestSize = size;
      }
    }
    return best;
  }

  /// The fewest insertions, deletions, changes and swaps of neighbours that turn `a` into `b`
  /// (optimal string alignment), or a large number where it is more than `bound`.
  static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) > bound) {
      return FAR;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > bound) {
        return FAR;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  /// Writes the words, each as how many characters it shares with the one before it and the rest,
  /// and their sizes.
  void write(IndexFiles files) {
    Digits text = new Digits();
    Digits numbers = new Digits();
    String before = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int shared = TermShards.shared(before, word);
      text.digit(shared).text(word.substring(shared)).raw(TermShards.END);
      numbers.number(sizes.get(i));
      before = word;
    }
    files.write("words", text, numbers);
  }

  private static boolean isWord(BytesRef term) {
    boolean letter = false;
    for (int i = 0; i < term.length; i++) {
      int c = term.bytes[term.offset + i];
      letter |= c >= 'a' && c <= 'z';
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return letter && term.length >= SHORTEST;
  }
}

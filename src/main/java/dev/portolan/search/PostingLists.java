package dev.portolan.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/// Writes the lists of entries that hold a term: for each the distance from the one before it, then
/// its frequency and length in one number. A list that many entries are in is cut into pieces of
/// their own, and comes with the best of it as a piece, which answers a query of that term alone.
final class PostingLists {

  /// The longest list that stands beside its term.
  static final int INLINE = 1024;

  /// How many of a longer list are in its first piece.
  private static final int BEST = 256;

  /// How many postings a further piece holds.
  private static final int PIECE = 8192;

  private final Pieces best;
  private final Pieces pieces;
  private final int[] starts;
  private final byte[] norms;
  private final int[] lengthIndex = new int[256];
  private final int lengths;
  private final float[] dampening = new float[256];
  private int[] entries = new int[1024];
  private int[] frequencies = new int[1024];
  private int count;

  PostingLists(IndexReader reader, Pieces best, Pieces pieces, int[] starts, float averageLength)
      throws IOException {
    this.best = best;
    this.pieces = pieces;
    this.starts = starts;
    this.norms = norms(reader);
    this.lengths = indexLengths();
    for (int i = 0; i < 256; i++) {
      dampening[i] = 1f / (0.25f + 0.75f * SmallFloat.byte4ToInt((byte) i) / averageLength);
    }
  }

  /// The different lengths that entries have, as Lucene's norm bytes, in rising order.
  int[] lengths() {
    int[] bytes = new int[lengths];
    for (int i = 0; i < 256; i++) {
      if (lengthIndex[i] >= 0) {
        bytes[lengthIndex[i]] = i;
      }
    }
    return bytes;
  }

  /// Writes the list of a name or a tag: entries only.
  void writeKeys(PostingsEnum postings, Digits to) throws IOException {
    read(postings, false);
    int before = 0;
    for (int i = 0; i < count; i++) {
      to.number(entries[i] - before);
      before = entries[i];
    }
  }

  /// Writes the list of a term of the text, or where it is.
  void write(PostingsEnum postings, Digits to) throws IOException {
    read(postings, true);
    if (count <= INLINE) {
      write(0, count, to);
      return;
    }
    writeKindCounts(to);
    best.add(best(), to);
    to.number((count + PIECE - 1) / PIECE);
    int before = 0;
    for (int from = 0; from < count; from += PIECE) {
      to.number(entries[from] - before);
      before = entries[from];
      Digits piece = new Digits();
      write(from, Math.min(count, from + PIECE), piece);
      pieces.add(piece, to);
    }
  }

  private void read(PostingsEnum postings, boolean withFrequencies) throws IOException {
    count = 0;
    for (int entry = postings.nextDoc();
        entry != DocIdSetIterator.NO_MORE_DOCS;
        entry = postings.nextDoc()) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, 2 * count);
        frequencies = Arrays.copyOf(frequencies, 2 * count);
      }
      entries[count] = entry;
      frequencies[count++] = withFrequencies ? postings.freq() : 1;
    }
  }

  private void write(int from, int to, Digits digits) {
    int before = 0;
    for (int i = from; i < to; i++) {
      digits.number(entries[i] - before).number(weight(i));
      before = entries[i];
    }
  }

  private int weight(int i) {
    return (frequencies[i] - 1) * lengths + lengthIndex[norms[entries[i]] & 0xFF];
  }

  private void writeKindCounts(Digits to) {
    int i = 0;
    for (int kind = 1; kind < starts.length; kind++) {
      int from = i;
      while (i < count && entries[i] < starts[kind]) {
        i++;
      }
      to.number(i - from);
    }
  }

  /// The best of the list by score, equal ones by their number, and written in order of number.
  private Digits best() {
    long[] ranked = new long[count];
    for (int i = 0; i < count; i++) {
      // A float above 0 sorts as its bits do; the sign turns the order round.
      ranked[i] = ((long) -Float.floatToIntBits(worth(i)) << 32) | i;
    }
    Arrays.sort(ranked);
    int[] best = new int[BEST];
    for (int i = 0; i < BEST; i++) {
      best[i] = (int) ranked[i];
    }
    Arrays.sort(best);
    Digits digits = new Digits();
    int before = 0;
    for (int i : best) {
      digits.number(entries[i] - before).number(weight(i));
      before = entries[i];
    }
    return digits;
  }

  /// Rises with the score: the term's own weight is the same for all of its list. It differs from
  /// [org.apache.lucene.search.similarities.BM25Similarity]'s only by rounding.
  private float worth(int i) {
    return frequencies[i] * dampening[norms[entries[i]] & 0xFF];
  }

  private static byte[] norms(IndexReader reader) throws IOException {
    byte[] norms = new byte[reader.maxDoc()];
    NumericDocValues values = MultiDocValues.getNormValues(reader, LuceneIndex.TEXT);
    for (int i = 0; values != null && i < norms.length; i++) {
      if (values.advanceExact(i)) {
        norms[i] = (byte) values.longValue();
      }
    }
    return norms;
  }

  private int indexLengths() {
    Arrays.fill(lengthIndex, -1);
    for (byte norm : norms) {
      lengthIndex[norm & 0xFF] = 0;
    }
    int next = 0;
    for (int i = 0; i < 256; i++) {
      if (lengthIndex[i] == 0) {
        lengthIndex[i] = next++;
      }
    }
    return next;
  }
}

package dev.portolan.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/// BM25 (Robertson and Zaragoza, 2009; k1 = 1.2, b = 0.75) that knows an entry's length only to
/// half an octave. That costs no quality one can measure, and leaves some twenty lengths, so that
/// one digit in the exported index holds a length and a frequency.
final class CoarseLengths extends BM25Similarity {

  private static final double STEPS_AN_OCTAVE = 2;

  @Override
  public long computeNorm(FieldInvertState state) {
    double octaves = Math.log(Math.max(1, state.getLength())) / Math.log(2);
    double coarse = Math.round(STEPS_AN_OCTAVE * octaves) / STEPS_AN_OCTAVE;
    return SmallFloat.intToByte4((int) Math.round(Math.pow(2, coarse)));
  }
}

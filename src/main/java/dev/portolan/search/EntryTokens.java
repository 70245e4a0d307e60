package dev.portolan.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// The terms of an entry as Lucene takes them: each counts as often as its text weighs. One
/// instance serves all entries, and writes terms as UTF-8 into one buffer, because an index of a
/// thousand documents has ten million of them.
final class EntryTokens extends TokenStream implements Tokenizer.Sink {

  private static final int LONGEST_TERM = 64 * 4;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef bytes = new BytesRef(new byte[LONGEST_TERM]);
  private final Tokenizer tokenizer = new Tokenizer();

  private List<Entry.Text> texts = List.of();
  private int nextText;
  private int weight;
  private int[] slices = new int[1024];
  private int slicesEnd;
  private int next;

  /// Turns to another entry.
  EntryTokens of(Entry entry) {
    texts = entry.texts();
    nextText = 0;
    slicesEnd = 0;
    next = 0;
    return this;
  }

  /// The end of the entry before left its marks in the attributes.
  @Override
  public void reset() {
    clearAttributes();
  }

  @Override
  public boolean incrementToken() {
    while (next == slicesEnd) {
      if (nextText == texts.size()) {
        return false;
      }
      Entry.Text text = texts.get(nextText++);
      weight = text.weight();
      next = 0;
      slicesEnd = 0;
      tokenizer.cut(text.text(), this);
    }
    encode(slices[next], slices[next + 1]);
    next += 2;
    term.setBytesRef(bytes);
    frequency.setTermFrequency(weight);
    return true;
  }

  @Override
  public void group() {
    // What belongs together does not matter to the index.
  }

  @Override
  public void term(Tokenizer.Role role, int start, int end) {
    if (slicesEnd + 2 > slices.length) {
      slices = Arrays.copyOf(slices, 2 * slices.length);
    }
    slices[slicesEnd++] = start;
    slices[slicesEnd++] = end;
  }

  private void encode(int start, int end) {
    byte[] to = bytes.bytes;
    int n = 0;
    for (int i = start; i < end; i++) {
      int c = tokenizer.chars[i];
      if (c < 0x80) {
        to[n++] = (byte) c;
      } else if (c < 0x800) {
        to[n++] = (byte) (0xC0 | (c >> 6));
        to[n++] = tail(c);
      } else if (c < 0x10000) {
        to[n++] = (byte) (0xE0 | (c >> 12));
        to[n++] = tail(c >> 6);
        to[n++] = tail(c);
      } else {
        to[n++] = (byte) (0xF0 | (c >> 18));
        to[n++] = tail(c >> 12);
        to[n++] = tail(c >> 6);
        to[n++] = tail(c);
      }
    }
    bytes.length = n;
  }

  private static byte tail(int c) {
    return (byte) (0x80 | (c & 0x3F));
  }
}

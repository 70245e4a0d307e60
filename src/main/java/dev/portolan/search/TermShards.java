package dev.portolan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Writes the dictionary, sorted, cut into shards of a few kilobytes. A shard is two strings: its
/// terms, each as how many characters it shares with the one before it and the rest, and for each
/// its number of entries, the length of its list, and after all those the lists.
final class TermShards {

  private static final int FULL = 4_000;
  private static final int MOST_SHARED = 91;
  static final String END = "\t";

  private final IndexFiles files;
  private final PostingLists lists;
  private final List<String> borders = new ArrayList<>();
  private final Digits terms = new Digits();
  private final Digits heads = new Digits();
  private final Digits bodies = new Digits();
  private final Digits list = new Digits();
  private String last = "";
  private int count;

  TermShards(IndexFiles files, PostingLists lists) {
    this.files = files;
    this.lists = lists;
  }

  /// Writes every term. Names and tags come first, as their marks sort before any text.
  void write(LuceneIndex index) throws IOException {
    for (String field : List.of(LuceneIndex.KEY, LuceneIndex.TEXT)) {
      Terms all = index.terms(field);
      if (all != null) {
        write(all.iterator(), field);
      }
    }
    if (count > 0) {
      flush();
    }
  }

  /// For each shard the shortest string that none of its terms sorts before, and all terms of the
  /// shard before it do.
  List<String> borders() {
    return borders;
  }

  private void write(TermsEnum all, String field) throws IOException {
    boolean keys = field.equals(LuceneIndex.KEY);
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      postings = all.postings(postings, keys ? PostingsEnum.NONE : PostingsEnum.FREQS);
      list.clear();
      if (keys) {
        lists.writeKeys(postings, list);
      } else {
        lists.write(postings, list);
      }
      add(term.utf8ToString(), all.docFreq());
    }
  }

  private void add(String term, int entries) {
    if (count > 0 && terms.length() + heads.length() + bodies.length() + list.length() > FULL) {
      flush();
    }
    int shared = shared(last, term);
    if (count == 0) {
      borders.add(borders.isEmpty() ? "" : border(term, shared));
      shared = 0;
    }
    shared = Math.min(MOST_SHARED, shared);
    terms.digit(shared).text(term.substring(shared)).raw(END);
    heads.number(entries).number(list.length());
    bodies.all(list);
    last = term;
    count++;
  }

  private void flush() {
    Digits numbers = new Digits().number(count).all(heads).all(bodies);
    files.write("d" + (borders.size() - 1), terms, numbers);
    terms.clear();
    heads.clear();
    bodies.clear();
    count = 0;
  }

  private static String border(String first, int shared) {
    int end = shared + 1;
    return end < first.length() && Character.isHighSurrogate(first.charAt(end - 1))
        ? first.substring(0, end + 1)
        : first.substring(0, Math.min(end, first.length()));
  }

  static int shared(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i;
  }
}

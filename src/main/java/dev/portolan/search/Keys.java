package dev.portolan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The names and tags of an index.
final class Keys {

  private final LuceneIndex index;

  Keys(LuceneIndex index) {
    this.index = index;
  }

  /// Whether a key is in the index.
  boolean knows(String key) throws IOException {
    return index.count(LuceneIndex.KEY, key) > 0;
  }

  /// The numbers of the entries that have a key, in their order.
  List<Integer> entries(String key) throws IOException {
    List<Integer> entries = new ArrayList<>();
    PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(
            index.reader(), LuceneIndex.KEY, new BytesRef(key), PostingsEnum.NONE);
    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      entries.add(postings.docID());
    }
    return entries;
  }

  /// The first keys that begin so, sorted.
  List<String> startingWith(String prefix, int most) throws IOException {
    List<String> keys = new ArrayList<>();
    Terms terms = index.terms(LuceneIndex.KEY);
    if (terms == null) {
      return keys;
    }
    TermsEnum all = terms.iterator();
    TermsEnum.SeekStatus status = all.seekCeil(new BytesRef(prefix));
    BytesRef key = status == TermsEnum.SeekStatus.END ? null : all.term();
    while (key != null && keys.size() < most && key.utf8ToString().startsWith(prefix)) {
      keys.add(key.utf8ToString());
      key = all.next();
    }
    return keys;
  }
}

package dev.portolan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Searches the text: all words must be there, BM25 says what comes first. `text.js` does the same
/// over the exported index, number for number.
///
/// An identifier is looked for whole; only when that gives fewer than ten answers its parts will
/// do, and the whole still counts. Only when nothing is found may the last word be the beginning of
/// one.
final class TextSearch {

  private static final int FEW = 10;
  private static final int MOST_WORDS = 32;
  private static final int WORDS_SEEN = 256;
  private static final int MOST_PAIRS = 1024;

  private final LuceneIndex index;

  TextSearch(LuceneIndex index) {
    this.index = index;
  }

  /// The best entries for some words.
  ///
  /// @param filter what else must be true of them
  TopDocs search(String words, BooleanQuery filter, int limit) throws IOException {
    List<WordGroup> groups = WordGroup.of(words);
    TopDocs found = search(groups, Mode.WHOLE, filter, limit);
    if (found.totalHits.value() < FEW && groups.stream().anyMatch(group -> group.whole() != null)) {
      TopDocs more = search(groups, Mode.PARTS, filter, limit);
      found = more.totalHits.value() > 0 ? more : found;
    }
    if (found.totalHits.value() == 0 && !groups.isEmpty() && groups.getLast().isPrefix()) {
      found = search(groups, Mode.PREFIX, filter, limit);
    }
    return found;
  }

  /// Whether a term is in the index.
  boolean knows(String term) throws IOException {
    return index.count(LuceneIndex.TEXT, term) > 0;
  }

  /// All terms of some words as one query, for words that must not be found.
  @Nullable Query all(String words) throws IOException {
    return query(WordGroup.of(words), Mode.WHOLE);
  }

  private TopDocs search(List<WordGroup> groups, Mode mode, BooleanQuery filter, int limit)
      throws IOException {
    Query query = query(groups, mode);
    if (query == null) {
      return new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);
    }
    Query filtered =
        filter.clauses().isEmpty()
            ? query
            : new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
    return index
        .searcher()
        .search(
            filtered, new TopScoreDocCollectorManager(Math.max(1, limit), null, Integer.MAX_VALUE));
  }

  private @Nullable Query query(List<WordGroup> groups, Mode mode) throws IOException {
    Clauses clauses = new Clauses();
    for (int i = 0; i < groups.size(); i++) {
      WordGroup group = groups.get(i);
      boolean last = i == groups.size() - 1;
      if (group.isLoneIdeograph()) {
        clauses.expand(group.word(), MOST_PAIRS, MOST_PAIRS);
      } else if (last && mode == Mode.PREFIX) {
        clauses.expand(group.word(), WORDS_SEEN, MOST_WORDS);
      } else {
        clauses.add(group, mode);
      }
    }
    return clauses.build();
  }

  private enum Mode {
    WHOLE,
    PARTS,
    PREFIX
  }

  /// The clauses of a query.
  private final class Clauses {

    private final Set<String> must = new LinkedHashSet<>();
    private final Set<String> should = new LinkedHashSet<>();
    private final List<Query> expansions = new ArrayList<>();
    private boolean hopeless;

    void add(WordGroup group, Mode mode) throws IOException {
      String whole = group.whole();
      boolean known = whole != null && knows(whole);
      if (whole != null && (group.parts().isEmpty() || (known && mode == Mode.WHOLE))) {
        must.add(whole);
        return;
      }
      must.addAll(group.parts());
      if (whole != null && known) {
        should.add(whole);
      }
    }

    void expand(String prefix, int seen, int most) throws IOException {
      List<Term> terms = TextSearch.this.expand(prefix, seen, most);
      hopeless |= terms.isEmpty();
      SynonymQuery.Builder synonyms = new SynonymQuery.Builder(LuceneIndex.TEXT);
      terms.forEach(synonyms::addTerm);
      expansions.add(synonyms.build());
    }

    @Nullable Query build() {
      if (hopeless || (must.isEmpty() && expansions.isEmpty())) {
        return null;
      }
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      must.forEach(term -> query.add(term(term), Occur.MUST));
      expansions.forEach(expansion -> query.add(expansion, Occur.MUST));
      should.stream()
          .filter(term -> !must.contains(term))
          .forEach(term -> query.add(term(term), Occur.SHOULD));
      return query.build();
    }

    private Query term(String term) {
      return new TermQuery(new Term(LuceneIndex.TEXT, term));
    }
  }

  private record Expansion(String term, int entries) {}

  private List<Term> expand(String prefix, int seen, int most) throws IOException {
    Terms terms = index.terms(LuceneIndex.TEXT);
    List<Expansion> found = new ArrayList<>();
    if (terms != null) {
      TermsEnum all = terms.iterator();
      TermsEnum.SeekStatus status = all.seekCeil(new BytesRef(prefix));
      BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
      while (term != null && found.size() < seen && term.utf8ToString().startsWith(prefix)) {
        found.add(new Expansion(term.utf8ToString(), all.docFreq()));
        term = all.next();
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Expansion::entries).reversed())
        .limit(most)
        .map(expansion -> new Term(LuceneIndex.TEXT, expansion.term()))
        .toList();
  }
}

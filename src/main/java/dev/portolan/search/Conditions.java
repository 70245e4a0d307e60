package dev.portolan.search;

import dev.portolan.model.Facts.PortRange;
import dev.portolan.search.SearchQuery.Condition;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a query demands of an answer beside its words, as a filter for Lucene.
final class Conditions {

  private static final int MOST_TAGS = 64;
  private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  private final Entries entries;
  private final Keys keys;
  private final TextSearch text;

  Conditions(Entries entries, Keys keys, TextSearch text) {
    this.entries = entries;
    this.keys = keys;
    this.text = text;
  }

  /// The filter of a query; without clauses where it demands nothing.
  BooleanQuery filter(SearchQuery query) throws IOException {
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    boolean demands = false;
    boolean forbids = false;
    for (Condition condition : query.conditions()) {
      filter.add(holds(condition), condition.negated() ? Occur.MUST_NOT : Occur.FILTER);
      demands |= !condition.negated();
      forbids |= condition.negated();
    }
    for (String words : query.without()) {
      Query unwanted = text.all(words);
      if (unwanted != null) {
        filter.add(unwanted, Occur.MUST_NOT);
        forbids = true;
      }
    }
    if (forbids && !demands) {
      filter.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return filter.build();
  }

  /// The port or range that a text names.
  static Optional<PortRange> ports(String text) {
    Matcher match = PORTS.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(match.group(1));
    int to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
    return from <= to && to <= 65535 ? Optional.of(new PortRange(from, to)) : Optional.empty();
  }

  private Query holds(Condition condition) throws IOException {
    if (condition.field().equals("kind")) {
      return new TermQuery(new Term(LuceneIndex.KIND, condition.value()));
    }
    Optional<PortRange> wanted =
        condition.field().equals("port") ? ports(condition.value()) : Optional.empty();
    Set<String> terms = new LinkedHashSet<>();
    String tag = LuceneIndex.TAG + condition.field() + "=" + condition.value();
    if (wanted.isPresent() || keys.knows(tag)) {
      terms.add(tag);
    } else {
      terms.addAll(keys.startingWith(tag, MOST_TAGS));
    }
    wanted.ifPresent(
        range ->
            entries
                .ports()
                .overlapping(range)
                .forEach(port -> terms.add(LuceneIndex.NAME + port.toString())));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(new Term(LuceneIndex.KEY, term)), Occur.SHOULD));
    return any.build();
  }
}

package dev.portolan.search;

import dev.portolan.model.Facts.PortRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// Puts the answers to a query in order: what has exactly this name, then names that begin with it,
/// then text. For a number: its port, its conflict, the services that listen on it, the narrowest
/// ranges that hold it. Only when nothing at all is found, words are corrected and asked again.
/// `ranking.js` gives the same answers in the same order.
final class Ranking {

  private static final double EXACT = 20_000;
  private static final double BEGINS = 10_000;
  private static final int MOST_RANGES = 3;
  private static final int MOST_COMPLETIONS = 5;
  private static final int MOST_VERIFIED = 200;
  private static final Pattern JOINABLE = Pattern.compile("[a-z0-9]+( [a-z0-9]+){1,5}");
  private static final Pattern NUMBER = Pattern.compile("[0-9.\\-]+");

  private final LuceneIndex index;
  private final Entries entries;
  private final Keys keys;
  private final TextSearch text;
  private final Conditions conditions;

  Ranking(LuceneIndex index, Entries entries) {
    this.index = index;
    this.entries = entries;
    this.keys = new Keys(index);
    this.text = new TextSearch(index);
    this.conditions = new Conditions(entries, keys, text);
  }

  /// The best answers.
  ///
  /// @return the numbers of entries and their scores, best first
  Map<Integer, Double> rank(SearchQuery query, int limit) throws IOException {
    if (query.isEmpty()) {
      return Map.of();
    }
    Map<Integer, Double> ranked = find(query, limit);
    if (ranked.isEmpty()) {
      Optional<String> corrected = correct(query.words());
      if (corrected.isPresent()) {
        return find(query.withWords(corrected.get()), limit);
      }
    }
    return ranked;
  }

  private Map<Integer, Double> find(SearchQuery query, int limit) throws IOException {
    BooleanQuery filter = conditions.filter(query);
    BitSet allowed = filter.clauses().isEmpty() ? null : matches(filter);
    Answers answers = new Answers(allowed, limit);
    for (int entry : named(query.name())) {
      answers.add(entry, EXACT);
    }
    int exact = answers.size();
    for (int entry : completions(query.name())) {
      if (answers.size() < exact + MOST_COMPLETIONS) {
        answers.add(entry, BEGINS);
      }
    }
    if (!query.phrases().isEmpty()) {
      answers.retain(entry -> holds(entry, query.phrases()));
    }
    if (query.words().isEmpty() && allowed != null) {
      allowed.stream().forEach(entry -> answers.add(entry, 0));
      return answers.best();
    }
    int wanted = query.phrases().isEmpty() ? limit + answers.size() : MOST_VERIFIED;
    for (ScoreDoc hit : text.search(query.words(), filter, wanted).scoreDocs) {
      if (query.phrases().isEmpty() || holds(hit.doc, query.phrases())) {
        answers.add(hit.doc, hit.score);
      }
    }
    return answers.best();
  }

  private List<Integer> named(String name) throws IOException {
    Set<Integer> named = new LinkedHashSet<>();
    for (String form : forms(name)) {
      named.addAll(keys.entries(LuceneIndex.NAME + form));
    }
    Optional<PortRange> port = Conditions.ports(name);
    if (port.isPresent()) {
      int services = entries.starts()[Kind.SERVICE.position()];
      int projects = entries.starts()[Kind.PROJECT.position()];
      keys.entries(LuceneIndex.TAG + "port=" + name).stream()
          .filter(entry -> services <= entry && entry < projects)
          .forEach(named::add);
      entries.ports().enclosing(port.get()).stream().limit(MOST_RANGES).forEach(named::add);
    }
    return List.copyOf(named);
  }

  private Set<Integer> completions(String name) throws IOException {
    Set<Integer> completed = new LinkedHashSet<>();
    if (name.codePointCount(0, name.length()) < 2 || NUMBER.matcher(name).matches()) {
      return completed;
    }
    for (String form : forms(name)) {
      for (String key : keys.startingWith(LuceneIndex.NAME + form, 2 * MOST_COMPLETIONS)) {
        completed.addAll(keys.entries(key));
      }
    }
    return completed;
  }

  /// A name as typed, and its words joined as identifiers join them.
  private static List<String> forms(String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    return JOINABLE.matcher(name).matches()
        ? List.of(name, name.replace(' ', '_'), name.replace(' ', '-'))
        : List.of(name);
  }

  private Optional<String> correct(String words) throws IOException {
    Spelling spelling = Spelling.of(index, entries);
    String corrected = Tokenizer.key(words);
    String typed = corrected;
    for (WordGroup group : WordGroup.of(words)) {
      for (String part : group.ideographs() ? List.<String>of() : group.parts()) {
        String better = text.knows(part) ? null : spelling.correct(part);
        int at = better == null ? -1 : corrected.indexOf(part);
        if (better != null && at >= 0) {
          corrected = corrected.substring(0, at) + better + corrected.substring(at + part.length());
        }
      }
    }
    return corrected.equals(typed) ? Optional.empty() : Optional.of(corrected);
  }

  private boolean holds(int number, List<String> phrases) {
    Entry entry = entries.get(number);
    String all = Tokenizer.key(entry.title() + " " + entry.trail() + " " + entry.body());
    return phrases.stream().allMatch(all::contains);
  }

  private BitSet matches(BooleanQuery filter) throws IOException {
    BitSet matches = new BitSet(entries.size());
    int most = Math.max(1, entries.size());
    for (ScoreDoc hit : index.searcher().search(filter, most).scoreDocs) {
      matches.set(hit.doc);
    }
    return matches;
  }

  /// Answers in the order in which they come, each once, as far as they are allowed.
  private static final class Answers {

    private final Map<Integer, Double> scores = new LinkedHashMap<>();
    private final @Nullable BitSet allowed;
    private final int limit;

    Answers(@Nullable BitSet allowed, int limit) {
      this.allowed = allowed;
      this.limit = limit;
    }

    void add(int entry, double score) {
      if (allowed == null || allowed.get(entry)) {
        scores.putIfAbsent(entry, score >= BEGINS ? score - scores.size() : score);
      }
    }

    void retain(IntPredicate wanted) {
      scores.keySet().removeIf(entry -> !wanted.test(entry));
    }

    int size() {
      return scores.size();
    }

    Map<Integer, Double> best() {
      List<Integer> order = new ArrayList<>(scores.keySet());
      order.stream().skip(limit).forEach(scores::remove);
      return scores;
    }
  }
}

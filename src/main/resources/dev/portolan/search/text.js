// Searches the text as TextSearch.java does with Lucene: all words must be there, BM25 says what
// comes first, and every score is the very number that Lucene computes.
((portolan) => {
  "use strict";

  const { groups: cut } = portolan.tokens;
  const FEW = 10;
  const MOST_WORDS = 32;
  const WORDS_SEEN = 256;
  const MOST_PAIRS = 1024;
  const BEST = 256;
  const float = Math.fround;

  const word = (group) => (group.whole === null ? group.parts[0] : group.whole);
  const isLone = (group) =>
    group.ideographs && group.parts.length === 1 && [...group.parts[0]].length === 1;
  const isPrefix = (group) =>
    !group.ideographs && word(group).length >= 2 && !/^[0-9.-]+$/.test(word(group));

  class TextSearch {
    constructor(index) {
      this.index = index;
    }

    /** The best entries for some words: how many there are, and of each kind, and the first. */
    async search(words, allowed, limit) {
      const groups = cut(words);
      let found = await this.run(groups, "whole", allowed, limit);
      if (found.total < FEW && groups.some((group) => group.whole !== null)) {
        const more = await this.run(groups, "parts", allowed, limit);
        found = more.total > 0 ? more : found;
      }
      if (found.total === 0 && groups.length > 0 && isPrefix(groups[groups.length - 1])) {
        found = await this.run(groups, "prefix", allowed, limit);
      }
      return found;
    }

    async knows(term) {
      return (await this.index.term(term)) !== null;
    }

    /** The entries in which all of some words stand, or null where there is no word. */
    async all(words) {
      const clauses = await this.clauses(cut(words), "whole");
      if (clauses === null) {
        return null;
      }
      const sums = await this.conjunction(clauses, null);
      return Int32Array.from(sums.entries);
    }

    async run(groups, mode, allowed, limit) {
      const nothing = { total: 0, counts: this.index.starts.slice(1).map(() => 0), hits: [] };
      const clauses = await this.clauses(groups, mode);
      if (clauses === null) {
        return nothing;
      }
      const { must, should, expansions } = clauses;
      const alone = must.length === 1 && should.length === 0 && expansions.length === 0;
      if (alone && allowed === null && limit <= BEST && this.index.isLong(must[0])) {
        const { entries, weights } = await this.index.best(must[0]);
        const idf = this.index.idf(must[0].size);
        const sums = weights.map((w) => this.index.score(idf, this.index.frequency(w), w));
        return {
          total: must[0].size,
          counts: this.index.counts(must[0]),
          hits: top(entries, sums, limit),
        };
      }
      const { entries, sums } = await this.conjunction(clauses, allowed);
      await this.addOptional(should, entries, sums);
      return { total: entries.length, counts: this.count(entries), hits: top(entries, sums, limit) };
    }

    /** What must and what should be found; null where nothing can be. */
    async clauses(groups, mode) {
      const must = new Set();
      const should = new Set();
      const expansions = [];
      for (let i = 0; i < groups.length; i++) {
        const group = groups[i];
        if (isLone(group)) {
          expansions.push(await this.expand(group.parts[0], MOST_PAIRS, MOST_PAIRS));
        } else if (i === groups.length - 1 && mode === "prefix") {
          expansions.push(await this.expand(word(group), WORDS_SEEN, MOST_WORDS));
        } else {
          const { whole, parts } = group;
          const known = whole !== null && (await this.knows(whole));
          if (whole !== null && (parts.length === 0 || (known && mode === "whole"))) {
            must.add(whole);
          } else {
            parts.forEach((part) => must.add(part));
            if (known) {
              should.add(whole);
            }
          }
        }
      }
      const find = (terms) => Promise.all(terms.map((term) => this.index.term(term)));
      const found = await find([...must]);
      if (
        (found.length === 0 && expansions.length === 0) ||
        found.includes(null) ||
        expansions.some((expansion) => expansion.length === 0)
      ) {
        return null;
      }
      return {
        must: found.sort((a, b) => a.size - b.size),
        should: await find([...should].filter((term) => !must.has(term))),
        expansions,
      };
    }

    async expand(prefix, seen, most) {
      const found = await this.index.starting(prefix, seen);
      return found.sort((a, b) => b.size - a.size).slice(0, most);
    }

    /** The entries in which all stand, with the sums of their scores. */
    async conjunction({ must, expansions }, allowed) {
      let entries = allowed;
      let sums = allowed === null ? null : new Float64Array(allowed.length);
      const and = (list) => {
        if (entries === null) {
          ({ entries, sums } = { entries: list.entries, sums: Float64Array.from(list.scores) });
        } else {
          ({ entries, sums } = intersection(entries, sums, list));
        }
      };
      for (const found of must) {
        const list = await this.index.list(found, entries);
        const idf = this.index.idf(found.size);
        and({
          entries: list.entries,
          scores: Array.from(list.weights, (w) =>
            this.index.score(idf, this.index.frequency(w), w),
          ),
        });
      }
      for (const expansion of expansions) {
        and(await this.union(expansion, entries));
      }
      return { entries, sums: Array.from(sums, float) };
    }

    /** Many terms as if they were one: Lucene's SynonymQuery. */
    async union(expansion, candidates) {
      const lists = await Promise.all(expansion.map((found) => this.index.list(found, candidates)));
      const frequencies = new Map();
      const weights = new Map();
      for (const list of lists) {
        list.entries.forEach((entry, i) => {
          const frequency = this.index.frequency(list.weights[i]);
          frequencies.set(entry, (frequencies.get(entry) || 0) + frequency);
          weights.set(entry, list.weights[i]);
        });
      }
      const idf = this.index.idf(Math.max(...expansion.map((found) => found.size)));
      const entries = [...frequencies.keys()].sort((a, b) => a - b);
      return {
        entries,
        scores: entries.map((e) => this.index.score(idf, frequencies.get(e), weights.get(e))),
      };
    }

    async addOptional(should, entries, sums) {
      if (should.length === 0) {
        return;
      }
      const extra = new Float64Array(entries.length);
      for (const found of should) {
        const list = await this.index.list(found, entries);
        const idf = this.index.idf(found.size);
        let i = 0;
        list.entries.forEach((entry, j) => {
          while (i < entries.length && entries[i] < entry) {
            i++;
          }
          if (i < entries.length && entries[i] === entry) {
            const weight = list.weights[j];
            extra[i] += this.index.score(idf, this.index.frequency(weight), weight);
          }
        });
      }
      extra.forEach((score, i) => {
        sums[i] = float(sums[i] + float(score));
      });
    }

    count(entries) {
      const counts = this.index.starts.slice(1).map(() => 0);
      entries.forEach((entry) => counts[this.index.kindOf(entry)]++);
      return counts;
    }
  }

  const intersection = (entries, sums, list) => {
    const both = [];
    const total = [];
    for (let i = 0, j = 0; i < entries.length && j < list.entries.length; ) {
      if (entries[i] === list.entries[j]) {
        both.push(entries[i]);
        total.push(sums[i++] + list.scores[j++]);
      } else if (entries[i] < list.entries[j]) {
        i++;
      } else {
        j++;
      }
    }
    return { entries: both, sums: total };
  };

  /** The best by score, equal ones by their number. */
  const top = (entries, sums, limit) => {
    const order = Array.from(entries, (_, i) => i);
    order.sort((a, b) => sums[b] - sums[a] || entries[a] - entries[b]);
    return order.slice(0, limit).map((i) => ({ entry: entries[i], score: sums[i] }));
  };

  portolan.TextSearch = TextSearch;
})(portolanSearch);

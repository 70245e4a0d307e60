// Puts the answers to a query in order, as Ranking.java does: exact names, names that begin so,
// text; and only when nothing is found, the same for corrected words.
((portolan) => {
  "use strict";

  const { groups: cut, key } = portolan.tokens;
  const { parse, name: nameOf, ports: portsIn } = portolan.query;
  const KINDS = ["port", "conflict", "env", "service", "project", "section"];
  const SERVICE = 3;
  const MOST_RANGES = 3;
  const MOST_COMPLETIONS = 5;
  const MOST_VERIFIED = 200;
  const MOST_TAGS = 64;

  /** Finds answers in an index. */
  class Ranking {
    constructor(index) {
      this.index = index;
      this.text = new portolan.TextSearch(index);
    }

    /**
     * The best answers: `answers` with `entry`, `kind` and `rank` (exact, begins, text), how many
     * there are of each kind, and the corrected words where there was need.
     */
    async search(typed, limit) {
      const query = parse(typed);
      const nothing = { answers: [], counts: {}, corrected: null, query };
      if (query.words === "" && query.conditions.length === 0) {
        return nothing;
      }
      const found = await this.find(query, limit);
      if (found.answers.length > 0) {
        return { ...found, corrected: null, query };
      }
      const corrected = await this.correct(query.words);
      if (corrected === null) {
        return nothing;
      }
      const again = { ...query, words: corrected, phrases: [] };
      return { ...(await this.find(again, limit)), corrected, query: again };
    }

    /** The terms that a query is sure to ask for. */
    terms(query) {
      const name = nameOf(query);
      const tags = query.conditions.map(({ field, value }) => `#${field}=${value}`);
      const listens = portsIn(name) === null ? [] : ["#port=" + name];
      const names = forms(name).map((form) => "!" + form);
      const words = cut(query.words).flatMap(({ whole, parts }) => whole === null ? parts : whole);
      return [...names, ...listens, ...tags, ...words];
    }

    async find(query, limit) {
      this.index.prepare(this.terms(query));
      const allowed = await this.allowed(query);
      const permitted = allowed === null ? null : new Set(allowed);
      const ranks = new Map();
      const add = (entry, rank) => {
        if ((permitted === null || permitted.has(entry)) && !ranks.has(entry)) {
          ranks.set(entry, rank);
        }
      };
      const name = nameOf(query);
      (await this.named(name)).forEach((entry) => add(entry, "exact"));
      const exact = ranks.size;
      for (const entry of await this.completions(name)) {
        if (ranks.size < exact + MOST_COMPLETIONS) {
          add(entry, "begins");
        }
      }
      if (query.phrases.length > 0) {
        for (const entry of [...ranks.keys()]) {
          if (!(await this.holds(entry, query.phrases))) {
            ranks.delete(entry);
          }
        }
      }
      let counts = KINDS.map(() => 0);
      if (query.words === "") {
        allowed.forEach((entry) => add(entry, "text"));
        counts = this.text.count(allowed);
      } else {
        counts = await this.addText(query, allowed, limit, ranks, add);
      }
      const answers = [...ranks].slice(0, limit).map(([entry, rank]) => ({
        entry,
        rank,
        kind: KINDS[this.index.kindOf(entry)],
      }));
      return { answers, counts: byKind(counts, answers) };
    }

    async addText(query, allowed, limit, ranks, add) {
      const verify = query.phrases.length > 0;
      const wanted = verify ? MOST_VERIFIED : limit + ranks.size;
      const { hits, counts } = await this.text.search(query.words, allowed, wanted);
      const held = [];
      for (const { entry } of hits) {
        if (!verify || (await this.holds(entry, query.phrases))) {
          add(entry, "text");
          held.push(entry);
        }
      }
      return verify ? this.text.count(held) : counts;
    }

    /** What has exactly this name; for a number also what has to do with it. */
    async named(name) {
      const named = new Set();
      for (const form of forms(name)) {
        (await this.index.entries("!" + form)).forEach((entry) => named.add(entry));
      }
      const port = portsIn(name);
      if (port !== null) {
        const { starts } = this.index;
        (await this.index.entries("#port=" + name))
          .filter((entry) => starts[SERVICE] <= entry && entry < starts[SERVICE + 1])
          .forEach((entry) => named.add(entry));
        triples(await this.index.ranges())
          .filter(({ from, to }) => from <= port.from && port.to <= to)
          .sort((a, b) => a.to - a.from - (b.to - b.from))
          .slice(0, MOST_RANGES)
          .forEach(({ entry }) => named.add(entry));
      }
      return named;
    }

    async completions(name) {
      const completed = new Set();
      if ([...name].length < 2 || /^[0-9.-]+$/.test(name)) {
        return completed;
      }
      for (const form of forms(name)) {
        for (const found of await this.index.starting("!" + form, 2 * MOST_COMPLETIONS)) {
          this.index.entriesOf(found).forEach((entry) => completed.add(entry));
        }
      }
      return completed;
    }

    /** The entries for which all conditions hold, or null where there is none. */
    async allowed({ conditions, without }) {
      let allowed = null;
      const forbidden = new Set();
      for (const condition of conditions) {
        const holding = await this.holding(condition);
        if (condition.negated) {
          holding.forEach((entry) => forbidden.add(entry));
        } else {
          const kept = new Set(holding);
          allowed = (allowed || holding).filter((entry) => kept.has(entry));
        }
      }
      let forbids = conditions.some((condition) => condition.negated);
      for (const words of without) {
        const unwanted = await this.text.all(words);
        if (unwanted !== null) {
          unwanted.forEach((entry) => forbidden.add(entry));
          forbids = true;
        }
      }
      if (forbids) {
        const all = allowed || Int32Array.from({ length: this.index.size }, (_, i) => i);
        return all.filter((entry) => !forbidden.has(entry));
      }
      return allowed;
    }

    /** The entries for which a condition holds, sorted. */
    async holding({ field, value }) {
      if (field === "kind") {
        const { starts } = this.index;
        const kind = KINDS.indexOf(value);
        const size = kind < 0 ? 0 : starts[kind + 1] - starts[kind];
        return Int32Array.from({ length: size }, (_, i) => starts[kind] + i);
      }
      const port = field === "port" ? portsIn(value) : null;
      const holding = new Set();
      const addAll = (entries) => entries.forEach((entry) => holding.add(entry));
      const tag = `#${field}=${value}`;
      const exact = await this.index.entries(tag);
      addAll(exact);
      if (port === null && exact.length === 0) {
        for (const found of await this.index.starting(tag, MOST_TAGS)) {
          addAll(this.index.entriesOf(found));
        }
      }
      if (port !== null) {
        for (const [from, to] of pairs(await this.index.ports())) {
          if (from <= port.to && port.from <= to) {
            addAll(await this.index.entries("!" + (from === to ? from : `${from}-${to}`)));
          }
        }
      }
      return Int32Array.from(holding).sort();
    }

    async holds(entry, phrases) {
      const { title, trail, body } = await this.index.card(entry);
      const all = key(`${title} ${trail} ${body}`);
      return phrases.every((phrase) => all.includes(phrase));
    }

    async correct(words) {
      const typed = key(words);
      let corrected = typed;
      const spelling = await this.index.words();
      for (const group of cut(words)) {
        for (const part of group.ideographs ? [] : group.parts) {
          if (!(await this.text.knows(part))) {
            const better = portolan.spelling.correct(spelling, part);
            const at = better === null ? -1 : corrected.indexOf(part);
            if (at >= 0) {
              corrected = corrected.slice(0, at) + better + corrected.slice(at + part.length);
            }
          }
        }
      }
      return corrected === typed ? null : corrected;
    }
  }

  /** A name as typed, and its words joined as identifiers join them. */
  const forms = (name) => {
    if (name === "") {
      return [];
    }
    return /^[a-z0-9]+( [a-z0-9]+){1,5}$/.test(name)
      ? [name, name.replaceAll(" ", "_"), name.replaceAll(" ", "-")]
      : [name];
  };

  const pairs = (flat) =>
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);

  const triples = (flat) =>
    Array.from({ length: flat.length / 3 }, (_, i) => ({
      entry: flat[3 * i],
      from: flat[3 * i + 1],
      to: flat[3 * i + 2],
    }));

  /** Numbers by kind, never fewer than are shown. */
  const byKind = (counts, answers) =>
    Object.fromEntries(
      KINDS.map((kind, i) => [
        kind,
        Math.max(counts[i], answers.filter((answer) => answer.kind === kind).length),
      ]),
    );

  portolan.Ranking = Ranking;
  portolan.KINDS = KINDS;
})(portolanSearch);

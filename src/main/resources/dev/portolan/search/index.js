// The index: its dictionary, its lists and its cards, each loaded when it is asked for.
((portolan) => {
  "use strict";

  const { Digits, sharedStrings } = portolan;
  const KEPT = 96;
  const PIECE = 8192;
  const float = Math.fround;
  const K1 = float(1.2);
  const B = float(0.75);

  /** In the order of code points, which is the order of the index and not that of JavaScript. */
  const compare = (a, b) => {
    const end = Math.min(a.length, b.length);
    for (let i = 0; i < end; i++) {
      const x = a.charCodeAt(i);
      const y = b.charCodeAt(i);
      if (x !== y) {
        // Surrogates stand for what comes after all other characters.
        const late = (c) => (c >= 0xe000 ? c - 0x800 : c >= 0xd800 ? c + 0x2000 : c);
        return late(x) - late(y);
      }
    }
    return a.length - b.length;
  };

  /** The place of the last string that is not after `wanted`, or -1. */
  const lastNotAfter = (strings, wanted) => {
    let low = 0;
    let high = strings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(strings[middle], wanted) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  };

  /** Lucene's SmallFloat.byte4ToInt: the length that a byte stands for. */
  const length = (byte) => {
    const FREE = 24;
    if (byte < FREE) {
      return byte;
    }
    const coded = byte - FREE;
    const shift = (coded >>> 3) - 1;
    return FREE + (shift < 0 ? coded & 7 : ((coded & 7) | 8) * 2 ** shift);
  };

  class Index {
    /**
     * @param load gives a promise of what a file of the index holds
     * @param root what the root file holds
     */
    constructor(load, root) {
      this.load = load;
      this.kept = new Map();
      this.starts = root.starts;
      this.size = root.starts[root.starts.length - 1];
      this.documents = root.documents;
      this.inline = root.inline;
      this.cardsPerFile = root.cards;
      this.borders = root.borders === "" && this.size === 0 ? [] : root.borders.split("\t");
      this.lengths = root.lengths.length;
      this.dampening = root.lengths.map((byte) =>
        float(
          1 / float(K1 * float(float(1 - B) + float(float(B * length(byte)) / root.averageLength))),
        ),
      );
    }

    /** What a file holds; the files asked for last are kept. */
    file(name, read) {
      let content = this.kept.get(name);
      if (content === undefined) {
        content = this.load(name).then(read);
        content.catch(() => this.kept.delete(name));
      }
      this.kept.delete(name);
      this.kept.set(name, content);
      if (this.kept.size > KEPT) {
        this.kept.delete(this.kept.keys().next().value);
      }
      return content;
    }

    shard(number) {
      return this.file("d" + number, ([text, numbers]) => {
        const digits = new Digits(numbers);
        const count = digits.next();
        const sizes = new Int32Array(count);
        const places = new Int32Array(count);
        let place = 0;
        for (let i = 0; i < count; i++) {
          sizes[i] = digits.next();
          places[i] = place;
          place += digits.next();
        }
        return { terms: sharedStrings(text), numbers, sizes, places, lists: digits.at };
      });
    }

    /** Starts to load the shards of some terms, so that what is asked of them comes in one round. */
    prepare(terms) {
      for (const term of terms) {
        const number = lastNotAfter(this.borders, term);
        if (number >= 0) {
          this.shard(number).catch(() => {});
        }
      }
    }

    /** A term's place in the dictionary, or null. */
    async term(term) {
      const number = lastNotAfter(this.borders, term);
      if (number < 0) {
        return null;
      }
      const shard = await this.shard(number);
      const i = lastNotAfter(shard.terms, term);
      return i >= 0 && shard.terms[i] === term ? this.found(shard, i) : null;
    }

    /** The first terms that begin so, sorted. */
    async starting(prefix, most) {
      const found = [];
      for (let number = Math.max(0, lastNotAfter(this.borders, prefix)); ; number++) {
        if (number >= this.borders.length) {
          return found;
        }
        const shard = await this.shard(number);
        let i = lastNotAfter(shard.terms, prefix);
        i = i >= 0 && shard.terms[i] === prefix ? i : i + 1;
        for (; i < shard.terms.length; i++) {
          if (!shard.terms[i].startsWith(prefix) || found.length === most) {
            return found;
          }
          found.push(this.found(shard, i));
        }
      }
    }

    found(shard, i) {
      return {
        term: shard.terms[i],
        size: shard.sizes[i],
        digits: () => new Digits(shard.numbers, shard.lists + shard.places[i]),
      };
    }

    /** The entries that have a name or a tag, sorted. */
    async entries(key) {
      const found = await this.term(key);
      return found === null ? new Int32Array(0) : this.entriesOf(found);
    }

    entriesOf(found) {
      const digits = found.digits();
      const entries = new Int32Array(found.size);
      let before = 0;
      for (let i = 0; i < found.size; i++) {
        before += digits.next();
        entries[i] = before;
      }
      return entries;
    }

    isLong(found) {
      return found.size > this.inline;
    }

    /** Where the pieces of a long list are. */
    pieces(found) {
      const digits = found.digits();
      const counts = this.starts.slice(1).map(() => digits.next());
      const place = (prefix) => ({
        file: prefix + digits.next(),
        at: digits.next(),
        length: digits.next(),
      });
      const best = place("b");
      const pieces = [];
      let first = 0;
      for (let n = digits.next(), i = 0; i < n; i++) {
        first += digits.next();
        const size = i < n - 1 ? PIECE : found.size - PIECE * (n - 1);
        pieces.push({ first, size, ...place("p") });
      }
      return { counts, best, pieces };
    }

    /** How many entries of each kind hold the term of a long list. */
    counts(found) {
      return this.pieces(found).counts;
    }

    /** The best of a long list: all a query of its term alone needs. */
    async best(found) {
      const { best } = this.pieces(found);
      const text = await this.piece(best);
      const digits = new Digits(text);
      const entries = [];
      const weights = [];
      for (let before = 0; digits.at < text.length; ) {
        before += digits.next();
        entries.push(before);
        weights.push(digits.next());
      }
      return { entries, weights };
    }

    piece({ file, at, length: size }) {
      return this.file(file, ([text]) => text).then((text) => text.slice(at, at + size));
    }

    /**
     * The list of a term. Of a long one only the pieces in which `candidates` lie, if there are
     * any.
     */
    async list(found, candidates) {
      const entries = new Int32Array(found.size);
      const weights = new Int32Array(found.size);
      let count = 0;
      const read = (digits, size) => {
        for (let before = 0, i = 0; i < size; i++, count++) {
          before += digits.next();
          entries[count] = before;
          weights[count] = digits.next();
        }
      };
      if (!this.isLong(found)) {
        read(found.digits(), found.size);
      } else {
        const { pieces } = this.pieces(found);
        const needed = pieces.filter((piece, i) => {
          const end = i + 1 < pieces.length ? pieces[i + 1].first : this.size;
          return candidates === null || candidates.some((e) => e >= piece.first && e < end);
        });
        const texts = await Promise.all(needed.map((piece) => this.piece(piece)));
        texts.forEach((text, i) => read(new Digits(text), needed[i].size));
      }
      return { entries: entries.subarray(0, count), weights: weights.subarray(0, count) };
    }

    /** The weight of a term that so many entries hold: Lucene's idf. */
    idf(size) {
      return float(Math.log(1 + (this.documents - size + 0.5) / (size + 0.5)));
    }

    /** Lucene's BM25 score in single precision, of a frequency and the length in a weight. */
    score(idf, frequency, weight) {
      const norm = this.dampening[weight % this.lengths];
      return float(idf - float(idf / float(1 + float(frequency * norm))));
    }

    frequency(weight) {
      return Math.floor(weight / this.lengths) + 1;
    }

    /** The place of an entry's kind among the kinds. */
    kindOf(entry) {
      return lastPlace(this.starts, entry);
    }

    /** What is shown of an entry. */
    async card(entry) {
      const file = Math.floor(entry / this.cardsPerFile);
      const cards = await this.file("c" + file, ([content]) => content);
      const [title, url, project, trail, body, source, uses] = cards[entry % this.cardsPerFile];
      return { title, url, project, trail, body, source, uses: uses || [] };
    }

    /** First and last port of each port's entry, one after the other. */
    ports() {
      return this.file("ports", ([flat]) => flat);
    }

    /** Place, first and last port of each range of more than one, one after the other. */
    ranges() {
      return this.file("ranges", ([wide]) => wide);
    }

    words() {
      return this.file("words", ([text, numbers]) => {
        const words = sharedStrings(text);
        const digits = new Digits(numbers);
        return { words, sizes: words.map(() => digits.next()) };
      });
    }
  }

  /** The last place whose start is not after `entry`, kinds without entries passed over. */
  const lastPlace = (starts, entry) => {
    let place = starts.length - 2;
    while (place > 0 && starts[place] > entry) {
      place--;
    }
    return place;
  };

  portolan.Index = Index;
})(portolanSearch);

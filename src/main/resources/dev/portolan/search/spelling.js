// Corrects a word that nothing answers, as Spelling.java does.
((portolan) => {
  "use strict";

  const SHORTEST = 4;
  const LONG = 8;
  const FAR = 9;

  /** Insertions, deletions, changes and swaps of neighbours, or FAR where more than `bound`. */
  const distance = (a, b, bound) => {
    if (Math.abs(a.length - b.length) > bound) {
      return FAR;
    }
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > bound) {
        return FAR;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length];
  };

  /** The nearest word, of equally near ones the most frequent, of those the first; or null. */
  const correct = ({ words, sizes }, wrong) => {
    if (wrong.length < SHORTEST) {
      return null;
    }
    const bound = wrong.length < LONG ? 1 : 2;
    let best = null;
    let bestDistance = bound + 1;
    let bestSize = 0;
    words.forEach((word, i) => {
      const d = distance(wrong, word, bound);
      if (d < bestDistance || (d <= bound && d === bestDistance && sizes[i] > bestSize)) {
        best = word;
        bestDistance = d;
        bestSize = sizes[i];
      }
    });
    return best;
  };

  portolan.spelling = Object.freeze({ correct, distance });
})(portolanSearch);

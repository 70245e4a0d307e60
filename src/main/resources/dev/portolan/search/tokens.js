// Cuts text into terms, step by step as Tokenizer.java does: a term that one finds and the other
// does not is a result lost.
((portolan) => {
  "use strict";

  const LONGEST_WHOLE = 64;
  const LONGEST_PART = 40;
  const MOST_PARTS = 8;

  const between = (c, from, to) => c >= from && c <= to;
  const isDigit = (c) => between(c, 48, 57);
  const isUpper = (c) => between(c, 65, 90);
  const isLower = (c) => between(c, 97, 122) || isDigit(c);
  const isSeparator = (c) => c === 95 || c === 45 || c === 46;
  const isSpace = (c) => c <= 32 || c === 0xa0 || between(c, 0x2000, 0x2029) || c === 0x3000;
  const isIdeograph = (c) =>
    between(c, 0x4e00, 0x9fff) ||
    between(c, 0x3400, 0x4dbf) ||
    between(c, 0x3040, 0x30ff) ||
    between(c, 0xac00, 0xd7a3) ||
    between(c, 0xf900, 0xfaff) ||
    c === 0x3005 ||
    c === 0x3007 ||
    between(c, 0x20000, 0x323af);
  const isLetter = (c) =>
    isLower(c) ||
    isUpper(c) ||
    c === 95 ||
    (between(c, 0xc0, 0x24f) && c !== 0xd7 && c !== 0xf7) ||
    between(c, 0x370, 0x52f);

  const fold = (c) => (between(c, 0xff01, 0xff5e) ? c - 0xfee0 : c === 0x130 ? 73 : c);

  const lower = (c) => {
    if (c < 0x80) {
      return isUpper(c) ? c + 32 : c;
    }
    return isLetter(c) ? String.fromCodePoint(c).toLowerCase().codePointAt(0) : c;
  };

  const codePoints = (text) => Array.from(text, (c) => c.codePointAt(0));

  const string = (chars, start, end) => {
    let text = "";
    for (let i = start; i < end; i++) {
      text += String.fromCodePoint(chars[i]);
    }
    return text;
  };

  /** Full-width letters and signs as plain ones, white space as single blanks between words. */
  const plain = (text) => {
    let result = "";
    for (const c of codePoints(text)) {
      if (!isSpace(c)) {
        result += String.fromCodePoint(fold(c));
      } else if (result !== "" && !result.endsWith(" ")) {
        result += " ";
      }
    }
    return result.endsWith(" ") ? result.slice(0, -1) : result;
  };

  /** The form in which names are compared. */
  const key = (name) => codePoints(plain(name)).map(lower).map((c) => String.fromCodePoint(c)).join("");

  const isHump = (written, i, end) =>
    isUpper(written[i]) &&
    (isLower(written[i - 1]) ||
      (isUpper(written[i - 1]) &&
        i + 1 < end &&
        isLower(written[i + 1]) &&
        !isDigit(written[i + 1])));

  /** The parts between separators and at humps, as pairs of start and end. */
  const split = (written, start, end) => {
    const parts = [];
    for (let i = start; i < end; ) {
      if (isSeparator(written[i])) {
        i++;
        continue;
      }
      let partEnd = i + 1;
      while (partEnd < end && !isSeparator(written[partEnd]) && !isHump(written, partEnd, end)) {
        partEnd++;
      }
      parts.push([i, partEnd]);
      i = partEnd;
    }
    return parts;
  };

  const run = (chars, start, end) => {
    const parts = [];
    for (let i = start; i + 1 < end; i++) {
      parts.push(string(chars, i, i + 2));
    }
    const last = string(chars, end - 1, end);
    return end - start === 1
      ? { ideographs: true, whole: null, parts: [last], last: null }
      : { ideographs: true, whole: null, parts, last };
  };

  const identifier = (written, chars, from, to) => {
    let start = from;
    let end = to;
    while (start < end && written[start] === 95) {
      start++;
    }
    while (end > start && written[end - 1] === 95) {
      end--;
    }
    const parts = split(written, start, end);
    if (parts.length === 0) {
      return null;
    }
    const isNumber = ([a, b]) => written.slice(a, b).every(isDigit);
    const numeric = parts.every(isNumber);
    const hasWhole = parts.length > 1 && (parts.length <= MOST_PARTS || numeric);
    const dotted = written.slice(start, end).includes(46);
    const onlyWhole = numeric && parts.length > 1 && (parts.length > 2 || dotted);
    return {
      ideographs: false,
      whole: hasWhole ? string(chars, start, Math.min(end, start + LONGEST_WHOLE)) : null,
      parts: onlyWhole
        ? []
        : parts
            .filter((part) => numeric || !isNumber(part))
            .map(([a, b]) => string(chars, a, Math.min(b, a + LONGEST_PART))),
      last: null,
    };
  };

  /** Every run of Chinese and every identifier, with its terms. */
  const groups = (text) => {
    const written = codePoints(text).map(fold);
    const chars = written.map(lower);
    const found = [];
    for (let i = 0; i < written.length; ) {
      let end = i + 1;
      let group = null;
      if (isIdeograph(written[i])) {
        while (end < written.length && isIdeograph(written[end])) {
          end++;
        }
        group = run(chars, i, end);
      } else if (isLetter(written[i])) {
        while (
          end < written.length &&
          (isLetter(written[end]) ||
            ((written[end] === 45 || written[end] === 46) &&
              end + 1 < written.length &&
              isLetter(written[end + 1])))
        ) {
          end++;
        }
        group = identifier(written, chars, i, end);
      }
      if (group) {
        found.push(group);
      }
      i = end;
    }
    return found;
  };

  /** The terms of a text in the order in which the index takes them. */
  const terms = (text) =>
    groups(text).flatMap((group) => [
      ...(group.whole === null ? [] : [group.whole]),
      ...group.parts,
      ...(group.last === null ? [] : [group.last]),
    ]);

  portolan.tokens = Object.freeze({ groups, terms, key, plain });
})(portolanSearch);

// Shows what was found in a text: the passage around it, the words marked. Text from documents
// only ever becomes text nodes.
((portolan) => {
  "use strict";

  const BEFORE = 30;

  /** An element with attributes and children; strings become text. */
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) {
        made.setAttribute(key, value);
      }
    }
    made.append(...children.flat().filter((child) => child !== null));
    return made;
  };

  /** The strings to mark for a query, the longest first. */
  const marksFor = (words) => {
    const marks = new Set();
    for (const { ideographs, whole, parts } of portolan.tokens.groups(words)) {
      if (ideographs) {
        marks.add(parts.map((pair, i) => (i === 0 ? pair : [...pair].at(-1))).join(""));
        parts.forEach((pair) => marks.add(pair));
      } else {
        [whole, ...parts].filter(Boolean).forEach((term) => marks.add(term));
      }
    }
    return [...marks].sort((a, b) => b.length - a.length);
  };

  const isWordCharacter = (c) => c !== undefined && /[a-z0-9]/.test(c);

  /** Where the marks are in a text, as pairs of start and end that do not overlap. */
  const places = (text, marks) => {
    const lower = text.toLowerCase();
    const found = [];
    if (lower.length !== text.length) {
      return found;
    }
    for (let i = 0; i < lower.length; ) {
      const mark = marks.find(
        (m) =>
          lower.startsWith(m, i) &&
          !(isWordCharacter(m[0]) && isWordCharacter(lower[i - 1])) &&
          !(isWordCharacter(m.at(-1)) && isWordCharacter(lower[i + m.length])),
      );
      if (mark === undefined) {
        i++;
      } else {
        found.push([i, i + mark.length]);
        i += mark.length;
      }
    }
    return found;
  };

  /** A text with the words of the query marked. */
  const marked = (text, marks) => {
    const nodes = [];
    let end = 0;
    for (const [from, to] of places(text, marks)) {
      nodes.push(text.slice(end, from), element("mark", {}, text.slice(from, to)));
      end = to;
    }
    nodes.push(text.slice(end));
    return nodes.filter((node) => node !== "");
  };

  /** The passage of a text around the first word of the query, marked. */
  const passage = (text, marks, length) => {
    const line = text.replaceAll(/\s+/g, " ").trim();
    const [[first] = [0]] = places(line.slice(0, 20_000), marks);
    let from = Math.max(0, first - BEFORE);
    while (from > 0 && first - from < 2 * BEFORE && /[\w\udc00-\udfff]/.test(line[from])) {
      from--;
    }
    let to = Math.min(line.length, from + length);
    to += /[\udc00-\udfff]/.test(line[to] || "") ? 1 : 0;
    const shown = (from > 0 ? "…" : "") + line.slice(from, to) + (to < line.length ? "…" : "");
    return marked(shown, marks);
  };

  portolan.element = element;
  portolan.marks = Object.freeze({ marksFor, marked, passage, places });
})(portolanSearch);

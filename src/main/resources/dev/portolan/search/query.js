// Understands a query the way SearchQuery.java does. Nothing is wrong: what is no operator is a word.
((portolan) => {
  "use strict";

  const { key, plain } = portolan.tokens;
  const FIELDS = new Set([
    "port", "env", "service", "project", "scope", "protocol", "uses", "usedby", "kind",
  ]);
  const PART = /(-?)(?:([A-Za-z]{3,8}):)?(?:"([^"]*)"?|([^ ]+))/g;

  const QUESTIONS = portolan.questions.map(([asks, form]) => [asks, new RegExp(form, "iu")]);

  /** The question in a text: what it asks for, and the name of the thing; or null. */
  const question = (text) => {
    for (const [asks, form] of QUESTIONS) {
      const match = form.exec(text);
      if (match !== null) {
        return [match[1], asks];
      }
    }
    return null;
  };

  const parse = (typed) => {
    const text = plain(typed);
    return understand(...(question(text) || [text, ""]));
  };

  const understand = (text, asks) => {
    const words = [];
    const phrases = [];
    const without = [];
    const conditions = [];
    for (const [part, minus, prefix, quoted, bare] of text.matchAll(PART)) {
      const negated = minus !== "";
      const field = prefix === undefined ? "" : key(prefix);
      const value = quoted === undefined ? bare : quoted;
      if (value.trim() === "") {
        continue;
      }
      if (FIELDS.has(field)) {
        conditions.push({ field, value: key(value), negated });
      } else if (field !== "") {
        words.push(part);
      } else if (negated) {
        without.push(value);
      } else {
        words.push(value);
        if (quoted !== undefined) {
          phrases.push(key(value));
        }
      }
    }
    return { words: words.join(" "), phrases, without, conditions, asks };
  };

  /** What the query may be the name of: its words, or the value of its only condition. */
  const name = ({ words, conditions }) =>
    words === "" && conditions.length === 1 && !conditions[0].negated
      ? conditions[0].value
      : key(words);

  /** The first and last port that a text names, or null. */
  const ports = (text) => {
    const match = /^([0-9]{1,5})(?:-([0-9]{1,5}))?$/.exec(text);
    if (match === null) {
      return null;
    }
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    return from <= to && to <= 65535 ? { from, to } : null;
  };

  portolan.query = Object.freeze({ parse, name, ports });
})(portolanSearch);

// Draws answers: a card for what was named exactly, and below it everything found, by kind.
((portolan) => {
  "use strict";

  const { element } = portolan;
  const { marksFor, marked, passage } = portolan.marks;
  const GLYPHS = {
    port: "port", conflict: "conflict", env: "env", service: "service", project: "project",
    section: "doc",
  };
  const MOST_USES = 6;
  const PASSAGE = 150;

  /** A link from this page to a path of the portal, which marks some words where it arrives. */
  const href = (url, words = "") => {
    const [path, anchor] = url.split("#");
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    const { root = "./" } = document.documentElement.dataset;
    const query = words === "" ? "" : "?q=" + encodeURIComponent(words);
    const place = anchor === undefined ? "" : "#" + encodeURIComponent(anchor);
    return `${root}${encoded}index.html${query}${place}`;
  };

  const searchHref = (query) => {
    const { root = "./" } = document.documentElement.dataset;
    return `${root}search/index.html?q=${encodeURIComponent(query)}`;
  };

  const glyph = (kind) =>
    element("i", { class: `g g-${GLYPHS[kind]}`, "aria-hidden": "true" });

  const fileName = (source) => source.slice(source.lastIndexOf("/") + 1);

  /** The card of an entity that the query names: who uses it, and where that is written. */
  const card = (answers, words, asks) => {
    const [first] = answers;
    if (!first || first.rank !== "exact" || !["port", "env", "service", "project"].includes(first.kind)) {
      return null;
    }
    const conflict = answers.some(({ kind, rank }) => kind === "conflict" && rank === "exact");
    const projects = new Set(first.uses.map(([project]) => project)).size;
    const count = first.kind === "port" ? first.uses.length : projects;
    const rows = first.uses.slice(0, MOST_USES).map(([project, url, state, value, source]) =>
      element(
        "tr",
        {},
        element("td", {}, element("a", { class: "ref", href: href(url) }, project)),
        element("td", {}, words[state] && state !== "" ? words[state] : state),
        element("td", {}, value === "" ? "" : element("code", {}, value)),
        element("td", { class: "r src", title: source }, fileName(source)),
      ),
    );
    const rest = first.uses.length - rows.length;
    return element(
      "section",
      { class: "card" + (conflict ? " bad" : "") },
      element(
        "h3",
        {},
        glyph(first.kind),
        element("a", { href: href(first.url) }, first.title),
        conflict
          ? element("span", { class: "cf" }, glyph("conflict"), words.inConflict)
          : null,
      ),
      element("p", {}, words.uses(first.kind, count)),
      asks === "impact" && first.kind === "service"
        ? element("p", {}, element("a", { href: href(first.url) }, words.breaks))
        : null,
      rows.length > 0 ? element("table", {}, element("tbody", {}, rows)) : null,
      rest > 0
        ? element("a", { class: "more2", href: href(first.url) }, words.rest(rest))
        : null,
    );
  };

  /** One answer, as an option of the list. */
  const option = (answer, words, marks, id) => {
    const isSection = answer.kind === "section";
    const path =
      isSection && answer.trail !== answer.title ? [`${answer.trail} › `] : [];
    const detail = passage(answer.body, marks, PASSAGE);
    return element(
      "a",
      {
        id,
        class: isSection ? "hitrow" : "hitrow one",
        href: href(answer.url, isSection ? words : ""),
        role: "option",
        tabindex: "-1",
        "aria-selected": "false",
      },
      glyph(answer.kind),
      element(
        "span",
        {},
        element("span", { class: "dim" }, ...path),
        element("span", { class: "title" }, ...marked(answer.title, marks)),
        detail.length > 0 ? element("small", {}, ...detail) : null,
      ),
      element("span", { class: "src", title: answer.source || null }, fileName(answer.source)),
    );
  };

  /** The answers by kind, kinds in the order of their best answer. */
  const list = (found, words, kind) => {
    const marks = marksFor(found.query.words);
    const groups = new Map();
    found.answers.forEach((answer) => {
      groups.set(answer.kind, [...(groups.get(answer.kind) || []), answer]);
    });
    let next = 0;
    const drawn = [...groups].map(([group, answers]) =>
      element(
        "div",
        { role: "group", "aria-label": `${words[group]} ${found.counts[group]}` },
        element(
          "div",
          { class: "grp", "aria-hidden": "true" },
          element("span", {}, words[group]),
          element("span", { class: "num" }, String(found.counts[group])),
        ),
        answers.map((answer) => option(answer, found.query.words, marks, `pt-hit-${next++}`)),
        found.counts[group] > answers.length && kind === null
          ? element(
              "a",
              {
                class: "more2",
                href: searchHref(`${found.typed} kind:${group}`),
                tabindex: "-1",
              },
              words.more(found.counts[group] - answers.length),
            )
          : null,
      ),
    );
    return element(
      "div",
      { id: "pt-list", role: "listbox", "aria-label": words.results },
      drawn,
    );
  };

  /** What stands above the answers: a correction, or that there are none. */
  const note = (found, words) => {
    if (found.answers.length === 0) {
      return element(
        "p",
        { class: "said" },
        words.none(found.typed),
        " ",
        element("span", { class: "dim" }, words.noneHint),
      );
    }
    return found.corrected === null
      ? null
      : element("p", { class: "said" }, words.corrected(found.typed, found.corrected));
  };

  /** All of it. `kind` is the one kind that is shown, or null. */
  const answers = (found, kind) => {
    const words = portolan.words();
    return [
      note(found, words),
      kind === null ? card(found.answers, words, found.query.asks) : null,
      found.answers.length > 0 ? list(found, words, kind) : null,
    ].filter((part) => part !== null);
  };

  /** What one can ask, shown while nothing is. */
  const hints = () =>
    element(
      "ul",
      { class: "hints" },
      portolan.words().hints.map(([query, meaning]) =>
        element(
          "li",
          {},
          element("a", { href: searchHref(query) }, element("code", {}, query)),
          element("span", { class: "dim" }, meaning),
        ),
      ),
    );

  portolan.draw = Object.freeze({ answers, hints, searchHref });
})(portolanSearch);

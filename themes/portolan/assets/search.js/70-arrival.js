// Marks what was searched for on the page that an answer led to. Nothing of the page changes: the
// browser paints the words, where it can.
((portolan) => {
  "use strict";

  const MOST = 1000;
  const main = document.getElementById("main");
  const asked = new URL(location.href).searchParams.get("q");
  if (!asked || !main || !CSS.highlights || document.getElementById("pt-results")) {
    return;
  }

  /** Each word, and of a run of ideographs that no text holds as it is, its pairs. */
  const marksIn = (text) =>
    asked
      .toLowerCase()
      .split(/[\s"]+/)
      .filter(Boolean)
      .flatMap((word) =>
        text.includes(word) || !/^\p{sc=Han}{3,}$/u.test(word)
          ? [word]
          : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)),
      )
      .sort((a, b) => b.length - a.length);

  const found = new Highlight();
  const marks = marksIn(main.textContent.toLowerCase());
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null && found.size < MOST; text = texts.nextNode()) {
    for (const [from, to] of portolan.marks.places(text.data, marks)) {
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, to);
      found.add(range);
    }
  }
  CSS.highlights.set("found", found);
})(portolanSearch);

// Brings an open page to a newer state of it, in place: the reader's scrolling, focus, typed words
// and open panels stay. Idiomorph does the work; what is added here is the knowledge of what the
// server sent. Whatever the server sent alike both times is left alone, with all that the page's own
// scripts have made of it since.
//
// window.portolanPatch(document) returns whether the page shows the newer state now; where it does
// not, it must be loaded anew. Afterwards the page is told by the event `portolan:patch`.
(() => {
  "use strict";

  // What the server sent, by the node that shows it. This script runs before any other has touched
  // the page.
  const sent = new WeakMap();

  function remember(shown, copy) {
    sent.set(shown, copy);
    for (let i = 0; i < shown.childNodes.length; i++) {
      remember(shown.childNodes[i], copy.childNodes[i]);
    }
  }

  // A newer style or script takes effect only in a page that is loaded.
  function uses(page) {
    return Array.from(page.querySelectorAll("head link, script[src]:not([data-events])"))
      .map((it) => `${it.rel} ${it.href || it.src}`)
      .join("\n");
  }

  const used = uses(document);
  remember(document.body, document.body.cloneNode(true));

  function callbacks(copies) {
    const becomes = new WeakMap();
    return {
      beforeNodeMorphed(shown, next) {
        const before = sent.get(shown);
        becomes.set(shown, next);
        return !(before && before.isEqualNode(next));
      },
      afterNodeMorphed(shown, next) {
        sent.set(shown, copies.get(next) || next.cloneNode(true));
      },
      afterNodeAdded(shown) {
        if (!sent.has(shown)) {
          remember(shown, shown.cloneNode(true));
        }
      },
      // What a script has put into the page stays.
      beforeNodeRemoved(shown) {
        return sent.has(shown);
      },
      beforeAttributeUpdated(name, shown) {
        const before = sent.get(shown);
        const next = becomes.get(shown);
        return !before || !next || before.getAttribute(name) !== next.getAttribute(name);
      },
    };
  }

  // Copies of a page's nodes by the nodes themselves, which end up in the page shown.
  function copiesOf(node, copy, copies = new Map()) {
    copies.set(node, copy);
    for (let i = 0; i < node.childNodes.length; i++) {
      copiesOf(node.childNodes[i], copy.childNodes[i], copies);
    }
    return copies;
  }

  window.portolanPatch = (next) => {
    const before = sent.get(document.body);
    if (uses(next) !== used || before.isEqualNode(next.body)) {
      return false; // a style, a script or a picture has changed, which no element shows
    }
    document.querySelector("title").replaceWith(next.querySelector("title"));
    const copies = copiesOf(next.body, next.body.cloneNode(true));
    Idiomorph.morph(document.body, next.body, { callbacks: callbacks(copies) });
    document.dispatchEvent(new Event("portolan:patch"));
    return true;
  };
})();

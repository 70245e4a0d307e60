// The palette, which Ctrl K, ⌘ K and / open on every page, and the search page.
((portolan) => {
  "use strict";

  const { element } = portolan;
  const form = document.getElementById("pt-search");
  const field = form && form.querySelector("input[name=q]");
  const results = document.getElementById("pt-results");

  let palette = null;

  const build = () => {
    const words = portolan.words();
    const input = element("input", {
      type: "search",
      autocomplete: "off",
      spellcheck: "false",
      "aria-label": words.search,
      placeholder: words.placeholder,
    });
    const close = element("button", { type: "button", class: "esc" }, "Esc");
    const tabs = element("div", { class: "tabs", role: "group" });
    const found = element("div", { class: "res" });
    const said = element("span", { class: "num", role: "status" });
    const dialog = element(
      "dialog",
      { class: "pal", "aria-label": words.search },
      element(
        "div",
        { class: "q" },
        element("i", { class: "g g-search", "aria-hidden": "true" }),
        input,
        close,
      ),
      tabs,
      found,
      element(
        "div",
        { class: "keys" },
        words.keys.map((keys) =>
          element(
            "span",
            {},
            keys.slice(0, -1).flatMap((key) => [element("kbd", {}, key), " "]),
            keys.at(-1),
          ),
        ),
        said,
      ),
    );
    const box = new portolan.Box(input, tabs, found, { limit: 12 });
    const draw = box.draw.bind(box);
    box.draw = () => {
      draw();
      const counts = box.found === null ? [] : Object.values(box.found.counts);
      const total = counts.reduce((sum, n) => sum + n, 0);
      said.textContent = box.found === null ? "" : portolan.words().found(total);
    };
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a")) {
        dialog.close();
      }
    });
    // In a field of a search, Escape only empties the field.
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) {
        event.preventDefault();
        dialog.close();
      }
    });
    dialog.addEventListener("close", () => dialog.remove());
    return { dialog, box, input };
  };

  /** Opens the palette with a text in it. */
  const open = (text) => {
    if (palette !== null && palette.dialog.open) {
      palette.input.select();
      return;
    }
    palette = build();
    document.body.append(palette.dialog);
    palette.dialog.showModal();
    palette.input.value = text;
    palette.input.focus();
    palette.box.ask();
    portolan.open().catch(() => {});
  };

  const isTyping = ({ target }) =>
    target instanceof Element &&
    (target.closest("input, textarea, select, [contenteditable]") !== null);

  const start = results
    ? () => {
        field.focus();
        field.select();
      }
    : () => open("");

  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (command && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open("");
    } else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event)) {
      event.preventDefault();
      start();
    }
  });

  if (field && results) {
    const tabs = element("div", { class: "tabs", role: "group" });
    const found = element("div", { class: "res" });
    results.append(tabs, found);
    results.removeAttribute("aria-live");
    const box = new portolan.Box(field, tabs, found, {
      limit: 20,
      grows: true,
      onAsk: (typed) => {
        const address = new URL(location.href);
        address.searchParams.set("q", typed);
        history.replaceState(null, "", address);
      },
    });
    field.value = new URL(location.href).searchParams.get("q") || "";
    box.ask();
    form.addEventListener("submit", (event) => event.preventDefault());
    field.focus();
  } else if (field) {
    const take = () => {
      const text = field.value;
      field.value = "";
      field.blur();
      open(text);
    };
    field.addEventListener("input", (event) => {
      if (!event.isComposing) {
        take();
      }
    });
    field.addEventListener("compositionend", take);
    field.addEventListener("click", take);
  }
})(portolanSearch);

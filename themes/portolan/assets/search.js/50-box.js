// A search box with its answers: asks while one types, and moves through what is found with the
// arrow keys. The palette and the search page are both one of these.
((portolan) => {
  "use strict";

  const { element } = portolan;
  const PAUSE = 60;

  class Box {
    /**
     * @param input the field
     * @param tabs where the kinds go
     * @param results where the answers go
     * @param options `limit` of answers, whether that `grows` when one asks for more, `onAsk`
     *   called with what was asked
     */
    constructor(input, tabs, results, { limit, grows = false, onAsk = () => {} }) {
      Object.assign(this, { input, tabs, results, limit, grows, onAsk });
      this.shown = limit;
      this.kind = null;
      this.asked = 0;
      this.active = -1;
      this.found = null;
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-expanded", "false");
      input.setAttribute("aria-controls", "pt-list");
      input.setAttribute("aria-autocomplete", "list");
      input.addEventListener("input", () => this.askSoon());
      input.addEventListener("keydown", (event) => this.press(event));
      new MutationObserver(() => this.draw()).observe(document.documentElement, {
        attributeFilter: ["data-lang"],
      });
    }

    askSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    }

    /** Asks for what the field holds now; an older question that is answered later is dropped. */
    async ask() {
      const typed = this.input.value.trim();
      const turn = ++this.asked;
      if (typed !== this.typed) {
        this.kind = null;
        this.shown = this.limit;
      }
      this.typed = typed;
      this.onAsk(typed);
      if (typed === "") {
        this.found = null;
        this.draw();
        return;
      }
      try {
        const query = this.kind === null ? typed : `${typed} kind:${this.kind}`;
        const found = { ...(await portolan.search(query, this.shown)), typed };
        if (turn === this.asked) {
          this.found = found;
          this.counts = this.kind === null ? found.counts : this.counts;
          this.draw();
        }
      } catch {
        if (turn === this.asked) {
          this.results.replaceChildren(
            element("p", { class: "said" }, portolan.words().broken),
          );
        }
      }
    }

    draw() {
      this.active = -1;
      this.input.removeAttribute("aria-activedescendant");
      if (this.found === null) {
        this.tabs.replaceChildren();
        this.results.replaceChildren(portolan.draw.hints());
        this.input.setAttribute("aria-expanded", "false");
        return;
      }
      this.drawTabs();
      this.results.replaceChildren(...portolan.draw.answers(this.found, this.kind));
      this.drawMore();
      this.results.scrollTop = 0;
      this.input.setAttribute("aria-expanded", String(this.found.answers.length > 0));
      this.move(1);
    }

    /** Each answer is a file to fetch, so that the rest of them waits until someone wants it. */
    drawMore() {
      const { counts, answers } = this.found;
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      if (!this.grows || answers.length < this.shown || total <= this.shown) {
        return;
      }
      const words = portolan.words();
      const more = element("button", { type: "button", class: "btn" }, words.further(total - this.shown));
      more.addEventListener("click", async () => {
        const first = this.shown;
        this.shown += this.limit;
        await this.ask();
        this.move(first);
        this.input.focus();
      });
      this.results.append(more);
    }

    drawTabs() {
      const words = portolan.words();
      const kinds = Object.entries(this.counts).filter(([, count]) => count > 0);
      const total = kinds.reduce((sum, [, count]) => sum + count, 0);
      const tab = (kind, label, count) => {
        const button = element(
          "button",
          { type: "button", "aria-pressed": String(kind === this.kind) },
          label,
          " ",
          element("span", { class: "n num" }, String(count)),
        );
        button.addEventListener("click", () => {
          this.kind = kind;
          this.shown = this.limit;
          this.ask();
          this.input.focus();
        });
        return button;
      };
      this.tabs.setAttribute("aria-label", words.kinds);
      this.tabs.replaceChildren(
        ...(kinds.length > 1 ? [tab(null, words.all, total)] : []),
        ...(kinds.length > 1 ? kinds.map(([kind, n]) => tab(kind, words[kind], n)) : []),
      );
    }

    options() {
      return [...this.results.querySelectorAll("[role=option]")];
    }

    /** Chooses the next answer, or the one before. */
    move(by) {
      const options = this.options();
      if (options.length === 0) {
        return;
      }
      const before = options[this.active];
      this.active = (this.active + by + options.length) % options.length;
      const now = options[this.active];
      if (before) {
        before.setAttribute("aria-selected", "false");
      }
      now.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", now.id);
      if (before) {
        now.scrollIntoView({ block: "nearest" });
      }
    }

    press(event) {
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        this.move(event.key === "ArrowDown" ? 1 : this.active < 0 ? 0 : -1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        this.enter(event.ctrlKey || event.metaKey);
      }
    }

    /** Opens the chosen answer, of what is in the field now. */
    async enter(inNewTab) {
      clearTimeout(this.timer);
      if (this.typed !== this.input.value.trim()) {
        await this.ask();
      }
      const chosen = this.options()[this.active];
      if (chosen && inNewTab) {
        window.open(chosen.href, "_blank", "noopener");
      } else if (chosen) {
        chosen.click();
      }
    }
  }

  portolan.Box = Box;
})(portolanSearch);

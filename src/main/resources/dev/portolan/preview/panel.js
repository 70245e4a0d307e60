// What the preview tells the author, in a shadow tree: the theme's styles do not reach it, nor it
// the page. Errors stand at the bottom until they are mended or put away. A tab in the corner says
// how much else there is, and opens a list of it: the findings of this page, what the last save
// changed elsewhere, and the findings that are new with it.
//
// window.portolanPanel.show(state) and .offline().
(() => {
  "use strict";

  const editor = document.currentScript.dataset.editor;
  const host = document.createElement("portolan-preview");
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { --ink: #14242c; --soft: #42545c; --paper: #fbfaf5; --rule: #c9cfc8; --bad: #ad2f19;
      --warn: #8a5a00; font: 14px/1.6 sans-serif; }
    :host(.dark) { --ink: #e2e8e4; --soft: #afbfc1; --paper: #11232d; --rule: #33474f; --bad: #ff9277;
      --warn: #e8b458; }
    section, aside, .tab { position: fixed; z-index: 2147483647; box-sizing: border-box;
      color: var(--ink); background: var(--paper); }
    section { inset: auto 0 0 0; max-height: 40vh; overflow: auto; padding: 12px 48px 12px 24px;
      border-top: 3px solid var(--bad); }
    .corner { position: fixed; z-index: 2147483646; right: 16px; bottom: 16px; display: flex; }
    .tab { position: static; font: inherit; font-size: 13px; padding: 4px 12px; cursor: pointer;
      border: 1px solid var(--rule); border-radius: 3px; box-shadow: 0 1px 6px #0003; }
    .tab.bad { border-color: var(--bad); } .tab.warning { border-color: var(--warn); }
    aside { right: 16px; bottom: 56px; width: min(34rem, calc(100vw - 32px)); max-height: 60vh;
      overflow: auto; padding: 12px 20px 16px; border: 1px solid var(--rule); border-radius: 3px;
      box-shadow: 0 4px 24px #0004; }
    h2 { font: inherit; font-weight: 600; margin: 12px 0 2px; } h2:first-child { margin-top: 0; }
    ul { margin: 0; padding: 0; list-style: none; } li { padding: 2px 0; }
    code, li a { font: 13px ui-monospace, monospace; margin-right: 1em; color: var(--soft); }
    .error code { color: var(--bad); } .warning code { color: var(--warn); }
    a:hover, a:focus-visible { text-decoration: underline; }
    small, .none { color: var(--soft); font-size: 13px; display: block; }
    .put-away { position: absolute; top: 8px; right: 16px; border: 0; background: none; color: inherit;
      font-size: 20px; cursor: pointer; }
    @media print { :host { display: none; } }`);
  root.adoptedStyleSheets = [style];

  // The notice that documents are still being read stands in the page itself.
  const notice = new CSSStyleSheet();
  notice.replaceSync(`
    portolan-reading { display: block; padding: 8px 24px; font: 14px/1.6 sans-serif; color: #14242c;
      background: #f6e7b8; border-bottom: 1px solid #c9a94b; }
    html:lang(zh) portolan-reading :lang(en), html:lang(en) portolan-reading :lang(zh) { display: none; }`);
  document.adoptedStyleSheets.push(notice);

  let state = null;
  let offline = false;
  let open = false;
  let hidden = false;
  let putAway = "";

  // In the language the reader has chosen, which he may change at any time.
  function say(zh, en) {
    return document.documentElement.lang.toLowerCase().startsWith("en") ? en : zh;
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children.filter((it) => it !== null));
    return made;
  }

  // Where it is; a click opens it in the author's editor where the preview was told which.
  function place(problem) {
    if (!problem.where) {
      return null;
    }
    if (!editor || !problem.file) {
      return element("code", {}, problem.where);
    }
    const file = problem.file.split("/").map(encodeURIComponent).join("/");
    const href = editor.replace("{file}", file).replace("{line}", problem.line);
    return element("code", {}, element("a", { href }, problem.where));
  }

  function item(problem) {
    const [message, hint] = say(problem.zh, problem.en);
    const note = hint ? element("small", {}, hint) : null;
    return element("li", { class: problem.level || "error" }, place(problem), message, note);
  }

  function button(attributes, act, ...children) {
    const made = element("button", { type: "button", ...attributes }, ...children);
    made.onclick = act;
    return made;
  }

  function errors(problems) {
    const key = JSON.stringify(problems);
    if (problems.length === 0 || key === putAway) {
      return [];
    }
    putAway = "";
    const away = button(
      { class: "put-away", "aria-label": say("收起", "hide") },
      () => {
        putAway = key;
        draw();
      },
      "×",
    );
    return [element("section", { role: "alert" }, element("ul", {}, ...problems.map(item)), away)];
  }

  // --- the corner ---------------------------------------------------------------------------

  function elsewhere() {
    return state.changed.filter((page) => page !== decodeURIComponent(location.pathname));
  }

  function tab() {
    const notes = state.findings.length;
    const pages = elsewhere().length + state.changes - state.changed.length;
    const level = ["error", "warning"].find((it) => state.findings.some((f) => f.level === it));
    const clean = state.reading ? say("正在读取文档…", "reading documents…") : say("本页无发现", "page is clean");
    const words = [
      notes > 0 ? say(`本页发现 ${notes}`, `${notes} on this page`) : clean,
      ...(pages > 0 ? [say(`另有 ${pages} 页随之改变`, `${pages} more pages changed`)] : []),
      ...(state.fresh.length > 0 ? [say(`新发现 ${state.fresh.length}`, `${state.fresh.length} new`)] : []),
    ];
    return button(
      { class: `tab ${level === "error" ? "bad" : level || ""}`, "aria-expanded": String(open) },
      () => {
        open = !open;
        draw();
      },
      words.join(" · "),
    );
  }

  function hide() {
    const act = () => {
      hidden = true;
      draw();
    };
    return button({ class: "tab", "aria-label": say("收起，直到重新打开这一页", "hide until the page is opened again") }, act, "×");
  }

  function list(title, items, none) {
    return [
      element("h2", {}, title),
      items.length > 0 ? element("ul", {}, ...items) : element("p", { class: "none" }, none),
    ];
  }

  function link(page) {
    const href = page.split("/").map(encodeURIComponent).join("/");
    return element("li", {}, element("a", { href }, page));
  }

  function details() {
    const more = state.changes - state.changed.length;
    const pages = elsewhere().map(link);
    return element(
      "aside",
      { "aria-label": say("预览", "Preview") },
      ...list(say("本页的发现", "On this page"), state.findings.map(item), say("没有", "nothing")),
      ...list(
        say("上次保存还改变了", "The last save also changed"),
        more > 0 ? [...pages, element("li", {}, say(`以及另外 ${more} 页`, `and ${more} more`))] : pages,
        say("没有别的页", "no other page"),
      ),
      ...list(say("随之出现的发现", "New with it"), state.fresh.map(item), say("没有", "nothing")),
      element(
        "small",
        {},
        say(
          `全站 ${state.errors} 个错误，${state.warnings} 个警告`,
          `${state.errors} errors and ${state.warnings} warnings in the site`,
        ),
      ),
    );
  }

  function draw() {
    const scheme = document.documentElement.dataset.scheme;
    const dark = scheme ? scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    host.className = dark ? "dark" : "";
    const lost = { where: null, zh: ["与预览的连接断了，正在重连…"], en: ["lost the preview, reconnecting…"] };
    const problems = offline ? [lost] : state.problems;
    const bottom = errors(problems);
    // What an author must see now goes before what he may look at.
    const corner =
      bottom.length > 0 || offline || hidden || state.page === null
        ? []
        : [...(open ? [details()] : []), element("div", { class: "corner" }, tab(), hide())];
    root.replaceChildren(...bottom, ...corner);
    document.documentElement.append(host);
  }

  window.portolanPanel = {
    show(next) {
      state = next;
      offline = false;
      draw();
    },
    offline() {
      if (!offline) {
        offline = true;
        draw();
      }
    },
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      open = false;
      draw();
    }
  });
  new MutationObserver(() => state && draw()).observe(document.documentElement, {
    attributeFilter: ["lang", "data-scheme"],
  });
})();

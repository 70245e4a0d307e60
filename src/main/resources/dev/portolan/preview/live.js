// Keeps an open page up to date while its document is edited. The preview puts this script into
// pages as it serves them; the published portal does not have it.
//
// The server tells, at once on connecting and after every build, which state of this page it has
// (a hash) and what is wrong. A page that is out of date is patched in place (patch.js); where that
// cannot be done it is loaded anew, as the browser does it.
(() => {
  "use strict";

  const RETRY_MS = 3000;
  const GONE = { where: null, zh: ["这一页已经不存在了"], en: ["this page no longer exists"] };
  const own = document.currentScript;
  let shown = own.dataset.page || null;
  let wanted = shown;
  let fetching = false;
  let stream = null;

  // In the language the reader has chosen, which he may change at any time.
  function say(zh, en) {
    return document.documentElement.lang.toLowerCase().startsWith("en") ? en : zh;
  }

  // --- the connection -----------------------------------------------------------------------

  // A browser allows few connections to one server, so only pages that are seen hold one. They
  // learn on connecting whatever they missed.
  function connect() {
    disconnect();
    if (document.hidden) {
      return;
    }
    stream = new EventSource(
      own.dataset.events + "&page=" + encodeURIComponent(decodeURIComponent(location.pathname)),
    );
    stream.onmessage = (event) => receive(JSON.parse(event.data));
    stream.onerror = () => {
      panel.offline();
      if (stream !== null && stream.readyState === EventSource.CLOSED) {
        setTimeout(reconnect, RETRY_MS);
      }
    };
  }

  function disconnect() {
    if (stream !== null) {
      stream.close();
      stream = null;
    }
  }

  // The browser gave up: the server was started anew and knows another token, or too many pages
  // are open.
  async function reconnect() {
    const page = await fetchPage();
    const script = page && page.querySelector("script[data-events]");
    if (script && script.dataset.events !== own.dataset.events) {
      location.reload();
    } else {
      connect();
    }
  }

  // --- the page -----------------------------------------------------------------------------

  function receive(state) {
    if (state.page !== null && state.page !== shown) {
      wanted = state.page;
      update();
    }
    const gone = state.page === null && shown !== null;
    panel.show(gone ? [...state.problems, GONE] : state.problems);
  }

  // One at a time: states that come while one is fetched are made up for by the next.
  async function update() {
    if (fetching) {
      return;
    }
    fetching = true;
    try {
      while (wanted !== shown) {
        const asked = wanted;
        const next = await fetchPage();
        const script = next && next.querySelector("script[data-events]");
        const there = script && script.dataset.page;
        if (shown === null || !there || (there !== shown && !window.portolanPatch(next))) {
          location.reload();
          return;
        }
        // What is there may be newer than what was asked for, and is never older.
        wanted = wanted === asked ? there : wanted;
        shown = there;
      }
    } finally {
      fetching = false;
    }
  }

  async function fetchPage() {
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    return answer && new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  // --- what is wrong ------------------------------------------------------------------------

  // A panel at the bottom, in a shadow tree: the theme's styles do not reach it, nor it the page.
  const panel = (() => {
    const host = document.createElement("portolan-preview");
    const root = host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 40vh;
        overflow: auto; box-sizing: border-box; padding: 12px 48px 12px 24px; font: 14px/1.6 sans-serif;
        color: #14242c; background: #fbfaf5; border-top: 3px solid #ad2f19; }
      ul { margin: 0; padding: 0; list-style: none; }
      code { color: #ad2f19; font: 13px ui-monospace, monospace; margin-right: 1em; }
      small { color: #42545c; font-size: 13px; display: block; }
      button { position: absolute; top: 8px; right: 16px; border: 0; background: none; color: inherit;
        font-size: 20px; cursor: pointer; }
      @media (prefers-color-scheme: dark) {
        section { color: #e2e8e4; background: #11232d; border-color: #ff9277; }
        code { color: #ff9277; } small { color: #afbfc1; } }
      @media print { section { display: none; } }`);
    root.adoptedStyleSheets = [style];
    let hidden = "";

    function element(name, text, ...children) {
      const made = document.createElement(name);
      made.textContent = text;
      made.append(...children);
      return made;
    }

    function item(problem) {
      const [message, hint] = say(problem.zh, problem.en);
      const line = element("li", "");
      line.append(...(problem.where ? [element("code", problem.where)] : []), message);
      line.append(...(hint ? [element("small", hint)] : []));
      return line;
    }

    function show(problems) {
      const key = JSON.stringify(problems);
      if (problems.length === 0 || key === hidden) {
        host.remove();
        return;
      }
      hidden = "";
      const close = element("button", "×");
      close.setAttribute("aria-label", say("收起", "hide"));
      close.onclick = () => {
        hidden = key;
        host.remove();
      };
      const section = element("section", "", element("ul", "", ...problems.map(item)), close);
      section.setAttribute("role", "alert");
      root.replaceChildren(section);
      document.documentElement.append(host);
    }

    function offline() {
      show([{ where: null, zh: ["与预览的连接断了，正在重连…"], en: ["lost the preview, reconnecting…"] }]);
    }

    return { show, offline };
  })();

  document.addEventListener("visibilitychange", connect);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => event.persisted && connect());
  connect();
})();

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
      window.portolanPanel.offline();
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
    const gone = state.page === null && shown !== null && !state.reading;
    const problems = gone ? [...state.problems, GONE] : state.problems;
    window.portolanPanel.show({ ...state, problems });
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

  document.addEventListener("visibilitychange", connect);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => event.persisted && connect());
  connect();
})();

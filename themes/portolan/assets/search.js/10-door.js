// The door to the search: loads the index when someone asks, as scripts, because pages opened from
// disk can load nothing else. The index and the script that reads it lie together below search/.
(() => {
  "use strict";

  const { root = "./" } = document.documentElement.dataset;
  const waiting = new Map();
  const portolan = {};

  /** Every file of the index calls this with what it holds. */
  portolan.take = (...content) => {
    const arrived = waiting.get(document.currentScript);
    if (arrived) {
      arrived(content);
    }
  };

  /** What a file of the index holds. */
  const load = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const end = (settle, value) => {
        waiting.delete(script);
        script.remove();
        settle(value);
      };
      waiting.set(script, resolve);
      script.addEventListener("load", () => end(resolve, []));
      script.addEventListener("error", () => end(reject, new Error(path)));
      script.src = root + path;
      document.head.append(script);
    });

  const start = async (fresh) => {
    const [generation] = await load("search/index.js" + (fresh ? "?" + Date.now() : ""));
    const folder = `search/${generation}/`;
    const [[content]] = await Promise.all([load(folder + "root.js"), load(folder + "reader.js")]);
    return new portolan.Ranking(
      new portolan.Index((name) => load(`${folder}${name}.js`), content),
    );
  };

  let opened = null;

  /** The search, ready to be asked. */
  portolan.open = (fresh = false) => {
    if (opened === null || fresh) {
      opened = start(fresh);
      opened.catch(() => {
        opened = null;
      });
    }
    return opened;
  };

  /** Where on the page of a service or project the answer to a question stands. */
  const hasImpact = new Set(["service", "project"]);

  const placed = (answer, { asks }) => ({
    ...answer,
    url: answer.url + (asks === "impact" && hasImpact.has(answer.kind) ? "#impact" : ""),
  });

  /**
   * The best answers with their cards. Where a file is missing, the portal was published anew since
   * the index was opened: it is opened again.
   */
  portolan.search = async (typed, limit) => {
    const ask = async (ranking) => {
      const found = await ranking.search(typed, limit);
      const cards = await Promise.all(found.answers.map(({ entry }) => ranking.index.card(entry)));
      const answers = found.answers.map((answer, i) =>
        placed({ ...answer, ...cards[i] }, found.query),
      );
      return { ...found, answers };
    };
    const ranking = await portolan.open();
    try {
      return await ask(ranking);
    } catch {
      return ask(await portolan.open(true));
    }
  };

  Object.defineProperty(window, "portolanSearch", { value: portolan });
})();

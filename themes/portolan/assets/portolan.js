// Comforts of the portal: language, colours, filtering and sorting of tables, the section being
// read. Every page is whole without them.
(function () {
  "use strict";
  var html = document.documentElement;

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  function remember(key, value) {
    try {
      if (value) localStorage.setItem("portolan." + key, value);
      else localStorage.removeItem("portolan." + key);
    } catch (blocked) {
      // The choice then holds for this page only.
    }
  }

  // ── Language: words stand in the page in both; attributes are Chinese and carry the English
  // beside them.
  var ATTRIBUTES = ["aria-label", "placeholder", "title", "content", "data-title"];

  function speak(lang) {
    html.setAttribute("data-lang", lang);
    html.lang = lang === "zh" ? "zh-CN" : "en";
    ATTRIBUTES.forEach(function (name) {
      all("[data-en-" + name + "]").forEach(function (element) {
        var zh = "data-zh-" + name;
        var said = element.getAttribute(name);
        // Neither of the two: as the page was written, at first or by the preview just now.
        if (said !== element.getAttribute(zh) && said !== element.getAttribute("data-en-" + name)) {
          element.setAttribute(zh, said);
        }
        element.setAttribute(name, element.getAttribute("data-" + lang + "-" + name));
      });
    });
    var title = document.querySelector("title");
    var site = title.getAttribute("data-site");
    var own = title.getAttribute("data-title");
    document.title = document.body.className === "p-home" ? site : own + " · " + site;
  }

  // ── Colours: the system's, light, dark.
  function colour(scheme) {
    if (scheme) html.setAttribute("data-scheme", scheme);
    else html.removeAttribute("data-scheme");
  }

  all("[data-switch=lang]").forEach(function (button) {
    button.addEventListener("click", function () {
      var lang = html.getAttribute("data-lang") === "zh" ? "en" : "zh";
      speak(lang);
      remember("lang", lang);
    });
  });
  all("[data-switch=scheme]").forEach(function (button) {
    button.addEventListener("click", function () {
      var next = { "": "light", light: "dark", dark: "" }[html.getAttribute("data-scheme") || ""];
      colour(next);
      remember("scheme", next);
    });
  });
  if (html.getAttribute("data-lang") !== "zh") speak(html.getAttribute("data-lang"));

  // ── Tables: a row shows if it holds the words and belongs to the chosen kind: the row's own, or
  // what its cell in the key column says.
  function Table(table) {
    this.table = table;
    this.body = table.tBodies[0];
    this.words = [];
    this.kind = "";
    this.count = document.querySelector("[data-count='" + table.id + "']");
  }

  // Read when someone first filters or sorts, for with thousands of rows that takes a moment.
  Table.prototype.read = function () {
    if (this.rows) return;
    var key = this.table.querySelector("th[data-key]");
    this.rows = all("tr", this.body).map(function (row) {
      return {
        row: row,
        text: row.textContent.toLowerCase(),
        kinds: (row.dataset.x || "").split(" ").concat(key ? row.cells[key.cellIndex].textContent : []),
      };
    });
  };

  Table.prototype.show = function () {
    this.read();
    var shown = 0;
    var words = this.words;
    var kind = this.kind;
    this.rows.forEach(function (entry) {
      var fits =
        (!kind || entry.kinds.indexOf(kind) >= 0) &&
        words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      if (entry.row.hidden === fits) entry.row.hidden = !fits;
      if (fits) shown++;
    });
    if (this.count) {
      this.count.textContent = shown === this.rows.length ? "" : shown + " / " + this.rows.length;
    }
  };

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.v || cell.textContent.trim();
  }

  var collator = new Intl.Collator(["zh", "en"], { numeric: true });

  Table.prototype.sort = function (heading, column) {
    this.read();
    var down = heading.getAttribute("aria-sort") === "ascending";
    all("th", heading.parentNode).forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    this.rows.sort(function (a, b) {
      var x = value(a.row, column), y = value(b.row, column);
      // What is not there stays last whichever way the others go.
      if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
      return (down ? -1 : 1) * collator.compare(x, y);
    });
    var body = this.body;
    this.rows.forEach(function (entry) { body.appendChild(entry.row); });
  };

  var tables = {};
  all("table[data-sortable]").forEach(function (element) {
    var table = (tables[element.id] = new Table(element));
    all("thead th", element).forEach(function (heading, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (heading.firstChild) button.appendChild(heading.firstChild);
      heading.appendChild(button);
      button.addEventListener("click", function () { table.sort(heading, column); });
    });
  });
  all("[data-filter]").forEach(function (input) {
    var table = tables[input.dataset.filter];
    input.addEventListener("focus", function () { table.read(); });
    input.addEventListener("input", function () {
      table.words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      table.show();
    });
  });
  all("[data-facet]").forEach(function (button) {
    button.addEventListener("click", function () {
      var table = tables[button.dataset.facet];
      all("[data-facet]", button.parentNode).forEach(function (other) {
        other.setAttribute("aria-pressed", String(other === button));
      });
      table.kind = button.dataset.value;
      table.show();
    });
  });

  // ── The section being read is marked among the sections.
  var links, headings, byId;
  function readSections() {
    byId = {};
    links = all(".toc > ol a");
    links.forEach(function (link) { byId[decodeURIComponent(link.hash.slice(1))] = link; });
    headings = all(".prose :is(h2, h3, h4)").filter(function (heading) { return byId[heading.id]; });
  }
  readSections();
  if (links.length) {
    var queued = false;
    var mark = function () {
      queued = false;
      var line = parseFloat(getComputedStyle(html).scrollPaddingTop) + 60;
      var current = headings[0];
      headings.forEach(function (heading) {
        if (heading.getBoundingClientRect().top <= line) current = heading;
      });
      links.forEach(function (link) { link.removeAttribute("aria-current"); });
      all(".toc li.open").forEach(function (item) { item.classList.remove("open"); });
      if (!current) return;
      var link = byId[current.id];
      link.setAttribute("aria-current", "true");
      var chapter = link.closest(".toc > ol > li");
      chapter.classList.add("open");
      chapter.firstElementChild.setAttribute("aria-current", "true");
      var strip = document.querySelector(".toc > ol");
      if (strip.scrollWidth > strip.clientWidth) strip.scrollLeft = chapter.offsetLeft - 18;
    };
    addEventListener("scroll", function () {
      if (!queued) {
        queued = true;
        requestAnimationFrame(mark);
      }
    }, { passive: true });
    requestAnimationFrame(mark);
  }

  // ── A drawing: its own text can be copied, and the picture opened large.
  function words(zh, en) {
    var both = document.createDocumentFragment();
    [["zh", zh], ["en", en]].forEach(function (word) {
      var span = document.createElement("span");
      span.className = word[0];
      span.textContent = word[1];
      both.appendChild(span);
    });
    return both;
  }

  function button(zh, en, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.appendChild(words(zh, en));
    made.addEventListener("click", act);
    return made;
  }

  function say(made, zh, en) {
    made.setAttribute("aria-live", "polite");
    made.replaceChildren(words(zh, en));
  }

  // Where the page has no clipboard, what stands in a text field can still be copied.
  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    var field = document.createElement("textarea");
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("refused"));
  }

  function copier(text, zh, en) {
    return button(zh, en, function (event) {
      var made = event.currentTarget;
      copy(text.textContent).then(
        function () { say(made, "已复制", "Copied"); },
        function () { say(made, "浏览器不允许复制", "The browser refuses to copy"); });
    });
  }

  function enlarge(picture) {
    var dialog = document.createElement("dialog");
    dialog.className = "large";
    dialog.setAttribute("aria-label", picture.querySelector("title").textContent);
    var close = button("关闭", "Close", function () { dialog.close(); });
    close.className = "close";
    var frame = document.createElement("div");
    frame.className = "scroll";
    frame.tabIndex = 0;
    frame.appendChild(picture.cloneNode(true));
    dialog.append(close, frame);
    dialog.addEventListener("close", function () { dialog.remove(); });
    document.body.appendChild(dialog);
    dialog.showModal();
  }

  function equip(figure) {
    if (figure.querySelector(".do")) return;
    var tools = document.createElement("div");
    tools.className = "do";
    var text = figure.querySelector("pre");
    var picture = figure.querySelector("svg");
    if (picture) tools.appendChild(button("放大", "Enlarge", function () { enlarge(picture); }));
    tools.appendChild(copier(text, "复制原文", "Copy text"));
    figure.appendChild(tools);
  }

  // Code has its button in a line without height above it: inside, it would scroll away.
  function offer(code) {
    if (code.closest(".drawn")) return;
    var tools = document.createElement("div");
    tools.className = "do code";
    tools.appendChild(copier(code, "复制", "Copy"));
    (code.closest(".scroll") || code).before(tools);
  }

  function equipAll() {
    all(".drawn").forEach(equip);
    all(".do.code").forEach(function (tools) { tools.remove(); });
    all(".prose pre").forEach(offer);
  }
  equipAll();

  // ── The preview has changed the page in place.
  document.addEventListener("portolan:patch", function () {
    speak(html.getAttribute("data-lang"));
    Object.keys(tables).forEach(function (id) {
      var table = tables[id];
      table.rows = null;
      if (table.words.length || table.kind) table.show();
    });
    readSections();
    equipAll();
  });

  // ── A link to findings opens them.
  function open() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var details = target && target.closest("details");
    if (details) {
      details.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", open);
  open();
})();

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

  function translate(lang, root) {
    ATTRIBUTES.forEach(function (name) {
      all("[data-en-" + name + "]", root).forEach(function (element) {
        var zh = "data-zh-" + name;
        var said = element.getAttribute(name);
        // Neither of the two: as the page was written, at first or by the preview just now.
        if (said !== element.getAttribute(zh) && said !== element.getAttribute("data-en-" + name)) {
          element.setAttribute(zh, said);
        }
        element.setAttribute(name, element.getAttribute("data-" + lang + "-" + name));
      });
    });
  }

  function speak(lang) {
    html.setAttribute("data-lang", lang);
    html.lang = lang === "zh" ? "zh-CN" : "en";
    translate(lang);
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
  // what its cell in the key column says. Of very many only the first are put into the page.
  var SHOWN = 200;

  function Table(table) {
    this.table = table;
    this.body = table.tBodies[0];
    this.words = [];
    this.kind = "";
    this.most = SHOWN;
    this.count = document.querySelector("[data-count='" + table.id + "']");
  }

  // Reads the rows when someone first filters or sorts: those of a long table come as a script,
  // because a page opened from disk can load nothing else.
  Table.prototype.read = function () {
    var table = this;
    if (!this.reading) {
      var far = this.table.dataset.rows;
      this.reading = (far ? rowsFrom(far) : Promise.resolve(all("tr", this.body))).then(function (rows) {
        table.take(rows);
      });
      this.reading.catch(function () { table.reading = null; });
    }
    return this.reading;
  };

  function rowsFrom(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      window.portolanRows = function (rows) {
        var holder = document.createElement("template");
        holder.innerHTML = "<table><tbody>" + rows + "</tbody></table>";
        resolve(all("tr", holder.content));
      };
      script.addEventListener("load", function () { script.remove(); });
      script.addEventListener("error", reject);
      script.src = path;
      document.head.appendChild(script);
    });
  }

  Table.prototype.take = function (rows) {
    var key = this.table.querySelector("th[data-key]");
    this.rows = rows.map(function (row) {
      return {
        row: row,
        text: row.textContent.toLowerCase(),
        kinds: (row.dataset.x || "").split(" ").concat(key ? row.cells[key.cellIndex].textContent : []),
      };
    });
  };

  Table.prototype.show = function () {
    var table = this;
    this.read().then(function () { table.draw(); });
  };

  Table.prototype.draw = function () {
    var words = this.words;
    var kind = this.kind;
    var fit = this.rows.filter(function (entry) {
      return (
        (!kind || entry.kinds.indexOf(kind) >= 0) &&
        words.every(function (word) { return entry.text.indexOf(word) >= 0; })
      );
    });
    var shown = fit.slice(0, this.most).map(function (entry) { return entry.row; });
    this.body.replaceChildren.apply(this.body, shown);
    if (html.getAttribute("data-lang") !== "zh") translate(html.getAttribute("data-lang"), this.body);
    if (this.count) {
      this.count.textContent =
        fit.length === this.rows.length ? "" : fit.length + " / " + this.rows.length;
    }
    this.offerMore(fit.length - shown.length);
  };

  // Below a table of which not all is shown: how to see more. It stands for the way to the parts,
  // of which this page now has all rows.
  Table.prototype.offerMore = function (rest) {
    var table = this;
    var frame = this.table.closest(".tw");
    var parts = frame.nextElementSibling;
    if (parts && parts.classList.contains("parts")) parts.hidden = true;
    if (this.more) this.more.remove();
    this.more = null;
    if (!rest) return;
    this.more = button("再显示一些，还有 " + rest + " 行", "Show more, " + rest + " rows are left", function () {
      table.most += SHOWN;
      table.draw();
    });
    this.more.className = "btn morerows";
    frame.after(this.more);
  };

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.v || cell.textContent.trim();
  }

  // Made when someone first sorts: a browser takes long to make one for Chinese.
  var collator = null;

  Table.prototype.sort = function (heading, column) {
    var table = this;
    this.read().then(function () { table.order(heading, column); });
  };

  Table.prototype.order = function (heading, column) {
    var down = heading.getAttribute("aria-sort") === "ascending";
    all("th", heading.parentNode).forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    collator = collator || new Intl.Collator(["zh", "en"], { numeric: true });
    this.rows.forEach(function (entry) { entry.value = value(entry.row, column); });
    this.rows.sort(function (a, b) {
      var x = a.value, y = b.value;
      // What is not there stays last whichever way the others go.
      if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
      return (down ? -1 : 1) * collator.compare(x, y);
    });
    this.draw();
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
      table.most = SHOWN;
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
      table.most = SHOWN;
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
        // The part that the heading begins: to ask for the heading itself lays out the part.
        if (heading.parentNode.getBoundingClientRect().top <= line) current = heading;
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
      table.reading = null;
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

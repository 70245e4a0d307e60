// The free-port finder of the ports page. It knows what the table of the page says, and asks nobody.
(function () {
  "use strict";
  var SHOWN = 12;

  /**
   * The numbers that are taken in a scope, as an array of flags by number. What states no scope is
   * taken in every one; without a scope everything is.
   */
  function taken(claims, scope) {
    var flags = new Uint8Array(65537);
    claims.forEach(function (claim) {
      if (!scope || !claim.scope || claim.scope === scope) flags.fill(1, claim.from, claim.to + 1);
    });
    return flags;
  }

  /**
   * The first ports of free runs, the nearest to `near` first and of two as near the higher; from
   * the lowest up without `near`. The whole run lies between `from` and `to`.
   */
  function free(flags, wanted) {
    var last = Math.min(65535, wanted.to) - wanted.run + 1;
    var found = [];
    var run = 0;
    for (var port = Math.min(65535, wanted.to); port >= Math.max(1, wanted.from); port--) {
      run = flags[port] ? 0 : run + 1;
      if (run >= wanted.run && port <= last) found.push(port);
    }
    found.sort(function (a, b) {
      if (!wanted.near) return a - b;
      return Math.abs(a - wanted.near) - Math.abs(b - wanted.near) || b - a;
    });
    return found.slice(0, wanted.most);
  }

  window.portolanPorts = Object.freeze({ taken: taken, free: free });

  var form = document.getElementById("free");
  var table = document.getElementById("t-ports");
  if (!form || !table) return;
  var key = table.querySelector("th[data-key]").cellIndex;
  var claims = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
    var ends = row.cells[0].querySelector("a").textContent.split("-");
    return { from: Number(ends[0]), to: Number(ends[1] || ends[0]), scope: row.cells[key].textContent };
  });
  var list = form.querySelector("ul");
  var none = form.querySelector(".empty");

  function number(name, otherwise) {
    var value = parseInt(form.elements[name].value, 10);
    return value >= 1 && value <= 65535 ? value : otherwise;
  }

  function show() {
    var run = number("run", 1);
    var scope = form.elements.scope ? form.elements.scope.value : "";
    var ports = free(taken(claims, scope), {
      from: number("from", 1), to: number("to", 65535), near: number("near", 0), run: run, most: SHOWN,
    });
    list.textContent = "";
    ports.forEach(function (port) {
      var item = document.createElement("li");
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = run > 1 ? port + "-" + (port + run - 1) : String(port);
      button.addEventListener("click", function () {
        if (navigator.clipboard) navigator.clipboard.writeText(button.textContent).catch(function () {});
      });
      item.appendChild(button);
      list.appendChild(item);
    });
    none.hidden = ports.length > 0;
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  show();
})();

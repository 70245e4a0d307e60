// The free-port finder of the ports page. It knows what the page says is taken, and asks nobody.
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
    var first = Math.max(1, wanted.from);
    var last = Math.min(65535, wanted.to) - wanted.run + 1;
    var found = [];
    function look(port) {
      if (port < first || port > last || found.length === wanted.most) return;
      var taken = flags.indexOf(1, port);
      if (taken < 0 || taken >= port + wanted.run) found.push(port);
    }
    var near = wanted.near || first;
    look(near);
    for (var away = 1; away <= 65535 && found.length < wanted.most; away++) {
      look(near + away);
      look(near - away);
    }
    return found;
  }

  window.portolanPorts = Object.freeze({ taken: taken, free: free });

  var form = document.getElementById("free");
  if (!form) return;
  var scopes = form.elements.scope ? form.elements.scope.options : [];

  /** What the page says is taken: ports and ranges, each with the place of its scope if it has one. */
  var claims = form.dataset.taken.split(" ").map(function (claim) {
    var parts = /^(\d+)(?:-(\d+))?(?:@(\d+))?$/.exec(claim);
    return {
      from: Number(parts[1]),
      to: Number(parts[2] || parts[1]),
      scope: parts[3] ? scopes[parts[3]].value : "",
    };
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

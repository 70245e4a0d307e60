// Sets what the reader chose last time before anything is drawn, so that no page flashes.
(function () {
  "use strict";
  var html = document.documentElement;
  html.setAttribute("data-js", "");
  try {
    var scheme = localStorage.getItem("portolan.scheme");
    var lang = localStorage.getItem("portolan.lang");
    if (scheme === "light" || scheme === "dark") html.setAttribute("data-scheme", scheme);
    if (lang === "zh" || lang === "en") {
      html.setAttribute("data-lang", lang);
      html.lang = lang === "zh" ? "zh-CN" : "en";
    }
  } catch (blocked) {
    // A browser may refuse storage; the page then opens as the site is set.
  }
})();

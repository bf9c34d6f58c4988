// The bar at the foot that says what is wrong. The scripts of this folder are joined to one
// (ui/index_page.py), this one early; ``nplv`` holds what they share.
const nplv = {};
(() => {
  "use strict";
  // One bar at the foot, so that the navigation stays free; every cause has its own
  // sentence in it, until it is over.
  const said = new Map();
  const say = (cause, sentence) => {
    if ((said.get(cause) ?? "") === sentence) return;
    if (sentence) said.set(cause, sentence);
    else said.delete(cause);
    let bar = document.getElementById("nplv-melding");
    if (!bar) {
      bar = document.createElement("div");
      bar.id = "nplv-melding";
      bar.setAttribute("role", "alert");
      bar.style.cssText =
        "position:fixed;bottom:0;left:0;right:0;z-index:1000000;padding:0.75rem 1rem;" +
        "background:#fdf4ea;color:#1c1c1c;border-top:2px solid #8c4a04;" +
        "font:1rem/1.4 'Source Sans',Arial,sans-serif";
      document.body.append(bar);
    }
    bar.hidden = !said.size;
    bar.textContent = [...said.values()].join(" ");
  };
  nplv.say = say;
})();

// Tables that are wider than the screen.
(() => {
  "use strict";
  const EVERY = 400;
  // A box that scrolls must be reachable with a keyboard, and have a name.
  setInterval(() => {
    for (const table of document.querySelectorAll("[data-testid=stTable] table")) {
      const box = table.parentElement;
      if (box.scrollWidth <= box.clientWidth || box.hasAttribute("tabindex")) continue;
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", table.getAttribute("aria-label") ?? "Tabel");
    }
  }, EVERY);
})();

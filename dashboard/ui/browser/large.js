// Presentation: the size of the stage, the keys, and the way in (ui/large.py).
(() => {
  "use strict";
  const WIDTH = 820;
  const HEIGHT = 461;
  const size = () => {
    const most = Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);
    document.documentElement.style.setProperty("--groot", Math.max(1, most).toFixed(3));
  };
  window.addEventListener("resize", size);
  size();

  const EVERY = 200;
  // Room for what is blown up: only the browser knows how high the chart was drawn.
  setInterval(() => {
    for (const chart of document.querySelectorAll(".st-key-toneel [class*='st-key-figuur-']"))
      chart.style.setProperty("--eigen", `${chart.offsetHeight}px`);
  }, EVERY);

  const STEPS = {
    ArrowLeft: "vorige",
    PageUp: "vorige",
    ArrowRight: "volgende",
    PageDown: "volgende",
  };
  // What answers to the same keys itself.
  const BUSY = "input, textarea, select, [role=radio], [role=listbox], [role=slider], .deck-events-root, [data-testid=stPopoverBody]";
  document.addEventListener("keydown", (event) => {
    if (!document.querySelector(".st-key-toneel")) return;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") {
      // The first time it closes what is open.
      if (!document.querySelector("[data-testid=stPopoverBody]")) document.querySelector(".groot-terug")?.click();
      return;
    }
    const step = STEPS[event.key];
    const stage = document.querySelector(".st-key-toneel");
    const below = stage.scrollHeight - stage.clientHeight - stage.scrollTop;
    const by = { ArrowDown: 0.4, ArrowUp: -0.4, PageDown: below > 40 ? 0.8 : 0 }[event.key];
    if (by && !event.target.closest?.(BUSY)) {
      event.preventDefault();
      stage.scrollBy({ top: by * stage.clientHeight });
      return;
    }
    if (!step || event.target.closest?.(BUSY)) return;
    event.preventDefault();
    document.querySelector(`.st-key-groot-${step} button:not(:disabled)`)?.click();
  });

  // The way in begins at the tile that is in view, with the choices as they are: before
  // address.js would follow the link as it stands.
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.(".groot-tonen") || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const tiles = [...document.querySelectorAll("[class*='st-key-tegel-']")];
    const at = tiles.findIndex((tile) => tile.getBoundingClientRect().bottom > window.innerHeight / 2);
    const address = new URL(location.href);
    address.searchParams.set("toon", "groot");
    address.searchParams.set("tegel", at < 0 ? 1 : at + 1);
    nplv.go(address);
  }, true);
})();

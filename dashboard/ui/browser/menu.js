// What opens in the head (menu, groups of pages, tools, the search) closes again: after a choice,
// with Escape, by a click beside it, and when another one opens.
(() => {
  "use strict";
  const OURS = ".menu details, .gereedschap";
  const opened = () => [...document.querySelectorAll(OURS)].filter((one) => one.open);
  const close = (one) => { if (!one.classList.contains("altijd-open")) one.open = false; };
  const closePopover = () => {
    const body = document.querySelector("[data-testid=stPopoverBody]");
    if (body) document.querySelector("[data-testid=stPopover] button[aria-expanded=true]")?.click();
  };
  document.addEventListener("click", (event) => {
    const target = event.target;
    // A script presses buttons too (reached.js): that is nobody's choice.
    if (!event.isTrusted || !(target instanceof Element)) return;
    const link = target.closest("a[href]");
    for (const one of opened()) {
      if (link || !one.contains(target)) close(one);
    }
    if (link?.closest("[data-testid=stPopoverBody]")) closePopover();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const one of opened()) {
      close(one);
      one.querySelector("summary").focus();
    }
  });
  // With the keyboard one leaves a list by going on.
  document.addEventListener("focusin", (event) => {
    for (const one of opened()) if (!one.contains(event.target)) close(one);
  });
})();

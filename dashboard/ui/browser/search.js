// The search for a place (ui/place_search.py): ready to type in, and it answers while one types.
(() => {
  "use strict";
  const FIELD = "[data-testid=stPopoverBody] .st-key-zoek-plek input";
  // Streamlit asks the server at Enter: a pause in typing is one.
  const PAUSE = 300;
  let pausing = 0;
  document.addEventListener("input", ({ target }) => {
    if (!target.matches?.(FIELD)) return;
    clearTimeout(pausing);
    pausing = setTimeout(() => {
      const enter = { key: "Enter", code: "Enter", keyCode: 13, bubbles: true };
      target.dispatchEvent(new KeyboardEvent("keydown", enter));
    }, PAUSE);
  });
  new MutationObserver(() => {
    const field = document.querySelector(FIELD);
    if (!field || field.dataset.bereikt) return;
    field.dataset.bereikt = "ja";
    field.focus();
  }).observe(document.body, { childList: true, subtree: true });
})();

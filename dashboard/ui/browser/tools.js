// What is copied: the address of exactly this screen (ui/tools.py), or at one of its tiles, and
// a text (ui/take.py).
(() => {
  "use strict";
  const SECONDS = 4000;
  const address = (known, tile) => {
    const at = tile ? `#${tile}` : "";
    if (!known) return location.href.split("#")[0] + at;
    // A proxy may serve under another path: of ours only the page and its choices count.
    return `${known}/${location.pathname.split("/").pop()}${location.search}${at}`;
  };
  const say = (button, text) => {
    const before = button.textContent;
    button.textContent = text;
    button.nextElementSibling.textContent = text;
    setTimeout(() => {
      button.textContent = before;
      button.nextElementSibling.textContent = "";
    }, SECONDS);
  };
  // Without permission for the clipboard the reader copies it from a field.
  const offer = (button, text) => {
    let field = button.nextElementSibling.nextElementSibling;
    if (field && !field.matches("input")) field = null;
    if (!field) {
      field = document.createElement("input");
      field.readOnly = true;
      field.setAttribute("aria-label", button.dataset.kopieer ? "Zin om te kopiëren" : "Link om te kopiëren");
      button.nextElementSibling.after(field);
    }
    field.value = text;
    field.focus();
    field.select();
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-kopieer-link], [data-kopieer]");
    if (!button) return;
    const { kopieer, kopieerLink, bij } = button.dataset;
    const text = kopieer ?? address(kopieerLink, bij);
    try {
      await navigator.clipboard.writeText(text);
      say(button, button.dataset.gedaan);
    } catch {
      offer(button, text);
    }
  });
})();

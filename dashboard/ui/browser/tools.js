// The tools of the head (ui/tools.py): copy the address of exactly this screen.
(() => {
  "use strict";
  const SECONDS = 4000;
  const address = (known) => {
    if (!known) return location.href;
    // A proxy may serve under another path: of ours only the page and its choices count.
    return `${known}/${location.pathname.split("/").pop()}${location.search}`;
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
    let field = button.parentElement.querySelector("input");
    if (!field) {
      field = document.createElement("input");
      field.readOnly = true;
      field.setAttribute("aria-label", "Link om te kopiëren");
      button.nextElementSibling.after(field);
    }
    field.value = text;
    field.focus();
    field.select();
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-kopieer-link]");
    if (!button) return;
    const text = address(button.dataset.kopieerLink);
    try {
      await navigator.clipboard.writeText(text);
      say(button, button.dataset.gedaan);
    } catch {
      offer(button, text);
    }
  });
})();

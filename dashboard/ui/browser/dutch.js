// What Streamlit says in English, in Dutch.
(() => {
  "use strict";
  const NO_PAGE = "De pagina die u vroeg, bestaat niet. U ziet de startpagina.";
  const NO_SENSE = "Er ging iets mis bij het tonen van deze pagina. Laad de pagina opnieuw.";

  // Streamlit's own sentences: it has no setting for them. A dialog is closed, the bar says it.
  const DIALOGS = {
    "Connection error": nplv.lost,
    "Page not found": () => nplv.say("pagina", NO_PAGE),
    "Bad message format": () => nplv.say("bericht", NO_SENSE),
  };
  const OPTIONS = { "No results": "Niets gevonden", "Select all": "Alle kiezen" };
  const TOO_MANY = /^You can only select up to (\d+) options?\. Remove an option first\.$/;
  const dutch = (text) => {
    const most = TOO_MANY.exec(text)?.[1];
    if (most) return `U kunt er hoogstens ${most} kiezen. Haal er eerst een weg.`;
    return OPTIONS[text] ?? text;
  };
  const translate = () => {
    for (const title of document.querySelectorAll("[role=dialog] h2")) {
      const tell = DIALOGS[title.textContent];
      if (!tell) continue;
      tell();
      title.closest("[role=dialog]").querySelector("button[aria-label=Close]")?.click();
    }
    for (const option of document.querySelectorAll("[role=listbox] [role=option]")) {
      const walker = document.createTreeWalker(option, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = dutch(node.nodeValue);
        if (text !== node.nodeValue) node.nodeValue = text;
      }
    }
  };
  new MutationObserver(translate).observe(document.body, {
    childList: true, subtree: true, characterData: true,
  });
})();

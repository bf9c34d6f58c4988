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
  // The field for a file, and what it says of one that it does not send (.streamlit/config.toml).
  const TOO_LARGE = "Het bestand is groter dan 1 MB. Bewaar alleen de kolom met codes of namen.";
  const NOT_SENT = "Het bestand kwam niet aan. Probeer het opnieuw, of plak de lijst.";
  const FIELD = [
    [/^Upload$/, "Kies een bestand"],
    [/^Drag and drop a file here$/, "Sleep een bestand hierheen"],
    [/^[\d.]+ ?MB per file$/, "hoogstens 1 MB"],
    [/^File must be .* or smaller\.?$/, TOO_LARGE],
    [/^Error:?$/, "Fout: "],
    [/^(?:AxiosError|Request failed|Network Error|Failed|Unable)/, NOT_SENT],
  ];
  const SPOKEN = [
    [/^file upload$/, "Kies een bestand"],
    [/^Remove/, "Haal het bestand weg"],
    [/^Add files?$/, "Kies een ander bestand"],
  ];
  const TOO_MANY = /^You can only select up to (\d+) options?\. Remove an option first\.$/;
  const dutch = (text) => {
    const most = TOO_MANY.exec(text)?.[1];
    if (most) return `U kunt er hoogstens ${most} kiezen. Haal er eerst een weg.`;
    return OPTIONS[text] ?? text;
  };
  const inField = (text) => FIELD.find(([english]) => english.test(text.trim()))?.[1] ?? text;
  const eachText = (element, say) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = say(node.nodeValue);
      if (text !== node.nodeValue) node.nodeValue = text;
    }
  };
  const translate = () => {
    for (const field of document.querySelectorAll("[data-testid=stFileUploader]")) {
      eachText(field, inField);
      for (const part of field.querySelectorAll("[aria-label]")) {
        const name = SPOKEN.find(([english]) => english.test(part.ariaLabel))?.[1];
        if (name) part.ariaLabel = name;
      }
    }
    for (const title of document.querySelectorAll("[role=dialog] h2")) {
      const tell = DIALOGS[title.textContent];
      if (!tell) continue;
      tell();
      title.closest("[role=dialog]").querySelector("button[aria-label=Close]")?.click();
    }
    for (const option of document.querySelectorAll("[role=listbox] [role=option]")) {
      eachText(option, dutch);
    }
  };
  new MutationObserver(translate).observe(document.body, {
    childList: true, subtree: true, characterData: true,
  });
})();

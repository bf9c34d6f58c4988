// Files that are made when a reader asks for them (ui/files.py).
(() => {
  "use strict";
  const EVERY = 250;
  const SOON = 500;
  const MAKING = "Het bestand wordt gemaakt. Een ogenblik.";
  const FAILED = "Dit bestand kan nu niet worden gemaakt. Probeer het later opnieuw.";
  let since = 0;
  let said = false;
  setInterval(() => {
    // Streamlit shows a turning sign in the button, which nobody hears.
    const busy = document.querySelector("[data-testid=stDownloadButton] button:disabled");
    if (!busy) since = 0;
    else if (!since) since = performance.now();
    const late = Boolean(since) && performance.now() - since >= SOON;
    if (late !== said) nplv.say("bestand", late ? MAKING : "");
    said = late;
    // What Streamlit says in English, whatever the cause.
    for (const error of document.querySelectorAll("[data-testid=stDownloadButtonError] p")) {
      if (error.textContent !== FAILED) error.textContent = FAILED;
    }
  }, EVERY);
})();

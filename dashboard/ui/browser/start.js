// What has to be settled before Streamlit starts.
(() => {
  "use strict";
  // Every page stands right below the server's own address. Told so, Streamlit does not look
  // for its server below the page first: two requests, and two errors, before anything is shown.
  window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };
  // No map here holds what deck.gl decodes with WebAssembly, and the policy refuses it. Without
  // it deck.gl does not try, and there is no error in every page with a map.
  delete window.WebAssembly;
})();

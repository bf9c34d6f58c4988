// Whether there is a connection with the dashboard, and what to say if not.
(() => {
  "use strict";
  const say = nplv.say;
  const LOST =
    "De verbinding met het dashboard is verbroken. Wat u ziet, blijft staan. Zodra er weer " +
    "verbinding is, gaat het vanzelf verder.";
  const BLOCKED =
    "De pagina krijgt geen verbinding met het dashboard. Misschien houdt uw netwerk of browser " +
    "websockets tegen. Vraag uw ICT-beheerder om die voor dit adres toe te staan, of probeer " +
    "een ander netwerk.";

  // Streamlit's only channel. It keeps trying; meanwhile the reader knows what is going on.
  const RETRY = 4000;
  const START = 15000;
  let open = 0;
  let ever = false;
  let patience = 0;
  const judge = () => {
    if (!open) {
      // Counted from the first failure: each new try fails again.
      patience ||= setTimeout(lost, ever ? RETRY : START);
      return;
    }
    clearTimeout(patience);
    patience = 0;
    say("verbinding", "");
  };
  const lost = () => {
    patience = 0;
    if (!open) say("verbinding", ever ? LOST : BLOCKED);
  };
  window.WebSocket = class extends window.WebSocket {
    constructor(...args) {
      super(...args);
      let counted = false;
      this.addEventListener("open", () => {
        counted = ever = true;
        open += 1;
        judge();
      });
      this.addEventListener("close", () => {
        if (counted) open -= 1;
        counted = false;
        judge();
      });
    }
  };
  judge();
  nplv.lost = lost;
})();

// A link to one tile (ui/take.py): the page opens there, and stays there while it is built.
(() => {
  "use strict";
  const NAMED = /^#(tegel-[a-z0-9-]+)$/;
  const EVERY = 100;
  const STEADY = 3000;
  const LONGEST = 30000;
  const ROOM = 16;
  // From the very first: Streamlit writes the address anew without this part.
  const begin = (hash) => {
    const name = NAMED.exec(hash)?.[1];
    if (!name) return;
    const started = performance.now();
    let still = started;
    let place = null;
    const stop = () => clearInterval(going);
    const follow = () => {
      const now = performance.now();
      if (now - started > LONGEST || (place && now - still > STEADY)) {
        stop();
        return;
      }
      const tile = document.querySelector(`.st-key-${name}`);
      const main = document.querySelector("[data-testid=stMain]");
      if (!tile || !main) return;
      // A heading that is drawn anew is another one, without the focus of the one before it.
      const heading = tile.querySelector("h2") ?? tile;
      if (heading !== place) {
        place = heading;
        place.setAttribute("tabindex", "-1");
        still = now;
      }
      if (document.activeElement === document.body) place.focus({ preventScroll: true });
      const off = tile.getBoundingClientRect().top - ROOM;
      const before = main.scrollTop;
      if (Math.abs(off) > 1) main.scrollBy(0, off);
      if (main.scrollTop !== before || tile.querySelector(".wacht")) still = now;
    };
    const going = setInterval(follow, EVERY);
    // Who moves on decides.
    for (const kind of ["wheel", "keydown", "pointerdown", "touchstart"]) {
      document.addEventListener(kind, stop, { capture: true, passive: true, once: true });
    }
  };
  begin(location.hash);
  window.addEventListener("hashchange", () => begin(location.hash));
})();

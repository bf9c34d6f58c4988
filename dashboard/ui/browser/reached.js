// Asks for the tiles that a reader comes near, and for all of them when they are printed.
(() => {
  "use strict";
  const WAITING = "[class*='st-key-wacht-']";
  const TILE = "[class*='st-key-tegel-']";
  const WINDOW = "[data-testid=stPopoverBody]";
  const EVERY = 250;
  const BETWEEN = 20;
  const AGAIN = 8000;
  const IDLE = 10000;
  const LONGEST = 60000;
  const PREPARING = "De pagina wordt klaargezet om af te drukken. Een ogenblik.";

  const phone = () => matchMedia("(max-width: 640px), (pointer: coarse)").matches;
  const waiting = () => [...document.querySelectorAll(WAITING)];
  // A tile keeps its place, and does not show its parts one by one, until all of it is there.
  const held = new Set();
  const hold = (tile) => {
    if (!tile) return;
    tile.style.minHeight = `${tile.offsetHeight}px`;
    tile.dataset.komt = "";
    held.add(tile);
  };
  const release = () => {
    if (!held.size || running()) return;
    for (const tile of held) {
      if (unfinished(tile)) continue;
      tile.style.minHeight = "";
      delete tile.dataset.komt;
      held.delete(tile);
    }
  };
  const running = () =>
    document.querySelector("[data-testid=stApp]:not([data-test-script-state=notRunning])");
  const unfinished = (part) =>
    part.querySelector(`${WAITING}, [data-testid=stSkeleton], [data-stale=true]`) ||
    [...part.querySelectorAll("[data-testid=stPlotlyChart]")].some(
      (chart) => !chart.querySelector(".main-svg"),
    ) ||
    [...part.querySelectorAll("[data-testid=stDeckGlJsonChart]")].some(
      (chart) => !chart.querySelector("canvas"),
    );

  // Of what is pressed in the same moment Streamlit sends only the first on, so they are pressed
  // one after the other; the server gathers what comes while it draws, and draws that in one go.
  const asked = new WeakMap();
  const queue = [];
  // A press is a click like any other, and a click beside an open window (the search for a place)
  // closes it: what is below it waits, unless the whole page is asked for.
  let whole = false;
  const covered = () => !whole && document.querySelector(WINDOW);
  // What a reader presses goes first: of the two Streamlit would send one on.
  let pressed = -EVERY;
  for (const kind of ["click", "keydown"]) {
    document.addEventListener(kind, (event) => {
      if (event.isTrusted) pressed = performance.now();
    }, true);
  }
  const busy = () => covered() || performance.now() - pressed < EVERY;
  const press = () => {
    if (nplv.leaving()) queue.length = 0; // of a page that is left
    if (!busy()) queue.shift()?.click();
    if (queue.length) setTimeout(press, busy() ? EVERY : BETWEEN);
  };
  const ask = (place) => {
    const button = place.querySelector("[class*='st-key-bereik-'] button");
    const now = performance.now();
    if (!button || now - (asked.get(place) ?? -AGAIN) < AGAIN) return;
    asked.set(place, now);
    hold(place.closest(TILE));
    if (queue.push(button) === 1) setTimeout(press, 0);
  };

  // Before a reader does anything only what is on the screen is built, after that also what
  // is one and a half screen away.
  let moved = false;
  let last = performance.now();
  const near = (place) => {
    const { top, bottom, height } = place.getBoundingClientRect();
    const margin = moved ? 1.5 * innerHeight : 0;
    return height > 0 && top < innerHeight + margin && bottom > -margin;
  };
  const restful = () =>
    !phone() && !navigator.connection?.saveData && performance.now() - last > IDLE;
  const look = () => {
    release();
    if (document.visibilityState !== "visible" || nplv.leaving() || covered()) return;
    const all = waiting();
    const close = all.filter(near);
    close.forEach(ask);
    // Somebody reads for a while: the rest comes one by one, and can then be searched.
    if (!close.length && all.length && restful()) ask(all[0]);
  };
  const noted = () => {
    moved = true;
    last = performance.now();
  };
  for (const kind of ["scroll", "wheel", "keydown", "pointerdown", "touchstart"]) {
    document.addEventListener(kind, noted, { capture: true, passive: true });
  }
  setInterval(look, EVERY);

  // Ends when every tile of the page stands, or when that takes too long.
  nplv.everything = async () => {
    const end = performance.now() + LONGEST;
    whole = true;
    do {
      waiting().forEach(ask);
      await new Promise((done) => setTimeout(done, EVERY));
    } while ((running() || unfinished(document)) && performance.now() < end);
    whole = false;
  };
  let printing = false;
  nplv.print = async () => {
    if (printing) return;
    printing = true;
    nplv.say("afdrukken", PREPARING);
    await nplv.everything();
    await nplv.paper(true);
    nplv.say("afdrukken", "");
    printing = false;
    window.print();
  };
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key.toLowerCase() !== "p" || !(ctrlKey || metaKey) || shiftKey || altKey) return;
    event.preventDefault();
    event.stopPropagation();
    nplv.print();
  }, true);
})();

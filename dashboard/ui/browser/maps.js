// Whether the browser can draw a map, and where a map looks.
(() => {
  "use strict";
  const canDraw = () => {
    try {
      const canvas = document.createElement("canvas");
      return Boolean(canvas.getContext("webgl2") || canvas.getContext("webgl"));
    } catch {
      return false;
    }
  };
  // The style sheet shows a message in the place of every map.
  document.documentElement.classList.toggle("geen-webgl", !canDraw());

  const MAP_GONE =
    "De browser heeft een kaart laten vallen (WebGL is weggevallen). Laad de pagina opnieuw. De " +
    "lijst bij de kaart bevat dezelfde cijfers.";
  // A canvas that left the page drops its context too: that is no loss.
  document.addEventListener(
    "webglcontextlost",
    ({ target }) => setTimeout(() => target.isConnected && nplv.say("kaart", MAP_GONE), 1000),
    true,
  );

  // What is told under the mouse stays within the frame of its map. deck.gl places it a moment
  // after the mouse moved.
  const TOLD = ".deck-tooltip";
  const CHART = "[data-testid='stDeckGlJsonChart']";
  const keepInside = (chart) => {
    const told = chart.querySelector(TOLD);
    if (!told || told.style.display === "none") return;
    told.style.margin = "0";
    const [box, frame] = [told, chart].map((element) => element.getBoundingClientRect());
    const aside = Math.min(0, frame.right - box.right - 4);
    const above = box.bottom > frame.bottom - 4 ? -(box.height + 16) : 0;
    told.style.margin = `${above}px 0 0 ${aside}px`;
  };
  document.addEventListener("pointermove", ({ target }) => {
    const chart = target.closest?.(CHART);
    if (chart) requestAnimationFrame(() => requestAnimationFrame(() => keepInside(chart)));
  });

  // A map that fills the screen keeps its legend (maps.css lays it over the map).
  const watchScreen = () => {
    const frame = document.querySelector(`[data-testid='stFullScreenFrame']:has(> ${CHART})`);
    const fills = Boolean(frame) && getComputedStyle(frame).position === "fixed";
    document.documentElement.classList.toggle("kaart-vult-scherm", fills);
  };

  const MAP = ".st-key-kaart-plaatsen .stDeckGlJsonChart";
  const NAME = "beeld";
  const EVERY = 400;
  let first = null;

  // Streamlit does not report the view. Its component keeps the map that it drew in
  // a hook, and that map always knows where it looks. Neither is promised: a test
  // (tests/ui/test_browser_script.py) tells when they change.
  const mapOf = (fiber) => {
    for (let hook = fiber.memoizedState; hook && typeof hook === "object"; hook = hook.next) {
      const deck = hook.memoizedState?.current?.deck;
      if (typeof deck?.getViewports === "function") return deck;
    }
    return null;
  };
  const viewOf = (element) => {
    const key = Object.keys(element).find((name) => name.startsWith("__reactFiber$"));
    const queue = key ? [element[key].child] : [];
    for (let seen = 0; queue.length && seen < 200; seen += 1) {
      const fiber = queue.shift();
      if (!fiber) continue;
      const deck = mapOf(fiber);
      // Asked before it has a view, deck.gl throws.
      if (deck) return deck.isInitialized ? (deck.getViewports()[0] ?? null) : null;
      queue.push(fiber.child, fiber.sibling);
    }
    return null;
  };

  setInterval(() => {
    watchScreen();
    const element = document.querySelector(MAP);
    const view = element && viewOf(element);
    if (!view) {
      first = null;
      return;
    }
    const text = [view.latitude.toFixed(4), view.longitude.toFixed(4), view.zoom.toFixed(2)].join();
    first ??= text;
    const address = new URL(window.location.href);
    // A map nobody moved keeps a clean address.
    if (address.searchParams.get(NAME) === text || (text === first && !address.searchParams.has(NAME))) return;
    address.searchParams.set(NAME, text);
    history.replaceState(history.state, "", address);
  }, EVERY);
})();

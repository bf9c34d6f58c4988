// What only the browser knows: whether it can draw a map and reach the server, where a
// map looks, which tables are too wide for the screen; and what Streamlit says in English.
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

  const LOST =
    "De verbinding met het dashboard is verbroken. Wat u ziet, blijft staan. Zodra er weer " +
    "verbinding is, gaat het vanzelf verder.";
  const BLOCKED =
    "De pagina krijgt geen verbinding met het dashboard. Misschien houdt uw netwerk of browser " +
    "websockets tegen. Vraag uw ICT-beheerder om die voor dit adres toe te staan, of probeer " +
    "een ander netwerk.";
  const MAP_GONE =
    "De browser heeft een kaart laten vallen (WebGL is weggevallen). Laad de pagina opnieuw. De " +
    "lijst bij de kaart bevat dezelfde cijfers.";
  const NO_PAGE = "De pagina die u vroeg, bestaat niet. U ziet de startpagina.";
  const NO_SENSE = "Er ging iets mis bij het tonen van deze pagina. Laad de pagina opnieuw.";
  // One bar at the foot, so that the navigation stays free; every cause has its own
  // sentence in it, until it is over.
  const said = new Map();
  const say = (cause, sentence) => {
    if ((said.get(cause) ?? "") === sentence) return;
    if (sentence) said.set(cause, sentence);
    else said.delete(cause);
    let bar = document.getElementById("nplv-melding");
    if (!bar) {
      bar = document.createElement("div");
      bar.id = "nplv-melding";
      bar.setAttribute("role", "alert");
      bar.style.cssText =
        "position:fixed;bottom:0;left:0;right:0;z-index:1000000;padding:0.75rem 1rem;" +
        "background:#fdf4ea;color:#1c1c1c;border-top:2px solid #8c4a04;" +
        "font:1rem/1.4 'Source Sans',Arial,sans-serif";
      document.body.append(bar);
    }
    bar.hidden = !said.size;
    bar.textContent = [...said.values()].join(" ");
  };

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

  // A canvas that left the page drops its context too: that is no loss.
  document.addEventListener(
    "webglcontextlost",
    ({ target }) => setTimeout(() => target.isConnected && say("kaart", MAP_GONE), 1000),
    true,
  );

  // Streamlit's own sentences: it has no setting for them. A dialog is closed, the bar says it.
  const DIALOGS = {
    "Connection error": lost,
    "Page not found": () => say("pagina", NO_PAGE),
    "Bad message format": () => say("bericht", NO_SENSE),
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

  // The server writes the reader's choices in the address: that is no step to go back to.
  const push = history.pushState.bind(history);
  const replace = history.replaceState.bind(history);
  let path = location.pathname;
  let leaving = false;
  // What the next page says of its choices can come before Streamlit goes to that page: it
  // then waits, or it would take the place of the choices on the page that is left.
  let going = false;
  let held = null;
  const arrive = () => {
    if (held !== null) replace(history.state, "", location.pathname + held);
    [going, held] = [false, null];
  };
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-testid^=stPageLink]") || event.ctrlKey || event.metaKey) return;
    going = true;
    setTimeout(arrive, 5000);
  }, true);
  history.pushState = (state, title, url) => {
    // What the page that is left still says belongs to another address.
    if (leaving) return;
    const to = new URL(url ?? location.href, location.href);
    if (to.pathname === location.pathname) {
      if (going) held = to.search;
      else replace(state, title, url);
      return;
    }
    push(state, title, url);
    arrive();
    for (const cause of ["kaart", "pagina", "bericht"]) say(cause, "");
    path = location.pathname;
  };
  // Streamlit would open the page again without what is in its address.
  window.addEventListener("popstate", (event) => {
    if (location.pathname === path) return;
    event.stopImmediatePropagation();
    leaving = true;
    location.reload();
  });

  // A chart has the width of the screen in pixels; with a viewBox the style sheet can make it
  // fit the paper.
  const forPaper = (on) => {
    for (const drawing of document.querySelectorAll(".js-plotly-plot .main-svg")) {
      const size = ["width", "height"].map((side) => parseFloat(drawing.getAttribute(side)));
      drawing.parentElement.style.setProperty("--vorm", size.join(" / "));
      if (on) drawing.setAttribute("viewBox", `0 0 ${size.join(" ")}`);
      else drawing.removeAttribute("viewBox");
    }
  };
  window.addEventListener("beforeprint", () => forPaper(true));
  window.addEventListener("afterprint", () => forPaper(false));

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

  // A box that scrolls must be reachable with a keyboard, and have a name.
  setInterval(() => {
    for (const table of document.querySelectorAll("[data-testid=stTable] table")) {
      const box = table.parentElement;
      if (box.scrollWidth <= box.clientWidth || box.hasAttribute("tabindex")) continue;
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", table.getAttribute("aria-label") ?? "Tabel");
    }
  }, EVERY);

  setInterval(() => {
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
    replace(history.state, "", address);
  }, EVERY);
})();

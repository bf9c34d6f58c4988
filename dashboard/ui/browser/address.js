// The address: what is a step back, and what is only a choice; and going to a page of ours.
(() => {
  "use strict";
  // The server writes the reader's choices in the address: that is no step to go back to.
  const push = history.pushState.bind(history);
  const replace = history.replaceState.bind(history);
  // What the next page says of its choices can come before Streamlit goes to that page: it
  // then waits, or it would take the place of the choices on the page that is left.
  let going = false;
  let held = null;
  const arrive = () => {
    if (held !== null) replace(history.state, "", location.pathname + held);
    [going, held] = [false, null];
  };
  const arrived = () => {
    for (const cause of ["kaart", "pagina", "bericht"]) nplv.say(cause, "");
  };
  history.pushState = (state, title, url) => {
    const to = new URL(url ?? location.href, location.href);
    if (to.pathname === location.pathname) {
      if (going) held = to.search;
      else replace(state, title, url);
      return;
    }
    push(state, title, url);
    arrive();
    arrived();
  };
  window.addEventListener("popstate", arrived);

  // Between the step to another page and its first part (the menu says which page that is) a
  // control of the page that is left may not be pressed: Streamlit would answer for the old page
  // after the new one, and so leave the screen empty.
  const LONGEST = 10000;
  let [path, left] = [location.pathname, -LONGEST];
  nplv.leaving = () => {
    if (path !== location.pathname) [path, left] = [location.pathname, performance.now()];
    const current = document.querySelector(".menu a[aria-current=page]");
    return performance.now() - left < LONGEST && current !== null &&
      new URL(current.href).pathname !== location.pathname;
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("a") || !event.target.closest?.("[data-testid=stMain]")) return;
    if (!nplv.leaving()) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  // A link to a page of ours opens it in the app that is already there, as a step of its own. To
  // Streamlit it is a step through the history: the address alone says what is shown then
  // (ui/selection.py), and the way back is the same.
  const ours = (to) => {
    const folder = (path) => path.slice(0, path.lastIndexOf("/") + 1);
    return to.origin === location.origin && folder(to.pathname) === folder(location.pathname) &&
      !to.pathname.slice(folder(to.pathname).length).includes(".");
  };
  const connected = () => document.querySelector("[data-test-connection-state=CONNECTED]");
  nplv.go = (address) => {
    const to = new URL(address, location.href);
    if (!ours(to) || !connected()) {
      location.assign(to);
      return;
    }
    const place = (address) => new URL(address).searchParams.get("gebied");
    const other = to.pathname !== location.pathname || place(to) !== place(location.href);
    push({}, "", to);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (other) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  };
  // To another place on the same page: with the choices as they are now.
  const OF_A_PLACE = ["gebied", "plaats", "beeld"];
  const withChoices = (href) => {
    const asked = new URL(href, location.href);
    const now = new URL(location.href);
    if (asked.pathname !== now.pathname) return asked;
    for (const name of OF_A_PLACE) {
      now.searchParams.delete(name);
      if (asked.searchParams.has(name)) now.searchParams.set(name, asked.searchParams.get(name));
    }
    return now;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a");
    if (!link || event.defaultPrevented || event.button) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.closest("[data-testid^=stPageLink]")) return;
    const href = link.getAttribute("href") ?? link.getAttribute("xlink:href");
    const other = link.getAttribute("target") ?? "_self";
    if (!href || href.startsWith("#") || other !== "_self" || link.hasAttribute("download")) return;
    if (!ours(new URL(href, location.href))) return;
    event.preventDefault();
    nplv.go(link.dataset.plek === undefined ? href : withChoices(href));
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-testid^=stPageLink]") || event.ctrlKey || event.metaKey) return;
    going = true;
    setTimeout(arrive, 5000);
  }, true);
})();

// The address: what is a step back, and what is only a choice.
(() => {
  "use strict";
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
    for (const cause of ["kaart", "pagina", "bericht"]) nplv.say(cause, "");
    path = location.pathname;
  };
  // Streamlit would open the page again without what is in its address.
  window.addEventListener("popstate", (event) => {
    if (location.pathname === path) return;
    event.stopImmediatePropagation();
    leaving = true;
    location.reload();
  });
})();

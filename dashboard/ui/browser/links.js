// The name of a place, or its point in a figure, opens the profile of that place here.
(() => {
  "use strict";
  const PROFILE = "gebiedsprofiel?gebied=";
  // Streamlit opens every link in a text of ours in a new window.
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest?.("a[href]");
      if (link?.getAttribute("href").startsWith(PROFILE)) link.setAttribute("target", "_self");
    },
    true,
  );

  // Of a point in a figure: the code of its place (figures/names.py).
  const codeOf = ({ points: [point] = [] }) => {
    const code = point?.id ?? point?.data?.meta;
    return typeof code === "string" && /^[A-Za-z0-9-]+$/.test(code) ? code : "";
  };
  const known = new WeakSet();
  let mouse = true;
  const listen = (event) => {
    // A finger has no other way to ask what a point is; the names beside it are links.
    mouse = event.pointerType !== "touch";
    const plot = event.target.closest?.(".js-plotly-plot");
    if (typeof plot?.on !== "function" || known.has(plot)) return;
    known.add(plot);
    const point = (over) => plot.classList.toggle("naar-profiel", over);
    plot.on("plotly_hover", (told) => point(Boolean(codeOf(told))));
    plot.on("plotly_unhover", () => point(false));
    plot.on("plotly_click", (told) => {
      const code = codeOf(told);
      const here = location.pathname.endsWith("/gebiedsprofiel") && location.search.includes(`gebied=${code}`);
      if (code && mouse && !here) nplv.go(PROFILE + encodeURIComponent(code));
    });
  };
  for (const kind of ["pointerover", "pointerdown"]) document.addEventListener(kind, listen, true);
})();

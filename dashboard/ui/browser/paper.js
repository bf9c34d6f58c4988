// What a page needs to be printed.
(() => {
  "use strict";
  const READY = 600;
  // A chart has the width of the screen in pixels; with a viewBox the style sheet can make it
  // fit the paper.
  const forPaper = (on) => {
    for (const drawing of document.querySelectorAll(".js-plotly-plot .main-svg")) {
      const size = ["width", "height"].map((side) => parseFloat(drawing.getAttribute(side)));
      drawing.parentElement.style.setProperty("--vorm", size.join(" / "));
      if (on) drawing.setAttribute("viewBox", `0 0 ${size.join(" ")}`);
      else drawing.removeAttribute("viewBox");
    }
    const day = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
    for (const place of document.querySelectorAll(".papier-dag")) place.textContent = day;
    for (const place of document.querySelectorAll(".papier-adres")) place.textContent = location.href;
  };
  // Charts draw themselves anew at the width of the sheet; that takes a moment.
  nplv.paper = async (on) => {
    document.documentElement.classList.toggle("voor-papier", on);
    await new Promise((done) => setTimeout(done, on ? READY : 0));
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".afdrukken")) nplv.print();
  });
  window.addEventListener("beforeprint", () => forPaper(true));
  window.addEventListener("afterprint", () => {
    forPaper(false);
    nplv.paper(false);
  });
})();

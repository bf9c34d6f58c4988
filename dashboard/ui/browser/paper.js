// What a page needs to be printed.
(() => {
  "use strict";
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
})();

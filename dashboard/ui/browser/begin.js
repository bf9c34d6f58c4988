// When the first screen stands. Streamlit draws a page as its parts come in, and puts a grey block
// in the place of each part whose script is still on its way: all below it jumps, a few times.
(() => {
  "use strict";
  const LONGEST = 15000;
  const STANDS =
    "[data-testid=stApp][data-test-script-state=notRunning]" +
    "[data-test-connection-state=CONNECTED] h1";
  const GREY = "[data-testid=stSkeleton], [data-testid=stAppSkeleton]";
  const stands = () =>
    document.querySelector(STANDS) &&
    !document.querySelector(GREY) &&
    document.fonts.status === "loaded";
  // A dialog of Streamlit is there to be seen; how it is said in Dutch is up to dutch.js.
  const late = () =>
    performance.now() > LONGEST || document.querySelector("[role=dialog], [data-testid=stException]");
  // Streamlit asks for the font of its icons before anything else, and it is as large as half of
  // what the first screen needs: it waits for that. The icons are shown when it is there.
  const ICONS = "Material Symbols Rounded";
  const load = document.fonts.load.bind(document.fonts);
  let paint;
  const painted = new Promise((done) => (paint = done));
  document.fonts.load = async (font, ...text) => {
    if (font.includes(ICONS)) await painted;
    return load(font, ...text);
  };
  const mark = (name) => document.documentElement.classList.add(name);
  const icons = () => mark("tekens");
  painted.then(() => load(`1em "${ICONS}"`)).then(icons, icons);
  const look = () => {
    if (!stands() && !late()) {
      setTimeout(look, 30);
      return;
    }
    mark("staat");
    requestAnimationFrame(() => setTimeout(paint));
  };
  look();
})();

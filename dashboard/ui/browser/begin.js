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
  const look = () => {
    if (stands() || late()) document.documentElement.classList.add("staat");
    else setTimeout(look, 30);
  };
  look();
})();

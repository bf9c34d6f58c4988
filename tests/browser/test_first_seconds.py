"""The first seconds: what is not seen is not built, nothing jumps, and paper gets everything."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dashboard.ui.registry import PAGES
from tests.browser.conftest import PATIENCE_MS, Visit, wait_until_ready
from tests.conftest import Server
from tests.sampling import every, sample

pytestmark = pytest.mark.browser

MOST = 0.1
"""Layout shift up to which a page is called steady (web.dev: Cumulative Layout Shift)."""
SCREENS = {390: 844, 820: 1180, 1400: 900, 1920: 1080}
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, startTime } of list.getEntries()) {
    if (!hadRecentInput) window.shifts.push([startTime, value]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
SCROLLED = """step => {
  const main = document.querySelector("[data-testid=stMain]");
  main.scrollBy(0, step);
  return main.scrollTop + main.clientHeight >= main.scrollHeight - 2;
}"""
NOTHING_COMES = """() => !document.querySelector(
  "[data-komt], [data-testid=stApp]:not([data-test-script-state=notRunning])")"""
PATHS = [info.url_path + ("?gebied=heerlen-noord" if info.key == "gebiedsprofiel" else "")
         for info in PAGES]  # fmt: skip
PATHS_AND_WIDTHS = [
    (path, width)
    for number, path in enumerate(PATHS)
    for place, width in enumerate(SCREENS)
    if place % 2 == number % 2
]
"""Each page at a narrow and a wide screen, in turn at 390 and 1400 or at 820 and 1920."""
WAITING = "[class*='st-key-wacht-']"
TILES = "[class*='st-key-tegel-']"


def opened(context: BrowserContext, server: Server, path: str, width: int) -> Page:
    """The page as it opens: only what is on the screen is built."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": SCREENS[width]})
    page.add_init_script(SHIFTS)
    page.goto(f"{server.url}/{path}")
    wait_until_ready(page, everything=False)
    page.wait_for_function(NOTHING_COMES)
    return page


@pytest.fixture
def fresh(browser: Browser) -> Any:
    """A browser that has nothing yet: every script comes while the page is drawn."""
    context = browser.new_context(locale="nl-NL")
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


def worst(shifts: list[tuple[float, float]]) -> float:
    """Cumulative Layout Shift: the largest sum of shifts less than a second apart, within five."""
    most = total = begin = last = 0.0
    for moment, value in sorted(shifts):
        if moment - last > 1000 or moment - begin > 5000:
            total, begin = 0.0, moment
        total, last = total + value, moment
        most = max(most, total)
    return most


@pytest.mark.parametrize(("path", "width"), sample(PATHS_AND_WIDTHS, every(3)))
def test_nothing_jumps_while_a_page_opens_and_is_read(
    fresh: BrowserContext, server: Server, path: str, width: int
) -> None:
    page = opened(fresh, server, path, width)
    step = SCREENS[width] // 4
    while not page.evaluate(SCROLLED, step) or page.locator(WAITING).count():
        page.wait_for_timeout(100)
        page.wait_for_function(NOTHING_COMES)
    assert worst(page.evaluate("window.shifts")) < MOST


def test_the_measurement_sees_a_jump(fresh: BrowserContext, server: Server) -> None:
    page = opened(fresh, server, "verantwoording", 390)
    page.evaluate(
        """() => {
          const block = document.createElement("div");
          block.style.height = "300px";
          document.querySelector("h1").before(block);
        }"""
    )
    page.wait_for_timeout(500)
    assert worst(page.evaluate("window.shifts")) > MOST


def test_below_the_screen_there_are_headings_until_a_reader_comes_near(
    fresh: BrowserContext, server: Server
) -> None:
    page = opened(fresh, server, "gebiedsprofiel?gebied=heerlen-noord", 390)
    tiles, waiting = page.locator(TILES).count(), page.locator(WAITING).count()
    assert waiting >= tiles - 2 > 5
    assert page.locator(f"{TILES} h2").count() == tiles
    last = page.locator(WAITING).last
    last.scroll_into_view_if_needed()
    expect(page.locator(WAITING)).not_to_have_count(waiting)
    page.wait_for_function(NOTHING_COMES)
    assert page.locator(f"{TILES}").last.locator(WAITING).count() == 0


def test_what_a_reader_sees_first_is_the_whole_first_screen(
    fresh: BrowserContext, server: Server
) -> None:
    page = fresh.new_page()
    page.goto(server.url, wait_until="commit")
    expect(page.locator("#nplv-begin")).to_contain_text("De pagina wordt geladen")
    wait_until_ready(page, everything=False)
    expect(page.locator("#nplv-begin")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_the_first_screen_waits_for_the_font_of_its_words_and_no_other(
    fresh: BrowserContext, server: Server
) -> None:
    page = fresh.new_page()
    page.add_init_script(
        """new MutationObserver((_, all) => {
          if (!document.querySelector("html.staat")) return;
          window.stood = performance.now();
          all.disconnect();
        }).observe(document, { subtree: true, attributes: true });"""
    )
    page.goto(f"{server.url}/gebiedsprofiel?gebied=heerlen-noord")
    wait_until_ready(page, everything=False)
    page.wait_for_selector("html.tekens", state="attached")
    before = page.evaluate(
        """() => performance.getEntriesByType("resource")
          .filter((file) => file.name.endsWith(".woff2") && file.startTime < window.stood)
          .map((file) => file.name.split("/").pop())"""
    )
    assert [name.split(".")[0] for name in before] == ["SourceSansVF-Upright"]
    icons = page.locator("[data-testid=stIconMaterial]").first
    assert "Material" in icons.evaluate("icon => getComputedStyle(icon).fontFamily")


def test_before_it_is_printed_all_of_the_page_is_built(visit: Visit) -> None:
    page = visit()
    page.goto(page.url + "vergelijken")
    wait_until_ready(page, everything=False)
    assert page.locator(WAITING).count()
    page.evaluate(
        """waiting => {
          window.print = () => { window.printed = document.querySelectorAll(waiting).length; };
        }""",
        WAITING,
    )
    page.keyboard.press("Control+p")
    page.wait_for_function("() => window.printed !== undefined")
    assert page.evaluate("window.printed") == 0


def test_paper_says_which_figure_was_not_loaded(fresh: BrowserContext, server: Server) -> None:
    page = opened(fresh, server, "vergelijken", 390)
    page.emulate_media(media="print")
    expect(page.locator(f"{WAITING} .op-papier").last).to_be_visible()
    expect(page.locator(f"{WAITING} .op-papier").last).to_contain_text("gebruik de knop Afdrukken")

"""A real browser on the running dashboard."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.watch import listen
from tests.conftest import Server

ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Maps need WebGL, which a machine without a graphics card does in software.
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
PATIENCE_MS = 60_000
ALL_THERE = {
    "gebiedsprofiel": "?gebied=Heerlen-Noord",
    "kaart": "?plaats=WK034403",
    "buddys": "?gebied=arnhem-oost",
    "wat_kan_ik_ermee": "?gebied=heerlen-noord",
}
"""Page -> what has to be in the address before all its controls are there."""

Visit = Callable[..., Page]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all browser tests.

    Not for the session: while Playwright runs, no other test in this thread
    can start an event loop.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        if os.environ.get("CI"):
            pytest.fail("chromium is missing: make test installs it")
        pytest.skip("needs chromium (Debian: apt-get install chromium fonts-liberation)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="package")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Share one profile: Streamlit's scripts are then fetched once, not for every test."""
    shared = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    shared.set_default_timeout(PATIENCE_MS)
    yield shared
    shared.close()


@pytest.fixture
def visit(context: BrowserContext, server: Server) -> Iterator[Visit]:
    """Return a function that opens an address and returns the page when it has finished loading."""

    def open_page(
        path: str = "", width: int = 1400, height: int = 900, everything: bool = True
    ) -> Page:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        listen(page, server.url)
        page.goto(f"{server.url}/{path.lstrip('/')}")
        wait_until_ready(page, everything)
        return page

    yield open_page
    for page in context.pages:
        page.close()


def wait_until_ready(page: Page, everything: bool = True) -> None:
    """Wait until the script has run, the heading is there and nothing is a placeholder any more.

    ``everything``: also the tiles that are otherwise built when a reader comes near.
    """
    page.wait_for_selector(
        "[data-testid=stApp][data-test-script-state=notRunning]"
        "[data-test-connection-state=CONNECTED]"
    )
    page.wait_for_selector("[data-testid=stMain] h1", state="visible")
    if everything:
        page.evaluate("nplv.everything()")
    # Charts and maps come in files of their own; Streamlit shows a grey block until then.
    page.wait_for_function(
        """() => document.querySelectorAll(
            '[data-testid=stSkeleton], [data-testid=stAppSkeleton], [data-stale=true]'
        ).length === 0"""
    )
    page.wait_for_function(
        """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
            .every(chart => chart.querySelector('.main-svg'))
            && [...document.querySelectorAll('[data-testid=stDeckGlJsonChart]')]
            .every(chart => chart.querySelector('canvas'))"""
    )
    # A text that is still fading in has too little contrast.
    page.wait_for_function(
        """() => document.getAnimations().every(animation =>
            animation.playState !== 'running'
            || animation.effect.getComputedTiming().iterations === Infinity)"""
    )

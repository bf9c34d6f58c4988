"""How long the map takes in a browser, beside the plain way in the same run.

Headless Chromium with software rendering: an upper bound. From asking for the page
until a known spot has the colour of its class; then the same after another year.
"""

import io
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from dashboard.analysis.borders import border_of
from dashboard.analysis.shown import Shown
from dashboard.content.view import View
from dashboard.store.read import Store, read_store
from dashboard.subjects.places.numbers import shown_places
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.scales import CLASSES

ROOT = Path(__file__).resolve().parents[1]
CHART = "[data-testid=stDeckGlJsonChart]"
ARGUMENTS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader",
             "--enable-unsafe-swiftshader", "--disable-background-networking"]  # fmt: skip
BOUNDS = {"wijk": 3.0, "buurt": 6.0}
"""Level -> seconds within which its map must be drawn."""
YEARS = (2024, 2018)
PATIENCE = 90.0
ZOOM = 8.0
"""A few provinces: all places are loaded, and the middle one is wider than a pixel."""
SIZE: ViewportSize = {"width": 1400, "height": 1600}
Serving = Callable[..., object]


@dataclass(frozen=True)
class Drawn:
    """One way: seconds until drawn and after another year, and kB over the websocket for each."""

    opened: float
    changed: float
    kb_opened: float
    kb_changed: float


def table(serving: Serving) -> str:
    """A row per level and way, and our way as a part of the plain one. ``serving``: starts an
    app in a process of its own and gives host:port and process number."""
    if not shutil.which("chromium"):
        return "niet gemeten: chromium ontbreekt"
    store = read_store(ROOT / "data")
    rows = [f"{'kaart':<22}{'getekend s':>12}{'grens s':>9}{'ander jaar s':>14}"
            f"{'kB openen':>11}{'kB ander jaar':>15}"]  # fmt: skip
    for level, bound in BOUNDS.items():
        ours = _measure(serving, store, level, "asgi.py", "kaart")
        plain = _measure(serving, store, level, "bench/inline_app.py", "")
        for name, found in ((f"{level}, hier", ours), (f"{level}, alles mee", plain)):
            rows.append(
                f"{name:<22}{found.opened:>12.2f}{bound:>9.0f}{found.changed:>14.2f}"
                f"{found.kb_opened:>11.0f}{found.kb_changed:>15.1f}"
            )
        rows.append(
            f"{level + ', deel':<22}{ours.opened / plain.opened:>12.2f}{'':>9}"
            f"{ours.changed / plain.changed:>14.2f}{ours.kb_opened / plain.kb_opened:>11.4f}"
            f"{ours.kb_changed / plain.kb_changed:>15.5f}"
        )
    return "\n".join(rows)


def _measure(serving: Serving, store: Store, level: str, script: str, path: str) -> Drawn:
    spot, colours = _spot(store, level)
    os.environ |= {"BENCH_LEVEL": level, "BENCH_VIEW": str(spot)}
    with serving(ROOT / script) as (host, _), sync_playwright() as playwright:  # type: ignore[attr-defined]
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGUMENTS
        )
        sizes: list[int] = []
        address = f"http://{host}/{path}?niveau={LEVELS[level].plural.capitalize()}"
        address += f"&zonder=true&beeld={spot}" if path else ""
        context = browser.new_context(viewport=SIZE)
        for _ in range(2):  # the second time the browser has Streamlit's own scripts
            page = context.new_page()
            sizes.clear()
            page.on("websocket", lambda socket: socket.on(
                "framereceived", lambda data: sizes.append(len(data))))  # fmt: skip
            begin = time.perf_counter()
            page.goto(address)
            _wait(page, spot, colours[0])
            opened, kb_opened = time.perf_counter() - begin, sum(sizes) / 1024
            page.wait_for_timeout(1500)
            sizes.clear()
            begin = time.perf_counter()
            page.get_by_text(str(YEARS[1]), exact=True).first.click()
            _wait(page, spot, colours[1])
            changed, kb_changed = time.perf_counter() - begin, sum(sizes) / 1024
            page.close()
        browser.close()
    return Drawn(opened, changed, kb_opened, kb_changed)


def _spot(store: Store, level: str) -> tuple[View, list[tuple[int, ...]]]:
    """A point in a large place whose class differs between the two years, and both colours."""
    tables = [shown_places(store, Shown(level, TOTAL, year))["class"] for year in YEARS]
    differ = tables[0].notna() & tables[1].notna() & (tables[0] != tables[1])
    found = {str(code): border_of(store, store.area(str(code))) for code in differ.index[differ]}
    sizes = {code: border.area for code, border in found.items() if border is not None}
    code = max(sizes, key=sizes.__getitem__)
    lon, lat = store.areas.set_index("code").loc[code, ["lon", "lat"]]
    colours = [tuple(bytes.fromhex(CLASSES[int(t[code]) - 1].colour[1:])) for t in tables]
    return View(float(lat), float(lon), ZOOM), colours


def _wait(page: Page, spot: View, colour: tuple[int, ...]) -> None:
    """Return when the map has ``colour`` in its middle, at ``spot``."""
    page.wait_for_selector(f"{CHART} canvas", timeout=PATIENCE * 1000)
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline:
        box = page.locator(CHART).bounding_box()
        if box:
            clip = {
                "x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2,
                "width": 1, "height": 1,
            }  # fmt: skip
            picture = Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")  # type: ignore[arg-type]
            if picture.getpixel((0, 0)) == colour:
                return
        page.wait_for_timeout(20)
    raise SystemExit(f"the map never had {colour} at {spot}")

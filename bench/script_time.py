"""Time that the server spends in a page's script, without the network: in this process.

``open``: a new visitor on a warm server; what is below the screen waits to be reached.
``opnieuw``: the same page again. ``alles``: with every tile reached. ``alles nieuw``: the
same, as if nobody had ever made these choices, so that every tile is computed; a change
of one choice costs at most this.
"""

import os
import pkgutil
import statistics
import time
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard import subjects
from dashboard.store.cache import forget
from dashboard.ui import tile
from dashboard.ui.data import get_store
from dashboard.ui.reached import EVERYTHING
from dashboard.ui.registry import PAGES, PageInfo
from dashboard.ui.warm import warm_up

ROOT = Path(__file__).parents[1]
ROUNDS = 5
SECONDS = 60
CONTROLS = ("button_group", "radio", "selectbox", "toggle", "multiselect")
"""Kinds of controls that hold a choice."""


def forget_tiles() -> None:
    """Empty the caches of every tile builder, not those of the store and the matches."""
    for subject in pkgutil.iter_modules(subjects.__path__, f"{subjects.__name__}."):
        forget(get_store(), f"{subject.name}.tiles")
    tile.forget_drawings()


def _at(info: PageInfo, everything: bool) -> AppTest:
    """A visitor whose next run opens the page; ``everything``: with all of its tiles.

    The first run of a test is elsewhere: in it Streamlit reads what every installed package says
    of itself (130 ms), as a server does once.
    """
    screen = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    if everything:
        screen.session_state[EVERYTHING] = True
    screen.run()
    if not info.url_path:
        screen.switch_page(PAGES[-1].path).run()
    screen.switch_page(info.path)
    return screen


def _milliseconds(screen: AppTest, before: bool) -> float:
    """Median time of a run; with ``before`` the tiles are forgotten before each."""
    times = []
    for _ in range(ROUNDS):
        if before:
            forget_tiles()
        begin = time.perf_counter()
        screen.run()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def _change(screen: AppTest, kind: str, key: str) -> float | None:
    """Milliseconds after another value for one control; None where it has no other."""
    control: Any = next(found for found in screen.get(kind) if found.key == key)
    if kind == "toggle":
        control.set_value(not control.value)
    else:
        options = list(control.options)
        if len(options) < 2:
            return None
        # Several at once: the last three; one: the last, which is not the first choice.
        control.set_value(options[-3:] if kind == "multiselect" else options[-1])
    begin = time.perf_counter()
    screen.run()
    if screen.exception:
        raise SystemExit(f"{key}: {screen.exception[0].value}")
    return (time.perf_counter() - begin) * 1000


def _unseen(screen: AppTest, seen: set[str]) -> list[tuple[str, str]]:
    """(kind, key) of the controls on the page now, without those in ``seen``."""
    found = [(kind, str(control.key)) for kind in CONTROLS for control in screen.get(kind)]
    return [(kind, key) for kind, key in found if key not in seen]


def choices_table() -> str:
    """A row per page: the slowest change of one control that nobody made before, in this process.

    Each control gets one other value, after another; figures are computed and not found. All
    of the page is drawn again, where a reader gets only the tile that a control stands in.
    Run it in a fresh process: what was asked for before is kept.
    """
    os.chdir(ROOT)
    warm_up()
    rows = [f"{'pagina':<26}{'keuzes':>8}{'midden ms':>11}{'hoogste ms':>12}  welke"]
    for info in PAGES:
        screen = _at(info, everything=True).run()
        times: dict[str, float] = {}
        seen: set[str] = set()
        while left := _unseen(screen, seen):  # a choice can bring other controls
            kind, key = left[0]
            seen.add(key)
            took = _change(screen, kind, key)
            times |= {} if took is None else {key: took}
        if times:
            slowest = max(times, key=times.__getitem__)
            rows.append(
                f"{info.title:<26}{len(times):>8}{statistics.median(times.values()):>11.0f}"
                f"{times[slowest]:>12.0f}  {slowest}"
            )
    return "\n".join(rows)


def table() -> str:
    """A row per page: milliseconds to open, to run again, with every tile, and all computed."""
    os.chdir(ROOT)
    warm_up()
    rows = [f"{'pagina':<26}{'open ms':>9}{'opnieuw ms':>12}{'alles ms':>10}{'alles nieuw ms':>16}"]
    for info in PAGES:
        whole = _at(info, everything=True).run()
        screen = _at(info, everything=False)
        begin = time.perf_counter()
        screen.run()
        opened = (time.perf_counter() - begin) * 1000
        again = _milliseconds(screen, False)
        every, new = _milliseconds(whole, False), _milliseconds(whole, True)
        rows.append(f"{info.title:<26}{opened:>9.0f}{again:>12.0f}{every:>10.0f}{new:>16.0f}")
    return "\n".join(rows)

"""How long it takes to make a file that a reader takes along, and what it leaves in memory.

Every file is made anew, as a reader asks for it: only what the set itself keeps is shared.
``python -m bench.exports`` prints it by itself.
"""

import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from bench.serving import ROOT, resident_mb
from dashboard.address import DEFAULT
from dashboard.analysis.shown import Shown
from dashboard.export.forms import DECK, OF_MANY, OF_ONE, WORKBOOK, Form, sheet_of
from dashboard.export.taken import Taken
from dashboard.plans.profile import caveats, taken_along
from dashboard.store.read import Store, read_store
from dashboard.subjects.places.tiles.map import overview
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR
from tests.export.tiles import a_tile_of_each

TIMES = 5
"""Of each file; the median is printed, behind the very first."""
TEN = 10
MANY = 400
"""Files that are made one after the other, to see whether memory grows."""
SETTLED = 200
"""Files after which what is kept for good has been made: every form of every area twice."""

SLIDE, SHEET, DECK_OF_TEN, DECKS = 0.3, 1.0, 2.0, 60.0
"""Seconds that a slide, a sheet, a deck of ten and the decks of all areas may take."""
KEYS = ("seconds", "busy")

Case = tuple[str, Form, Sequence[Taken], float | None]


@dataclass(frozen=True)
class Timed:
    """``seconds`` by the clock, those that the processor was ``busy``, and the bytes made."""

    seconds: float
    busy: float
    size: int


def main() -> int:
    """Print the times and the memory; what is over its bound is said, never hidden."""
    store = read_store()
    print(table(slides_of_each_kind(store), store), flush=True)
    print(f"\n{table(cases(store), store)}", flush=True)
    print(f"\n{all_areas()}", flush=True)
    print(memory(store))
    return 0


def slides_of_each_kind(store: Store) -> list[Case]:
    """A slide of every figure that a tile can have, and of the maps that a reader can choose."""
    found = list(a_tile_of_each(store))
    for level in map_levels():
        found.append((f"kaart: {level}", overview(store, Shown(level, TOTAL, LAST_YEAR))))
    return [
        (name, OF_ONE[0], [Taken(name, "", content, DEFAULT)], SLIDE) for name, content in found
    ]


def cases(store: Store) -> list[Case]:
    """What else is measured: a name, a form, the tiles that go in it, and its bound."""
    area = store.area(store.area_ids[0])
    tiles = taken_along(store, area, DEFAULT)
    course = [tile for tile in tiles if tile.key == "verloop"]
    ten = tiles[:TEN]
    return [
        *((form.label, form, course, SHEET) for form in OF_ONE[1:]),
        (f"{DECK.label}, {TEN}", DECK, ten, DECK_OF_TEN),
        (f"{WORKBOOK.label}, {TEN}", WORKBOOK, ten, None),
        (f"{OF_MANY[-1].label}, {TEN}", OF_MANY[-1], ten, None),
        ("A4 van een gebied", sheet_of(caveats(store, area)), tiles, SHEET),
    ]


def table(found: Sequence[Case], store: Store) -> str:
    """Seconds (by the clock and of the processor) and kB of each file as aligned text."""
    rows = [
        f"{'bestand':28}{'1e keer s':>10}{'daarna s':>10}{'processor':>10}{'kB':>8}{'grens':>8}"
    ]
    for name, form, tiles, bound in found:
        make = partial(form.make, tiles, store, date.today())
        first = timed(make)
        again = [timed(make) for _ in range(TIMES)]
        later, busy = (statistics.median(getattr(one, key) for one in again) for key in KEYS)
        row = f"{name:28}{first.seconds:10.2f}{later:10.2f}{busy:10.2f}{first.size / 1024:8.0f}"
        rows.append(row + (f"{bound:8.1f}{_over(later, busy, bound)}" if bound else ""))
    return "\n".join(rows)


def _over(seconds: float, busy: float, bound: float) -> str:
    """Whether a bound was passed: on a busy machine only the processor's seconds are ours."""
    if busy > bound:
        return "  GRENS NIET GEHAALD"
    return "  (machine bezet)" if seconds > bound else ""


def timed(make: Callable[[], bytes]) -> Timed:
    """What ``make`` takes, and the bytes that it gives."""
    begin, busy = time.perf_counter(), time.process_time()
    made = make()
    return Timed(time.perf_counter() - begin, time.process_time() - busy, len(made))


def all_areas() -> str:
    """Seconds of the whole profile of every area as a deck, by the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "dashboard.commands", "export", "--form", "deck"]
        begin = time.perf_counter()
        done = subprocess.run(
            [*command, "--to", folder], cwd=ROOT, capture_output=True, text=True, check=False
        )
        seconds = time.perf_counter() - begin
        files = len(list(Path(folder).iterdir()))
    if done.returncode:
        return f"Alle gebieden: mislukt: {done.stderr[-300:]}"
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (
        f"Het hele profiel van {files} gebieden als dia's: {seconds:.1f} s, processor {busy:.1f} s "
        f"(grens {DECKS:.0f}){_over(seconds, busy, DECKS)}"
    )


def memory(store: Store) -> str:
    """MB of this process while ``MANY`` files of all areas are made."""
    areas = [store.area(code) for code in store.area_ids]
    measured = []
    for number in range(MANY + 1):
        if number in (0, SETTLED, MANY):
            gc.collect()
            measured.append(resident_mb(os.getpid()) or 0)
        area = areas[number % len(areas)]
        tiles = taken_along(store, area, DEFAULT)
        form = (sheet_of(caveats(store, area)), *OF_MANY)[number // len(areas) % 4]
        form.make(tiles, store, date.today())
    before, settled, after = measured
    return (
        f"MB: vooraf {before}, na {SETTLED} bestanden {settled}, na {MANY} {after} "
        f"({after - settled:+} in de laatste {MANY - SETTLED})"
    )


if __name__ == "__main__":
    sys.exit(main())

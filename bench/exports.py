"""How long it takes to make a file that a reader takes along, and what it leaves in memory.

Every file is made anew, as a reader asks for it: only what the set itself keeps is shared.
``python -m bench.exports`` prints it by itself.
"""

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from bench.serving import resident_mb
from dashboard.address import DEFAULT
from dashboard.export.forms import DECK, OF_MANY, OF_ONE, WORKBOOK, Form, sheet_of
from dashboard.export.taken import Taken
from dashboard.plans.profile import caveats, taken_along
from dashboard.store.read import Store, read_store

TIMES = 5
"""Of each file; the median is printed, behind the very first."""
TEN = 10
MANY = 200
"""Files that are made one after the other, to see whether memory grows."""
SETTLED = 100
"""Files after which what is kept for good has been made."""

Case = tuple[str, Form, Sequence[Taken]]


def main() -> int:
    """Print the times and the memory."""
    store = read_store()
    print(table(store))
    print(memory(store))
    return 0


def cases(store: Store) -> list[Case]:
    """What is measured: a name, a form, and the tiles that go in it."""
    area = store.area(store.area_ids[0])
    tiles = taken_along(store, area, DEFAULT)
    course = [tile for tile in tiles if tile.key == "verloop"]
    where = [tile for tile in tiles if tile.key == "buurten"]
    return [
        *((form.label, form, course) for form in OF_ONE),
        ("Dia met kaart", OF_ONE[0], where),
        (f"{DECK.label}, {TEN}", DECK, tiles[:TEN]),
        (f"{WORKBOOK.label}, {TEN}", WORKBOOK, tiles[:TEN]),
        (f"{OF_MANY[-1].label}, {TEN}", OF_MANY[-1], tiles[:TEN]),
        ("A4 van een gebied", sheet_of(caveats(store, area)), tiles),
    ]


def table(store: Store) -> str:
    """Seconds and kB of each file as aligned text."""
    rows = [f"{'bestand':24}{'1e keer s':>10}{'daarna s':>10}{'kB':>8}"]
    for name, form, tiles in cases(store):
        make = partial(form.make, tiles, store, date.today())
        first, size = timed(make)
        again = statistics.median(timed(make)[0] for _ in range(TIMES))
        rows.append(f"{name:24}{first:10.2f}{again:10.2f}{size / 1024:8.0f}")
    return "\n".join(rows)


def timed(make: Callable[[], bytes]) -> tuple[float, int]:
    """Seconds that ``make`` takes, and the bytes that it gives."""
    begin = time.perf_counter()
    made = make()
    return time.perf_counter() - begin, len(made)


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

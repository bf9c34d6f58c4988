"""Many readers at once, over their own websockets: how long they wait and what it costs.

``python -m bench.load``: 30, 100, 200 and 300 readers of the dashboard, each beside as
many readers of an empty Streamlit page. ``--minutes 5`` or ``--hour``: 60 readers for that
long, to see whether memory stays bounded. The server runs in a process of its own on this
machine; no other address can be given, and everything ends by itself.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlencode

from bench.readers import Outcome, Target, crowd
from bench.serving import ROOT, resident_mb, serving
from dashboard.store.read import read_store
from dashboard.ui.registry import PAGES

READERS = (30, 100, 200, 300)
SECONDS = 30.0
"""How long a number of readers is measured."""
LONG_READERS = 60
BOUND_READERS, BOUND_SECONDS, BOUND_MB = 200, 0.5, 600
"""What must hold: so many readers wait at most so long (p95); memory after a long run."""


def targets() -> list[Target]:
    """Every page of the dashboard, half of the time for one of the areas."""
    store = read_store(ROOT / "data")
    names = [store.names[area] for area in store.area_ids]
    found: list[Target] = []
    for info in PAGES:
        found += [(info.url_path, ""), (info.url_path, urlencode({"gebied": names[0]}))]
    # A profile without an area is a list of links: most readers come for an area.
    found += [("gebiedsprofiel", urlencode({"gebied": name})) for name in names[1:3]]
    return found


def measure(
    script: Path, choices: Sequence[Target], numbers: Sequence[int], seconds: float
) -> list[Outcome]:
    """The outcome for each number of readers, on one server that is not restarted between them."""
    with serving(script) as (host, pid):
        # The first visitor of a page is measured elsewhere (bench.__main__).
        asyncio.run(crowd(host, pid, 1, choices, 0.1, 0.5))
        return [asyncio.run(crowd(host, pid, number, choices, seconds)) for number in numbers]


def table(rows: Sequence[tuple[str, Outcome]]) -> str:
    """The outcomes as aligned text."""
    lines = [
        f"{'wie':<22}{'lezers':>7}{'p50 ms':>9}{'p95 ms':>9}{'per s':>8}"
        f"{'cpu ms':>8}{'fouten':>8}{'MB':>7}"
    ]
    for name, row in rows:
        memory = "?" if row.memory is None else str(row.memory)
        cpu = "?" if row.cpu is None else f"{row.cpu * 1000:.1f}"
        lines.append(
            f"{name:<22}{row.readers:>7}{row.p50 * 1000:>9.0f}{row.p95 * 1000:>9.0f}"
            f"{row.pages:>8.1f}{cpu:>8}{row.errors:>8}{memory:>7}"
        )
    return "\n".join(lines)


def broken(outcomes: Sequence[Outcome]) -> list[str]:
    """What does not hold of the bounds on waiting, on errors and on a full server."""
    found = [f"{row.readers} lezers: {row.errors} fouten" for row in outcomes if row.errors]
    found += [
        f"{row.readers} lezers: p95 {row.p95:.2f} s, de grens is {BOUND_SECONDS} s"
        for row in outcomes
        if row.readers <= BOUND_READERS and row.p95 >= BOUND_SECONDS
    ]
    full = [row for row in outcomes if row.readers >= BOUND_READERS]
    found += [
        f"{more.readers} lezers krijgen {more.pages:.1f} pagina's per seconde, "
        f"minder dan {less.readers} ({less.pages:.1f})"
        for less, more in pairwise(full)
        if more.pages < less.pages
    ]
    return found


def report(numbers: Sequence[int] = READERS, seconds: float = SECONDS) -> tuple[str, list[str]]:
    """A table of the dashboard beside an empty page, and what does not hold."""
    empty = measure(ROOT / "bench" / "empty_asgi.py", [("", "")], numbers, seconds)
    ours = measure(ROOT / "asgi.py", targets(), numbers, seconds)
    rows = [("leeg (maatstaf)", row) for row in empty] + [("dashboard", row) for row in ours]
    busy = "/".join(f"{load:.1f}" for load in os.getloadavg())
    return f"{table(rows)}\nbelasting van de machine: {busy}", broken(ours)


def long_run(readers: int, minutes: float) -> list[str]:
    """Print a row for each tenth of a long run; return what does not hold."""
    rows: list[Outcome] = []
    with serving(ROOT / "asgi.py") as (host, pid):
        print(f"geheugen na het starten: {resident_mb(pid)} MB")
        for part in range(10):
            row = asyncio.run(crowd(host, pid, readers, targets(), minutes * 6 - 2, 2.0))
            rows.append(row)
            text = table([(f"na {(part + 1) * minutes / 10:g} min", row)])
            print(text if not part else text.split("\n")[1], flush=True)
    found = broken(rows)
    last = rows[-1].memory
    if last is not None and last >= BOUND_MB:
        found.append(f"geheugen na {minutes:g} minuten {last} MB, de grens is {BOUND_MB} MB")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for; 1 when a bound does not hold."""
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("--readers", type=int, nargs="+", help="numbers of readers")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for each number")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--hour", action="store_true", help=f"{LONG_READERS} readers for an hour")
    length.add_argument("--minutes", type=float, help=f"{LONG_READERS} readers for so long")
    given = parser.parse_args(arguments)
    minutes = 60.0 if given.hour else given.minutes
    if minutes:
        found = long_run((given.readers or [LONG_READERS])[0], minutes)
    else:
        text, found = report(given.readers or READERS, given.seconds)
        print(text)
    for line in found:
        print(f"GRENS NIET GEHAALD: {line}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

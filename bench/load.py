"""Many readers at once, over their own websockets: how long they wait and what it costs.

``python -m bench.load``: 30, 100, 200 and 300 readers of the dashboard, each beside as
many readers of an empty Streamlit page. ``--minutes 5`` or ``--hour``: 60 readers for that
long, to see whether memory stays bounded. The server runs in a process of its own on this
machine; no other address can be given, and everything ends by itself.

A reader opens a page, takes in all that comes, reads for 3 to 9 seconds, and opens another
page; after some pages it leaves and a new one comes. What was still waiting when the
measurement ended counts with the time it had waited.
"""

import argparse
import asyncio
import os
import random
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.serving import ROOT, cpu_seconds, resident_mb, serving
from dashboard.store.read import read_store
from dashboard.ui.registry import PAGES

READERS = (30, 100, 200, 300)
READING = (3.0, 9.0)
"""Seconds between what a reader got and the next page it opens."""
PAGES_A_VISIT = 20
"""After so many pages a reader leaves and another comes."""
PATIENCE = 60.0
"""Seconds after which a page that does not come is an error."""
SECONDS, SETTLE = 30.0, 12.0
"""How long a number of readers is measured, and before that how long they come in."""
LONG_READERS = 60
DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_WITH_COMPILE_ERROR)

BOUND_READERS, BOUND_SECONDS, BOUND_MB = 200, 0.5, 600
"""What must hold: so many readers wait at most so long (p95); memory after a long run."""

Target = tuple[str, str]
"""Address of a page (without a slash) and its query."""


@dataclass
class Tally:
    """What the readers met between ``begin`` and ``end`` (``time.perf_counter``)."""

    begin: float
    end: float
    waits: list[float] = field(default_factory=list)
    served: int = 0
    errors: list[str] = field(default_factory=list)

    def waited(self, asked: float, answered: float) -> None:
        """Count a page that was asked for and came, or had not come when time was up."""
        if answered < self.begin or asked >= self.end:
            return
        self.served += answered < self.end
        self.waits.append(min(answered, self.end) - asked)

    def failed(self, what: str) -> None:
        """Count an error."""
        self.errors.append(what)


@dataclass(frozen=True)
class Outcome:
    """How a number of readers fared: seconds waited, pages a second, errors, megabytes.

    ``cpu``: seconds the server computed for a page. On a machine that does other
    things as well it says more than the waits.
    """

    readers: int
    p50: float
    p95: float
    pages: float
    errors: int
    memory: int | None
    cpu: float | None


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


class Reader:
    """One visitor after another, on one place of the server."""

    def __init__(self, host: str, choices: Sequence[Target], tally: Tally, seed: int) -> None:
        self.host, self.choices, self.tally = host, choices, tally
        self.chance = random.Random(seed)

    async def read(self) -> None:
        """Visit until the tally's end."""
        await asyncio.sleep(self.chance.uniform(0, READING[1]))
        while time.perf_counter() < self.tally.end:
            try:
                await self._visit()
            except Exception as error:
                if time.perf_counter() < self.tally.end:
                    self.tally.failed(f"{type(error).__name__}: {error}")
                    await asyncio.sleep(self.chance.uniform(*READING))

    async def _visit(self) -> None:
        async with websockets.connect(
            f"ws://{self.host}/_stcore/stream",
            origin=websockets.Origin(f"http://{self.host}"),
            subprotocols=[websockets.Subprotocol("streamlit")],
            max_size=None,
            ping_interval=None,
            compression=None,
            open_timeout=PATIENCE,
        ) as connection:
            hashes: dict[str, str] = {}
            for _ in range(PAGES_A_VISIT):
                path, query = self.chance.choice(self.choices)
                asked = time.perf_counter()
                if asked >= self.tally.end:
                    return
                try:
                    async with asyncio.timeout(PATIENCE):
                        hashes |= await open_page(connection, path, query, hashes, self.tally)
                finally:
                    self.tally.waited(asked, time.perf_counter())
                await asyncio.sleep(self.chance.uniform(*READING))


async def open_page(
    connection: websockets.ClientConnection,
    path: str,
    query: str,
    hashes: dict[str, str],
    tally: Tally,
) -> dict[str, str]:
    """Ask for a page as the browser does, take in all of it; returns the hash of each page."""
    request = BackMsg()
    # The first message names the page, later ones its hash.
    request.rerun_script.page_name = "" if hashes else path
    request.rerun_script.page_script_hash = hashes.get(path, "")
    request.rerun_script.query_string = query
    await connection.send(request.SerializeToString())
    found: dict[str, str] = {}
    while True:
        data = await connection.recv()
        assert isinstance(data, bytes)
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "navigation":
            found = {
                page.url_pathname: page.page_script_hash for page in message.navigation.app_pages
            }
        elif kind == "page_not_found":
            tally.failed(f"no page {path}")
        elif kind == "delta":
            if message.delta.new_element.WhichOneof("type") == "exception":
                tally.failed(message.delta.new_element.exception.message)
        elif kind == "script_finished" and message.script_finished in DONE:
            if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                tally.failed("compile error")
            return found


async def crowd(
    host: str,
    pid: int,
    readers: int,
    choices: Sequence[Target],
    seconds: float,
    settle: float = SETTLE,
) -> Outcome:
    """Let so many readers in, and measure for ``seconds`` once they are all there."""
    begin = time.perf_counter() + settle
    tally = Tally(begin, begin + seconds)
    everyone = [
        asyncio.create_task(Reader(host, choices, tally, seed).read()) for seed in range(readers)
    ]
    await asyncio.sleep(settle)
    before = cpu_seconds(pid)
    await asyncio.sleep(seconds)
    after = cpu_seconds(pid)
    for task in everyone:
        task.cancel()
    with suppress(asyncio.CancelledError):
        await asyncio.gather(*everyone, return_exceptions=True)
    for error in sorted(set(tally.errors))[:5]:
        print(f"  fout: {error[:200]}", file=sys.stderr)
    spent = None if before is None or after is None else after - before
    return outcome(readers, tally, resident_mb(pid), spent)


def outcome(
    readers: int, tally: Tally, memory: int | None = None, spent: float | None = None
) -> Outcome:
    """Sum up a tally; ``spent``: seconds the server computed meanwhile."""
    # Of one wait no quantile can be taken; of none, all waited for as long as was measured.
    waits = tally.waits or [tally.end - tally.begin]
    parts = quantiles([*waits, *waits], n=100, method="inclusive")
    seconds = tally.end - tally.begin
    cpu = None if spent is None or not tally.served else spent / tally.served
    rate = tally.served / seconds
    return Outcome(readers, parts[49], parts[94], rate, len(tally.errors), memory, cpu)


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

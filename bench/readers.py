"""Readers with websockets of their own, who open pages and wait for them as people do.

A reader opens a page, takes in all that comes, reads for 3 to 9 seconds, and opens another
page; after some pages it leaves and a new one comes. What was still waiting when the
measurement ended counts with the time it had waited.
"""

import asyncio
import random
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from statistics import quantiles

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.serving import cpu_seconds, resident_mb

READING = (3.0, 9.0)
"""Seconds between what a reader got and the next page it opens."""
PAGES_A_VISIT = 20
"""After so many pages a reader leaves and another comes."""
PATIENCE = 60.0
"""Seconds after which a page that does not come is an error."""
SETTLE = 12.0
"""Seconds in which the readers come in, before anything is measured."""
DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_WITH_COMPILE_ERROR)

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

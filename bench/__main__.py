"""Measure build, pages and bytes, and set them beside an empty Streamlit page.

A page is measured as a browser meets it: a websocket to a running server, the
message that opens the page, and everything the server sends until it says that
the script has finished. What the browser does with it is not measured.

- first visit: the first session ever on this page, the server just started;
- later visit: the median of some new sessions on the warm server;
- rerun: the median of some reruns within a session, nothing changed.
"""

import asyncio
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench import lighthouse, load, maps, script_time
from bench.serving import PATIENCE, ROOT, resident_mb, serving
from dashboard.ui.registry import PAGES

SESSIONS = 5
RERUNS = 7
PAUSE = 0.2
DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_WITH_COMPILE_ERROR)


@dataclass(frozen=True)
class Run:
    """One run of a page's script: how long, how many bytes came, and whether it failed."""

    ms: float
    size: int
    failed: bool


@dataclass(frozen=True)
class Measured:
    """A page: milliseconds and bytes of a first visit, a later visit and a rerun."""

    name: str
    first: Run
    later: Run
    rerun: Run


def main() -> int:
    """Print all measurements; a failed measurement is said, never hidden."""
    print("Bouwen (python -m dashboard.store build)")
    print(f"  {measure_build()}\n")

    with serving(ROOT / "bench" / "empty_asgi.py") as (url, pid):
        empty = asyncio.run(measure(url, "", "leeg", "leeg (maatstaf)"))
        empty_memory = resident_mb(pid)
    with serving(ROOT / "asgi.py") as (url, pid):
        started = resident_mb(pid)
        pages = [asyncio.run(measure(url, path, path, title)) for path, title in our_pages()]
        used = resident_mb(pid)

    print("Eén keuze die niemand eerder maakte, op de server, zonder netwerk")
    print(script_time.choices_table())
    print("\nScript op de server, zonder netwerk")
    print(script_time.table())
    print("\nEen bestand om mee te nemen")
    print(measure_exports())
    print("\nDe kaart in een browser (deel: hier gedeeld door alles mee in het bericht)")
    print(maps.table(serving))
    print("\nPagina's over de websocket: wachttijd en bytes (× = maal de lege pagina)")
    print(table(empty, pages))
    print(f"\nMB op de server: leeg {empty_memory}, na het starten {started}, hierna {used}")
    print("\nEen eerste bezoek volgens Lighthouse (mediaan van enkele keren)")
    print(lighthouse.table(serving))
    print("\nVeel lezers tegelijk (elk opent om de 3 tot 9 seconden een pagina)")
    text, broken = load.report()
    print(text)
    for line in broken:
        print(f"GRENS NIET GEHAALD: {line}")
    return 0


def our_pages() -> list[tuple[str, str]]:
    """Return address and title of every page of the dashboard."""
    return [(page.url_path, page.title) for page in PAGES]


def measure_build() -> str:
    """Return time and peak memory of a build, in a folder of its own."""
    source = os.environ.get("NPLV_BRON", "")
    if not source or not Path(source).is_dir():
        return "niet gemeten: NPLV_BRON is niet gezet of is geen map"
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "dashboard.store", "build", "--from", source]
        begin = time.perf_counter()
        done = subprocess.run(
            [*command, "--to", folder], cwd=ROOT, capture_output=True, text=True, check=False
        )
        seconds = time.perf_counter() - begin
    if done.returncode:
        return f"mislukt (code {done.returncode}): {done.stderr.strip()[-300:]}"
    # Of all children that have ended the largest; up to here that is the build (kB on Linux).
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return f"{seconds:.1f} s, hoogste geheugengebruik {peak:.0f} MB"


def measure_exports() -> str:
    """Return times and memory of files, in a process of its own: what it holds is theirs alone."""
    command = [sys.executable, "-m", "bench.exports"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.rstrip() if not done.returncode else f"mislukt: {done.stderr[-300:]}"


async def measure(host: str, path: str, page_name: str, title: str) -> Measured:
    """Open a page in several sessions and rerun it in the last one."""
    visits: list[Run] = []
    reruns: list[Run] = []
    for number in range(1 + SESSIONS):
        async with websockets.connect(
            f"ws://{host}/_stcore/stream",
            origin=websockets.Origin(f"http://{host}"),
            subprotocols=[websockets.Subprotocol("streamlit")],
            max_size=None,
            ping_interval=None,
        ) as connection:
            # As the browser: the first message names the page, later ones its hash.
            request = BackMsg()
            request.rerun_script.page_name = "" if not path else page_name
            request.rerun_script.query_string = ""
            run, page_hash = await run_script(connection, request)
            visits.append(run)
            if number == SESSIONS:
                request.rerun_script.page_name = ""
                request.rerun_script.page_script_hash = page_hash
                for _ in range(RERUNS):
                    # Streamlit tidies its memory after a run; a reader is slower than that.
                    await asyncio.sleep(PAUSE)
                    reruns.append((await run_script(connection, request))[0])
    return Measured(title, visits[0], middle(visits[1:]), middle(reruns))


async def run_script(connection: websockets.ClientConnection, request: BackMsg) -> tuple[Run, str]:
    """Ask for a run and take in everything until the script has finished."""
    size, failed, page_hash = 0, False, ""
    begin = time.perf_counter()
    await connection.send(request.SerializeToString())
    while True:
        data = await asyncio.wait_for(connection.recv(), PATIENCE)
        assert isinstance(data, bytes)
        size += len(data)
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "navigation":
            page_hash = message.navigation.page_script_hash
        elif kind == "delta":
            failed |= message.delta.new_element.WhichOneof("type") == "exception"
        elif kind == "page_not_found":
            failed = True
        elif kind == "script_finished" and message.script_finished in DONE:
            failed |= message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR
            return Run((time.perf_counter() - begin) * 1000, size, failed), page_hash


def middle(runs: Sequence[Run]) -> Run:
    """Return the median run; failed if any of them failed."""
    return Run(
        median(run.ms for run in runs),
        round(median(run.size for run in runs)),
        any(run.failed for run in runs),
    )


def table(empty: Measured, pages: Sequence[Measured]) -> str:
    """Return the measurements as aligned text, each beside its ratio to the empty page."""
    head = ["pagina", "1e bezoek ms", "×", "later ms", "×", "herhaling ms", "×"]
    head += ["kB openen", "×", "kB herhaling", "×"]
    rows = [head]
    for page in (empty, *pages):
        failed = page.first.failed or page.later.failed or page.rerun.failed
        row = [page.name + (" (FOUT)" if failed else "")]
        for value, base in (
            (page.first.ms, empty.first.ms),
            (page.later.ms, empty.later.ms),
            (page.rerun.ms, empty.rerun.ms),
            (page.later.size / 1024, empty.later.size / 1024),
            (page.rerun.size / 1024, empty.rerun.size / 1024),
        ):
            row += [f"{value:.1f}", f"{value / base:.1f}"]
        rows.append(row)
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


if __name__ == "__main__":
    sys.exit(main())

"""What Lighthouse says of a first visit, beside an empty Streamlit page in the same run.

Lighthouse is a program of npm. It is fetched into a folder of its own that is not committed
(``bench/.lighthouse``), or taken from the folder in the variable ``LIGHTHOUSE``. The machine
weighs: on a busy one every page gets less, the empty one too, so each round measures both.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import astuple, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.serving import ROOT

PACKAGE = "lighthouse@12"
"""The last version for Node 20."""
FOLDER = Path(__file__).with_name(".lighthouse")
ROUNDS = 3
PATIENCE = 240
"""Seconds for one measurement."""
PATHS = {"Overzicht": "", "Gebiedsprofiel": "gebiedsprofiel?gebied=heerlen-noord"}
FORMS: dict[str, list[str]] = {"telefoon": [], "bureau": ["--preset=desktop"]}
"""Lighthouse measures a phone unless it is told otherwise."""
CHROME = (
    "--headless=new --no-sandbox --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run --use-gl=angle --use-angle=swiftshader "
    "--enable-unsafe-swiftshader"
)
NO_NODE = "niet gemeten: node, npm of chromium ontbreekt"
NO_PACKAGE = "niet gemeten: lighthouse kon niet van npm worden gehaald"

Serving = Callable[[Path], AbstractContextManager[tuple[str, int]]]


@dataclass(frozen=True)
class Visit:
    """One first visit: marks of 100, seconds, milliseconds, megabytes and errors in the console.

    ``jumps``: the layout shift, no unit; ``blocked``: milliseconds in which the page does not
    answer.
    """

    performance: float
    accessibility: float
    first_paint: float
    blocked: float
    jumps: float
    size: float
    errors: int


def read(report: dict[str, Any]) -> Visit:
    """The figures of a report of Lighthouse. Raises ``ValueError`` when it could not measure."""
    if report.get("runtimeError"):
        raise ValueError(str(report["runtimeError"]))
    audits, marks = report["audits"], report["categories"]

    def value(name: str) -> float:
        return float(audits[name].get("numericValue") or 0)

    return Visit(
        100 * (marks["performance"]["score"] or 0),
        100 * (marks["accessibility"]["score"] or 0),
        value("first-contentful-paint") / 1000,
        value("total-blocking-time"),
        value("cumulative-layout-shift"),
        value("total-byte-weight") / 1e6,
        len(audits["errors-in-console"].get("details", {}).get("items", [])),
    )


def middle(visits: Sequence[Visit]) -> Visit:
    """The median of each figure; of the errors the most."""
    m = [median(row) for row in zip(*map(astuple, visits), strict=True)]
    return Visit(m[0], m[1], m[2], m[3], m[4], m[5], max(visit.errors for visit in visits))


def table(serving: Serving) -> str:
    """A row per page and form, the median of some rounds; or why nothing was measured."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not (chromium and shutil.which("node") and shutil.which("npm")):
        return NO_NODE
    program = _program()
    if program is None:
        return NO_PACKAGE
    found: dict[tuple[str, str], list[Visit]] = {}
    with (
        serving(ROOT / "bench" / "empty_asgi.py") as (empty, _),
        serving(ROOT / "asgi.py") as (ours, _),
    ):
        pages = {"leeg (maatstaf)": f"http://{empty}/"}
        pages |= {title: f"http://{ours}/{path}" for title, path in PATHS.items()}
        for _ in range(ROUNDS):
            for form, options in FORMS.items():
                for title, url in pages.items():
                    visit = _measured(program, chromium, url, options)
                    found.setdefault((form, title), []).extend([visit] if visit else [])
    failed = [f"{form}, {title}: mislukt" for (form, title), visits in found.items() if not visits]
    rows = lines({key: middle(visits) for key, visits in found.items() if visits})
    return "\n".join([rows, *failed])


def lines(found: dict[tuple[str, str], Visit]) -> str:
    """``found`` ((form, page) -> figures) as aligned text."""
    rows = [
        f"{'':<10}{'pagina':<18}{'cijfer':>7}{'toegankelijk':>14}{'eerste beeld s':>16}"
        f"{'bezet ms':>10}{'verspringen':>13}{'MB':>6}{'fouten':>8}"
    ]
    rows += [
        f"{form:<10}{title:<18}{v.performance:>7.0f}{v.accessibility:>14.0f}{v.first_paint:>16.1f}"
        f"{v.blocked:>10.0f}{v.jumps:>13.3f}{v.size:>6.2f}{v.errors:>8}"
        for (form, title), v in found.items()
    ]
    return "\n".join(rows)


def _program() -> Path | None:
    """The entry of Lighthouse, fetched if it is not there; None if it cannot be had."""
    folder = Path(os.environ.get("LIGHTHOUSE") or FOLDER)
    entry = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not entry.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), PACKAGE]
        subprocess.run(command, capture_output=True, check=False)
    return entry if entry.is_file() else None


def _measured(program: Path, chromium: str, url: str, options: list[str]) -> Visit | None:
    """One visit; None when it failed, as on a machine that is too busy now and then."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["node", str(program), url, *options, "--quiet", "--output=json"]
        command += [f"--output-path={report}", f"--chrome-flags={CHROME}"]
        command += ["--only-categories=performance,accessibility,best-practices"]
        environment = {**os.environ, "CHROME_PATH": chromium}
        try:
            subprocess.run(
                command, env=environment, capture_output=True, check=True, timeout=PATIENCE
            )
            return read(json.loads(report.read_text("utf-8")))
        except (subprocess.SubprocessError, OSError, ValueError):
            return None


if __name__ == "__main__":
    from bench.serving import serving as _serving

    print(table(_serving))

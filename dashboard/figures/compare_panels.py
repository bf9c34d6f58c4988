"""A picture per area with its own reference lines, on one shared axis, as HTML.

For more lines than one chart can carry. Below each picture every line is named
with its last value and a sample of how it looks, so no label can cover another.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard.vocabulary import COLOURS

WIDTH, HEIGHT, PAD, YEARS = 300, 148, 10, 18
DASHES = {"solid": "", "dash": "7 4", "dot": "2 4", "dashdot": "7 3 2 3"}
"""Name of a dash -> how SVG writes it."""
BORDERS = {"solid": "solid", "dash": "dashed", "dot": "dotted", "dashdot": "dashed"}
"""Name of a dash -> the nearest border that HTML has, for the sample."""


@dataclass(frozen=True)
class Line:
    """One line: ``label``, its ``values`` by year, the last one as ``text``, its ``colour``,
    ``dash`` (a key of ``DASHES``) and whether it is the panel's ``own``."""

    label: str
    values: pd.Series
    text: str
    colour: str
    dash: str = "solid"
    own: bool = False


@dataclass(frozen=True)
class AreaPanel:
    """One area: ``title``, its ``lines`` (its own first) and an ``alt`` text."""

    title: str
    lines: tuple[Line, ...]
    alt: str


def area_panels_html(panels: Sequence[AreaPanel], zero: bool) -> str:
    """An HTML list of ``panels`` on one axis; with ``zero`` zero is a thin line on it.

    Text is escaped; pictures are data addresses, so nothing is fetched.
    """
    everything = pd.concat([line.values for p in panels for line in p.lines]).dropna()
    low, high = (everything.min(), everything.max()) if len(everything) else (0.0, 1.0)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    items = "".join(_item(panel, low, high, zero) for panel in panels)
    return f'<ul class="veelvoud breed">{items}</ul>'


def _item(panel: AreaPanel, low: float, high: float, zero: bool) -> str:
    picture = base64.b64encode(_svg(panel, low, high, zero).encode()).decode()
    lines = "".join(
        f'<li><span class="lijnstaal" style="border-top:3px {BORDERS[line.dash]} {line.colour}">'
        f"</span><span>{escape(line.label)}</span><strong>{escape(line.text)}</strong></li>"
        for line in panel.lines
    )
    return (
        f'<li class="veelvoud-vak"><strong>{escape(panel.title)}</strong>'
        f'<img alt="{escape(panel.alt, quote=True)}" width="{WIDTH}" height="{HEIGHT}" '
        f'src="data:image/svg+xml;base64,{picture}"><ul class="lijnen">{lines}</ul></li>'
    )


def _svg(panel: AreaPanel, low: float, high: float, zero: bool) -> str:
    years = [int(y) for y in panel.lines[0].values.index]
    span, length = (high - low) or 1.0, (years[-1] - years[0]) or 1

    def point(year: int, value: float) -> str:
        x = PAD + (year - years[0]) / length * (WIDTH - 2 * PAD)
        y = HEIGHT - YEARS - PAD - (value - low) / span * (HEIGHT - YEARS - 2 * PAD)
        return f"{x:.1f} {y:.1f}"

    def drawn(line: Line) -> str:
        pieces, pen, dots = [], "M", []
        for year in years:
            value = line.values.get(year, float("nan"))
            if pd.isna(value):
                pen = "M"
                continue
            pieces.append(f"{pen}{point(year, float(value))}")
            pen = "L"
            if line.own:
                x, y = point(year, float(value)).split()
                dots.append(f'<circle cx="{x}" cy="{y}" r="4" fill="{line.colour}"/>')
        return (
            f'<path d="{" ".join(pieces)}" fill="none" stroke="{line.colour}" '
            f'stroke-width="{3 if line.own else 2}" stroke-dasharray="{DASHES[line.dash]}"/>'
            + "".join(dots)
        )

    base = point(years[0], 0.0).split()[1]
    axis = f'<path d="M0 {base}H{WIDTH}" stroke="{COLOURS["muted"]}"/>' if zero else ""
    words = "".join(
        f'<text x="{x}" y="{HEIGHT - 3}" text-anchor="{anchor}" fill="{COLOURS["muted"]}" '
        f'font-family="sans-serif" font-size="13">{year}</text>'
        for x, anchor, year in ((0, "start", years[0]), (WIDTH, "end", years[-1]))
    )
    # The area's own line last, on top of its references.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{axis}'
        f"{''.join(drawn(line) for line in reversed(panel.lines))}{words}</svg>"
    )

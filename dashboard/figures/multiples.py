"""Small multiples: a small picture per area on one shared axis, as HTML.

The pictures are drawn as SVG images: twenty Plotly charts would weigh a
hundredfold, and a single one with twenty panels cannot rearrange itself on a
phone. An image also carries its own alt text.
"""

import base64
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard.vocabulary import CLASSES, COLOURS

WIDTH, HEIGHT, PAD = 200, 84, 8


@dataclass(frozen=True)
class Panel:
    """One area: ``title``, two lines of text, the ``values`` by year, the class number that
    colours its mark (None: no data), an ``alt`` text, and whether it is ``chosen``.

    ``reference``: a line of its own instead of the shared one; ``marked``: whether
    there is a mark at all (a dimension has no class of the total score)."""

    title: str
    subtitle: str
    detail: str
    values: pd.Series
    klass: int | None
    alt: str
    chosen: bool = False
    reference: pd.Series | None = None
    marked: bool = True


def panels_html(panels: list[Panel], reference: pd.Series) -> str:
    """An HTML list of ``panels``, each with its own or else the ``reference`` line in grey.

    All share one axis over every value shown and zero, which is a thin line.
    Text is escaped; pictures are data addresses, so nothing is fetched.
    """
    beside = [reference if p.reference is None else p.reference for p in panels]
    everything = pd.concat([p.values for p in panels] + beside + [reference]).dropna()
    low, high = min(everything.min(), 0.0), max(everything.max(), 0.0)
    items = "".join(_item(p, r, low, high) for p, r in zip(panels, beside, strict=True))
    return f'<ul class="veelvoud">{items}</ul>'


def _item(panel: Panel, reference: pd.Series, low: float, high: float) -> str:
    picture = base64.b64encode(_svg(panel, reference, low, high).encode()).decode()
    mark = CLASSES[panel.klass - 1].colour if panel.klass else COLOURS["missing"]
    chosen = " gekozen" if panel.chosen else ""
    square = f'<span class="klasse-vlak" style="background:{mark}"></span>' if panel.marked else ""
    return (
        f'<li class="veelvoud-vak{chosen}"><div class="veelvoud-kop">'
        f"{square}<strong>{escape(panel.title)}</strong></div>"
        f'<img alt="{escape(panel.alt, quote=True)}" width="{WIDTH}" height="{HEIGHT}" '
        f'src="data:image/svg+xml;base64,{picture}">'
        f'<div class="veelvoud-cijfer">{escape(panel.subtitle)}<br>'
        f"<strong>{escape(panel.detail)}</strong></div></li>"
    )


def _svg(panel: Panel, reference: pd.Series, low: float, high: float) -> str:
    years = [int(y) for y in reference.index]
    span = (high - low) or 1.0

    def point(year: int, value: float) -> tuple[float, float]:
        x = PAD + (year - years[0]) / ((years[-1] - years[0]) or 1) * (WIDTH - 2 * PAD)
        y = HEIGHT - PAD - (value - low) / span * (HEIGHT - 2 * PAD)
        return round(x, 1), round(y, 1)

    def path(values: pd.Series) -> str:
        """Line pieces between years that both have a value; a gap stays a gap."""
        pieces, pen = [], "M"
        for year in years:
            value = values.get(year, float("nan"))
            if pd.isna(value):
                pen = "M"
                continue
            pieces.append("{}{} {}".format(pen, *point(year, float(value))))
            pen = "L"
        return " ".join(pieces)

    own = panel.values.dropna()
    colour = COLOURS["chosen"] if panel.chosen else COLOURS["programme"]
    dots = "".join(
        '<circle cx="{}" cy="{}" r="3" fill="{}"/>'.format(*point(int(y), float(v)), colour)
        for y, v in own.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path d="M0 {point(years[0], 0)[1]}H{WIDTH}" stroke="{COLOURS["line"]}"/>'
        f'<path d="{path(reference)}" fill="none" stroke="{COLOURS["comparable"]}" '
        'stroke-width="1.5"/>'
        f'<path d="{path(panel.values)}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
        f"{dots}</svg>"
    )

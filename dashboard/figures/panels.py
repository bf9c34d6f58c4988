"""Small multiples: a small picture for each panel on one shared axis, as HTML.

The pictures are drawn as SVG images: twenty Plotly charts would weigh a
hundredfold, and a single one with twenty panels cannot rearrange itself on a
phone. An image also carries its own alt text. Broad ones hold more lines: below
the picture each is named with its last value and a sample of how it looks, so no
label can cover another.
"""

import base64
from dataclasses import dataclass
from html import escape

from dashboard.content.figures import Panel, Panels, Series
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import html_name
from dashboard.vocabulary.look import COLOURS

DASHES = {"dash": "7 4", "dot": "2 4", "dashdot": "7 3 2 3"}
"""Name of a dash -> how SVG writes it; a solid line needs nothing."""
BORDERS = {"solid": "solid", "dash": "dashed", "dot": "dotted", "dashdot": "dashed"}
"""Name of a dash -> the nearest border that HTML has, for the sample."""


@dataclass(frozen=True)
class Size:
    """Pixels: ``width`` and ``height`` of a picture, the ``pad`` around its lines, room for
    ``years`` below them, the widths of its ``own`` and ``other`` lines, and of a ``dot`` the
    radius; ``zero``: colour of the line at zero."""

    width: int
    height: int
    pad: int
    years: int
    own: float
    other: float
    dot: int
    zero: str


SMALL = Size(200, 84, 8, 0, 2.5, 1.5, 3, COLOURS["line"])
BROAD = Size(300, 148, 10, 18, 3, 2, 4, COLOURS["muted"])


@figure_of.register
def _(figure: Panels) -> str:
    """A list of the panels; text is escaped, pictures are data addresses: nothing is fetched."""
    drawing = _Drawing(figure)
    items = "".join(map(drawing.item, figure.panels))
    kind = "veelvoud breed" if figure.broad else "veelvoud"
    return f'<div class="rij"><ul class="{kind}">{items}</ul></div>'


class _Drawing:
    """What all panels of ``figure`` share: their size and one axis over every value shown."""

    def __init__(self, figure: Panels) -> None:
        lines = [s.values for panel in figure.panels for s in panel.series]
        shown = [v for values in (*lines, figure.span) for v in values if v is not None]
        shown += [0.0] if figure.axis.zero or not shown else []
        self.figure, self.size = figure, BROAD if figure.broad else SMALL
        self.low, self.span = min(shown), (max(shown) - min(shown)) or 1.0

    def item(self, panel: Panel) -> str:
        picture = base64.b64encode(self._svg(panel).encode()).decode()
        title = f"<strong>{html_name(panel.title)}</strong>"
        if self.figure.broad:
            below = f'<ul class="lijnen">{"".join(map(self._named, panel.series))}</ul>'
        else:
            title = f'<div class="veelvoud-kop">{_square(panel.mark)}{title}</div>'
            below = (
                f'<div class="veelvoud-cijfer">{escape(panel.subtitle)}<br>'
                f"<strong>{escape(panel.detail)}</strong></div>"
            )
        return (
            f'<li class="veelvoud-vak{" gekozen" if panel.chosen else ""}">{title}'
            f'<img alt="{escape(panel.alt, quote=True)}" width="{self.size.width}" '
            f'height="{self.size.height}" src="data:image/svg+xml;base64,{picture}">{below}</li>'
        )

    def _named(self, series: Series) -> str:
        colour, dash = _style(series)
        last = KINDS[self.figure.axis.kind].write(series.values[-1])
        return (
            f'<li><span class="lijnstaal" style="border-top:3px {BORDERS[dash]} {colour}"></span>'
            f"<span>{html_name(series.name)}</span><strong>{escape(last)}</strong></li>"
        )

    def _svg(self, panel: Panel) -> str:
        size, years = self.size, self.figure.years
        base = self._point(years[0], 0.0)[1]
        axis = f'<path d="M0 {base}H{size.width}" stroke="{size.zero}"/>'
        words = "".join(
            f'<text x="{x}" y="{size.height - 3}" text-anchor="{anchor}" fill="{COLOURS["muted"]}" '
            f'font-family="sans-serif" font-size="13">{year}</text>'
            for x, anchor, year in ((0, "start", years[0]), (size.width, "end", years[-1]))
        )
        # The panel's own line last, on top of its references.
        own, *others = panel.series
        lines = [*(self._line(s, size.other) for s in reversed(others)), self._line(own, size.own)]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size.width} {size.height}">'
            f"{axis if self.figure.axis.zero else ''}{''.join(lines)}{self._dots(own)}"
            f"{words if size.years else ''}</svg>"
        )

    def _point(self, year: int, value: float) -> tuple[str, str]:
        size, years = self.size, self.figure.years
        part = (year - years[0]) / ((years[-1] - years[0]) or 1)
        x = size.pad + part * (size.width - 2 * size.pad)
        up = (value - self.low) / self.span * (size.height - size.years - 2 * size.pad)
        return f"{x:.1f}", f"{size.height - size.years - size.pad - up:.1f}"

    def _line(self, series: Series, width: float) -> str:
        """Line pieces between years that both have a value; a gap stays a gap."""
        colour, dash = _style(series)
        pieces, pen = [], "M"
        for year, value in zip(self.figure.years, series.values, strict=True):
            if value is not None:
                pieces.append(f"{pen}{' '.join(self._point(year, value))}")
            pen = "M" if value is None else "L"
        dashes = f' stroke-dasharray="{DASHES[dash]}"' if dash in DASHES else ""
        return (
            f'<path d="{" ".join(pieces)}" fill="none" stroke="{colour}" '
            f'stroke-width="{width}"{dashes}/>'
        )

    def _dots(self, series: Series) -> str:
        values = zip(self.figure.years, series.values, strict=True)
        points = (self._point(year, value) for year, value in values if value is not None)
        end = f'r="{self.size.dot}" fill="{_style(series)[0]}"/>'
        return "".join(f'<circle cx="{x}" cy="{y}" {end}' for x, y in points)


def _style(series: Series) -> tuple[str, str]:
    """Colour and dash of a line."""
    own = look(series.role)
    return own.colour, series.dash or own.dash


def _square(role: str) -> str:
    if not role:
        return ""
    return f'<span class="klasse-vlak" style="background:{look(role).colour}"></span>'

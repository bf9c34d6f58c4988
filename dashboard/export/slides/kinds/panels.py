"""Small multiples as a native table: a row for each panel, with its own line by year."""

from collections.abc import Callable, Sequence

from pptx.shapes.base import BaseShape

from dashboard.content.figures import Panel, Panels, Series, Value, Values
from dashboard.content.look import look
from dashboard.content.table import KINDS, Kind
from dashboard.export.slides.drawing import Canvas, drawn
from dashboard.export.slides.kinds.texts import captioned, in_columns
from dashboard.export.slides.tables import SIDE, Rows, TableCell, head
from dashboard.export.slides.words import wide as inches
from dashboard.figures.classes import text_colour
from dashboard.vocabulary.look import COLOURS

SIZE = 12
"""Of letters in points at which a column is made wide enough."""


@drawn.register
def _panels(figure: Panels, canvas: Canvas) -> BaseShape:
    """A row for each panel: what it says, and its own line by year; the other lines once."""
    kind, since = KINDS[figure.axis.kind], _same_end([p.detail for p in figure.panels])
    # What is said of a panel may be its last number: that stands once.
    once = bool(since) and _from_zero(figure) and all(_ends(p, since, kind) for p in figure.panels)
    years = [at for at, _ in enumerate(figure.years) if at or not _from_zero(figure)]
    shared = _shared(figure)
    rows = []
    for panel_ in figure.panels:
        own, *others = panel_.series
        name = TableCell(panel_.title, colour=_name_colour(panel_), bold=True)
        said = [TableCell(own.name)] if figure.broad else _said(panel_, since, once)
        rows.append([name, *said, *_values(own, years, kind.write, last=once)])
        rows += [
            [TableCell(""), *_named(s, len(said)), *_values(s, years, kind.write, quiet=True)]
            for s in others
            if s.values not in shared
        ]
    rows += [
        [
            TableCell(name),
            *([TableCell("")] * (1 if figure.broad or once else 2)),
            *_values(Series(name, "", values), years, kind.write, quiet=True),
        ]
        for values, name in shared.items()
    ]
    what = canvas.content.table.columns[0].header
    texts = ["", "Lijn"] if figure.broad else [what, "Stand", since or "Verandering"]
    widths = [1.35, 1.4, *([] if figure.broad else [1.3]), *[0.6] * len(years)]
    box = canvas.box
    if once:
        box, texts = captioned(canvas, f"Verandering {since}", box), texts[:2]
        widths = [_widest(rows, at) for at in range(len(texts) + len(years))]
    header = head(texts) + head(["", *(str(figure.years[at]) for at in years)], "r")[1:]
    return in_columns(canvas, box, header, rows, widths)


def _widest(rows: Rows, at: int) -> float:
    """What a column needs to stand on one line, in inches."""
    return max(inches(row[at].text, SIZE, row[at].bold) for row in rows) + 2 * SIDE


def _ends(panel_: Panel, since: str, kind: Kind) -> bool:
    """Whether what is said of a panel is the last number of its own line."""
    return panel_.detail.removesuffix(since).strip() == kind.write(panel_.series[0].values[-1])


def _shared(figure: Panels) -> dict[Values, str]:
    """The lines (values -> name) beside its own that every one of many panels has: told once."""
    if len(figure.panels) == 1:
        return {}
    first, *others = ({s.values: s.name for s in p.series[1:]} for p in figure.panels)
    return {v: name for v, name in first.items() if all(v in other for other in others)}


def _name_colour(panel_: Panel) -> str:
    return COLOURS["chosen" if panel_.chosen else "text"]


def _said(panel_: Panel, since: str, once: bool) -> list[TableCell]:
    fill = look(panel_.mark).colour if panel_.mark else ""
    ink = text_colour(fill) if fill else COLOURS["text"]
    stand = TableCell(panel_.subtitle, fill, ink)
    change = TableCell(panel_.detail.removesuffix(since).strip(), bold=True)
    return [stand] if once else [stand, change]


def _named(series: Series, cells: int) -> list[TableCell]:
    """The name of a line in the first of so many ``cells``."""
    return [TableCell(series.name, colour=COLOURS["muted"]), *[TableCell("")] * (cells - 1)]


def _values(
    series: Series,
    years: list[int],
    tell: Callable[[Value], str],
    *,
    quiet: bool = False,
    last: bool = False,
) -> list[TableCell]:
    """A cell for each year; ``last``: the last one is bold."""
    colour = COLOURS["muted" if quiet else "text"]
    return [
        TableCell(tell(series.values[at]), colour=colour, align="r", bold=last and at == years[-1])
        for at in years
    ]


def _same_end(texts: Sequence[str]) -> str:
    """What follows the first word of every text, where that is the same ("sinds 2018")."""
    ends = {text.partition(" ")[2] for text in texts}
    return ends.pop() if len(ends) == 1 else ""


def _from_zero(figure: Panels) -> bool:
    """Whether every line starts at zero: a change since the first year, which says nothing."""
    return all(s.values[0] == 0 for p in figure.panels for s in p.series)

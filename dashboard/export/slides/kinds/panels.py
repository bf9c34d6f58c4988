"""Small multiples as a native table: a row for each panel, with its own line by year."""

from collections.abc import Callable, Sequence

from pptx.shapes.base import BaseShape

from dashboard.content.figures import Panel, Panels, Series, Value, Values
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.export.slides.drawing import Canvas, drawn
from dashboard.export.slides.kinds.texts import in_columns
from dashboard.export.slides.tables import TableCell, head
from dashboard.figures.classes import text_colour
from dashboard.vocabulary.look import COLOURS


@drawn.register
def _panels(figure: Panels, canvas: Canvas) -> BaseShape:
    """A row for each panel: what it says, and its own line by year; the other lines once."""
    kind, since = KINDS[figure.axis.kind], _same_end([p.detail for p in figure.panels])
    years = [at for at, _ in enumerate(figure.years) if at or not _from_zero(figure)]
    shared = _shared(figure)
    rows = []
    for panel_ in figure.panels:
        own, *others = panel_.series
        name = TableCell(panel_.title, colour=_name_colour(panel_), bold=True)
        said = [TableCell(own.name)] if figure.broad else _said(panel_, since)
        rows.append([name, *said, *_values(own, years, kind.write)])
        rows += [
            [TableCell(""), *_named(s, figure), *_values(s, years, kind.write, quiet=True)]
            for s in others
            if s.values not in shared
        ]
    rows += [
        [
            TableCell(name),
            *([TableCell("")] * (1 if figure.broad else 2)),
            *_values(Series(name, "", values), years, kind.write, quiet=True),
        ]
        for values, name in shared.items()
    ]
    what = canvas.content.table.columns[0].header
    texts = ["", "Lijn"] if figure.broad else [what, "Stand", since or "Verandering"]
    header = head(texts) + head(["", *(str(figure.years[at]) for at in years)], "r")[1:]
    widths = [1.35, 1.4, *([] if figure.broad else [1.3]), *[0.6] * len(years)]
    return in_columns(canvas, canvas.box, header, rows, widths)


def _shared(figure: Panels) -> dict[Values, str]:
    """The lines (values -> name) beside its own that every one of many panels has: told once."""
    if len(figure.panels) == 1:
        return {}
    first, *others = ({s.values: s.name for s in p.series[1:]} for p in figure.panels)
    return {v: name for v, name in first.items() if all(v in other for other in others)}


def _name_colour(panel_: Panel) -> str:
    return COLOURS["chosen" if panel_.chosen else "text"]


def _said(panel_: Panel, since: str) -> list[TableCell]:
    fill = look(panel_.mark).colour if panel_.mark else ""
    ink = text_colour(fill) if fill else COLOURS["text"]
    change = TableCell(panel_.detail.removesuffix(since).strip(), bold=True)
    return [TableCell(panel_.subtitle, fill, ink), change]


def _named(series: Series, figure: Panels) -> list[TableCell]:
    name = TableCell(series.name, colour=COLOURS["muted"])
    return [name] if figure.broad else [name, TableCell("")]


def _values(
    series: Series, years: list[int], tell: Callable[[Value], str], *, quiet: bool = False
) -> list[TableCell]:
    colour = COLOURS["muted" if quiet else "text"]
    return [TableCell(tell(series.values[at]), colour=colour, align="r") for at in years]


def _same_end(texts: Sequence[str]) -> str:
    """What follows the first word of every text, where that is the same ("sinds 2018")."""
    ends = {text.partition(" ")[2] for text in texts}
    return ends.pop() if len(ends) == 1 else ""


def _from_zero(figure: Panels) -> bool:
    """Whether every line starts at zero: a change since the first year, which says nothing."""
    return all(s.values[0] == 0 for p in figure.panels for s in p.series)

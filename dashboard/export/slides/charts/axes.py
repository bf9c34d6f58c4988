"""The axes of a chart, and where its plot lies."""

from dataclasses import dataclass

from dashboard.content.figures import Axis, Value, Values
from dashboard.content.table import KINDS
from dashboard.export.ends import round_ends
from dashboard.export.slides.charts.grid import GridColumn
from dashboard.export.slides.charts.parts import Stroke, line, rich, text_properties, told
from dashboard.vocabulary.look import COLOURS

GRID = "#ececec"
FINE = 0.01
"""Steps of an axis below this need a third decimal."""
FORMATS = {"share": "0%", "share_1": "0%", "count": "#,##0"}
MINUS = '"\u2212"'
"""As everywhere else in the product; in quotes, because it is no minus to a number format."""
SIGNED = f"+0.00;{MINUS}0.00;0"
"""How an axis of differences, or around zero, is written."""
AMOUNTS = dict.fromkeys(("amount", "whole"), "#,##{0}") | dict.fromkeys(
    ("amount_change", "whole_change"), f"+#,##{{0}};{MINUS}#,##{{0}};0"
)
"""Kinds in a unit of their own: with a decimal where the steps of the axis ask for it."""


@dataclass(frozen=True)
class Scale:
    """An axis of numbers: from ``low`` to ``high`` by ``step``, its ``format`` and ``title``.

    Its numbers may be ``shown``, its ``line`` drawn, and lines of a ``grid``; the other axis
    ``crosses`` it at a value (None: at its low end); ``reversed``: it runs from high to low.
    """

    low: float
    high: float
    step: float = 1
    format: str = "0.00"
    title: str = ""
    shown: bool = True
    crosses: float | None = None
    reversed: bool = False
    line: bool = True
    grid: bool = False

    def part(self, at: float) -> float:
        """Where a value lies between the ends: 0 at the low one, 1 at the high one."""
        return (at - self.low) / (self.high - self.low)


@dataclass(frozen=True)
class Plot:
    """Where the plot lies in its chart, in parts of its width and height."""

    left: float
    top: float
    width: float
    height: float


def number_format(kind: str, step: float = 1) -> str:
    """How the numbers of a ``kind`` stand at an axis with this ``step``."""
    if kind in FORMATS:
        return FORMATS[kind]
    if kind in AMOUNTS:
        return AMOUNTS[kind].format("0" if step >= 1 else "0.0")
    found = SIGNED if kind in ("difference", "deviation") else "0.00"
    return found if step >= FINE else found.replace("0.00", "0.000")


def scale_of(axis: Axis, values: list[Value], room: float = 0.06) -> Scale:
    """An axis that holds all values; ``room`` as ``round_ends``."""
    found = [v for v in values if v is not None] or [0.0, 1.0]
    low, high, step = round_ends(axis, found, room)
    return Scale(low, high, step, number_format(axis.kind, step), axis.title)


def excel_format(kind: str) -> str:
    """The format of a ``kind`` in a workbook and in labels, its minus as in Dutch text."""
    return (KINDS[kind].excel or "General").replace(";-", f";{MINUS}")


def column_of(header: str, values: Values, kind: str) -> GridColumn:
    """Values of a ``kind`` in a workbook. One that is shown as zero is zero there: else a label in
    the chart would give it a sign."""
    number, zero = excel_format(kind), KINDS[kind].write(0.0)
    kept = (0.0 if v is not None and KINDS[kind].write(v) == zero else v for v in values)
    return GridColumn(header, tuple(kept), number)


def manual(plot: Plot) -> str:
    """The place of the plot, without its labels."""
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="{plot.left:.5f}"/><c:y val="{plot.top:.5f}"/>'
        f'<c:w val="{plot.width:.5f}"/><c:h val="{plot.height:.5f}"/></c:manualLayout></c:layout>'
    )


def _title(text: str) -> str:
    if not text:
        return ""
    said = rich(text, 11, COLOURS["muted"])
    return f'<c:title><c:tx>{said}</c:tx><c:overlay val="0"/></c:title>'


def value_axis(
    scale: Scale, ids: tuple[int, int], side: str, between: str, *, last: bool = False
) -> str:
    """An axis of numbers; ``side``: b or l; ``ids``: of itself and of the other axis; ``between``:
    as DrawingML has it (``crossBetween``). ``last``: it stands at the end of the other, which runs
    from top to bottom."""
    own, other = ids
    order = "maxMin" if scale.reversed else "minMax"
    drawn = line(Stroke(COLOURS["line"], 1) if scale.line else None)
    crossing = (
        f'<c:crosses val="{"max" if last else "min"}"/>'
        if scale.crosses is None
        else f'<c:crossesAt val="{scale.crosses:g}"/>'
    )
    place = ("nextTo" if last else "low") if scale.shown else "none"
    grid = ""
    if scale.grid:
        grid = f"<c:majorGridlines><c:spPr>{line(Stroke(GRID, 0.5))}</c:spPr></c:majorGridlines>"
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling><c:orientation val="{order}"/>'
        f'<c:max val="{scale.high:.10g}"/><c:min val="{scale.low:.10g}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>{grid}{_title(scale.title)}'
        f'<c:numFmt formatCode="{told(scale.format)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{place}"/><c:spPr>{drawn}</c:spPr>'
        f'{text_properties(11, COLOURS["muted"])}<c:crossAx val="{other}"/>{crossing}'
        f'<c:crossBetween val="{between}"/><c:majorUnit val="{scale.step:.10g}"/></c:valAx>'
    )


def name_axis(own: int, other: int, side: str, size: float, reverse: bool, title: str = "") -> str:
    """An axis of names; ``reverse``: the first on top (or at the right)."""
    order = "maxMin" if reverse else "minMax"
    return (
        f'<c:catAx><c:axId val="{own}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>{_title(title)}'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{line(Stroke(COLOURS['country'], 1))}</c:spPr>"
        f'{text_properties(size, COLOURS["text"])}<c:crossAx val="{other}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )

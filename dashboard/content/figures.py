"""The closed set of figure values: plain data that says WHAT is drawn.

No value holds a drawing, a frame of pandas or a way to draw: Plotly, deck.gl, HTML, slides
and paper each draw the same values (``functools.singledispatch``). A missing value is None.
Colours are roles (``content.look``), numbers are kinds (``content.table.KINDS``).
"""

from dataclasses import dataclass

from dashboard.content.answers import Answer, Ruler, Tracks
from dashboard.content.maps import AreaMap, PlacesMap, SpotMap
from dashboard.content.texts import Cards, HeatTable, Listing, Remark, Verdicts

Value = float | None
Values = tuple[Value, ...]


@dataclass(frozen=True)
class Axis:
    """An axis of numbers: their ``kind``, a ``title``, whether zero belongs on it, and its ends
    where they are given and do not follow from the values."""

    kind: str
    title: str = ""
    zero: bool = False
    ends: tuple[float, float] | None = None


@dataclass(frozen=True)
class Series:
    """Values in the order of the figure's categories or years: a ``name``, a ``role`` (colour)
    and, where they are not those of the role, a ``marker``, a ``dash`` and a ``fill`` (a role)."""

    name: str
    role: str
    values: Values
    marker: str = ""
    dash: str = ""
    fill: str = ""


@dataclass(frozen=True)
class Mark:
    """A line through the figure: where it stands on its axis and what it is called."""

    at: float
    label: str


@dataclass(frozen=True)
class Band:
    """A part of an axis with a colour behind it (None: to its end): a ``label`` and a ``role``."""

    low: Value
    high: Value
    label: str
    role: str


@dataclass(frozen=True)
class Lines:
    """Lines through ``years``, named and valued at their end. ``marks`` stand upright."""

    years: tuple[int, ...]
    series: tuple[Series, ...]
    axis: Axis
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    height: int = 380


@dataclass(frozen=True)
class Bars:
    """Bars beside each other per category, around zero; the first category stands on top and
    the first series is the first of its group. ``still``: its legend is no button, because a
    group without one of its bars misleads."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: Axis
    height: int = 400
    still: bool = False


@dataclass(frozen=True)
class StackedBars:
    """Bars cut in parts (the series), per category from top to bottom.

    ``whole``: every bar is 100% and its parts are fractions, else amounts with their sum behind
    the bar. ``labels``: what is written in each part, by series and category ("" for nothing);
    ``details``: the whole text that is told of a part. ``legend``: name the parts above the figure.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: Axis
    labels: tuple[tuple[str, ...], ...] = ()
    details: tuple[tuple[str, ...], ...] = ()
    whole: bool = True
    legend: bool = False
    height: int = 300


@dataclass(frozen=True)
class Columns:
    """Upright bars per category: stacked, or ``opposite``: the second series below the line.

    ``below``: a text under each category; ``labels`` and ``details`` as ``StackedBars``.
    ``across``: title of the axis of categories.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: Axis
    across: str = ""
    below: tuple[str, ...] = ()
    labels: tuple[tuple[str, ...], ...] = ()
    details: tuple[tuple[str, ...], ...] = ()
    opposite: bool = False


@dataclass(frozen=True)
class Step:
    """A part of a difference: its ``name`` and ``value``."""

    name: str
    value: float


@dataclass(frozen=True)
class Waterfall:
    """Steps from zero to their ``total`` (of a ``role``), in the order in which they are drawn.

    ``rest``: what the steps leave of the total by rounding; it has no bar.
    """

    steps: tuple[Step, ...]
    total: Step
    axis: Axis
    rest: float = 0.0
    height: int = 380
    role: str = "muted"


@dataclass(frozen=True)
class DumbbellRow:
    """A row: its ``name``, value ``then`` and ``now``, a ``text`` at the right and a ``role``
    ("area" for a plain one)."""

    name: str
    then: Value
    now: Value
    text: str
    role: str = "area"


@dataclass(frozen=True)
class Dumbbell:
    """Two dots per row, then and now (named ``ends``), with upright ``marks``."""

    rows: tuple[DumbbellRow, ...]
    ends: tuple[str, str]
    axis: Axis
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Points:
    """A group of points: ``name``, ``role``, their ``x`` and ``y``, their ``texts`` ((): they are
    only a background), and a ``marker`` where it is not that of the role."""

    name: str
    role: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    texts: tuple[str, ...] = ()
    marker: str = ""


@dataclass(frozen=True)
class Scatter:
    """Groups of points under two axes; a later group lies on top."""

    groups: tuple[Points, ...]
    across: Axis
    up: Axis
    height: int = 520


@dataclass(frozen=True)
class RankLine:
    """An area through the years: ``name``, the ``places`` at which it is drawn (1 is on top), the
    ``ranks`` that are told, and a ``role`` ("" for one that is not chosen)."""

    name: str
    places: tuple[int | None, ...]
    ranks: tuple[int | None, ...]
    role: str = ""


@dataclass(frozen=True)
class Ranks:
    """Places in an order through ``years``, best on top."""

    years: tuple[int, ...]
    lines: tuple[RankLine, ...]


@dataclass(frozen=True)
class Dot:
    """A place in a strip: its ``name``, ``value``, the ``weight`` its surface stands for (None:
    unknown) and whether it is ``odd`` (an outlier)."""

    name: str
    value: float
    weight: Value
    odd: bool = False


@dataclass(frozen=True)
class StripRow:
    """A row of dots: ``name``, ``median``, the ``dots`` from low to high, whether ``chosen``."""

    name: str
    median: float
    dots: tuple[Dot, ...]
    chosen: bool = False


@dataclass(frozen=True)
class Strip:
    """Rows of dots on one axis with ``bands`` behind them and upright ``marks``."""

    rows: tuple[StripRow, ...]
    axis: Axis
    bands: tuple[Band, ...] = ()
    bands_title: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Panel:
    """A small picture with its own lines (its own first) and ``alt`` text.

    ``subtitle`` and ``detail`` stand below it; below a broad one each line with its last value.
    ``mark``: the role of a square before the title ("" for none).
    """

    title: str
    series: tuple[Series, ...]
    alt: str
    subtitle: str = ""
    detail: str = ""
    mark: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Panels:
    """Small multiples on one axis through ``years``; ``broad``: larger, with more lines;
    ``span``: further values that the axis must hold."""

    years: tuple[int, ...]
    panels: tuple[Panel, ...]
    axis: Axis
    broad: bool = False
    span: Values = ()


def sums_of(series: tuple[Series, ...], bars: int) -> list[float]:
    """The sum of the parts (``series``) of each of so many bars; a missing part adds nothing."""
    return [sum(s.values[at] or 0.0 for s in series) for at in range(bars)]


_Drawn = Lines | Bars | StackedBars | Columns | Waterfall | Dumbbell | Scatter | Ranks | Strip
_Texts = HeatTable | Cards | Panels | Verdicts | Listing | Remark | Answer | Tracks | Ruler
Figure = _Drawn | _Texts | SpotMap | AreaMap | PlacesMap
"""What a figure can be: a medium that draws these draws everything."""

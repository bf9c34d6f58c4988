"""Pieces of DrawingML that every chart is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from dashboard.content.look import Look
from dashboard.export.cells import xml_text
from dashboard.export.slides.charts.grid import Grid
from dashboard.export.slides.words import FONT
from dashboard.vocabulary.look import COLOURS

DASHES = {"dash": "dash", "dot": "sysDot", "dashdot": "dashDot"}
SYMBOLS = {
    "x": "x",
    "square": "square",
    "diamond": "diamond",
    "cross": "plus",
    "star": "star",
    "triangle-up": "triangle",
    "triangle-down": "square",
    "pentagon": "circle",
}
"""Marker of a look -> the nearest that PowerPoint has; another is a circle."""


@dataclass(frozen=True)
class Stroke:
    """A line: ``colour`` (hex), ``width`` in points, ``dash`` as a look has it."""

    colour: str
    width: float = 2.25
    dash: str = "solid"


@dataclass(frozen=True)
class Dot:
    """A marker: a ``symbol`` of PowerPoint, its ``size`` in points, ``fill`` and ``edge`` (hex)."""

    symbol: str
    size: int
    fill: str
    edge: str


@dataclass(frozen=True)
class Label:
    """What stands beside a point: ``text``, or without it the name of the series and its value
    (with ``between`` between them);
    on which ``side`` (r, l, t, b, ctr, inBase ...), moved by a ``shift`` (parts of the chart)."""

    text: str = ""
    side: str = "r"
    shift: float = 0.0
    colour: str = COLOURS["text"]
    size: float = 12
    bold: bool = False
    between: str = "\n"


def stroke_of(look: Look, dash: str = "", width: float = 0) -> Stroke:
    """The line of a look; ``dash`` and ``width`` where they are not its own."""
    return Stroke(look.colour, width or look.width, dash or look.dash)


def dot_of(look: Look, size: int = 0, marker: str = "", *, filled: bool = True) -> Dot:
    """The marker of a look; ``size`` and ``marker`` where they are not its own."""
    symbol = SYMBOLS.get(marker or look.marker, "circle")
    fill = look.colour if filled else COLOURS["background"]
    return Dot(symbol, size or look.size, fill, look.colour)


def told(text: str) -> str:
    """Text as it stands in XML."""
    return escape(xml_text(text), {'"': "&quot;"})


def solid(colour: str) -> str:
    """A fill of ``colour`` (hex); none for ""."""
    if not colour:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def line(stroke: Stroke | None) -> str:
    """The outline of a shape or the line of a series."""
    if stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = f'<a:prstDash val="{DASHES[stroke.dash]}"/>' if stroke.dash in DASHES else ""
    width, fill = round(stroke.width * 12700), solid(stroke.colour)
    return f'<a:ln w="{width}" cap="flat">{fill}{dash}<a:round/></a:ln>'


def letters(size: float, colour: str, bold: bool = False, tag: str = "a:defRPr") -> str:
    """The look of text in a chart."""
    return (
        f'<{tag} lang="nl-NL" sz="{round(size * 100)}" b="{int(bold)}">{solid(colour)}'
        f'<a:latin typeface="{FONT}"/></{tag}>'
    )


def text_properties(size: float, colour: str, bold: bool = False) -> str:
    """The same, as the property of a part of a chart."""
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz" wrap="none"/><a:lstStyle/><a:p><a:pPr>'
        f"{letters(size, colour, bold)}</a:pPr><a:endParaRPr/></a:p></c:txPr>"
    )


def rich(text: str, size: float, colour: str, bold: bool = False) -> str:
    """Text of our own in a chart."""
    paragraphs = "".join(
        f"<a:p><a:pPr>{letters(size, colour, bold)}</a:pPr>"
        f"<a:r>{letters(size, colour, bold, 'a:rPr')}<a:t>{told(part)}</a:t></a:r></a:p>"
        for part in text.split("\n")
    )
    return f'<c:rich><a:bodyPr wrap="none"/><a:lstStyle/>{paragraphs}</c:rich>'


def marker(dot: Dot | None) -> str:
    """The marker of a series or of a point."""
    if dot is None:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    edge = line(Stroke(dot.edge, 1.25))
    return (
        f'<c:marker><c:symbol val="{dot.symbol}"/><c:size val="{min(max(dot.size, 2), 72)}"/>'
        f"<c:spPr>{solid(dot.fill)}{edge}</c:spPr></c:marker>"
    )


_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="{}"/><c:showCatName val="0"/>'
    '<c:showSerName val="{}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
NO_LABELS = f"<c:dLbls>{_SHOWN.format(0, 0)}</c:dLbls>"


def labels(found: Mapping[int, Label], number: str, every: Label | None = None) -> str:
    """The labels of a series by place of the point. ``every``: how the value (in the format
    ``number``) of each other point stands beside it; without it those have none."""
    if not found and every is None:
        return NO_LABELS
    points = "".join(_label(at, label, number) for at, label in sorted(found.items()))
    if every is None:
        return f"<c:dLbls>{points}{_SHOWN.format(0, 0)}</c:dLbls>"
    return (
        f'<c:dLbls>{points}<c:numFmt formatCode="{told(number)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(every.size, every.colour, every.bold)}"
        f'<c:dLblPos val="{every.side}"/>{_SHOWN.format(1, 0)}</c:dLbls>'
    )


NONE = Label(side="")
"""A point without a label, where the others have one."""


def _label(at: int, label: Label, number: str) -> str:
    if label == NONE:
        return f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'
    moved = ""
    if label.shift:
        moved = (
            f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{label.shift:.4f}"/>'
            "</c:manualLayout></c:layout>"
        )
    if label.text:
        said = f"<c:tx>{rich(label.text, label.size, label.colour, label.bold)}</c:tx>"
    else:
        said = f'<c:numFmt formatCode="{told(number)}" sourceLinked="0"/>'
    named = "" if label.text else text_properties(label.size, label.colour, label.bold)
    return (
        f'<c:dLbl><c:idx val="{at}"/>{moved}{said}'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{named}"
        f'<c:dLblPos val="{label.side}"/>{_SHOWN.format(1, int(not label.text))}'
        f"<c:separator>{label.between}</c:separator></c:dLbl>"
    )


def numbers(grid: Grid, at: int) -> str:
    """The numbers of a column: where they stand in the workbook, and what they are."""
    column = grid.columns[at]
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{value:.10g}</c:v></c:pt>'
        for n, value in enumerate(column.values)
        if isinstance(value, int | float)
    )
    return (
        f"<c:numRef><c:f>{grid.cells(at)}</c:f><c:numCache>"
        f"<c:formatCode>{told(column.format)}</c:formatCode>"
        f'<c:ptCount val="{grid.rows}"/>{points}</c:numCache></c:numRef>'
    )


def words(grid: Grid, at: int) -> str:
    """The texts of a column, as ``numbers``."""
    column = grid.columns[at]
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{told(str(value))}</c:v></c:pt>'
        for n, value in enumerate(column.values)
    )
    return (
        f"<c:strRef><c:f>{grid.cells(at)}</c:f><c:strCache>"
        f'<c:ptCount val="{len(column.values)}"/>{points}</c:strCache></c:strRef>'
    )


def heading(grid: Grid, at: int) -> str:
    """The name of a series: the header of its column."""
    return (
        f"<c:tx><c:strRef><c:f>{grid.head(at)}</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{told(grid.columns[at].header)}</c:v></c:pt>'
        "</c:strCache></c:strRef></c:tx>"
    )

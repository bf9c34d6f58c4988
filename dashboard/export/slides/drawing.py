"""``drawn``: the one door to how a figure value stands on a slide."""

from dataclasses import dataclass
from functools import singledispatch
from typing import cast

from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import SlideShapes

from dashboard.content.content import Content
from dashboard.content.texts import NOTHING, Remark
from dashboard.export.slides.charts.chart import Chart, PointChart
from dashboard.export.slides.charts.parts import solid
from dashboard.export.slides.words import Box
from dashboard.store.read import Store

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


@dataclass(frozen=True, eq=False)
class Canvas:
    """Where a figure is drawn: the ``shapes`` of its slide, the ``box`` it has there, what the
    tile says (``content``) and the ``store`` that a map needs."""

    shapes: SlideShapes
    box: Box
    content: Content
    store: Store


@singledispatch
def drawn(figure: object, _canvas: Canvas) -> BaseShape:
    """Draw a value of ``content.figures`` on a slide; the shape that carries its alt text.

    Raises TypeError for what is no such value.
    """
    raise TypeError(f"no slide for a {type(figure).__name__}")


PARTS = (
    "rows",
    "tracks",
    "panels",
    "lines",
    "series",
    "groups",
    "steps",
    "cards",
    "items",
    "rungs",
)
"""What a figure can be made of: names of the fields that hold it."""


def shown(figure: object) -> object:
    """The figure, or a remark where it is made of nothing: a table or a chart needs a row."""
    parts = [getattr(figure, name) for name in PARTS if hasattr(figure, name)]
    return Remark(NOTHING) if parts and not any(parts) else figure


def add_chart(canvas: Canvas, chart: Chart, box: Box) -> BaseShape:
    """Put a native chart in ``box``, its workbook inside; returns the shape."""
    points = isinstance(chart, PointChart)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES if points else XL_CHART_TYPE.BAR_CLUSTERED
    # python-pptx asks of a chart no more than its two parts (``xml_bytes``, ``xlsx_blob``).
    return cast(BaseShape, canvas.shapes.add_chart(kind, *box.emu, cast(ChartData, chart)))


def stripe(canvas: Canvas, box: Box, colour: str) -> BaseShape:
    """A part of the ground in ``colour`` (hex), under what is drawn later; returns the shape."""
    shape = canvas.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu)
    properties = shape._element.spPr
    for old in properties.xpath("a:solidFill|a:ln"):
        properties.remove(old)
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    properties.append(parse_xml(solid(colour).replace("<a:solidFill>", f"<a:solidFill {space}>")))
    properties.append(parse_xml(f"<a:ln {space}><a:noFill/></a:ln>"))
    plain(shape)
    decorative(shape)
    return shape


def plain(shape: BaseShape) -> None:
    """Take away the edge and shadow that PowerPoint gives a new shape."""
    for style in shape._element.xpath("p:style"):
        shape._element.remove(style)


def decorative(shape: BaseShape) -> None:
    """Tell who cannot see it that a shape says nothing that is not said elsewhere."""
    shape._element._nvXxPr.cNvPr.append(parse_xml(_DECORATIVE))


def described(shape: BaseShape, alt: str) -> None:
    """Give a shape its text for who cannot see it."""
    shape._element._nvXxPr.cNvPr.set("descr", alt)

"""Figure values as pictures for paper, slides and files: drawn on the server, without a browser."""

from dashboard.content.figures import Answer, Cards, Figure, HeatTable, Listing, Remark, Verdicts
from dashboard.content.maps import AreaMap, PlacesMap, SpotMap
from dashboard.export.pictures import (  # noqa: F401
    answers,
    bars,
    columns,
    lines,
    maps,
    maps_of_places,
    panels,
    ranks,
    rows,
    scatter,
    tables,
    texts,
)
from dashboard.export.pictures.drawing import draw, frame_of, height_of
from dashboard.export.pictures.images import image
from dashboard.export.pictures.letters import FAMILY, FONTS
from dashboard.export.pictures.pen import POINTS_PER_MM, Pen
from dashboard.maps.flat import WIDTH
from dashboard.store.read import Store

__all__ = ["FAMILY", "FONTS", "drawable", "image", "map_png", "natural_height", "picture"]
MAP = 270.0
"""Height in points of a map on a slide: letters are as large beside it as on a map that high."""
_TEXTS = (Answer, Cards, HeatTable, Listing, Remark, Verdicts)


def drawable(figure: Figure) -> bool:
    """Whether a figure is drawn: not if it is text itself (cards, tables, lists)."""
    return not isinstance(figure, _TEXTS)


def natural_height(figure: Figure, width: float) -> float:
    """How high (mm) a figure wants to be in a width of so many mm."""
    return height_of(figure, width * POINTS_PER_MM) / POINTS_PER_MM


def picture(figure: Figure, store: Store, width: float, height: float) -> bytes:
    """The bare figure as SVG of ``width`` by ``height`` mm; its text is text in ``FAMILY``.

    The same figure gives the same bytes. Raises TypeError for what is no figure value.
    """
    pen = Pen(width * POINTS_PER_MM, height * POINTS_PER_MM, store)
    draw(figure, pen, pen.box)
    return pen.svg()


def map_png(figure: SpotMap | AreaMap | PlacesMap, store: Store, width_px: int) -> bytes:
    """A map as PNG of so many pixels wide, in its own shape: nothing of it but the map, with
    names that can be read on a slide of which it takes a third. Raises TypeError for no map."""
    pen = Pen(MAP * WIDTH / frame_of(figure, store).height, MAP, store)
    draw(figure, pen, pen.box)
    return pen.png(width_px)

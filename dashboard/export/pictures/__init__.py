"""Figure values as pictures for paper, slides and files: drawn on the server, without a browser."""

from dashboard.content.figures import Answer, Cards, Figure, HeatTable, Listing, Remark, Verdicts
from dashboard.export.pictures import (  # noqa: F401
    answers,
    bars,
    columns,
    lines,
    panels,
    ranks,
    rows,
    scatter,
)
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.letters import FAMILY, FONTS
from dashboard.export.pictures.pen import POINTS_PER_MM, Pen
from dashboard.store.read import Store

__all__ = ["FAMILY", "FONTS", "drawable", "natural_height", "picture"]
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

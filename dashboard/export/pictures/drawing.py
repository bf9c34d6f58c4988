"""``draw``: the one door to every drawing of a figure value on paper, and ``height_of`` it."""

from functools import singledispatch

from dashboard.export.pictures.pen import POINTS_PER_PIXEL, Box, Pen
from dashboard.maps.flat import Frame
from dashboard.store.read import Store


@singledispatch
def draw(figure: object, _pen: Pen, _box: Box) -> None:
    """Draw a value of ``content.figures`` in a box of the sheet.

    Raises TypeError for what is no such value.
    """
    raise TypeError(f"no drawing for a {type(figure).__name__}")


@singledispatch
def height_of(figure: object, _room: float) -> float:
    """How high (points) a figure wants to be in a width of so many points: as on the screen."""
    return float(getattr(figure, "height", 380)) * POINTS_PER_PIXEL


@singledispatch
def frame_of(figure: object, _store: Store) -> Frame:
    """What a map shows of the country. Raises TypeError for a figure that is no map."""
    raise TypeError(f"no map: {type(figure).__name__}")

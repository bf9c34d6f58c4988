"""Maps as values: what is shown of which places, and where the map looks."""

from dataclasses import dataclass

from dashboard.analysis.shown import Shown
from dashboard.content.view import COUNTRY_VIEW, View
from dashboard.vocabulary.areas import Area


@dataclass(frozen=True)
class Spot:
    """A mark on a map: ``code`` and ``name`` of an area, what is told of it (``text``), its place
    in degrees (WGS84), the number of its class (None: missing) and whether it is ``chosen``."""

    code: str
    name: str
    text: str
    longitude: float
    latitude: float
    klass: int | None
    chosen: bool = False


@dataclass(frozen=True)
class SpotMap:
    """Marks over the gemeenten of the country, coloured by their class on ``measure``."""

    spots: tuple[Spot, ...]
    measure: str
    year: int


@dataclass(frozen=True)
class AreaMap:
    """The buurten of one ``area`` (or its places of another ``level``) in the colour of their class
    in ``year``."""

    area: Area
    year: int
    level: str = "buurt"


@dataclass(frozen=True)
class PlacesMap:
    """All places of a level by the class of what is ``shown`` of them.

    ``outlines``: draw the NPLV areas; ``chosen``: code of a place to point out; ``members``: codes
    of wijken and buurten to point out each by itself; ``visited``: levels that were shown before;
    ``round``: with another number the screen lets go of the place that was clicked, so that a
    click on it is heard again.
    """

    shown: Shown
    view: View = COUNTRY_VIEW
    outlines: bool = True
    chosen: str | None = None
    visited: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    round: int = 0

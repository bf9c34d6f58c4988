"""The levels of area: what they are called, how their codes look and what they can do."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from dashboard.vocabulary import own
from dashboard.vocabulary.periods import YEARS


class AreaKind(StrEnum):
    """What an area is: published (a gemeente, wijk or buurt), computed by us (the country), of the
    programme (an NPLV area, or all of them), or composed by a reader."""

    OFFICIAL = "official"
    DERIVED = "derived"
    PROGRAMME = "programme"
    OWN = "own"


@dataclass(frozen=True)
class Level:
    """A level of area: its ``key``, Dutch ``singular`` and ``plural``, and code ``pattern``.

    ``file`` is the word for it in the official file names ("" if it has no official file),
    ``column`` its official code column, of a level of CBS the stem of it. ``kind``: whose areas
    these are.
    ``key_figures``: CBS gives its codes a name, a size and a border.
    ``single``: one place, told by its own ladder. ``part``: areas are made of it. ``on_map``:
    it has a map of the country. ``stored``: the store keeps its scores. ``years``: the
    measurements it can have (a set may hold fewer: postcodes came out up to 2022).
    """

    key: str
    singular: str
    plural: str
    pattern: str
    file: str = ""
    column: str = ""
    kind: AreaKind = AreaKind.OFFICIAL
    key_figures: bool = False
    single: bool = False
    part: bool = False
    on_map: bool = False
    stored: bool = True
    years: tuple[int, ...] = YEARS

    @property
    def official(self) -> bool:
        """Whether its scores are published; else we compute them."""
        return self.kind is AreaKind.OFFICIAL


_cbs_level = partial(Level, key_figures=True, on_map=True)
_part_level = partial(_cbs_level, single=True, part=True)
_outside = partial(Level, stored=False)
_WIJK, _BUURT, _SQUARE = r"WK\d{4}[0-9A-Z]{2}", r"BU\d{4}[0-9A-Z]{4}", r"^E\d{3,4}N\d{3,4}$"
_PROGRAMME = r"^(NPLV(-2002)?|[a-z][a-z0-9-]*)$"
LEVELS: dict[str, Level] = {
    level.key: level
    for level in (
        Level("land", "land", "landen", r"^NL(-2002)?$", kind=AreaKind.DERIVED),
        Level("nplv", "NPLV-gebied", "NPLV-gebieden", _PROGRAMME, kind=AreaKind.PROGRAMME),
        _cbs_level("gemeente", "gemeente", "gemeenten", r"^GM\d{4}$", "gemeenten", "gm"),
        _part_level("wijk", "wijk", "wijken", rf"^{_WIJK}$", "wijken", "wk"),
        _part_level("buurt", "buurt", "buurten", rf"^{_BUURT}$", "buurten", "bu"),
        _outside("grid", "vierkant", "vierkanten", _SQUARE, "grids", "grid_id", single=True),
        Level("pc4", "postcode", "postcodes", r"^[1-9]\d{3}$", "PC4", "PC4", single=True),
        _outside("eigen", "eigen gebied", "eigen gebieden", own.PATTERN, kind=AreaKind.OWN),
    )
}
"""Key -> level. ``eigen``: an area that a reader composed (``areas.own_area``)."""


POSTCODE = "pc4"
"""Key of the level of postcodes of four digits: with a profile, and not on the map."""


def level_of(code: str) -> Level:
    """The level whose codes look like ``code``. Raises ``ValueError`` if there is none."""
    for level in LEVELS.values():
        if re.match(level.pattern, code):
            return level
    raise ValueError(f"the code of no level: {code!r}")


def part_levels() -> tuple[str, ...]:
    """The levels that areas are made of."""
    return tuple(key for key, level in LEVELS.items() if level.part)


def map_levels() -> tuple[str, ...]:
    """The levels with a map of the country, from large to small."""
    return tuple(key for key, level in LEVELS.items() if level.on_map)

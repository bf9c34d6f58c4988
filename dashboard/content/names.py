"""Names that know their place: text everywhere, a link to its profile where a medium has links."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

import pandas as pd

from dashboard.vocabulary.areas import Area, is_group
from dashboard.vocabulary.levels import POSTCODE, level_of, map_levels

_IN_GEMEENTE = re.compile(r"(?:GM|WK|BU)(\d{4})")
PROFILE, CHOICE = "gebiedsprofiel", "gebied"
"""The page about one place, and what its address calls that place."""


class PlaceName(str):
    """The name of a place with a profile of its own; ``code``: of an NPLV area, a gemeente, a wijk,
    a buurt, a postcode or an area that a reader composed. Whatever is made from it (a sentence, a
    file) is ordinary text again."""

    code: str

    def __new__(cls, name: str, code: str) -> "PlaceName":
        """``name`` as it is shown, and the ``code`` of its place."""
        made = super().__new__(cls, name)
        made.code = code
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        return str(self), self.code

    @property
    def composed(self) -> bool:
        """Whether it is of an area that a reader composed."""
        return level_of(self.code).key == "eigen"

    @property
    def address(self) -> str:
        """Where its profile is, seen from any page."""
        return profile_address(self.code)


def profile_address(code: str) -> str:
    """The address of the profile of a place, relative to any page."""
    return f"{PROFILE}?{urlencode({CHOICE: code})}"


def place_name(code: str, name: str) -> str:
    """``name``, knowing its place where ``code`` is that of one with a profile: not the country,
    the programme or comparable wijken."""
    known = not is_group(code) and level_of(code).key in ("nplv", "eigen", POSTCODE, *map_levels())
    return PlaceName(name, code) if known else str(name)


def name_of(area: Area) -> str:
    """The name of an area, as ``place_name``."""
    return place_name(area.code, area.name)


def place_names(names: Mapping[str, str] | pd.Series) -> dict[str, str]:
    """Code -> name, each as ``place_name``, in the same order."""
    return {str(code): place_name(str(code), str(name)) for code, name in names.items()}


def gemeente_names(codes: Iterable[object], names: Iterable[str]) -> tuple[str, ...]:
    """Names of gemeenten, each as ``place_name``; ``codes``: of the gemeente itself, or of a wijk
    or buurt in it, which begin with the same digits. Another code does not say which it is."""
    return tuple(map(_gemeente_name, codes, names))


def _gemeente_name(code: object, name: str) -> str:
    own = _IN_GEMEENTE.match(str(code))
    return place_name(f"GM{own[1]}", str(name)) if own else str(name)


def code_of(name: str) -> str:
    """The code of the place that ``name`` knows; "" for an ordinary text."""
    return name.code if isinstance(name, PlaceName) else ""

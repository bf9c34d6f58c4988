"""Which official files there are: names, origin, licence, and what to do if one is wrong."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from dashboard.sources.names import plain
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import LAST_YEAR, YEARS
from dashboard.vocabulary.sources import KEY_FIGURES, LEEFBAAROMETER
from dashboard.vocabulary.theme_sources import THEME_FILES

SCORE_LEVELS = tuple(key for key, level in LEVELS.items() if level.file)
SHAPE_LEVELS = tuple(key for key, level in LEVELS.items() if level.key_figures)
"""Levels with CBS codes: these have key figures and boundaries, a square has not."""
OPTIONAL_SCORES = ("gemeente", "grid", "pc4")


@dataclass(frozen=True)
class Kind:
    """A kind of file: where it comes from, under what licence, what to do if it is wrong."""

    origin: str
    licence: str
    advice: str


KINDS: dict[str, Kind] = {
    "scores": Kind(
        LEEFBAAROMETER.text,
        LEEFBAAROMETER.licence,
        "haal het bestand opnieuw op bij de open data van leefbaarometer.nl "
        "en zet het er ongewijzigd neer.",
    ),
    "boundaries": Kind(
        f"CBS/Kadaster, wijk- en buurtkaart {LAST_YEAR}",
        "CC BY 4.0 CBS/Kadaster",
        "haal de geometrie opnieuw op bij de open data van leefbaarometer.nl "
        "en zet het bestand er ongewijzigd neer.",
    ),
    "key_figures": Kind(
        KEY_FIGURES.text,
        KEY_FIGURES.licence,
        "haal de kerncijfers wijken en buurten opnieuw op bij cbs.nl "
        "en zet het bestand er ongewijzigd neer.",
    ),
    "definition": Kind(
        "Reconstructie van de NPLV-gebieden, bron per rij",
        "reconstructie",
        "verbeter de lijst met NPLV-gebieden en bied haar opnieuw aan.",
    ),
    "published": Kind(
        "Gepubliceerde cijfers, bron per rij",
        "zoals per rij genoemd",
        "verbeter de lijst met gepubliceerde cijfers en bied haar opnieuw aan.",
    ),
    **{
        key: Kind(
            one.source.text,
            one.source.licence,
            f"{one.source.where}, en zet het bestand er neer als {one.file}.",
        )
        for key, one in THEME_FILES.items()
    },
}


@dataclass(frozen=True)
class SourceFile:
    """A file that was read: ``sha256`` and ``size`` (bytes) are of the unpacked file.

    ``name`` is its path below the folder with '/', for a zip member
    'x.zip/member'; ``level`` is '' for a file about more than one level.
    """

    name: str
    kind: str
    level: str
    sha256: str
    size: int
    rows: int
    origin: str
    licence: str


@dataclass(frozen=True)
class Expected:
    """A file to look for: what it is, its name as a reader knows it, and as a pattern.

    ``stem`` is the pattern of its name without extension, as ``names.plain``
    writes a name ('': just that name); ``suffix`` is its extension. ``any_year`` is the
    stem of the same file about another year, '' where every year is right.
    """

    kind: str
    level: str
    title: str
    stem: str = ""
    any_year: str = ""
    required: bool = True

    @property
    def suffix(self) -> str:
        """The extension, with its dot."""
        return PurePosixPath(self.title).suffix

    def is_named(self, name: str) -> bool:
        """True where ``name`` is the name of this file."""
        return name.endswith(self.suffix) and self.is_stem(name.removesuffix(self.suffix))

    def is_stem(self, stem: str) -> bool:
        """True where ``stem`` is the name of this file without its extension."""
        own = self.stem or re.escape(plain(PurePosixPath(self.title).stem))
        return re.fullmatch(own, stem) is not None

    def other_year(self, name: str) -> str:
        """The year in ``name`` where it is this file about another year, otherwise ''."""
        hit = re.fullmatch(self.any_year + re.escape(self.suffix), name) if self.any_year else None
        return hit[1] if hit else ""


def expected_files() -> list[Expected]:
    """Every file to look for: scores, key figures, boundaries, definition, published figures,
    and those of the themes, each of which may be absent."""
    scores = [
        Expected(
            "scores",
            level,
            f"Leefbaarometer-scores {LEVELS[level].file} {YEARS[0]}-{YEARS[-1]}.csv",
            rf"leefbaarometer-scores {LEVELS[level].file.lower()} \d{{4}}-\d{{4}}",
            required=level not in OPTIONAL_SCORES,
        )
        for level in SCORE_LEVELS
    ]
    shapes = [
        Expected("boundaries", level, f"{level} {LAST_YEAR}.gpkg", any_year=rf"{level} (\d{{4}})")
        for level in SHAPE_LEVELS
    ]
    return [
        *scores,
        Expected("key_figures", "", f"kwb-{LAST_YEAR}.csv", any_year=r"kwb-(\d{4})"),
        *shapes,
        Expected("definition", "", "nplv_gebieden.csv"),
        Expected("published", "", "gepubliceerd.csv"),
        *(Expected(key, "", one.file, required=False) for key, one in THEME_FILES.items()),
    ]

"""Official open files in, checked frames out."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from dashboard.sources import rules
from dashboard.sources.boundaries import read_boundaries
from dashboard.sources.catalogue import SHAPE_LEVELS, SourceFile
from dashboard.sources.completeness import check_whole
from dashboard.sources.definition import read_definition
from dashboard.sources.errors import SourceError
from dashboard.sources.files import Found, find_files
from dashboard.sources.key_figures import read_key_figures
from dashboard.sources.programme import check_programme
from dashboard.sources.published import read_published
from dashboard.sources.scores import read_scores, reference
from dashboard.sources.themes import THEME_READERS
from dashboard.sources.themes.statline import complete
from dashboard.sources.themes.whole import check_themes

__all__ = ["SourceError", "SourceFile", "Sources", "read_sources"]

READERS = {
    "scores": read_scores,
    "key_figures": read_key_figures,
    "boundaries": read_boundaries,
    "definition": read_definition,
    "published": read_published,
    **THEME_READERS,
}
"""Kind of file -> its reader: (found file, path to read) -> a checked frame."""


@dataclass(frozen=True)
class Sources:
    """What the official files hold, checked. Codes and names are str.

    - ``scores``: level (gemeente, wijk, buurt, grid; wijk and buurt always) ->
      code, name, year (int), lbm, afw, fys, onv, soc, vrz, won (float, on the
      scale of the Leefbaarometer, NaN where not published), by code and year;
    - ``key_figures``: code, level, name, gemeente, inhabitants, households,
      dwellings, urbanity (1-5), address_density (per km2; Int64), by code;
    - ``boundaries``: gemeente, wijk, buurt -> code, name, gemeente, geometry
      (EPSG:28992), by code;
    - ``nplv``: area_id, area, gemeente, inhabitants_2025 (Int64), level, code,
      name, confidence, source, in file order;
    - ``published``: topic, area, year, unit, value, source, date, in file order;
    - ``themes``: kind of file (``theme_sources.THEME_FILES``) -> what its reader gives, in file
      order; a file that is absent has no entry;
    - ``files``: what was read;
    - ``notes``: 'reference' (file name -> its constant lbm - afw), and the
      frames 'without_households' and 'without_shape' (level, code, name).
    """

    scores: dict[str, pd.DataFrame]
    key_figures: pd.DataFrame
    boundaries: dict[str, gpd.GeoDataFrame]
    nplv: pd.DataFrame
    published: pd.DataFrame
    files: tuple[SourceFile, ...]
    notes: dict[str, Any]
    themes: dict[str, pd.DataFrame] = field(default_factory=dict)


def read_sources(folder: Path) -> Sources:
    """Read and check all official files below ``folder`` (or in it, if it is a zip).

    Raises SourceError, in Dutch, for the first file that is missing, cannot be
    read or breaks a rule. Reads only; nothing is written beside the files.
    """
    found = {(file.kind, file.level): file for file in find_files(Path(folder))}
    read: dict[tuple[str, str], Any] = {}
    files = []
    for key, file in found.items():
        with file.local() as path:
            read[key] = READERS[file.kind](file, path)
            files.append(file.read_as(path, len(read[key])))
    scores = {level: frame for (kind, level), frame in read.items() if kind == "scores"}
    key_figures = read["key_figures", ""]
    boundaries = {
        level: _with_gemeente(level, read["boundaries", level], key_figures)
        for level in SHAPE_LEVELS
    }
    notes = _notes(found, scores, key_figures, boundaries)
    # First whether the files are whole: a list is not to blame for scores that are missing.
    check_whole(found, scores, key_figures, boundaries)
    definition = read["definition", ""]
    rules.check_definition(found["definition", ""], definition, scores, key_figures)
    check_programme(found["definition", ""], definition, scores, key_figures)
    themes = {
        kind: complete(frame, key_figures)
        for (kind, _), frame in read.items()
        if kind in THEME_READERS
    }
    check_themes(found, themes, key_figures)
    return Sources(
        scores={level: _tidy(frame, "code", "year") for level, frame in scores.items()},
        key_figures=_tidy(key_figures, "code"),
        boundaries={level: _tidy(frame, "code") for level, frame in boundaries.items()},
        nplv=definition.reset_index(drop=True),
        published=read["published", ""].reset_index(drop=True),
        files=tuple(files),
        notes=notes,
        themes={kind: frame.reset_index(drop=True) for kind, frame in themes.items()},
    )


def _notes(
    found: dict[tuple[str, str], Found],
    scores: dict[str, pd.DataFrame],
    key_figures: pd.DataFrame,
    boundaries: dict[str, gpd.GeoDataFrame],
) -> dict[str, Any]:
    """Hold the scores against the other files; what is told and not refused."""
    households, shapes = [], []
    # Squares are not areas of CBS: they have no key figures and no boundaries here.
    for level in (level for level in scores if level in SHAPE_LEVELS):
        frame = scores[level]
        rules.check_codes(found["scores", level], frame, key_figures)
        households.append(rules.without_households(level, frame, key_figures))
        shapes.append(
            rules.without_shape(
                level, frame, key_figures, boundaries[level], found["boundaries", level]
            )
        )
    return {
        "reference": {found["scores", lv].name: reference(frame) for lv, frame in scores.items()},
        "without_households": pd.concat(households, ignore_index=True),
        "without_shape": pd.concat(shapes, ignore_index=True),
    }


def _with_gemeente(
    level: str, shapes: gpd.GeoDataFrame, key_figures: pd.DataFrame
) -> gpd.GeoDataFrame:
    """Fill the gemeente: its own name, or CBS's where the boundaries do not give it."""
    if level == "gemeente":
        return shapes.assign(gemeente=shapes["name"])
    known = shapes["code"].map(key_figures.set_index("code")["gemeente"]).fillna("")
    return shapes.assign(gemeente=shapes["gemeente"].where(shapes["gemeente"] != "", known))


def _tidy(frame: pd.DataFrame, *by: str) -> pd.DataFrame:
    return frame.sort_values([*by]).reset_index(drop=True)

"""Rules across files: codes that must be in each other's file, and what is told, not refused."""

import geopandas as gpd
import pandas as pd

from dashboard.sources.files import Found
from dashboard.sources.scores import scored_in
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR

MAX_WITHOUT_SHAPE = 0.01
"""Share of a level's households that may live in areas without a shape. Of the
wijken some 130 have a score and no shape, with hardly any homes (far below this
share); more means that the boundaries are of another year or cut short."""
NOTE_COLUMNS = ["level", "code", "name"]


def check_codes(found: Found, scores: pd.DataFrame, key_figures: pd.DataFrame) -> None:
    """Every scored code of ``found.level`` is in the key figures at that level.

    ``scores`` and ``key_figures`` as their readers return them. Raises SourceError.
    """
    known = key_figures.loc[key_figures["level"] == found.level, "code"]
    found.require(
        f"deze code staat niet bij de {LEVELS[found.level].plural} in de kerncijfers van CBS",
        scores["code"].isin(known) | scores[TOTAL].isna(),
        scores[["code", "name", "year"]],
        advice=f"controleer of beide bestanden de codes van {LAST_YEAR} hebben, en " + found.advice,
    )


def without_households(level: str, scores: pd.DataFrame, key_figures: pd.DataFrame) -> pd.DataFrame:
    """Areas with a score in the latest year, and no households or none known.

    Returns level, code, name. They weigh nothing in a mean by households.
    """
    here = key_figures[key_figures["level"] == level]
    lived_in = here.loc[here["households"].fillna(0) > 0, "code"]
    latest = scored_in(scores)
    return _note(level, latest[~latest["code"].isin(lived_in)])


def without_shape(
    level: str,
    scores: pd.DataFrame,
    key_figures: pd.DataFrame,
    shapes: gpd.GeoDataFrame,
    found: Found,
) -> pd.DataFrame:
    """Areas with a score in the latest year and no geometry in ``shapes`` (file ``found``).

    Returns level, code, name. Raises SourceError when they hold more than
    ``MAX_WITHOUT_SHAPE`` of the households of the level.
    """
    latest = scored_in(scores)
    missing = latest[~latest["code"].isin(shapes["code"])]
    here = key_figures.loc[key_figures["level"] == level].set_index("code")["households"].fillna(0)
    lost = missing["code"].map(here).fillna(0).sum()
    share = lost / max(here.sum(), 1)
    if share > MAX_WITHOUT_SHAPE:
        households = missing["code"].map(here)
        raise found.wrong(
            f"{LEVELS[level].plural} met een score, maar zonder vorm, hebben samen "
            f"{share:.1%} van de huishoudens".replace(".", ",")
            + f" (hoogstens {MAX_WITHOUT_SHAPE:.0%} mag)",
            missing[["code", "name"]].assign(households=households),
            place="regel bij de scores",
        )
    return _note(level, missing)


def check_definition(
    found: Found,
    definition: pd.DataFrame,
    scores: dict[str, pd.DataFrame],
    key_figures: pd.DataFrame,
) -> None:
    """Every code of the definition is scored, known to CBS, and in the area's gemeente.

    Raises SourceError for a code without a score in the latest year or not in
    the key figures at its stated level, or in another gemeente than its area.
    """
    used = set(definition["level"])
    scored = pd.concat([scored_in(scores[level]).assign(level=level) for level in used])
    show = definition[["area_id", "level", "code", "name"]]
    found.require(
        f"deze code heeft op dit niveau geen score in {LAST_YEAR}",
        _among(definition, scored),
        show,
    )
    found.require(
        "deze code staat op dit niveau niet in de kerncijfers van CBS",
        _among(definition, key_figures),
        show,
    )
    gemeente = definition["code"].map(key_figures.set_index("code")["gemeente"])
    found.require(
        "de code ligt niet in de gemeente van het gebied",
        gemeente == definition["gemeente"],
        definition[["area_id", "code", "name", "gemeente"]].assign(
            **{"gemeente volgens CBS": gemeente}
        ),
    )


def _among(rows: pd.DataFrame, known: pd.DataFrame) -> pd.Series:
    """True where the level and code of a row occur together in ``known``."""
    pairs = pd.MultiIndex.from_frame(known[["level", "code"]])
    return pd.Series(
        pd.MultiIndex.from_frame(rows[["level", "code"]]).isin(pairs), index=rows.index
    )


def _note(level: str, rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(level=level)[NOTE_COLUMNS].sort_values("code").reset_index(drop=True)

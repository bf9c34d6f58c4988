"""Rules that tell whether an import is whole: what belongs together is held against each other."""

import geopandas as gpd
import pandas as pd
import shapely

from dashboard.sources.catalogue import SHAPE_LEVELS
from dashboard.sources.codes import PARENT
from dashboard.sources.errors import SourceError, percent
from dashboard.sources.files import Found
from dashboard.sources.scores import scored_in
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR, PROGRAMME_YEARS, YEARS

MIN_COVERAGE = 0.95
"""Share of the households of the country that live in scored areas. Measured: 0.9996
in wijken 2018-2024, 0.995 in buurten 2024, 1 in gemeenten."""
MIN_COVERAGE_EARLIER = 0.5
"""The same for wijken before 2018 (measured: 0.917). Codes that moved have no scores there."""
MIN_COVERAGE_GEMEENTE = 0.75
"""The same within one gemeente. Measured: 0.91 at least; gone altogether it is 0."""
FEW = 250
"""Below so many households shares and ratios are left alone: five people decide there."""
ROUNDING = 10
"""How far a sum may be off for every part: CBS rounds to 5 and hides the smallest.
Measured: at most 6 for every part."""
PER_HOUSEHOLD = (("inhabitants", 0.8, 10.0), ("dwellings", 0.0, 5.0))
"""What is counted, and the least and the most of it. Measured from 250 households on: people
1.0 to 4.3, dwellings at most 2.3. A column times ten falls outside."""
MAX_OTHER_NAMES = 0.05
"""Share of codes that have another name in two files. Measured: 0.01, long names cut off."""
MAX_LEVEL_GAP = 0.02
"""Mean difference, by households, between a score and the mean of the parts.
Measured: 0.0024 (wijk) and 0.0012 (gemeente); with codes shifted by one 0.06 to 0.09."""
NEAR = 100
"""Metres that a shape may lie outside the one it is a part of: borders of each level are
simplified apart. Measured: 0."""
COUNTS = {"inhabitants": "inwoners", "households": "huishoudens", "dwellings": "woningen"}
PARTS = (("wijk", "gemeente"), ("buurt", "gemeente"), ("buurt", "wijk"))
KEY_FIGURES_LINE = "regel bij de kerncijfers"


def check_key_figures(found: Found, figures: pd.DataFrame) -> None:
    """The parts add up to the whole, and people, households and dwellings to each other.

    Raises SourceError for a gemeente or wijk that is missing or whose parts add
    up to something else (a file cut short, a column times ten), and for a
    place with an impossible number of people or dwellings for every household.
    """
    few = figures["households"].fillna(0) < FEW
    for column, least, most in PER_HOUSEHOLD:
        ratio = (figures[column] / figures["households"]).astype("float64")
        found.require(
            f"het aantal {COUNTS[column]} past niet bij het aantal huishoudens",
            few | ratio.isna() | ratio.between(least, most),
            figures[["code", "name", column, "households"]],
        )
    for part, whole in PARTS:
        _check_sums(found, figures, part, whole)


def _check_sums(found: Found, figures: pd.DataFrame, part: str, whole: str) -> None:
    parts = figures[figures["level"] == part]
    wholes = figures[figures["level"] == whole]
    parent = PARENT[whole](parts["code"])
    about = LEVELS[whole].singular
    found.require(
        f"de {about} van deze {LEVELS[part].singular} staat niet in het bestand",
        parent.isin(wholes["code"]),
        parts[["code", "name"]],
    )
    number = wholes["code"].map(parent.value_counts()).fillna(0)
    for column, word in COUNTS.items():
        known = parts[column].notna().groupby(parent).all()
        total = wholes["code"].map(parts.groupby(parent)[column].sum()).fillna(0)
        off = (total - wholes[column]).abs().astype("float64").fillna(0)
        if column == "dwellings":
            # Not every file has them for every part: what is not known is not compared.
            off = off.where(wholes["code"].map(known).fillna(False).astype(bool), 0)
        found.require(
            f"de {word} van de {LEVELS[part].plural} zijn samen niet die van de {about}",
            off <= ROUNDING * (number + 1),
            wholes[["code", "name", column]].assign(**{f"{LEVELS[part].plural} samen": total}),
        )


def check_coverage(found: Found, scores: pd.DataFrame, figures: pd.DataFrame) -> None:
    """The scored areas of ``found.level`` hold (nearly) all households of CBS.

    ``scores`` and ``figures`` as their readers return them. Raises SourceError
    with the gemeenten that are missing: for gemeenten and buurten in the last
    year, for wijken in every year of the programme and, roughly, before.
    """
    here = figures[figures["level"] == found.level].set_index("code")["households"].fillna(0)
    gemeenten = figures[figures["level"] == "gemeente"]
    for year in YEARS[::-1] if found.level == "wijk" else (LAST_YEAR,):
        codes = scored_in(scores, year)["code"]
        covered = here[here.index.isin(codes)].astype("float64")
        share = covered.sum() / max(float(here.sum()), 1)
        within = covered.groupby(PARENT["gemeente"](covered.index.to_series())).sum()
        own = (
            gemeenten["code"].map(within).fillna(0)
            / gemeenten["households"].astype("float64").clip(lower=1)
        ).fillna(1)
        lacking = (own < MIN_COVERAGE_GEMEENTE) & (gemeenten["households"].fillna(0) >= FEW)
        recent = year in PROGRAMME_YEARS
        if share < (MIN_COVERAGE if recent else MIN_COVERAGE_EARLIER) or (recent and lacking.any()):
            raise _incomplete(found, year, share, gemeenten[lacking])


def _incomplete(found: Found, year: int, share: float, lacking: pd.DataFrame) -> SourceError:
    return found.wrong(
        f"het bestand is niet volledig: de {LEVELS[found.level].plural} met een score in {year} "
        f"hebben samen {percent(share)} van de huishoudens in de kerncijfers van CBS; "
        f"er ontbreken scores van {_gemeenten(len(lacking))}",
        lacking[["code", "name", "households"]],
        place=KEY_FIGURES_LINE,
    )


def check_places(
    found: Found, shapes: gpd.GeoDataFrame, whole: str, around: gpd.GeoDataFrame
) -> None:
    """A point of every shape lies in the shape of the area it is a part of, within ``NEAR``.

    ``whole`` is the level of ``around``. A part whose whole has no shape is
    passed over. Raises SourceError: codes are shifted, or a shape has moved.
    """
    parent = PARENT[whole](shapes["code"]).map(around.set_index("code").geometry)
    point = shapes.geometry.representative_point()
    there = parent.notna()
    apart = pd.Series(0.0, index=shapes.index)
    apart[there] = shapely.distance(parent[there].to_numpy(), point[there].to_numpy())
    found.require(
        f"de vorm ligt niet in de {LEVELS[whole].singular} waar de code bij hoort",
        apart <= NEAR,
        shapes[["code", "name"]],
        place="object",
    )


def check_names(found: Found, names: pd.Series, known: pd.Series, other: str) -> None:
    """Codes have the same name in two files (``names`` and ``known``: code -> name).

    A few differ, because long names are cut off. Raises SourceError with the
    codes when many do: names or codes have shifted, or are of another year.
    """
    both = pd.DataFrame({"name": names, other: known}).dropna()
    wrong = both[both["name"].str.casefold() != both[other].str.casefold()]
    if len(wrong) > max(1, MAX_OTHER_NAMES * len(both)):
        raise found.wrong(
            f"{percent(len(wrong) / len(both))} van de codes heeft een andere naam dan in {other}",
            wrong,
            advice=f"controleer of beide bestanden de codes van {LAST_YEAR} hebben, en "
            + found.advice,
            place="code",
        )


def check_levels(found: Found, scores: dict[str, pd.DataFrame], figures: pd.DataFrame) -> None:
    """A score is about the mean of its parts in the last year, weighted by households.

    ``found`` is the file of the larger areas (wijk or gemeente). Raises
    SourceError when it is not, on average: one of the two files has scores of
    other codes.
    """
    part = {"gemeente": "wijk", "wijk": "buurt"}[found.level]
    whole, parts = (
        scored_in(scores[level]).set_index("code")[TOTAL] for level in (found.level, part)
    )
    households = figures.set_index("code")["households"]
    weight = households.reindex(parts.index).fillna(0).astype("float64")
    parent = PARENT[found.level](parts.index.to_series())
    total = weight.groupby(parent).sum()
    mean = (parts * weight).groupby(parent).sum() / total.where(total > 0)
    gap = (whole - mean).abs().dropna()
    by = total.reindex(gap.index)
    average = float((gap * by).sum() / max(by.sum(), 1))
    if average > MAX_LEVEL_GAP:
        raise found.wrong(
            f"de scores passen niet bij die van de {LEVELS[part].plural}: ze verschillen gemiddeld "
            f"{average:.3f} (hoogstens {MAX_LEVEL_GAP:g} hoort)".replace(".", ","),
            advice="haal de scores van alle niveaus opnieuw op, uit dezelfde meting.",
        )


def latest_names(scores: pd.DataFrame) -> pd.Series:
    """Code -> name in the last year that a file of scores has of it."""
    rows = scores.sort_values("year").drop_duplicates("code", keep="last")
    return rows.set_index("code")["name"]


def _gemeenten(number: int) -> str:
    if not number:
        return "wijken of buurten verspreid over het land"
    return "1 gemeente" if number == 1 else f"{number} gemeenten"


def check_whole(
    found: dict[tuple[str, str], Found],
    scores: dict[str, pd.DataFrame],
    figures: pd.DataFrame,
    boundaries: dict[str, gpd.GeoDataFrame],
) -> None:
    """All rules of this module over a whole import.

    Raises SourceError for the first rule that is broken.
    """
    check_key_figures(found["key_figures", ""], figures)
    levels = [level for level in SHAPE_LEVELS if level in scores]
    known = figures.set_index("code")["name"]
    for level in levels:
        file = found["scores", level]
        check_coverage(file, scores[level], figures)
        names = latest_names(scores[level])
        check_names(file, names, known, "de kerncijfers van CBS")
        shapes = boundaries[level].set_index("code")["name"]
        check_names(found["boundaries", level], shapes, names, "de scores")
        if level != "buurt":
            check_levels(file, scores, figures)
    for part, whole in (("wijk", "gemeente"), ("buurt", "wijk")):
        check_places(found["boundaries", part], boundaries[part], whole, boundaries[whole])

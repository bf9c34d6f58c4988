"""Tile of a dimension page: the buurten within each area."""

from dataclasses import replace
from itertools import pairwise

import pandas as pd

from dashboard.content.content import Content
from dashboard.content.figures import Band, Dot, Mark, Strip, StripRow
from dashboard.content.look import class_role
from dashboard.content.table import Table
from dashboard.ladder import PLACE, step
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.dimension.numbers import MIN_BUURTEN, buurt_range, buurten, spread, widest
from dashboard.subjects.dimension.tiles.course import AXIS, value_or_none
from dashboard.subjects.dimension.words import alt_texts as dimension_alt_texts
from dashboard.subjects.dimension.words import findings as wording
from dashboard.vocabulary import (
    CLASSES,
    COUNTRY,
    COUNTRY_NAME,
    DIMENSION_BOUNDS,
    HOUSEHOLDS_SOURCE,
    SCORE_SOURCE,
    SCORE_UNIT,
)

CLASS_BANDS = tuple(
    Band(low, high, str(klass.number), class_role(klass.number))
    for klass, (low, high) in zip(CLASSES, pairwise((None, *DIMENSION_BOUNDS, None)), strict=True)
)
"""The nine classes of a dimension, lowest first."""


@per_store(TILES)
def within(store: Store, key: str, year: int, chosen: str | None) -> Content:
    """The spread of the buurten within each area, against the nine classes."""
    points, short = buurten(store, key, year), spread(store, key, year)
    country = value_or_none(store.series[key].get(("land", COUNTRY, year)))
    names = {str(area): store.names[str(area)] for area in short.index}
    within_area = points.groupby("area")
    rows = tuple(
        StripRow(
            name,
            float(short.loc[area, "median"]),
            _dots(within_area.get_group(area)),
            area == chosen,
        )
        for area, name in names.items()
    )
    most = widest(store, key, year).rename(index=names)
    return Content(
        headline=wording.widest(most.to_dict("index"), year, key),
        lead=" ".join(
            text
            for text in (
                _beside(points, country, year, key),
                wording.outliers(int((points["outlier"] != 0).sum())),
            )
            if text
        ),
        figure=Strip(
            rows,
            replace(AXIS, ends=buurt_range(store, key)),
            CLASS_BANDS,
            "klasse van de dimensie, 1 (laagst) tot en met 9",
            () if country is None else (Mark(country, COUNTRY_NAME),),
        ),
        alt=dimension_alt_texts.strips(
            key, year, len(short), _named(points, names), country
        ),
        table=Table.of(
            _spread_frame(short, points, names),
            dict.fromkeys(("Laagste", "Midden", "Hoogste"), "difference"),
        ),
        unit=SCORE_UNIT,
        source=f"{SCORE_SOURCE}; {HOUSEHOLDS_SOURCE}",
        period=str(year),
        notes=(
            "Een stip is een buurt, een ruit is een uitschieter. Hoe groter de stip, hoe meer "
            "huishoudens. De korte streep is de middelste buurt, de lange lijn is "
            f"{COUNTRY_NAME}. De gebieden staan op volgorde van hun score. In een gebied met "
            f"minder dan {MIN_BUURTEN} buurten noemen wij geen uitschieters.",
            wording.SMALL_TOO,
        ),
    )  # fmt: skip


def _dots(points: pd.DataFrame) -> tuple[Dot, ...]:
    """The buurten of one area, from low to high."""
    columns = points["name"], points["value"], points["households"], points["outlier"] != 0
    return tuple(
        Dot(name, float(value), value_or_none(households), bool(odd))
        for name, value, households, odd in zip(*columns, strict=True)
    )


def _named(points: pd.DataFrame, names: dict[str, str]) -> dict[str, float]:
    """Every buurt with its area in words -> its value."""
    who = [f"{n} in {names[str(a)]}" for n, a in zip(points["name"], points["area"], strict=True)]
    return dict(zip(who, points["value"].astype(float), strict=True))


def _beside(points: pd.DataFrame, country: float | None, year: int, key: str) -> str:
    """How many buurten lie on each side of the country, as far as that can be told."""
    if country is None:
        return ""
    steps = [step(v - country, PLACE) for v in points["value"]]
    return wording.beside_country(steps, country, year, key)


def _spread_frame(short: pd.DataFrame, points: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """An area a row: the lowest, middle and highest buurt, and which are outliers."""
    return pd.DataFrame(
        {
            "Gebied": list(names.values()),
            "Laagste": short["low"].to_numpy(),
            "Midden": short["median"].to_numpy(),
            "Hoogste": short["high"].to_numpy(),
            "Uitschieters": [
                _outliers(points.loc[codes], int(number))
                for codes, number in zip(short["outliers"], short["number"], strict=True)
            ],
        }
    )


def _outliers(odd: pd.DataFrame, number: int) -> str:
    """How many of the buurten are outliers, and which: "1 van 19: Spieringshoek (+0,099)"."""
    text = f"{numbers.count(len(odd))} van {numbers.count(number)}"
    names = [
        f"{name} ({numbers.deviation(value)})"
        for name, value in zip(odd["name"], odd["value"], strict=True)
    ]
    return f"{text}: {', '.join(names)}" if names else text

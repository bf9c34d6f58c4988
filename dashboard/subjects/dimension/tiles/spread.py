"""Tile of a dimension page: the buurten within each area."""

from dataclasses import replace

import pandas as pd

from dashboard.content.content import Content
from dashboard.content.figures import Dot, Mark, Strip, StripRow
from dashboard.content.lines import class_bands
from dashboard.content.names import place_name, place_names
from dashboard.content.table import Column, Table
from dashboard.content.values import value_of
from dashboard.ladder import PLACE, step
from dashboard.language import numbers
from dashboard.language.programme import not_shown
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.dimension.numbers import MIN_BUURTEN, buurt_range, buurten, spread, widest
from dashboard.subjects.dimension.tiles.areas import AXIS
from dashboard.subjects.dimension.words import findings
from dashboard.subjects.dimension.words.alt_texts import strips
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, Area
from dashboard.vocabulary.measures import score_measure
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE, SCORE_SOURCE


@per_store(TILES)
def within(store: Store, key: str, year: int, chosen: Area | None) -> Content:
    """The spread of the buurten within each area, against the nine classes."""
    measure = score_measure(key)
    points, short = buurten(store, key, year), spread(store, key, year)
    names = [place_name(area, store.names[area]) for area in short.index]
    own = chosen.code if chosen else None
    country = value_of(store.series[key].get(("land", COUNTRY, year)))
    of_area = points.groupby("area")
    rows = tuple(
        StripRow(name, float(median), _dots(of_area.get_group(area)), area == own)
        for name, (area, median) in zip(names, short["median"].items(), strict=True)
    )
    figure = Strip(
        rows,
        replace(AXIS, ends=buurt_range(store, key)),
        class_bands(key, str),
        "klasse van de dimensie, 1 (laagst) tot en met 9",
        () if country is None else (Mark(country, COUNTRY_NAME),),
    )
    lead = [findings.outliers(int((points["outlier"] != 0).sum()))]
    if country is not None:
        steps = [step(value - country, PLACE) for value in points["value"]]
        lead.insert(0, findings.beside_country(steps, year))
    most = widest(store, key, year).rename(index=store.names)
    return Content(
        headline=findings.widest(most.to_dict("index"), year, key),
        lead=" ".join(text for text in lead if text),
        figure=figure,
        alt=strips(figure, key, year),
        table=Table(
            (
                Column("Gebied", tuple(names)),
                Column("Laagste", tuple(short["low"]), measure.kind),
                Column("Midden", tuple(short["median"]), measure.kind),
                Column("Hoogste", tuple(short["high"]), measure.kind),
                Column("Uitschieters", tuple(map(_outliers, rows))),
            )
        ),
        unit=measure.unit,
        source=f"{SCORE_SOURCE}; {HOUSEHOLDS_SOURCE}",
        period=str(year),
        notes=(
            "Een stip is een buurt, een ruit is een uitschieter. Hoe groter de stip, hoe meer "
            "huishoudens. De korte streep is de middelste buurt, de lange lijn is "
            f"{COUNTRY_NAME}. De gebieden staan op volgorde van hun score. In een gebied met "
            f"minder dan {MIN_BUURTEN} buurten noemen wij geen uitschieters.",
            findings.SMALL_TOO,
            *not_shown(chosen),
        ),
    )


def _dots(points: pd.DataFrame) -> tuple[Dot, ...]:
    """The buurten of one area, from low to high."""
    columns = (
        place_names(points["name"]).values(),
        points["value"],
        points["households"],
        points["outlier"] != 0,
    )
    return tuple(
        Dot(name, float(value), value_of(households), bool(odd))
        for name, value, households, odd in zip(*columns, strict=True)
    )


def _outliers(row: StripRow) -> str:
    """How many of the buurten are outliers, and which: "1 van 19: Spieringshoek (+0,099)"."""
    odd = [f"{dot.name} ({numbers.deviation(dot.value)})" for dot in row.dots if dot.odd]
    text = f"{numbers.count(len(odd))} van {numbers.count(len(row.dots))}"
    return f"{text}: {', '.join(odd)}" if odd else text

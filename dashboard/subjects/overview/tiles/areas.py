"""Tiles that set the NPLV areas beside each other: in small pictures, and on a map."""

from typing import Any

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.areas import area_series, ordered_areas
from dashboard.analysis.series import CLASS, lines, series, since_start, values
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Panel, Panels, Series
from dashboard.content.legend import class_legend
from dashboard.content.look import class_role
from dashboard.content.maps import SpotMap
from dashboard.content.names import place_name, place_names
from dashboard.content.spots import spots
from dashboard.content.table import Column, Table
from dashboard.content.values import class_of, values_of
from dashboard.language import alt_texts, extremes, gaps, numbers, trends
from dashboard.language.programme import not_shown
from dashboard.language.sources import BORDERS_SOURCE, GEMEENTEN_NOTE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.overview import words
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, Area, country
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, SCORE_UNIT, TOTAL
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from dashboard.vocabulary.scales import CLASSES
from dashboard.vocabulary.sources import DERIVED_SOURCE

EVERY_CLASS: frozenset[int | None] = frozenset(c.number for c in CLASSES)
"""On a map with gemeenten any class can occur."""


def _by_name(table: pd.DataFrame, column: str) -> dict[str, Any]:
    return dict(zip(table["name"], table[column], strict=True))


@per_store(TILES)
def panels(store: Store, order: str, period: tuple[int, int], chosen: Area | None) -> Content:
    """The areas as small multiples: change since the first year, beside the country's."""
    first, last = period
    table = ordered_areas(store, order, period)
    years = tuple(year for year in PROGRAMME_YEARS if first <= year <= last)
    own = area_series(store, years)
    moved = own.sub(own[first], axis=0)
    moves = values_of(since_start(series(store, country(), years=years)))
    grey = Series(COUNTRY_NAME, "comparable", moves, dash="solid")

    def panel(area: str, row: pd.Series) -> Panel:
        name, here = str(row["name"]), chosen is not None and area == chosen.code
        role = "chosen" if here else "programme"
        return Panel(
            title=place_name(area, name),
            subtitle=f"{numbers.score(row['end'])}, {numbers.class_short(row['class_end'])}",
            detail=f"{numbers.difference(row['change'])} sinds {first}",
            series=(Series(name, role, values_of(moved.loc[area])), grey),
            mark=class_role(class_of(row["class_end"])),
            alt=trends.trend(name, (row["start"], row["end"]), period),
            chosen=here,
        )

    return Content(
        headline=words.classes(map(class_of, table["class_end"]), last),
        figure=Panels(
            years,
            tuple(panel(str(area), row) for area, row in table.iterrows()),
            Axis("difference", zero=True),
        ),
        legend=class_legend(map(class_of, table["class_end"])),
        alt="",
        table=Table(
            (
                Column("Gebied", tuple(place_names(table["name"]).values())),
                Column(str(first), tuple(table["start"]), "score"),
                Column(str(last), tuple(table["end"]), "score"),
                Column("Verandering", tuple(table["change"]), "difference"),
                Column(f"Klasse {last}", tuple(table["class_end"]), "class"),
                Column(f"Verschil met {COUNTRY_NAME}", tuple(table["gap"]), "difference"),
            )
        ),
        unit=f"lijnen: {DIFFERENCE_UNIT} sinds {first}; cijfers: {SCORE_UNIT}",
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            f"Elke lijn laat de verandering sinds {first} zien, in elk vakje op dezelfde "
            f"schaal; de dunne lijn is nul. De grijze lijn is {COUNTRY_NAME}: ligt de gekleurde "
            "lijn erboven, dan was de ontwikkeling in het gebied gunstiger. Het blokje voor de "
            f"naam heeft de kleur van de klasse in {last}.",
            *not_shown(chosen),
        ),
    )


def _summary(store: Store, area: Area, period: tuple[int, int]) -> str:
    """One area in two sentences: its score, class and gap, and its change beside the country's."""
    first, last = period
    table = lines(store, (area, country()))
    now = table.loc[last]
    level = gaps.gap_total(
        gaps.Scored(area.name, now[area.code]),
        gaps.Scored(COUNTRY_NAME, now[COUNTRY]),
        last,
        class_number=class_of(values(store, area, CLASS).get(last)),
    )
    changes = (now - table.loc[first]).to_dict()
    told = differences.beside(store, area, country(), changes, period)
    return f"{level} {trends.compare_trend(area.name, COUNTRY_NAME, told, period)}"


@per_store(TILES)
def on_map(store: Store, order: str, period: tuple[int, int], chosen: Area | None) -> Content:
    """The areas on a map, with the list beside it."""
    last = period[1]
    table = ordered_areas(store, order, period)
    summary = _summary(store, chosen or store.area(str(table["end"].idxmin())), period)
    lowest = extremes.lowest(_by_name(table, "end"), last)
    columns = (
        Column("Gebied", tuple(place_names(table["name"]).values())),
        Column(str(last), tuple(table["end"]), "score"),
        Column("Verandering", tuple(table["change"]), "difference"),
        Column(f"Klasse {last}", tuple(table["class_end"]), "class_short"),
    )
    _, ends, changes, classes = (column.written for column in columns)
    texts = (
        f"{end}, {klass}; verandering {change}"
        for end, klass, change in zip(ends, classes, changes, strict=True)
    )
    return Content(
        headline=summary if chosen else lowest,
        lead="" if chosen else summary,
        figure=SpotMap(spots(table, texts, chosen), TOTAL, last),
        legend=class_legend(EVERY_CLASS | {class_of(k) for k in table["class_end"]}),
        alt=alt_texts.area_map("klasse van leefbaarheid", _by_name(table, "class_end"), str(last)),
        table=Table(columns),
        unit=SCORE_UNIT,
        source=BORDERS_SOURCE,
        period=numbers.period(*period),
        notes=(
            f"Een stip is een gebied; de kleur is de klasse. {GEMEENTEN_NOTE} De lijst zegt "
            "hetzelfde als de kaart.",
            *not_shown(chosen),
        ),
    )

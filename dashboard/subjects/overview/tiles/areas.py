"""Tiles that set the NPLV areas beside each other."""

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.areas import area_changes, area_series, sort_areas
from dashboard.analysis.series import series, since_start
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Panel, Panels, Series
from dashboard.content.legend import class_legend
from dashboard.content.look import class_role
from dashboard.content.maps import SpotMap
from dashboard.content.spots import spots
from dashboard.content.table import Table
from dashboard.content.values import class_of, values_of
from dashboard.language import alt_texts, extremes, gaps, numbers, trends
from dashboard.language.programme import count_movers
from dashboard.language.sources import BORDERS_SOURCE, GEMEENTEN_NOTE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import (
    CLASSES,
    COUNTRY,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    FIRST_YEAR,
    LAST_YEAR,
    PROGRAMME_YEARS,
    SCORE_UNIT,
    TOTAL,
)

EVERY_CLASS: frozenset[int | None] = frozenset(c.number for c in CLASSES)
"""On a map with gemeenten any class can occur."""


@per_store(TILES)
def multiples(store: Store, order: str, period: tuple[int, int], chosen: str | None) -> Content:
    """The areas as small multiples: change since the first year, beside the country's."""
    first, last = period
    table = sort_areas(area_changes(store, first, last), order)
    own = area_series(store, PROGRAMME_YEARS)
    moved = own.sub(own[FIRST_YEAR], axis=0)
    country = since_start(series(store, "land", COUNTRY))
    grey = Series(COUNTRY_NAME, "comparable", values_of(country), dash="solid")
    panels = tuple(
        Panel(
            title=str(row["name"]),
            subtitle=f"{numbers.score(row['end'])}, {numbers.class_short(row['class_end'])}",
            detail=f"{numbers.difference(row['change'])} sinds {first}",
            series=(
                Series(
                    str(row["name"]),
                    "chosen" if area == chosen else "programme",
                    values_of(moved.loc[str(area)]),
                ),
                grey,
            ),
            mark=class_role(class_of(row["class_end"])),
            alt=trends.trend(str(row["name"]), (row["start"], row["end"]), period),
            chosen=area == chosen,
        )
        for area, row in table.iterrows()
    )
    frame = _frame(table, first, last)
    return Content(
        headline=count_movers(table, first, last),
        lead=trends.best_worst(dict(zip(table["name"], table["change"], strict=True)), period),
        figure=Panels(PROGRAMME_YEARS, panels, Axis("difference", zero=True)),
        legend=class_legend(map(class_of, table["class_end"])),
        alt="",
        table=Table.of(frame, _kinds(frame)),
        unit=f"lijnen: {DIFFERENCE_UNIT} sinds {FIRST_YEAR}; cijfers: {SCORE_UNIT}",
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=(
            f"Elke lijn laat de verandering sinds {FIRST_YEAR} zien, in elk vakje op dezelfde "
            f"schaal; de dunne lijn is nul. De grijze lijn is {COUNTRY_NAME}: ligt de gekleurde "
            "lijn erboven, dan was de ontwikkeling in het gebied gunstiger. Het blokje voor de "
            f"naam heeft de kleur van de klasse in {last}.",
        ),
    )


def _frame(table: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """The areas as a table with Dutch headers."""
    columns = {
        "Gebied": table["name"],
        str(first): table["start"],
        str(last): table["end"],
        "Verandering": table["change"],
        f"Klasse {last}": table["class_end"],
        f"Verschil met {COUNTRY_NAME}": table["gap"],
    }
    return pd.DataFrame(columns).reset_index(drop=True)


def _kinds(frame: pd.DataFrame) -> dict[str, str]:
    kinds = {c: "score" for c in frame if c.isdigit()}
    kinds |= {c: "difference" for c in frame if c.startswith("Ver")}
    return kinds | {c: "class" for c in frame if c.startswith("Klasse")}


def _summary(
    store: Store, area: str, row: pd.Series, country: pd.Series, period: tuple[int, int]
) -> str:
    """One area in two sentences: its score, class and gap, and its change beside the country's."""
    first, last = period
    name = str(row["name"])
    level = gaps.gap_total(
        gaps.Scored(name, row["end"]),
        gaps.Scored(COUNTRY_NAME, country[last]),
        last,
        class_number=class_of(row["class_end"]),
    )
    changes = {area: row["change"], COUNTRY: country[last] - country[first]}
    told = differences.beside(store, area, COUNTRY, changes, period)
    return f"{level} {trends.compare_trend(name, COUNTRY_NAME, told, period)}"


@per_store(TILES)
def places(store: Store, order: str, period: tuple[int, int], chosen: str | None) -> Content:
    """The areas on a map, with the list beside it."""
    first, last = period
    table = sort_areas(area_changes(store, first, last), order)
    frame = _frame(table, first, last)[["Gebied", str(last), "Verandering", f"Klasse {last}"]]
    country = series(store, "land", COUNTRY)
    shown = chosen or table["end"].idxmin()
    row = table.loc[shown]
    sentence = _summary(store, str(shown), row, country, period)
    texts = [
        f"{numbers.score(r['end'])}, {numbers.class_short(class_of(r['class_end']))}; "
        f"verandering {numbers.difference(r['change'])}"
        for _, r in table.iterrows()
    ]
    lowest = extremes.lowest(dict(zip(table["name"], table["end"], strict=True)), last)
    return Content(
        headline=sentence if chosen else lowest,
        lead="" if chosen else sentence,
        figure=SpotMap(spots(table, texts, chosen), TOTAL, last),
        legend=class_legend(EVERY_CLASS | {class_of(k) for k in table["class_end"]}),
        alt=alt_texts.area_map(
            "klasse van leefbaarheid",
            dict(zip(table["name"], table["class_end"], strict=True)),
            str(last),
        ),
        table=Table.of(
            frame,
            {str(last): "score", "Verandering": "difference", f"Klasse {last}": "class_short"},
        ),
        unit=SCORE_UNIT,
        source=BORDERS_SOURCE,
        period=numbers.period(first, last),
        notes=(
            f"Een stip is een gebied; de kleur is de klasse. {GEMEENTEN_NOTE} De lijst zegt "
            "hetzelfde als de kaart.",
        ),
    )

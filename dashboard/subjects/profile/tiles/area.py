"""Tiles about one NPLV area as a whole: its key figures, its lines, what its change is made of."""

import pandas as pd

from dashboard import ladder
from dashboard.analysis import differences
from dashboard.analysis.areas import takes_part
from dashboard.analysis.comparable import beside
from dashboard.analysis.coverage import parts
from dashboard.analysis.series import series, since_start
from dashboard.analysis.waterfall import ROUNDING, over_time
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Panel, Panels, Series
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.look import area_role
from dashboard.content.names import place_names
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, Cards
from dashboard.content.values import values_of
from dashboard.content.waterfall import change_fields
from dashboard.language import comparable, numbers
from dashboard.language.comparable import unmatched
from dashboard.language.gaps import gap_change
from dashboard.language.missing_years import gone
from dashboard.language.trends import compare_trend, trend
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.profile import words
from dashboard.subjects.profile.numbers import beside_lines, particulars
from dashboard.subjects.profile.tiles.comparable import match_notes
from dashboard.vocabulary.areas import (
    COMPARABLE,
    COMPARABLE_NAME,
    COUNTRY,
    COUNTRY_NAME,
    Area,
    country,
)
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import (
    DIFFERENCE_UNIT,
    DIMENSIONS,
    MEASURES,
    SCORE_UNIT,
    TOTAL,
    measure_of,
)
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, Period
from dashboard.vocabulary.sources import DERIVED_SOURCE


@per_store(TILES)
def identity(store: Store, area: Area, period: Period) -> Content:
    """What the area is: who lives there, and of which places it is made. How it stands is said
    by the answer, above it on the page."""
    name, rows = area.name, parts(store, area)
    sure = particulars(store, area).confidence
    where = f"in het gebied ({words.gemeenten(rows['gemeente'].unique())}), {LAST_YEAR}"
    inhabitants, households = (rows[what].sum() for what in ("inhabitants", "households"))
    return Content(
        headline=words.who_live(name, inhabitants, households),
        figure=Cards(
            (
                Card("Inwoners", numbers.count(inhabitants), where),
                Card("Huishoudens", numbers.count(households), where),
                Card("Bestaat uit", words.consists_of(rows["level"]), words.how_sure(sure)),
            )
        ),
        alt="",
        table=_codes(store, rows, period.last),
        unit="aantallen",
        source=f"{DERIVED_SOURCE}; samenstelling: {'eigen reconstructie' if sure else 'uw keuze'}",
        period=str(LAST_YEAR),
        notes=(*words.made_of(name, rows, sure), *gone(store, (area,), period)),
    )


def _beside_country(
    store: Store, area: Area, table: pd.DataFrame, period: Period, measure: str
) -> str:
    """The change of the area beside that of the country (columns of ``table``), in words."""
    changes = (table.loc[period.last] - table.loc[period.first]).to_dict()
    told = differences.beside(store, area, country(), changes, period, measure)
    return compare_trend(area.name, COUNTRY_NAME, told, period, measure=measure)


def _gap_to_country(store: Store, area: Area, table: pd.DataFrame, period: Period) -> str:
    """How far the area is from the country at both ends of a period, in words."""
    gaps = table[area.code] - table[COUNTRY]
    there = country()
    then, now = (
        differences.apart(store, area, there, float(gaps[year]), (year, year)) for year in period
    )
    moved = float(gaps[period.last] - gaps[period.first])
    told = differences.apart(store, area, there, moved, period)
    return gap_change(area.name, COUNTRY_NAME, (then, now), told, period)


def _codes(store: Store, rows: pd.DataFrame, year: int) -> Table:
    """The wijken and buurten of an area with their official scores in ``year``."""
    keys = zip(rows["level"], rows.index, strict=True)
    scores = store.series.reindex([(*key, year) for key in keys])
    return Table(
        (
            Column("Naam", tuple(place_names(rows["name"]).values())),
            Column("Code", tuple(rows.index)),
            Column("Niveau", tuple(LEVELS[level].singular for level in rows["level"])),
            Column("Huishoudens", tuple(rows["households"].astype(float)), "count"),
            Column(f"Score {year}", tuple(scores[TOTAL]), "score"),
            Column(f"Klasse {year}", tuple(scores["class"].astype("Int64")), "class_short"),
            Column("Zekerheid", tuple(rows["confidence"])),
        )
    )


@per_store(TILES)
def area_lines(store: Store, area: Area, key: str, as_change: bool, period: Period) -> Content:
    """The line of the area beside comparable wijken and the country, for one measure."""
    name, measure = area.name, measure_of(key)
    table = beside_lines(store, area, key)
    names = {area.code: name, COMPARABLE: COMPARABLE_NAME, COUNTRY: COUNTRY_NAME}
    shown, what, unit = table, measure.name, measure.unit
    if as_change:
        shown = since_start(table)
        what = f"Verandering van {what.lower()} sinds {FIRST_YEAR}"
        unit = f"{measure.change_unit} sinds {FIRST_YEAR}"
    figure = lines_of(shown, names, key, as_change, start=takes_part(store, area))
    alike = beside(store, area, key, *period)
    by_alike = comparable.beside(name, alike, *period, key) if alike else unmatched(store, area)
    said = [by_alike, _beside_country(store, area, table, period, key)]
    if key == TOTAL:  # how it went beside the others is said by the answer, above on the page
        said = [_gap_to_country(store, area, table, period), by_alike] if alike else [by_alike, ""]
    return Content(
        headline=said[0],
        lead=said[1],
        **line_fields(figure, what, unit),
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=tuple(
            dict.fromkeys(
                (
                    *filter(None, (comparable.start(name, alike),)),
                    *match_notes(store, area),
                    *gone(store, (area,), period),
                )
            )
        ),
    )


@per_store(TILES)
def dimensions(store: Store, area: Area, period: Period) -> Content:
    """The five dimensions as small multiples: change since the first year, beside the country's."""
    (first, last), name = period, area.name
    own, there = (
        pd.DataFrame({key: series(store, one, key, ours=True) for key in DIMENSIONS}).loc[
            first:last
        ]
        for one in (area, country())
    )
    change, change_country = (table.loc[last] - table.loc[first] for table in (own, there))
    panels = tuple(
        Panel(
            title=dimension.name,
            subtitle=f"{numbers.deviation(own.at[last, key])} in {last}",
            detail=f"{numbers.difference(change[key])} sinds {first}",
            series=(
                Series(name, area_role(0), values_of(since_start(own[key]))),
                Series(
                    COUNTRY_NAME, "comparable", values_of(since_start(there[key])), dash="solid"
                ),
            ),
            alt=trend(
                name,
                (own.at[first, key], own.at[last, key]),
                period,
                measure=key,
                change=differences.change(store, area, change[key], period, key),
            ),
        )
        for key, dimension in DIMENSIONS.items()
    )
    return Content(
        headline=words.dimension_moves(name, change.to_dict(), period, ladder.of(area)),
        figure=Panels(
            tuple(int(year) for year in own.index),
            panels,
            Axis("difference", zero=True),
            span=values_of(since_start(series(store, country()).loc[first:last])),
        ),
        alt="",
        table=Table(
            (
                Column("Dimensie", tuple(d.name for d in DIMENSIONS.values())),
                Column(str(first), tuple(own.loc[first]), "deviation"),
                Column(str(last), tuple(own.loc[last]), "deviation"),
                Column("Verandering", tuple(change), "difference"),
                Column(f"{COUNTRY_NAME} {last}", tuple(there.loc[last]), "deviation"),
                Column(f"Verandering {COUNTRY_NAME}", tuple(change_country), "difference"),
                Column(f"Verschil {last}", tuple(own.loc[last] - there.loc[last]), "difference"),
            )
        ),
        unit=f"lijnen: {DIFFERENCE_UNIT} sinds {first}; cijfers: {SCORE_UNIT}",
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            f"Elke lijn laat de verandering sinds {first} zien, op dezelfde schaal; de grijze "
            f"lijn is {COUNTRY_NAME}. Hoger is altijd beter, ook bij "
            f"{MEASURES['onv'].lower()}: omhoog betekent daar minder overlast.",
            *gone(store, (area,), period),
        ),
    )


@per_store(TILES)
def steps(store: Store, area: Area, period: Period) -> Content:
    """What the change of the area is made of: the five dimensions, adding up."""
    moved = over_time(store, area, *period)
    names = [MEASURES.get(str(key), ROUNDING.capitalize()) for key in moved.index]
    return Content(
        **change_fields(store, area, period, f"Totaal {numbers.period(*period)}", area_role(0)),
        table=Table(
            (
                Column("Dimensie", (*names, MEASURES[TOTAL])),
                Column("Verandering", (*moved, moved.sum(min_count=1)), "difference"),
            )
        ),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(*period),
        notes=(
            "De vijf veranderingen tellen vóór afronding precies op tot de verandering van de "
            "totaalscore; de afgeronde getallen kunnen daar iets van afwijken. "
            "Het is een optelsom, geen oorzaak.",
            *gone(store, (area,), period),
        ),
    )


@per_store(TILES)
def caveats(store: Store, area: Area) -> tuple[str, ...]:
    """What a reader has to beware of in this area, as sentences."""
    return tuple(words.caveats(area.name, particulars(store, area)))

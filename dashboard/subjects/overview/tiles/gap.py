"""Tile of the gap between the programme and the country, per dimension."""

from dashboard.analysis import differences
from dashboard.analysis.gap import gap_by_dimension, total_gap
from dashboard.content.bars import BESIDE_COUNTRY, lowest_first, measure_bars
from dashboard.content.content import Content
from dashboard.content.table import Column, Table
from dashboard.ladder import Difference
from dashboard.language import alt_texts, gaps, numbers
from dashboard.language.programme import AREAS_NAME
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY_NAME, country, programme
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, DIMENSIONS
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.sources import DERIVED_SOURCE


def told_gap(store: Store, value: float, period: tuple[int, int]) -> Difference:
    """The gap of the programme in one year (twice), or its change, as it may be told."""
    return differences.apart(store, programme(), country(), value, period)


@per_store(TILES)
def gap(store: Store) -> Content:
    """The gap to the country per dimension, in the first and the last year."""
    years = FIRST_YEAR, LAST_YEAR
    parts = gap_by_dimension(store, years)
    then, now = (total_gap(parts, year) for year in years)
    bars = measure_bars(
        {str(year): parts.loc[year, "gap"] for year in years},
        ("earlier", "programme"),
        lowest_first(parts.loc[LAST_YEAR, "gap"]),
        BESIDE_COUNTRY,
    )
    shown = zip(bars.categories, zip(*(s.values for s in bars.series), strict=True), strict=True)
    columns = [Column("Dimensie", (*(d.name for d in DIMENSIONS.values()), "Totaal"))]
    for year, total in zip(years, (then, now), strict=True):
        own, shares = parts.loc[year, "gap"], parts.loc[year, "share"]
        columns += [
            Column(f"Verschil {year}", (*own, total), "difference"),
            Column(f"Aandeel {year}", (*shares, shares.sum(skipna=False)), "share"),
        ]
    return Content(
        headline=gaps.gap_share(
            AREAS_NAME, parts.loc[LAST_YEAR, "gap"].to_dict(), now, COUNTRY_NAME, LAST_YEAR
        ),
        lead=gaps.gap_change(
            AREAS_NAME,
            COUNTRY_NAME,
            (
                told_gap(store, then, (FIRST_YEAR, FIRST_YEAR)),
                told_gap(store, now, (LAST_YEAR, LAST_YEAR)),
            ),
            told_gap(store, now - then, years),
            years,
        ),
        figure=bars,
        alt=alt_texts.grouped_bars(
            f"Verschil tussen de NPLV-gebieden en {COUNTRY_NAME} per dimensie",
            DIFFERENCE_UNIT,
            {name: dict(zip(years, values, strict=True)) for name, values in shown},
        ),
        table=Table(tuple(columns)),
        unit=f"{DIFFERENCE_UNIT} (NPLV min {COUNTRY_NAME})",
        source=DERIVED_SOURCE,
        period=numbers.join(map(str, years)),
        notes=(
            "De vijf verschillen tellen vóór afronding precies op tot het hele verschil; de "
            "afgeronde getallen kunnen daar iets van afwijken. Een aandeel kan dus "
            "negatief zijn: dan is die dimensie in de NPLV-gebieden juist beter dan in "
            f"{COUNTRY_NAME}. Het zijn optelsommen, geen oorzaken.",
        ),
    )

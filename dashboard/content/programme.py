"""The programme beside the country through the years: what every tile of their lines shares."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.comparable import beside, match
from dashboard.analysis.series import series, trend
from dashboard.content.names import name_of
from dashboard.language import comparable
from dashboard.language.programme import areas_and_country, beside_country
from dashboard.store.read import Store
from dashboard.vocabulary.areas import (
    COMPARABLE,
    COMPARABLE_NAME,
    COMPARABLE_OF_CHOSEN,
    COUNTRY,
    PROGRAMME,
    PROGRAMME_NAME,
    Area,
    country,
    programme,
)
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.periods import FIRST_YEAR, PROGRAMME_YEARS


@dataclass(frozen=True, eq=False)
class ProgrammeLines:
    """The programme, the country, comparable wijken and a chosen area.

    ``table``: a row a year, a column per code (no ``COMPARABLE`` where there are none; score);
    ``names``: of its lines. ``period``: its first and last year; ``since``: from which year the
    comparable wijken are told. ``beside_country`` and ``beside_comparable``: what the lines say.
    ``start``: what to know of the comparable wijken before reading them ("" without any).
    """

    table: pd.DataFrame
    names: dict[str, str]
    period: tuple[int, int]
    since: int
    beside_country: str
    beside_comparable: str
    start: str


def programme_lines(store: Store, measure: str, long: bool, chosen: Area | None) -> ProgrammeLines:
    """The lines of ``measure``: since the first year of the product, or ``long``: of the places
    with every measurement, since the first of those. The comparable wijken are those of the
    area ``chosen`` where there is one, else those of the programme."""
    years = measure_of(measure).every_year if long else PROGRAMME_YEARS
    table = trend(store, measure, years, long)
    changes = (table.loc[years[-1]] - table.loc[years[0]]).to_dict()
    compared = chosen or programme(long)
    names = {
        PROGRAMME: PROGRAMME_NAME,
        COUNTRY: country(long).name,
        COMPARABLE: COMPARABLE_OF_CHOSEN if chosen else COMPARABLE_NAME,
    }
    if found := match(store, compared):
        table[COMPARABLE] = found.series(measure).reindex(years)
    told, since = areas_and_country(store, long)[0], years[0]
    if chosen:
        told, since = chosen.name, FIRST_YEAR
        names[chosen.code] = name_of(chosen)
        table[chosen.code] = series(store, compared, measure, years)
    period = (years[0], years[-1])
    alike = beside(store, compared, measure, since, years[-1])
    if chosen and not alike:
        both = comparable.unmatched(store, chosen)
    else:
        both = comparable.beside(told, alike, since, years[-1], measure)
    return ProgrammeLines(
        table,
        names,
        period,
        since,
        beside_country(store, changes, period, measure, long),
        both,
        comparable.start(told, alike),
    )

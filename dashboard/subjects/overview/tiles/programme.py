"""Tiles about the programme as a whole beside the country."""

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.comparable import beside, match
from dashboard.analysis.gap import gap_by_dimension, total_gap
from dashboard.analysis.series import series, since_start, trend
from dashboard.content.bars import BESIDE_COUNTRY, lowest_first, measure_bars
from dashboard.content.content import Content
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.table import Table
from dashboard.ladder import Difference
from dashboard.language import alt_texts, gaps, numbers, trends
from dashboard.language import comparable as comparable_sentences
from dashboard.language.missing_years import missing_notes
from dashboard.language.programme import AREAS_NAME, _long_areas, panel_note
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import (
    COMPARABLE,
    COMPARABLE_NAME,
    COMPARABLE_OF_CHOSEN,
    COUNTRY,
    COUNTRY_LONG_FULL_NAME,
    COUNTRY_LONG_NAME,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    DIMENSIONS,
    FIRST_YEAR,
    LAST_YEAR,
    LONG_SUFFIX,
    PROGRAMME,
    PROGRAMME_LONG,
    PROGRAMME_NAME,
    PROGRAMME_YEARS,
    SCORE_UNIT,
    TOTAL,
    YEARS,
)


def beside_country(
    store: Store,
    who: str,
    changes: dict[str, float],
    period: tuple[int, int],
    suffix: str = "",
) -> str:
    """The programme beside the country, in words. ``changes``: code -> change over ``period``;
    ``suffix``: which population the codes stand for (``vocabulary.LONG_SUFFIX``)."""
    own = {code + suffix: value for code, value in changes.items()}
    told = differences.beside(store, PROGRAMME + suffix, COUNTRY + suffix, own, period)
    country = COUNTRY_LONG_FULL_NAME if suffix else COUNTRY_NAME
    return trends.compare_trend(who, country, told, period)


@per_store(TILES)
def course(store: Store, long: bool, as_change: bool, chosen: str | None) -> Content:
    """The lines of the programme and the country, of a chosen area, and of comparable wijken:
    those of the chosen area where there is one, else those of the programme."""
    years = YEARS if long else PROGRAMME_YEARS
    table = trend(store, years=years, long=long)
    some = f"{PROGRAMME_NAME}, {_long_areas(store)} gebieden"
    country = COUNTRY_LONG_NAME if long else COUNTRY_NAME
    names = {PROGRAMME: some if long else PROGRAMME_NAME, COUNTRY: country}
    compared = chosen or (PROGRAMME_LONG if long else PROGRAMME)
    found = match(store, compared)
    if found is not None:
        table[COMPARABLE] = found.series().reindex(years)
        names[COMPARABLE] = COMPARABLE_OF_CHOSEN if chosen else COMPARABLE_NAME
    if chosen:
        table[chosen] = series(store, "nplv", chosen, years=years)
        names[chosen] = store.names[chosen]
    first, last = int(table.index[0]), int(table.index[-1])
    delta = (table.loc[last] - table.loc[first]).to_dict()
    suffix = LONG_SUFFIX if long else ""
    who = f"de {_long_areas(store)} NPLV-gebieden met alle metingen" if long else AREAS_NAME
    shown = since_start(table) if as_change else table
    kind = "difference" if as_change else "score"
    unit = f"{DIFFERENCE_UNIT} sinds {first}" if as_change else SCORE_UNIT
    what = f"Verandering van de totaalscore sinds {first}" if as_change else "Totaalscore"
    told = store.names[chosen] if chosen else who
    since = found.years[0] if found else first
    alike = beside(store, compared, TOTAL, since, last)
    lead = (
        f"{comparable_sentences.beside(told, alike, since, last)} "
        f"{comparable_sentences.start(told, alike)}"
    ).rstrip()
    return Content(
        headline=beside_country(store, who, delta, (first, last), suffix),
        lead=lead,
        **line_fields(lines_of(shown, names, kind), what, unit),
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            panel_note(store, long),
            *missing_notes(table, chosen, names, as_change),
            f"{comparable_sentences.rule(since)} {comparable_sentences.NO_EFFECT}",
        ),
    )


@per_store(TILES)
def gap(store: Store) -> Content:
    """The gap to the country per dimension, in the first and the last year."""
    years = (FIRST_YEAR, LAST_YEAR)
    parts = gap_by_dimension(store, years)
    total = {year: total_gap(parts, year) for year in years}
    names = {key: d.name for key, d in DIMENSIONS.items()}
    frame = pd.DataFrame({"Dimensie": [*names.values(), "Totaal"]})
    for year in years:
        frame[f"Verschil {year}"] = [*parts.loc[year, "gap"].reindex(list(names)), total[year]]
        shares = parts.loc[year, "share"].reindex(list(names))
        frame[f"Aandeel {year}"] = [*shares, shares.sum(skipna=False)]
    order = lowest_first(parts.loc[LAST_YEAR, "gap"])
    bars = {
        names[key]: {year: float(parts.loc[(year, key), "gap"]) for year in years} for key in order
    }
    return Content(
        headline=gaps.gap_share(
            AREAS_NAME,
            parts.loc[LAST_YEAR, "gap"].to_dict(),
            total[LAST_YEAR],
            COUNTRY_NAME,
            LAST_YEAR,
        ),
        lead=gaps.gap_change(
            AREAS_NAME,
            COUNTRY_NAME,
            (
                told_gap(store, total[FIRST_YEAR], (FIRST_YEAR, FIRST_YEAR)),
                told_gap(store, total[LAST_YEAR], (LAST_YEAR, LAST_YEAR)),
            ),
            told_gap(store, total[LAST_YEAR] - total[FIRST_YEAR], years),
            years,
        ),
        figure=measure_bars(
            {str(year): parts.loc[year, "gap"] for year in years},
            ("earlier", "programme"),
            order,
            BESIDE_COUNTRY,
        ),
        alt=alt_texts.grouped_bars(
            f"Verschil tussen de NPLV-gebieden en {COUNTRY_NAME} per dimensie",
            DIFFERENCE_UNIT,
            bars,
        ),
        table=Table.of(
            frame,
            {
                column: "difference" if column.startswith("Verschil") else "share"
                for column in frame.columns[1:]
            },
        ),
        unit=f"{DIFFERENCE_UNIT} (NPLV min {COUNTRY_NAME})",
        source=DERIVED_SOURCE,
        period=f"{FIRST_YEAR} en {LAST_YEAR}",
        notes=(
            "De vijf verschillen tellen vóór afronding precies op tot het hele verschil; de "
            "afgeronde getallen kunnen daar iets van afwijken. Een aandeel kan dus "
            "negatief zijn: dan is die dimensie in de NPLV-gebieden juist beter dan in "
            f"{COUNTRY_NAME}. Het zijn optelsommen, geen oorzaken.",
        ),
    )


def told_gap(store: Store, value: float, period: tuple[int, int]) -> Difference:
    """The gap of the programme in one year (twice), or its change, as it may be told."""
    return differences.apart(store, PROGRAMME, COUNTRY, value, period)

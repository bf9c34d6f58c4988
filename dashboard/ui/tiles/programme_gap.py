"""The tile on the gap between the programme and the country, by dimension."""

import pandas as pd

from dashboard.analysis.gap import gap_by_dimension, total_gap
from dashboard.figures.bars import gap_bars
from dashboard.store.cache import per_store
from dashboard.store.read import Store
from dashboard.ui.tile import TileContent
from dashboard.ui.tiles.programme import AREAS_NAME, from_country
from dashboard.vocabulary import (
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    DIMENSIONS,
    FIRST_YEAR,
    LAST_YEAR,
)
from dashboard.wording import alt_texts, sentences


@per_store(2)
def gap(store: Store) -> TileContent:
    """The gap to the country per dimension, in the first and the last year."""
    years = (FIRST_YEAR, LAST_YEAR)
    gaps = gap_by_dimension(store, years)
    total = {year: total_gap(gaps, year) for year in years}
    names = {key: d.name for key, d in DIMENSIONS.items()}
    frame = pd.DataFrame({"Dimensie": [*names.values(), "Totaal"]})
    for year in years:
        frame[f"Verschil {year}"] = [*gaps.loc[year, "gap"].reindex(list(names)), total[year]]
        shares = gaps.loc[year, "share"].reindex(list(names))
        frame[f"Aandeel {year}"] = [*shares, shares.sum(skipna=False)]
    bars = {
        names[str(key)]: {year: float(gaps.loc[(year, key), "gap"]) for year in years}
        for key in gaps.loc[LAST_YEAR].sort_values("gap").index
    }
    return TileContent(
        headline=sentences.gap_share(
            AREAS_NAME,
            gaps.loc[LAST_YEAR, "gap"].to_dict(),
            total[LAST_YEAR],
            COUNTRY_NAME,
            LAST_YEAR,
        ),
        lead=sentences.gap_change(
            AREAS_NAME,
            COUNTRY_NAME,
            from_country(store, total[FIRST_YEAR], FIRST_YEAR),
            from_country(store, total[LAST_YEAR], LAST_YEAR),
            from_country(store, total[LAST_YEAR] - total[FIRST_YEAR], *years),
            *years,
        ),
        figure=gap_bars(gaps),
        alt=alt_texts.grouped_bars(
            f"Verschil tussen de NPLV-gebieden en {COUNTRY_NAME} per dimensie",
            DIFFERENCE_UNIT,
            bars,
        ),
        table=frame,
        kinds={
            column: "difference" if column.startswith("Verschil") else "share"
            for column in frame.columns[1:]
        },
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

"""How a measure of a theme goes together with a score: rank correlations, made at the build.

Heavy (a bootstrap), so it is done once here and read from the table ``theme_relations``.
"""

from itertools import product
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.relation_places import NOISE_DECIMALS, within_gemeenten
from dashboard.build.relations import DECIMALS, correlations, interval
from dashboard.store.keys import SCOPES, WITHIN
from dashboard.store.schemas import columns
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.theme_sources import SCHOOL_YEARS


class Pair(NamedTuple):
    """A measure of a theme beside a score (``other``), over the places of a level in a year."""

    measure: str
    other: str
    level: str
    year: int


PAIRS = (
    *(Pair(key, TOTAL, "pc4", max(SCHOOL_YEARS.values())) for key in ("advies_vmbo", "advies_vwo")),
    Pair("criminaliteit", "onv", "buurt", 2024),
)


def theme_relations(
    scores: pd.DataFrame, areas: pd.DataFrame, indicators: pd.DataFrame
) -> pd.DataFrame:
    """Table ``theme_relations``: Spearman's rank correlation of each of ``PAIRS``.

    Population: places of which both are known (a value on too few is not), in a known gemeente;
    within gemeenten those of gemeenten with more than one. Weight: that of the measure (pupils,
    people), or none. Ranks, ``low`` and ``high``: as ``build.relations``.
    """
    rows: list[tuple] = []
    for pair in PAIRS:
        table = places(pair, scores, areas, indicators)
        if table.empty:
            continue
        for scope, weighted in product(SCOPES, (True, False)):
            values, gemeente = table[["value", "score"]], table["gemeente"]
            weight = table["weight"] if weighted else pd.Series(1.0, index=table.index)
            if scope == WITHIN:
                values, weight, gemeente = within_gemeenten(values, weight, gemeente)
            values, by = values.round(NOISE_DECIMALS), weight.to_numpy(dtype=float)
            found = correlations(values, by)[0, 1]
            low, high = (bound[0, 1] for bound in interval(values, by, gemeente))
            rows.append((*pair, scope, weighted, found, low, high, len(values)))
    table = pd.DataFrame(rows, columns=columns("theme_relations"))
    return table.round(dict.fromkeys(("correlation", "low", "high"), DECIMALS))


def places(
    pair: Pair, scores: pd.DataFrame, areas: pd.DataFrame, indicators: pd.DataFrame
) -> pd.DataFrame:
    """The places that count for a pair, by code: value, weight, score and gemeente (code)."""
    here = indicators[
        (indicators["level"] == pair.level)
        & (indicators["measure"] == pair.measure)
        & (indicators["year"] == pair.year)
    ]
    there = scores[(scores["level"] == pair.level) & (scores["year"] == pair.year)]
    table = here.set_index("code")[["value", "weight"]]
    table = table.join(there.set_index("code")[pair.other].rename("score"), how="inner")
    place = areas[areas["level"] == pair.level].set_index("code")["gemeente_code"]
    table["gemeente"] = place.reindex(table.index).fillna("")
    return table[table["gemeente"] != ""].dropna().sort_index()

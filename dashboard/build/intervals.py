"""How sure a mean of many places is: the 95% interval of a change and of a difference.

The table ``intervals``; how they are computed says ``analysis.margins``.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

import pandas as pd

from dashboard.analysis.aggregate import complete_in
from dashboard.analysis.margins import clusters, mean_and_margin
from dashboard.store.schemas import columns
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, LONG_SUFFIX, PROGRAMME
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.measures import MEASURES, SCORE_MEASURES, measure_of
from dashboard.vocabulary.periods import PROGRAMME_YEARS, YEARS

PAIRS = (
    (COUNTRY, ""), (PROGRAMME, ""), (COMPARABLE, ""),
    (PROGRAMME, COUNTRY), (PROGRAMME, COMPARABLE), (COMPARABLE, COUNTRY),
)  # fmt: skip
"""What is compared: a code by itself, or with another. Beside ``COMPARABLE`` the programme is
the part of it that has matches."""
MATCHED = "gekoppeld"
"""Key of that part among the weights."""


def weights(
    scores: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame, matches: pd.DataFrame
) -> dict[str, pd.Series]:
    """Households (CBS 2024) by place behind ``COUNTRY``, ``PROGRAMME``, ``COMPARABLE`` and
    ``MATCHED``, and behind the same over places with every measurement since 2002
    (``LONG_SUFFIX``).

    Arguments: tables of the store. A code without places is absent.
    """
    sizes = areas[areas["level"].isin(part_levels())].drop_duplicates("code")
    sizes = sizes.set_index("code")["households"].fillna(0).astype(float)
    wijken = scores[scores["level"] == "wijk"]
    whole = complete_in(scores[scores["level"].isin(part_levels())], YEARS)
    listed = nplv.set_index("code")["area_id"]
    short = set(listed[~listed.index.isin(whole)])
    found = {
        COUNTRY: sizes.reindex(sorted(complete_in(wijken, PROGRAMME_YEARS))),
        COUNTRY + LONG_SUFFIX: sizes.reindex(sorted(complete_in(wijken, YEARS))),
        PROGRAMME: sizes.reindex(listed.index),
        PROGRAMME + LONG_SUFFIX: sizes.reindex(listed.index[~listed.isin(short)]),
    }
    for suffix in ("", LONG_SUFFIX):
        rows = matches[matches["code"] == PROGRAMME + suffix]
        found[COMPARABLE + suffix] = rows.groupby("match")["weight"].sum()
        found[MATCHED + suffix] = rows.groupby("unit")["weight"].sum()
    return {code: own[own > 0] for code, own in found.items() if (own > 0).any()}


def intervals(
    scores: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame, matches: pd.DataFrame
) -> pd.DataFrame:
    """The table ``intervals`` (see ``schemas.INTERVALS``) for every pair of ``PAIRS``.

    Arguments: tables of the store. A change for every two measurements; for two codes
    also the difference in each (``first`` equal to ``last``). Unit: score.
    """
    found = weights(scores, areas, nplv, matches)
    gemeente, area = clusters(areas)
    scored = scores[scores["level"].isin(part_levels())]
    wide = {m: scored.pivot(index="code", columns="year", values=m) for m in MEASURES}
    rows = []
    for suffix, years in (("", PROGRAMME_YEARS), (LONG_SUFFIX, YEARS)):
        for code, other in ((c + suffix, o + suffix if o else "") for c, o in PAIRS):
            if code not in found or (other and other not in found):
                continue
            cluster = gemeente if code == COUNTRY + suffix else area
            own = found[code]
            if (code, other) == (PROGRAMME + suffix, COMPARABLE + suffix):
                own = found[MATCHED + suffix]  # like beside like: what has no match is left out
            for measure, first, last in _asked(years, bool(other)):
                table = wide[measure]
                values = table[last] - table[first] if first < last else table[last]
                numbers = mean_and_margin(values, own, cluster, found.get(other))
                rows.append((code, other, measure, first, last, *numbers))
    return pd.DataFrame(rows, columns=columns("intervals")).dropna(subset=["value"])


def _asked(years: Iterable[int], levels: bool) -> Iterator[tuple[str, int, int]]:
    """Measure, first and last year of what is computed; ``levels``: single years as well."""
    for key in SCORE_MEASURES:
        own = [y for y in years if y in measure_of(key).every_year]
        for first, last in combinations(own, 2):
            yield key, first, last
        for year in own if levels else ():
            yield key, year, year

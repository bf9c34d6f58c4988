"""From which class to which: places and households, for every period a reader can choose.

Worked out when the store is built, so that a page only looks it up.
"""

import pandas as pd

from dashboard.vocabulary import COUNTRY, PROGRAMME

REST = "rest"
"""Code of all places of a level that do not count as NPLV."""
GROUPS: tuple[str, ...] = (COUNTRY, PROGRAMME, REST)
"""Groups of places: all, those that count as NPLV, and the rest. The last two add up to the
first."""
NPLV_FROM = 0.5
"""A place counts as NPLV when at least this share of its households lies in an NPLV area
(our choice): so NPLV and the rest add up to the country at every level."""
STEPS: tuple[tuple[int, int], ...] = (
    (2014, 2016), (2016, 2018), (2018, 2020), (2020, 2022), (2022, 2024),
)  # fmt: skip
"""The periods of two years, in order."""
WHOLE: tuple[int, int] = (2018, 2024)
COLUMNS = ["level", "group", "first", "last", "start", "end", "areas", "households"]


def transitions(scores: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """The table ``transitions``: a row per level, group, period and pair of classes that occurs.

    Population: all places of ``level`` (wijk, buurt) in ``group`` (one of ``GROUPS``)
    with a score in both years, of any class. Weight: none; ``areas`` is their number and
    ``households`` that of CBS 2024, where unknown none. ``start`` and ``end``: class
    1-9 in ``first`` and ``last``. ``scores`` and ``areas``: tables of the store.
    """
    parts = []
    for level in ("wijk", "buurt"):
        rows = scores[scores["level"] == level]
        classes = rows.pivot(index="code", columns="year", values="class")
        places = areas[areas["level"] == level].set_index("code").reindex(classes.index)
        inside = places["nplv_share"] >= NPLV_FROM
        households = places["households"].fillna(0).astype("int64")
        members = {COUNTRY: inside | ~inside, PROGRAMME: inside, REST: ~inside}
        for first, last in (*STEPS, WHOLE):
            if first not in classes or last not in classes:
                continue
            table = pd.DataFrame({"start": classes[first], "end": classes[last]})
            table = table.assign(households=households).dropna().astype("int64")
            for group in GROUPS:
                own = table[members[group].reindex(table.index)].groupby(["start", "end"])
                cells = own["households"].agg(areas="size", households="sum").reset_index()
                parts.append(cells.assign(level=level, group=group, first=first, last=last))
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    return pd.concat(parts, ignore_index=True)[COLUMNS]

"""From which class to which: places and households, for every period a reader can choose.

Worked out when the store is built, so that a page only looks it up.
"""

import pandas as pd

from dashboard.store.keys import GROUPS, NPLV_FROM, REST, STEPS, WHOLE
from dashboard.store.schemas import columns, no_rows
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.levels import part_levels


def transitions(scores: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """The table ``transitions``: a row per level, group, period and pair of classes that occurs.

    Population: all places of ``level`` (wijk, buurt) in ``group`` (one of ``GROUPS``)
    with a score in both years, of any class. Weight: none; ``areas`` is their number and
    ``households`` that of CBS 2024, where unknown none. ``start`` and ``end``: class
    1-9 in ``first`` and ``last``. ``scores`` and ``areas``: tables of the store.
    """
    parts = [no_rows("transitions")]
    for level in part_levels():
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
    return pd.concat(parts, ignore_index=True)[columns("transitions")]

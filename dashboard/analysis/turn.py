"""Statement 3: whether risers became fewer and fallers more, and outnumber them since 2020.

The report counts at 100 m with a bound we do not know. So each clause is tried on four
sets of wijken, by wijken and by households, and with every bound: what holds in some of
these and not in others cannot be decided with wijken.
"""

from itertools import pairwise, product

import pandas as pd

from dashboard.analysis.movers import THRESHOLDS, moved_all, ways
from dashboard.analysis.unfavourable import wide
from dashboard.analysis.verdict import Check, settled
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS
from dashboard.vocabulary.scales import UNFAVOURABLE

PROGRAMME_STEPS: tuple[tuple[int, int], ...] = tuple(pairwise(PROGRAMME_YEARS))
"""The periods the statement speaks of; it says nothing of the years before 2018."""
START, EVER = "begin", "ooit"
SETS: tuple[str, ...] = (START, str(FIRST_YEAR), str(LAST_YEAR), EVER)
"""Which wijken count as unfavourable: at the start of each period, in the first year, in the
last, or in any of ``PROGRAMME_YEARS``. All four are good choices; none is the report's."""
UNITS: tuple[str, ...] = ("areas", "households")
CLAUSES: tuple[str, ...] = ("minder", "meer", "eerst", "omgekeerd", "ongunstiger")
"""The clauses: fewer risers each period; more fallers each period; first (2018-2020) more risers
than fallers; since then more fallers than risers; the ratio less favourable each period."""
FINEST = "fijnst"
"""The part that is about squares of 100 m with a bound of the report's own."""


@per_store(LARGE)
def _low(store: Store) -> pd.DataFrame:
    """Whether each wijk was unfavourable: a row per code, a column per programme year."""
    return wide(store, "class")[list(PROGRAMME_YEARS)].isin(UNFAVOURABLE)


@per_store(LARGE)
def _counted(store: Store, which: str, first: int, last: int, with_jumps: bool) -> pd.DataFrame:
    """Change and households of the wijken of a set that are counted in a period."""
    table = moved_all(store, "wijk", first, last)
    low = _low(store).reindex(table.index)
    inside = low.any(axis=1) if which == EVER else low[first if which == START else int(which)]
    kept = inside & ~table["small"] & (with_jumps | ~table["jump"])
    return table.loc[kept, ["change", "households"]]


@per_store(NUMBERS)
def mover_counts(
    store: Store, which: str, threshold: float = SUBSTANTIAL, with_jumps: bool = False
) -> pd.DataFrame:
    """Risers and fallers of a set (one of ``SETS``) of wijken in each of ``PROGRAMME_STEPS``.

    Population: wijken of the country that are not ``small``, have a score in both years
    and no jump in the period (unless ``with_jumps``). Columns: first, last, areas, risers,
    fallers, and the same in households (CBS 2024): households, riser_households,
    faller_households. A period without scores is absent.
    """
    rows = []
    for first, last in PROGRAMME_STEPS:
        table = _counted(store, which, first, last, with_jumps)
        if table.empty:
            continue
        up, down = (table[ways(table["change"], threshold) == way] for way in (1, -1))
        row = {"first": first, "last": last}
        row |= {"areas": len(table), "risers": len(up), "fallers": len(down)}
        sets = {"households": table, "riser_households": up, "faller_households": down}
        rows.append(row | {name: int(own["households"].sum()) for name, own in sets.items()})
    return pd.DataFrame(rows)


def clauses(table: pd.DataFrame, unit: str = "areas") -> dict[str, bool]:
    """Whether each of ``CLAUSES`` holds for a table of ``mover_counts``, in a unit of ``UNITS``."""
    ending = {"areas": "s", "households": "_households"}[unit]
    up, down = (table[f"{who}{ending}"].tolist() for who in ("riser", "faller"))
    steps = list(pairwise(zip(up, down, strict=True)))
    return {
        "minder": all(a > b for a, b in pairwise(up)),
        "meer": all(a < b for a, b in pairwise(down)),
        "eerst": up[0] > down[0],
        "omgekeerd": all(b > a for a, b in zip(up[1:], down[1:], strict=True)),
        # Multiplied crosswise: a ratio without fallers has no value.
        "ongunstiger": all(a * d > c * b for (a, b), (c, d) in steps),
    }


def tried(store: Store) -> pd.DataFrame:
    """Every clause in every variant: set, unit, threshold and a column (bool) per clause.

    Empty if a period has no scores.
    """
    rows = []
    for which, threshold in product(SETS, THRESHOLDS):
        table = mover_counts(store, which, threshold)
        if len(table) < len(PROGRAMME_STEPS):
            return pd.DataFrame(columns=["set", "unit", "threshold", *CLAUSES])
        own = {"set": which, "threshold": threshold}
        rows += [own | {"unit": unit} | clauses(table, unit) for unit in UNITS]
    return pd.DataFrame(rows)


def judged(store: Store) -> tuple[Check, ...]:
    """Each clause as a part: it holds in every variant, in none, or cannot be decided; and
    ``FINEST``, which these data cannot test."""
    table = tried(store)
    if table.empty:
        return tuple(Check(clause, None) for clause in (*CLAUSES, FINEST))
    return (*(settled(clause, table[clause].tolist()) for clause in CLAUSES), Check(FINEST, None))

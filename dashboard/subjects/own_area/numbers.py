"""What there is to tell of a composed area at once, and of each place in it."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.series import years_of
from dashboard.analysis.stand import Stand, stand
from dashboard.store.cache import NUMBERS, ONE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True)
class Facts(Stand):
    """A composed area: how it stands, the ``years`` in which it has a score, how many ``places`` it
    has, and of how many of those the households are ``uncounted``, the score made a jump
    (``moved``: a border or the buildings changed), and only the last year is known (``short``)."""

    years: tuple[int, ...]
    places: int
    uncounted: int
    moved: int
    short: int


@per_store(NUMBERS)
def facts(store: Store, area: Area) -> Facts:
    """The first facts of an area."""
    table = places(store, area)
    return Facts(
        **vars(stand(store, area)),
        years=tuple(years_of(store, area)),
        places=len(table),
        uncounted=int((~(table["households"] > 0)).sum()),
        moved=int((table["jump"] != "").sum()),
        short=int((table["households"].gt(0) & table["then"].isna()).sum()),
    )


@per_store(NUMBERS)
def places(store: Store, area: Area) -> pd.DataFrame:
    """The places that an area is made of, by code.

    Index: code. Columns: level, name, gemeente, households (float, NaN where unknown), jump and
    small (as ``Store.areas``), now and then (total score in the last and the first year), class
    (of now; Int64).
    """
    table = store.areas
    table = table[table["code"].isin(area.members) & table["level"].isin(part_levels())]
    columns = ["level", "name", "gemeente", "households", "jump", "small"]
    table = table.set_index("code").sort_index()[columns].astype({"households": float})
    rows = store.scores[store.scores["code"].isin(area.members)]
    for name, year in (("now", LAST_YEAR), ("then", FIRST_YEAR)):
        table[name] = rows[rows["year"] == year].set_index("code")[TOTAL].reindex(table.index)
    classes = rows[rows["year"] == LAST_YEAR].set_index("code")["class"]
    return table.assign(**{"class": classes.reindex(table.index).astype("Int64")})


def households_in(store: Store, codes: Iterable[str]) -> float:
    """The households (CBS) of wijken and buurten together; those of unknown number count for
    nothing, and of nothing known it is NaN."""
    known = [many for code in codes if (many := _households(store).get(code)) is not None]
    return sum(known) if known else float("nan")


@per_store(ONE)
def _households(store: Store) -> dict[str, float]:
    """Code -> households of every wijk and buurt of which the number is known."""
    table = store.areas[store.areas["level"].isin(part_levels())]
    return table.set_index("code")["households"].dropna().astype(float).to_dict()

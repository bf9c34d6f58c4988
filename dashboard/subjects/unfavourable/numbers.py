"""Unfavourable places beside what was published, with a bound a little elsewhere, and in groups.

The bounds of the classes are derived and the score is an estimate: a wijk close to a bound
falls on either side of it by chance. So a number is told in thousands, with the band that a
shifted bound gives, and with the wijken that crossed it.
"""

from dataclasses import dataclass, replace

import pandas as pd

from dashboard.analysis.households import in_classes, shares, wijk_shares
from dashboard.analysis.jumps import jumped
from dashboard.analysis.nota_classes import TURN, wijk_course
from dashboard.analysis.unfavourable import course_by_class, panel, wide
from dashboard.ladder import AREA, PLACE, Difference, step
from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, PROGRAMME, country, programme
from dashboard.vocabulary.measures import DEVIATION, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import (
    CLASS_BOUNDS,
    INSUFFICIENT,
    INSUFFICIENT_NAME,
    MISSING,
    UNFAVOURABLE,
    UNFAVOURABLE_NAME,
)

SHIFT = AREA.slight
"""How far the bound is shifted down and up (score): below this a difference is not told."""
BOUND = CLASS_BOUNDS[max(UNFAVOURABLE) - 1]
"""Deviation (``afw``) from which a place is no longer unfavourable."""
BEFORE = PROGRAMME_YEARS[-2]
INTO, OUT = "erin", "eruit"


def households(
    store: Store, years: tuple[int, ...] = PROGRAMME_YEARS, shift: float = 0.0
) -> pd.Series:
    """Households (CBS 2024) in wijken below the bound of unfavourable plus ``shift``, per year.

    Population: wijken with a score in every one of ``years``. Index: year, of ``years``.
    """
    members = panel(store, years)
    below = wide(store, DEVIATION).reindex(members.index)[list(years)] < BOUND + shift
    return below.mul(members["households"].fillna(0), axis=0).sum().astype("int64")


@dataclass(frozen=True)
class Band:
    """Households that are unfavourable with the bound as it is, lower and higher.

    ``now``, ``low``, ``high``: in the last year; ``change``, ``change_low``, ``change_high``:
    since the measurement before it. All in households of CBS 2024.
    """

    now: int
    low: int
    high: int
    change: int
    change_low: int
    change_high: int


@per_store(LARGE)
def band(store: Store) -> Band | None:
    """The ``Band`` of the country by wijk (population: see ``households``); None without data."""
    if panel(store, PROGRAMME_YEARS).empty:
        return None
    found = [households(store, shift=shift) for shift in (0.0, -SHIFT, SHIFT)]
    levels = [int(one[LAST_YEAR]) for one in found]
    return Band(*levels, *(int(one[LAST_YEAR] - one[BEFORE]) for one in found))


def first_rise(store: Store, years: tuple[int, ...], shift: float = 0.0) -> bool | None:
    """Whether the number rose in the last step and in no step before it.

    ``years`` names the wijken (a score in all of them) and the steps that are looked at. None
    without data.
    """
    found = households(store, years, shift)
    if not found.any():
        return None
    steps = found.diff().dropna()
    return bool(steps.iloc[-1] > 0 and (steps.iloc[:-1] <= 0).all())


def crossed(store: Store, first: int = BEFORE, last: int = LAST_YEAR) -> pd.DataFrame:
    """The wijken that became unfavourable or ceased to be between two years, most households first.

    Population: see ``households``. Columns: name, gemeente, households (NaN where unknown), way
    (``INTO`` or ``OUT``), start, end, change (total score), near (bool: the change is below what
    is told of a single wijk), jump and small (as in ``areas``) and jumped (bool: a jump in
    between).
    """
    members = panel(store, PROGRAMME_YEARS)
    below = wide(store, DEVIATION).reindex(members.index) < BOUND
    table = members.loc[below[first] != below[last], ["name", "gemeente", "households"]]
    table = table.join(store.areas.set_index("code")[["jump", "small"]])
    scores = wide(store, TOTAL).reindex(table.index)
    table["way"] = below.loc[table.index, last].map({True: INTO, False: OUT})
    table["start"], table["end"] = scores[first], scores[last]
    table["change"] = table["end"] - table["start"]
    table["near"] = [not step(change, PLACE) for change in table["change"]]
    table["jumped"] = jumped(table["jump"], first, last)
    return table.sort_values(["households", "name"], ascending=[False, True], na_position="last")


@dataclass(frozen=True)
class Published:
    """A published figure of a ``topic`` (``said``, in its own unit; NaN without one) and ``ours``.

    ``kind``: households, a change of them, or a share (``said`` in percents, ``ours`` 0-1);
    ``level``: where ours is counted; ``source``: where it was published, and when.
    """

    topic: str
    area: str
    year: int
    kind: str
    level: str
    ours: float
    said: float = float("nan")
    source: str = MISSING


def beside_published(store: Store) -> list[Published]:
    """What was published beside what these data give; of one figure the finest level first."""
    buurt = {one.code: in_classes(shares(store, one)) for one in (country(), programme())}
    table = wijk_shares(store, COUNTRY)
    wijk, lower = (
        in_classes(table, low)["households"].reindex(PROGRAMME_YEARS)
        for low in (UNFAVOURABLE, INSUFFICIENT)
    )
    here, dwellings = (
        f"huishoudens in {UNFAVOURABLE_NAME}",
        f"aandeel woningen in {UNFAVOURABLE_NAME}",
    )
    lowest, change = (
        f"huishoudens in {INSUFFICIENT_NAME}",
        f"verandering {here} {BEFORE}-{LAST_YEAR}",
    )
    there = buurt[COUNTRY].reindex([LAST_YEAR]).iloc[0]
    nplv, ends = buurt[PROGRAMME]["share"], (FIRST_YEAR, LAST_YEAR)
    now = (COUNTRY_NAME, LAST_YEAR)
    rows = (
        (here, *now, "households", "buurt", there["households"]),
        (here, *now, "households", "wijk", wijk[LAST_YEAR]),
        (change, *now, "change", "wijk", wijk[LAST_YEAR] - wijk[BEFORE]),
        (lowest, COUNTRY_NAME, 2020, "households", "wijk", lower[2020]),
        (dwellings, *now, "share", "buurt", there["share"]),
        *((dwellings, PROGRAMME, y, "share", "buurt", nplv.get(y, float("nan"))) for y in ends),
    )
    return [_said(store, Published(*row)) for row in rows]


def _said(store: Store, row: Published) -> Published:
    """``row`` with what was published of it."""
    table = store.published.set_index(["topic", "area", "year"])
    if (row.topic, row.area, row.year) not in table.index:
        return row
    found = table.loc[[(row.topic, row.area, row.year)]].iloc[0]
    return replace(row, said=float(found["value"]), source=f"{found['source']}, {found['date']}")


@dataclass(frozen=True)
class ClassGroup:
    """The wijken in a group of classes in some year: how many ``wijken`` and ``households``, how
    many were unfavourable ``always`` and how many ``jumped`` and are left out; their ``scores``
    in ``YEARS``, and their change before (``early``) and since ``TURN`` (``late``)."""

    name: str
    wijken: int
    households: int
    always: int
    jumped: int
    scores: tuple[float, ...]
    early: Difference
    late: Difference

    @property
    def known(self) -> bool:
        """Whether there is a wijk, with both changes."""
        return self.wijken > 0 and self.early.known and self.late.known


def class_groups(store: Store, base_year: int) -> list[ClassGroup]:
    """Each of ``CLASS_GROUPS`` by the class in ``base_year`` (see ``course_by_class``)."""
    steps, groups = [(YEARS[0], TURN), (TURN, YEARS[-1])], []
    for name, rows in course_by_class(store, base_year).groupby("group", sort=False):
        early, late = wijk_course(store, base_year, str(name), steps)[1].values()
        sizes = ("areas", "households", "always", "jumps")
        wijken, households, always, jumped = (int(rows[key].iloc[0]) for key in sizes)
        own = (wijken, households, always, jumped, tuple(rows["score"]), early, late)
        groups.append(ClassGroup(str(name), *own))
    return groups

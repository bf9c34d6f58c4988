"""Statements 4 and 5: the course of the places in a group of classes, step by step.

A mean of a group has an interval (``intervals.mean_and_margin``, clustered by gemeente or NPLV
area), so each step is told by the ladder and "steeds" is tried on every step.
"""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from dashboard.analysis import unfavourable
from dashboard.analysis.jumps import JUMPED, jumps
from dashboard.analysis.margins import clusters, mean_and_margin
from dashboard.analysis.unfavourable import LOWEST, wide
from dashboard.analysis.verdict import Check, Finding, always, checked, facts_of, never, went
from dashboard.ladder import GROUP, Difference
from dashboard.store.read import Store
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import INSUFFICIENT

RECENT, TURN = PROGRAMME_YEARS[-2], 2020
"""Start of the last period; and the year from which the report sees things turn."""
FEWEST = 25
"""A group of fewer places than this is too small to test a statement about all of them."""
MOST_TIMES = len(YEARS) // 2 + 1
"""In how many of the nine measurements a place must have been so, to be so "for decades"."""
HALF = 0.5
"""Share of the households of a group that makes a part true of the group."""
MIDDLE = ("zwak", "voldoende", "ruim voldoende")
"""Groups of ``unfavourable.CLASS_GROUPS`` that statement 5 is about."""
NAN = float("nan")
Span = tuple[int, int]
"""First and last year."""


def differences(
    scores: pd.DataFrame, weight: pd.Series, cluster: pd.Series, periods: Sequence[Span]
) -> dict[Span, Difference]:
    """The mean change of a group over each of ``periods``, with its interval.

    ``scores``: total score by code, a column per year. ``weight``: households by code of the
    group, ``cluster``: what is alike, by code. Unit: score.
    """
    own = weight[weight > 0]
    if own.empty:
        return {period: Difference(NAN, GROUP) for period in periods}
    found = {(a, b): mean_and_margin(scores[b] - scores[a], own, cluster) for a, b in periods}
    return {period: Difference(value, GROUP, margin) for period, (value, margin) in found.items()}


def wijk_course(
    store: Store, base: int, group: str, periods: Sequence[Span]
) -> tuple[int, dict[Span, Difference]]:
    """Number of wijken of a group of classes in ``base``, and its change over ``periods``.

    Population: as ``unfavourable.course_by_class``.
    """
    members = unfavourable.group_members(store, base)[group]
    weight = unfavourable.panel(store)["households"].reindex(members).fillna(0)
    gemeente, _ = clusters(store.areas)
    return len(members), differences(wide(store, TOTAL), weight, gemeente, periods)


def low_buurten(store: Store) -> pd.Series:
    """Households by code of the buurten in NPLV areas that are 'onvoldoende' or lower in the last
    year and have a score in every one of ``PROGRAMME_YEARS``; those without households left out.
    """
    places = store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] != "")]
    rows = store.scores[(store.scores["level"] == "buurt")]
    rows = rows[rows["code"].isin(places["code"])]
    whole = rows.groupby("code")["year"].nunique()
    now = rows[(rows["year"] == LAST_YEAR) & rows["class"].isin(INSUFFICIENT)]["code"]
    sizes = places.set_index("code")["households"].astype(float).reindex(now)
    sizes = sizes[whole.reindex(now).eq(len(PROGRAMME_YEARS)).to_numpy()]
    return sizes[sizes > 0]


def lowest(store: Store) -> Finding:
    """4: course of the places in 'onvoldoende' or lower in the last year.

    Tested on the buurten of ``low_buurten`` (NPLV alone, since 2018), which know one step before
    ``TURN``; "for decades" and "steeds" need wijken with all nine measurements, and there are too
    few of those (``FEWEST``). Weight: households (CBS 2024). Facts: of the buurten number,
    households, jumps (they moved more than ``JUMP`` in two years since 2018), and the changes
    with and without those; of the wijken number, jumps, share that was so for long. Table: place
    (buurt, wijk), first, last, change (mean; score) and margin, for the buurten and for the
    wijken without a jump.
    """
    steps = [(FIRST_YEAR, TURN), (TURN, LAST_YEAR)]
    weight = low_buurten(store)
    rows = store.scores[store.scores["code"].isin(weight.index)]
    scores = rows.pivot(index="code", columns="year", values=TOTAL)
    _, area = clusters(store.areas)
    found = differences(scores, weight, area, steps)
    early, late = (found[step] for step in steps)
    leapt = jumps(store, "buurt", FIRST_YEAR, LAST_YEAR)
    without = differences(scores, weight[~weight.index.isin(leapt)], area, steps)
    every = _steps(TURN)
    wijken, past = wijk_course(store, LAST_YEAR, LOWEST, [*every, (YEARS[0], TURN), steps[1]])
    few, long = wijken < FEWEST, _long(store)
    enough = len(weight) >= FEWEST
    checks = (
        Check("lang", None) if few else checked("lang", long >= HALF, long),
        went("nu_slechter", -1, late) if enough else Check("nu_slechter", None),
        never("eerder", -1, early) if enough else Check("eerder", None),
        Check("steeds", None) if few else never("steeds", -1, *(past[step] for step in every)),
    )
    jumped = unfavourable.group_members(store, LAST_YEAR)[JUMPED]
    facts = {"buurten": len(weight), "households": float(weight.sum())}
    facts |= {"buurt_jumps": len(set(weight.index) & leapt), "jumps": len(jumped)}
    facts |= {"wijken": wijken + len(jumped), "long": long}
    facts |= facts_of(early=early, late=late)
    facts |= facts_of(early_without=without[steps[0]], late_without=without[steps[1]])
    table = [("buurt", *step, d.value, d.margin) for step, d in found.items()]
    table += [("wijk", *step, d.value, d.margin) for step, d in past.items()]
    columns = ["place", "first", "last", "change", "margin"]
    return Finding(4, checks, facts, pd.DataFrame(table, columns=columns))


def _steps(last: int) -> list[Span]:
    """The periods between one measurement and the next, up to ``last``."""
    return [step for step in pairwise(YEARS) if step[1] <= last]


def _long(store: Store) -> float:
    """Share of the households of the lowest wijken that were so in most measurements."""
    members = unfavourable.group_members(store, LAST_YEAR)[LOWEST]
    table = unfavourable.persistence(store).set_index("code").reindex(members)
    sizes = table["households"].fillna(0)
    return float(sizes[table["onvoldoende"] >= MOST_TIMES].sum() / (sizes.sum() or NAN))


def middle(store: Store) -> Finding:
    """5: course of the wijken in 'zwak', 'voldoende' and 'ruim voldoende'.

    Population: wijken with all nine measurements, by their class in 2024 and, against
    selection on the outcome, in 2018. Weight: households (CBS 2024). Table: base (year of
    the class), group, areas, before (change 2002-2022), recent (2022-2024), margin (of recent)
    and fell (the steps before 2022 that fell, as "2012-2014"). Unit: score. A part holds if it
    does for all three groups and both years; a group of fewer than ``FEWEST`` wijken is not
    tested. Facts: fewest wijken in a group; inside (of the last changes, how many are too small
    to tell), number of those changes.
    """
    steps, whole, last = _steps(RECENT), (YEARS[0], RECENT), (RECENT, LAST_YEAR)
    rows, found = [], []
    for base in unfavourable.BASE_YEARS:
        for group in MIDDLE:
            areas, own = wijk_course(store, base, group, [*steps, whole, last])
            found.append(own)
            fell = [f"{a}-{b}" for a, b in steps if own[a, b].known and own[a, b].sign < 0]
            recent = own[last]
            row = (base, group, areas, own[whole].value, recent.value, recent.margin)
            rows.append((*row, ", ".join(fell)))
    columns = ["base", "group", "areas", "before", "recent", "margin", "fell"]
    table = pd.DataFrame(rows, columns=columns)
    changes = [own[last] for own in found]
    facts = {"fewest": int(table["areas"].min()), "changes": len(changes)}
    facts["inside"] = sum(d.known and d.step == 0 for d in changes)
    if facts["fewest"] < FEWEST:
        checks = tuple(Check(key, None) for key in ("eerder", "steeds", "daling"))
    else:
        checks = (
            went("eerder", 1, *(own[whole] for own in found)),
            always("steeds", 1, *(own[step] for own in found for step in steps)),
            went("daling", -1, *changes),
        )
    return Finding(5, checks, facts, table)

"""The ten statements that the minister was told, held against the data.

Each function cuts a statement into parts and tests those that the data can test; the
verdict follows from one rule (``verdict.Finding``). Nothing here is written by hand:
other data give other verdicts.
"""

from collections.abc import Callable
from functools import lru_cache

import pandas as pd

from dashboard.analysis import unfavourable
from dashboard.analysis.movers import THRESHOLDS
from dashboard.analysis.relations import CLAIMS, LEVEL, VARIANTS, claim
from dashboard.analysis.series import trend
from dashboard.analysis.turn import PERIODS, less_well, mover_shares, turned
from dashboard.analysis.verdict import Check, Finding, checked, seen, slight_fall, slight_rise
from dashboard.store.read import Store
from dashboard.store.schemas import ROUNDING
from dashboard.vocabulary import (
    CLASSES,
    COUNTRY,
    COUNTRY_NAME,
    DEVIATION,
    DIMENSION_KEYS,
    FIRST_YEAR,
    LAST_YEAR,
    PROGRAMME,
    PROGRAMME_YEARS,
    SUBSTANTIAL,
    YEARS,
)

RECENT, TURN = PROGRAMME_YEARS[-2], 2020
"""Start of the last period; and the year from which the report sees things turn."""
GOOD = next(c.number for c in CLASSES if c.name == "goed")
FEWEST = 25
"""A group of fewer places than this is too small to test a statement about all of them."""
MOST_TIMES = len(YEARS) // 2 + 1
"""In how many of the nine measurements a place must have been so, to be so "for decades"."""
HALF = 0.5
"""Share of the households of a group that makes a part true of the group."""
OPEN = "CC0"
"""Licence under which the official scores are free to use."""
LOWEST = "onvoldoende of lager"
MIDDLE = ("zwak", "voldoende", "ruim voldoende")
"""Groups of ``unfavourable.CLASS_GROUPS`` that statements 4 and 5 are about."""


def course(store: Store) -> Finding:
    """1: level and change of the programme and the country.

    Population, weight and level: as ``series.trend`` (2018-2024). Table: name, a column
    per year, recent and whole (change since 2022 and since 2018). Unit: score.
    """
    table = trend(store).T
    recent = table[LAST_YEAR] - table[RECENT]
    whole = table[LAST_YEAR] - table[FIRST_YEAR]
    more = whole[PROGRAMME] - whole[COUNTRY]
    facts = {
        "nplv_recent": recent[PROGRAMME], "nl_recent": recent[COUNTRY],
        "nplv_whole": whole[PROGRAMME], "nl_whole": whole[COUNTRY], "more": more,
    }  # fmt: skip
    checks = (
        checked("nplv_daalt", slight_fall(recent[PROGRAMME]), recent[PROGRAMME]),
        checked("nl_daalt", slight_fall(recent[COUNTRY]), recent[COUNTRY]),
        checked("nplv_meer", seen(whole[PROGRAMME]) > 0 and slight_rise(more), more),
    )
    frame = table.assign(recent=recent, whole=whole)
    frame.insert(0, "name", ["NPLV-gebieden", COUNTRY_NAME])
    return Finding(1, checks, facts, frame.reset_index(drop=True))


def households(store: Store) -> Finding:
    """2: class of the country, and households in 'zwak' or lower.

    Weight: households of CBS 2024. Table: what (``wijk``: wijken with a score in every year
    2018-2024; ``wijk_lang``: since 2002; ``buurt``: scored buurten; ``gepubliceerd``: 100 m),
    year, households, share (0-1; NaN where not published in households). Levels are never
    compared: the number at 100 m cannot be tested with wijken or buurten.
    """
    populations = {
        "wijk": unfavourable.shares(store, COUNTRY, years=PROGRAMME_YEARS),
        "wijk_lang": unfavourable.shares(store, COUNTRY),
        "buurt": unfavourable.shares(store, COUNTRY, "buurt"),
    }
    parts = [
        unfavourable.in_classes(table).reset_index().assign(what=what)
        for what, table in populations.items()
    ]
    table = pd.concat(parts, ignore_index=True)[["what", "year", "households", "share"]]
    table = table[table["year"] >= FIRST_YEAR]
    number = table.set_index(["what", "year"])["households"].get
    nan = float("nan")
    stated = unfavourable.published(store, "huishoudens in zwak of lager", COUNTRY_NAME, LAST_YEAR)
    topic = f"verandering huishoudens in zwak of lager {RECENT}-{LAST_YEAR}"
    added = unfavourable.published(store, topic, COUNTRY_NAME, LAST_YEAR)
    published = {"what": "gepubliceerd", "year": LAST_YEAR, "households": stated, "share": nan}
    klass = store.series["class"].get(("land", COUNTRY, LAST_YEAR), nan)
    change = number(("wijk", LAST_YEAR), nan) - number(("wijk", RECENT), nan)
    before = number(("wijk", RECENT), nan) - number(("wijk", TURN), nan)
    long_before = number(("wijk_lang", RECENT), nan) - number(("wijk_lang", TURN), nan)
    share = table.set_index(["what", "year"])["share"].get(("buurt", LAST_YEAR), nan)
    facts = {
        "class": klass, "buurt": number(("buurt", LAST_YEAR), nan), "buurt_share": share,
        "wijk": number(("wijk", LAST_YEAR), nan), "wijk_change": change,
        "wijk_before": before, "long_before": long_before, "published": stated, "added": added,
    }  # fmt: skip
    checks = (
        checked("klasse", klass == GOOD, klass),
        checked("toename", change > 0, change),
        Check("aantal", None),
        Check("eerste", None),
    )
    return Finding(2, checks, facts, pd.concat([table, pd.DataFrame([published])]))


def risers(store: Store) -> Finding:
    """3: risers and fallers among unfavourable wijken, per period.

    Population, threshold (ours) and level: as ``movers.counts`` (wijk, whole country).
    Table: first, last, areas, risers, fallers, riser_share, faller_share (0-1 of areas).
    Shares and not numbers are compared: the population differs per period. Facts: at how
    many ``thresholds`` all parts hold (``_same``), and in the last period fewer rose and
    more fell than in 2018-2020 (``_core``).
    """
    table = mover_shares(store, SUBSTANTIAL)
    others = [mover_shares(store, threshold) for threshold in THRESHOLDS]
    facts = {
        "thresholds": len(THRESHOLDS),
        "thresholds_same": sum(all(turned(other)) for other in others),
        "thresholds_core": sum(less_well(other) for other in others),
    }
    parts = turned(table) if len(table) == len(PERIODS) else (None,) * 3
    keys = ("stijgers", "dalers", "omgekeerd")
    checks = [Check(key, holds) for key, holds in zip(keys, parts, strict=True)]
    return Finding(3, (*checks, Check("grens", None)), facts, table)


def lowest(store: Store) -> Finding:
    """4: course of the wijken in 'onvoldoende' or lower in 2024.

    Population: wijken with all nine measurements in class 1-3 in 2024. Weight: households
    (CBS 2024). Table: year, score (mean). Not tested with fewer than ``FEWEST`` wijken.
    """
    table = unfavourable.course_by_class(store, LAST_YEAR)
    table = table[table["group"] == LOWEST].reset_index(drop=True)
    score = table.set_index("year")["score"]
    members = unfavourable.persistence(store)
    members = members[
        (members["scored"] == len(YEARS)) & members[f"class_{LAST_YEAR}"].isin((1, 2, 3))
    ]
    sizes = members["households"].fillna(0)
    nan = float("nan")
    long = sizes[members["onvoldoende"] >= MOST_TIMES].sum() / (sizes.sum() or nan)
    recent, before = score[LAST_YEAR] - score[TURN], score[TURN] - score[YEARS[0]]
    facts = {
        "areas": len(members), "households": sizes.sum(), "long": long,
        "recent": recent, "before": before,
    }  # fmt: skip
    checks = [
        checked("lang", long >= HALF, long),
        checked("nu_slechter", seen(recent) < 0, recent),
        checked("eerder_niet", seen(before) >= 0, before),
    ]
    if len(members) < FEWEST:
        checks = [Check(c.key, None) for c in checks]
    return Finding(4, tuple(checks), facts, table[["year", "score"]])


def middle(store: Store) -> Finding:
    """5: course of the wijken in 'zwak', 'voldoende' and 'ruim voldoende'.

    Population: wijken with all nine measurements, by their class in 2024 and, against
    selection on the outcome, in 2018. Weight: households (CBS 2024). Table: base (year of
    the class), group, areas, before (change 2002-2022), recent (2022-2024). Unit: score. A
    part holds if it does for all three groups and both years; a group of fewer than
    ``FEWEST`` wijken is not tested.
    """
    rows = []
    for base in unfavourable.BASE_YEARS:
        table = unfavourable.course_by_class(store, base)
        for group in MIDDLE:
            own = table[table["group"] == group].set_index("year")
            score = own["score"]
            rows.append(
                {
                    "base": base, "group": group, "areas": int(own["areas"].iloc[0]),
                    "before": score[RECENT] - score[YEARS[0]],
                    "recent": score[LAST_YEAR] - score[RECENT],
                }
            )  # fmt: skip
    table = pd.DataFrame(rows)
    enough = bool((table["areas"] >= FEWEST).all())
    known = [*table["before"], *table["recent"], *([] if enough else [float("nan")])]
    checks = (
        checked("eerder", all(seen(x) > 0 for x in table["before"]), *known),
        checked("daling", all(slight_fall(x) for x in table["recent"]), *known),
    )
    return Finding(5, checks, {"fewest": int(table["areas"].min())}, table)


def nuisance(store: Store) -> Finding:
    """8: what goes with nuisance and unsafety, in the level of 2024.

    Population, weight and level: as ``store.relations`` (wijken). Table: weighted, scope, other
    (dimension), correlation, low, high, number (of wijken). A part holds if it does in all
    four variants.
    """
    variants = [v for v in VARIANTS if v.kind == LEVEL]
    checks, rows = [], []
    for key in CLAIMS:
        found = [claim(store, v, key) for v in variants]
        values = [c.found.correlation for c in found]
        holds = all(c.holds for c in found)
        checks.append(checked(key, holds, *values))
        for v, c in zip(variants, found, strict=True):
            numbers = (c.found.correlation, c.found.low, c.found.high)
            rows.append((v.weighted, v.scope, key, *numbers, c.found.number))
    columns = ["weighted", "scope", "other", "correlation", "low", "high", "number"]
    table = pd.DataFrame(rows, columns=columns)
    facts = {"number": table["number"].iloc[0], "variants": len(variants)}
    return Finding(8, tuple(checks), facts, table)


def instrument(store: Store) -> Finding:
    """9: what the instrument is, as far as its files show it.

    Population: all rows of ``scores`` with five dimensions. Facts: rows, most (largest
    difference between the deviation and the sum of the dimensions, score), files (open
    official score files behind the set), indicators (published).
    """
    rows = store.scores.dropna(subset=list(DIMENSION_KEYS))
    off = (rows[DEVIATION] - rows[list(DIMENSION_KEYS)].sum(axis=1)).abs().max()
    sources = store.manifest.get("sources", [])
    open_files = [s for s in sources if s["kind"] == "scores" and s["licence"] == OPEN]
    stated = unfavourable.published(store, "indicatoren", "Leefbaarometer 3.0", LAST_YEAR)
    facts = {"rows": len(rows), "most": off, "files": len(open_files), "indicators": stated}
    checks = (
        checked("optellen", off < ROUNDING, off),
        Check("open", bool(open_files) if sources else None),
        Check("vierkanten", None),
        Check("kenmerken", None),
        Check("oorzaak", None),
    )
    return Finding(9, checks, facts)


def _no_data(number: int, *parts: str) -> Finding:
    """A statement on which the set holds nothing: no part of it can be tested."""
    return Finding(number, tuple(Check(part, None) for part in parts))


FINDERS: dict[int, Callable[[Store], Finding]] = {
    1: course,
    2: households,
    3: risers,
    4: lowest,
    5: middle,
    6: lambda store: _no_data(6, "oordeel", "hitte"),
    7: lambda store: _no_data(7, "advies", "achterstand", "startkwalificatie"),
    8: nuisance,
    9: instrument,
    10: lambda store: _no_data(10, "kennis"),
}
"""Number of a statement -> what tests it."""


@lru_cache(maxsize=2 * len(FINDERS))
def finding(store: Store, number: int) -> Finding:
    """What the data give for a statement (1-10)."""
    return FINDERS[number](store)

"""The ten statements that the minister was told, held against the data.

Each function cuts a statement into parts and tests those that the data can test; the
verdict follows from one rule (``verdict.Finding``). Nothing here is written by hand:
other data give other verdicts.
"""

import dataclasses
from collections.abc import Callable

import pandas as pd

from dashboard.analysis import unfavourable
from dashboard.analysis.differences import apart, change
from dashboard.analysis.households import in_classes, shares, wijk_shares
from dashboard.analysis.nota_classes import RECENT, TURN, lowest, middle
from dashboard.analysis.nota_themes import advice, crime, noise
from dashboard.analysis.series import trend, value
from dashboard.analysis.turn import CLAUSES, SETS, judged, mover_counts, tried
from dashboard.analysis.verdict import Check, Finding, alike, checked, facts_of, settled, went
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.store.row_rules import ROUNDING
from dashboard.subjects.relations.numbers import CLAIMS, LEVEL, VARIANTS, claim
from dashboard.subjects.unfavourable import numbers as bound_shift
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, PROGRAMME, country, programme
from dashboard.vocabulary.measures import DEVIATION, DIMENSION_KEYS
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import CLASS_BOUNDS, CLASSES, UNFAVOURABLE_NAME

GOOD = next(c.number for c in CLASSES if c.name == "goed")
OPEN = "CC0"
"""Licence under which the official scores are free to use."""
WITH_JUMPS = "sprongen"
"""Beside the sets of ``turn``: unfavourable in the last year, with the wijken that jumped."""


def development(store: Store) -> Finding:
    """1: level and change of the programme and the country.

    Population, weight and level: as ``series.trend`` (2018-2024). Each change, and each
    difference of two changes, is told by the ladder with its interval. Table: name, a column
    per year, recent and whole (change since 2022 and since 2018). Unit: score. Facts: the
    changes; apart and more (the programme less the country, recent and whole) with their margins.
    """
    table = trend(store).T
    spans = {"recent": (RECENT, LAST_YEAR), "whole": (FIRST_YEAR, LAST_YEAR)}
    moved = {span: table[last] - table[first] for span, (first, last) in spans.items()}
    (fall, beside), (rise, more) = (
        (
            change(store, programme(), own[PROGRAMME], spans[span]),
            apart(store, programme(), country(), own[PROGRAMME] - own[COUNTRY], spans[span]),
        )
        for span, own in moved.items()
    )
    codes = {"nplv": PROGRAMME, "nl": COUNTRY}
    facts = {f"{who}_{span}": moved[span][codes[who]] for span in spans for who in codes}
    checks = (
        went("nplv_daalt", -1, fall, slight=True),
        alike("vergelijkbaar", beside),
        went("nplv_vooruit", 1, rise),
        went("nplv_meer", 1, more, slight=True),
    )
    frame = table.assign(**moved, name=["NPLV-gebieden", COUNTRY_NAME])
    return Finding(1, checks, facts | facts_of(apart=beside, more=more), frame)


def households(store: Store) -> Finding:
    """2: class of the country, and households in 'zwak' or lower.

    Weight: households of CBS 2024. Table: what (``wijk``: wijken with a score in every year
    2018-2024; ``wijk_laag`` and ``wijk_hoog``: the same with the bound of the class lower and
    higher; ``wijk_lang``: since 2002; ``buurt``: scored buurten; ``gepubliceerd``: 100 m), year,
    households, share (0-1 of its own population; NaN where it is not published). Levels are never
    compared: the number at 100 m cannot be tested with wijken or buurten. A rise, and whether
    it was the first, is tried with the bound of the class lower and higher (``bound_shift``),
    and the second also with the wijken scored since 2002. Facts: those of ``bound_shift.Band``
    (band_<name>) and room (how far the country lies above the lower bound of its class; score).
    """
    populations = {
        "wijk": wijk_shares(store, COUNTRY),
        "wijk_lang": wijk_shares(store, COUNTRY, YEARS),
        "buurt": shares(store, country()),
    }
    tables = {what: in_classes(table) for what, table in populations.items()}
    total = populations["wijk"].groupby("year")["households"].sum()
    lower, higher = -bound_shift.SHIFT, bound_shift.SHIFT
    for what, shift in (("wijk_laag", lower), ("wijk_hoog", higher)):
        moved = bound_shift.households(store, shift=shift)
        tables[what] = pd.DataFrame({"households": moved, "share": moved / total})
    nan, here = float("nan"), f"huishoudens in {UNFAVOURABLE_NAME}"
    stated, added = (
        unfavourable.published(store, topic, COUNTRY_NAME, LAST_YEAR)
        for topic in (here, f"verandering {here} {RECENT}-{LAST_YEAR}")
    )
    tables["gepubliceerd"] = pd.DataFrame({"households": stated, "share": nan}, [LAST_YEAR])
    table = pd.concat(tables, names=["what", "year"])[["households", "share"]]
    table = table[table.index.get_level_values("year") >= FIRST_YEAR]
    counted = table["households"].get
    klass = store.series["class"].get(("land", COUNTRY, LAST_YEAR), nan)
    found = bound_shift.band(store)
    edges = {} if found is None else {f"band_{k}": v for k, v in dataclasses.asdict(found).items()}
    firsts = [
        bound_shift.first_rise(store, years, shift)
        for years in (PROGRAMME_YEARS, YEARS)
        for shift in (0.0, lower, higher)
    ]
    facts = edges | {
        "class": klass,
        "buurt": counted(("buurt", LAST_YEAR), nan),
        "buurt_share": table["share"].get(("buurt", LAST_YEAR), nan),
        "wijk": counted(("wijk", LAST_YEAR), nan),
        "wijk_before": counted(("wijk", RECENT), nan) - counted(("wijk", TURN), nan),
        "long_before": counted(("wijk_lang", RECENT), nan) - counted(("wijk_lang", TURN), nan),
        # The lower bound of "goed": how far the country lies above it.
        "room": value(store, country(), LAST_YEAR, DEVIATION) - CLASS_BOUNDS[GOOD - 2],
        "published": stated,
        "added": added,
    }
    changes = [edges.get(f"band_{key}", nan) for key in ("change", "change_low", "change_high")]
    checks = (
        checked("klasse", klass == GOOD, klass),
        settled("toename", [None if pd.isna(x) else x > 0 for x in changes]),
        Check("aantal", None),
        settled("eerste", firsts),
    )
    return Finding(2, checks, facts, table.reset_index())


def risers(store: Store) -> Finding:
    """3: risers and fallers among unfavourable wijken, per period and set of wijken.

    Parts: the clauses of ``turn.CLAUSES``, each tried in all variants of ``turn.tried``. Table:
    set (of ``turn.SETS``, or ``WITH_JUMPS``), first, last and the columns of
    ``turn.mover_counts``, with our default bound. Facts: variants, and per clause in how many of
    them it holds.
    """
    sets = {which: mover_counts(store, which) for which in SETS}
    sets[WITH_JUMPS] = mover_counts(store, str(LAST_YEAR), with_jumps=True)
    table = pd.concat([own.assign(set=which) for which, own in sets.items()], ignore_index=True)
    variants = tried(store)
    facts = {"variants": len(variants)} | {c: int(variants[c].sum()) for c in CLAUSES}
    return Finding(3, judged(store), facts, table)


def nuisance(store: Store) -> Finding:
    """8: what goes with nuisance and unsafety, in the level of 2024.

    Population, weight and level: as ``build.relations`` (wijken). Table: weighted, scope, one and
    other (dimensions), correlation, low, high, number (of wijken). A part holds if it does in all
    four variants. Facts: those of ``nota_themes.crime``, which decide nothing; number, variants.
    """
    variants = [v for v in VARIANTS if v.kind == LEVEL]
    checks, rows = [], []
    for key in CLAIMS:
        found = [claim(store, v, key) for v in variants]
        values = [c.found.correlation for c in found]
        holds = all(c.holds for c in found)
        checks.append(checked(key, holds, *values))
        for v, c in zip(variants, found, strict=True):
            own = {"weighted": v.weighted, "scope": v.scope}
            rows.append(own | dataclasses.asdict(c.found) | {"other": key})
    table = pd.DataFrame(rows)
    facts = {"number": table["number"].iloc[0], "variants": len(variants)}
    return Finding(8, tuple(checks), facts | crime(store), table)


def instrument(store: Store) -> Finding:
    """9: what the instrument is, as far as its files show it.

    Population: the rows of ``scores`` that come from the official files and have five dimensions;
    what we derived ourselves proves nothing about the files. Facts: rows, most (largest
    difference between the deviation and the sum of the dimensions, score), files (open
    official score files behind the set), indicators (published).
    """
    rows = store.scores[~store.scores["derived"]].dropna(subset=list(DIMENSION_KEYS))
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


FINDERS: dict[int, Callable[[Store], Finding]] = {
    1: development,
    2: households,
    3: risers,
    4: lowest,
    5: middle,
    6: noise,
    7: advice,
    8: nuisance,
    9: instrument,
    10: lambda _: Finding(10, (Check("kennis", None),)),
}
"""Number of a statement -> what tests it."""


@per_store(NUMBERS)
def finding(store: Store, number: int) -> Finding:
    """What the data give for a statement (1-10)."""
    return FINDERS[number](store)

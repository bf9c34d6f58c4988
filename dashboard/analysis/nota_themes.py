"""Statements 6, 7 and 8, as far as the themes have data: school advice, noise of neighbours, crime.

A share of a group is the sum of what is counted by the sum of what it is counted over, and its
interval is that of such a ratio, clustered by gemeente (``margins``).
"""

from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.margins import mean_and_margin, sign
from dashboard.analysis.movers import NPLV_FROM
from dashboard.analysis.series import values, values_of_level
from dashboard.analysis.theme_values import rows_of, theme_values
from dashboard.analysis.verdict import Check, Finding
from dashboard.ladder import Difference, of
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.keys import ACROSS, WITHIN
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, country, programme
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.scales import CLASSES
from dashboard.vocabulary.theme_sources import CRIME_YEARS, SCHOOL_YEARS

ADVICE: dict[str, int] = {"advies_vmbo": -1, "advies_vwo": 1}
"""Measure -> how it goes with liveability, says statement 7: the one falls, the other rises."""
LEVEL = "pc4"
ADVICE_YEAR = max(SCHOOL_YEARS.values())
"""The last school year that is at hand; of the same year are the scores of postcodes."""
FEWEST_POSTCODES = 10
"""A class of fewer postcodes with a school than this says nothing of a class (our choice)."""
INSIDE, OUTSIDE = "nplv", "rest"
NOISE, NOISE_YEAR = "geluid_buren", 2020
CRIME = "criminaliteit"
NAN = float("nan")


def _advice(store: Store) -> pd.DataFrame:
    """The postcodes with school advice and a score, by code: pupils, a column of numbers per
    measure of ``ADVICE``, class, gemeente (code) and inside (bool: of the programme)."""
    found = {}
    for key in ADVICE:
        rows = rows_of(store, key)
        rows = rows[(rows["level"] == LEVEL) & (rows["year"] == ADVICE_YEAR)].set_index("code")
        found[key], found["pupils"] = rows["numerator"], rows["weight"]
    table = pd.DataFrame(found).dropna()
    places = store.areas[store.areas["level"] == LEVEL].set_index("code")
    table["gemeente"] = places["gemeente_code"].reindex(table.index).fillna("")
    table["inside"] = places["nplv_share"].reindex(table.index).fillna(0) > NPLV_FROM
    scored = store.scores[(store.scores["level"] == LEVEL) & (store.scores["year"] == ADVICE_YEAR)]
    table["class"] = scored.set_index("code")["class"].reindex(table.index)
    return table[table["pupils"] > 0]


def _apart(table: pd.DataFrame, key: str, one: pd.Series, other: pd.Series) -> Difference:
    """The share of pupils with an advice in the postcodes ``one``, less that in ``other``."""
    share = 100 * table[key] / table["pupils"]
    weights = (table.loc[rows, "pupils"] for rows in (one, other))
    found, margin = mean_and_margin(share, next(weights), table["gemeente"], next(weights))
    return Difference(found, of(country(), key), margin)


def advice(store: Store) -> Finding:
    """7: school advice by class of the postcode of the school.

    Population: postcodes with a school and a score in ``ADVICE_YEAR``; weight: pupils. Table:
    group (class, low to high, from ``FEWEST_POSTCODES`` postcodes on; ``INSIDE`` and ``OUTSIDE``:
    postcodes that lie for the larger part in NPLV areas, and the others), postcodes, pupils and
    the share of each of ``ADVICE`` (percent). The part about an advice fails where a step to the
    next class is told the other way, or a rank correlation (all of the table
    ``theme_relations``: weighted or not, over the country and within gemeenten) goes the other
    way; it is unsure where the sign of a step does, or the interval of a correlation holds zero.
    Facts: per advice ``<key>_low`` and ``_high`` (the outer classes), ``_inside``, ``_outside``
    and their difference ``_apart`` with ``_apart_margin`` (percent), ``_steps`` that are told and
    the ``_correlation`` with ``_from`` and ``_to``, weighted, over the country (``_within``:
    within gemeenten); number of postcodes, steps, and left_out (postcodes).
    """
    table = _advice(store)
    parts = tuple(Check(key, None) for key in ("achterstand", "startkwalificatie"))
    sizes = table["class"].value_counts()
    counted = [c.number for c in CLASSES if sizes.get(c.number, 0) >= FEWEST_POSTCODES]
    if len(counted) < 2 or store.theme_relations.empty:
        return Finding(7, (*(Check(key, None) for key in ADVICE), *parts))
    groups: dict[object, pd.Series] = {number: table["class"] == number for number in counted}
    groups |= {INSIDE: table["inside"], OUTSIDE: ~table["inside"]}
    rows = []
    for group, own in groups.items():
        pupils = table.loc[own, "pupils"].sum()
        shares = {key: 100 * table.loc[own, key].sum() / pupils for key in ADVICE}
        rows.append({"group": group, "postcodes": int(own.sum()), "pupils": pupils} | shares)
    made = pd.DataFrame(rows)
    by = made.set_index("group")
    facts: dict[str, float] = {
        "steps": len(counted) - 1,
        "left_out": int(sizes.sum() - sizes.reindex(counted).sum()),
        "number": int(sizes.reindex(counted).sum()),
    }
    checks = []
    for key, way in ADVICE.items():
        steps = [_apart(table, key, groups[b], groups[a]) for a, b in pairwise(counted)]
        beside = _apart(table, key, groups[INSIDE], groups[OUTSIDE])
        found = correlations(store, key)
        checks.append(_goes(key, way, steps, found))
        told = {
            "low": by.at[counted[0], key],
            "high": by.at[counted[-1], key],
            "inside": by.at[INSIDE, key],
            "outside": by.at[OUTSIDE, key],
            "apart": beside.value,
            "apart_margin": beside.margin,
            "steps": sum(step.step != 0 for step in steps),
            "correlation": found[ACROSS, True].correlation,
            "from": found[ACROSS, True].low,
            "to": found[ACROSS, True].high,
            "within": found[WITHIN, True].correlation,
        }
        facts |= {f"{key}_{name}": NAN if x is None else float(x) for name, x in told.items()}
    return Finding(7, (*checks, *parts), facts, made)


class Correlation(NamedTuple):
    """A rank correlation with its 95% interval, over ``number`` places."""

    correlation: float
    low: float
    high: float
    number: int


def correlations(store: Store, measure: str) -> dict[tuple[str, bool], Correlation]:
    """(scope, weighted) -> how a measure goes with the score it is set beside at the build."""
    rows = store.theme_relations
    rows = rows[rows["measure"] == measure]
    return {
        (r.scope, r.weighted): Correlation(r.correlation, r.low, r.high, r.number)
        for r in rows.itertuples()
    }


def _goes(
    key: str, way: int, steps: list[Difference], found: dict[tuple[str, bool], Correlation]
) -> Check:
    values = [one.correlation * way for one in found.values()]
    if any(pd.isna(x) for x in values) or not all(step.known for step in steps):
        return Check(key, None)
    holds = all(x > 0 for x in values) and all(step.sign != -way for step in steps)
    sure = all(sign(one.low, one.high) == way for one in found.values())
    sure = sure and all((step.value or 0) * way > 0 for step in steps)
    return Check(key, holds, unsure=holds and not sure)


def noise(store: Store) -> Finding:
    """6: serious noise nuisance of neighbours, by class of the wijk; nothing that can be tested.

    Population: wijken with both in ``NOISE_YEAR``, whose codes still are the same. Table: group
    (class, low to high), wijken, people, value (percent of the people) and by_households (the
    same, each wijk by its households). Facts: number (of wijken).
    """
    parts = (Check("oordeel", None), Check("hitte", None))
    rows = rows_of(store, NOISE)
    rows = rows[(rows["level"] == "wijk") & (rows["year"] == NOISE_YEAR)].set_index("code")
    scored = store.scores[(store.scores["level"] == "wijk") & (store.scores["year"] == NOISE_YEAR)]
    table = rows[["numerator", "weight"]].join(scored.set_index("code")["class"], how="inner")
    table = table[table["weight"] > 0].dropna()
    if table.empty:
        return Finding(6, parts)
    homes = store.areas[store.areas["level"] == "wijk"].set_index("code")["households"]
    table["homes"] = homes.reindex(table.index).fillna(0).astype(float)
    table["spread"] = table["numerator"] / table["weight"] * table["homes"]
    sums = table.groupby("class").sum()
    made = pd.DataFrame(
        {
            "group": sums.index,
            "wijken": table.groupby("class").size().to_numpy(),
            "people": sums["weight"].to_numpy(),
            "value": (100 * sums["numerator"] / sums["weight"]).to_numpy(),
            "by_households": (100 * sums["spread"] / sums["homes"]).to_numpy(),
        }
    )
    return Finding(6, parts, {"number": len(table)}, made)


JUMPED = ("GM1992", "GM0080")
"""Gemeenten of which the official values jump: Voorne aan Zee, Leeuwarden. Read off the files."""
LARGE_MOVE = 0.05
"""A change of a dimension of a wijk in two years that is named as a jump of its gemeente."""


def crime(store: Store) -> dict[str, float]:
    """Registered crime beside statement 8, as facts: nplv and nl by 1,000 inhabitants in the first
    and last year (``_first``, ``_last``); its rank correlation with the dimension over buurten
    (weighted by people, over the country) with ``_from``, ``_to`` and ``_number``; and of the
    first of ``JUMPED`` how many wijken moved by ``LARGE_MOVE`` or more since the measurement
    before, by how much (score), and its crime in the year of either. {} without crime.
    """
    first, last = CRIME_YEARS[0], CRIME_YEARS[-1]
    facts: dict[str, float] = {}
    for name, area in (("nplv", programme()), ("nl", country())):
        rates = theme_values(store, area, CRIME)["value"]
        facts |= {f"{name}_first": rates.get(first, NAN), f"{name}_last": rates.get(last, NAN)}
    found = correlations(store, CRIME).get((ACROSS, True))
    if found is None or pd.isna(list(facts.values())).any():
        return {}
    facts |= {
        "crime_correlation": found.correlation,
        "crime_from": found.low,
        "crime_to": found.high,
        "crime_number": found.number,
    }
    return facts | _jumped(store)


def _jumped(store: Store) -> dict[str, float]:
    code, other = JUMPED
    if not {code, other} <= set(store.names):
        return {}
    before = LAST_YEAR - 2
    own = values_of_level(store, "wijk", "onv")
    own = own[own.index.str.startswith(f"WK{code[2:]}")]
    moved = (own[LAST_YEAR] - own[before]).dropna()
    homes = store.areas[store.areas["level"] == "wijk"].set_index("code")["households"]
    sizes = homes.reindex(moved.index).fillna(0)
    large = moved[(moved >= LARGE_MOVE) & (sizes >= MIN_HOUSEHOLDS)]
    rates = theme_values(store, store.area(code), CRIME)["value"]
    total = values(store, Area("gemeente", other, ""), ours=True)
    part = values(store, Area("gemeente", other, ""), "onv", ours=True)
    return {
        "wijken": len(large),
        "least": large.min(),
        "most": large.max(),
        "rate_before": rates.get(before, NAN),
        "rate_last": rates.get(LAST_YEAR, NAN),
        "dip": total.get(2020, NAN) - total.get(2018, NAN),
        "back": total.get(2022, NAN) - total.get(2020, NAN),
        "dip_onv": part.get(2020, NAN) - part.get(2018, NAN),
    }

"""The committed set with some scores moved, and what the ten statements then say."""

import dataclasses

from dashboard.subjects.nota.numbers import FINDERS
from dashboard.vocabulary.scales import LIVEABILITY


def shifted(store, rows, delta):
    """The set with the total score of some ``rows`` of ``scores`` moved by ``delta``."""
    table = store.scores.copy()
    chosen = rows(table).astype(bool)
    assert chosen.any()
    for column in ("lbm", "afw"):
        table[column] = table[column] + chosen.astype("float64") * delta
    table["class"] = LIVEABILITY.classes(table["lbm"]).astype("int64")
    return dataclasses.replace(store, scores=table)


def place(code, year):
    return lambda t: (t["code"] == code) & (t["year"] == year)


def wijken(*years):
    return lambda t: (t["level"] == "wijk") & t["year"].isin(years)


def holds(store, number):
    return {c.key: c.holds for c in FINDERS[number](store).checks}


def outcomes(store, number):
    return {c.key: c.outcome for c in FINDERS[number](store).checks}


def buurten(*years):
    return lambda t: (t["level"] == "buurt") & t["year"].isin(years)

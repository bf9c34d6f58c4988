"""Places that moved more than a measurement can, or are small: named, and not counted.

A jump comes of borders that were drawn anew or a harbour that was rebuilt: it says something of
the place that is measured, not of living there. Those since 2018 are flagged in ``areas``; who
counts risers and fallers leaves the place out.
"""

import pandas as pd

from dashboard.ladder import NOISE
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.ladders import JUMP
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR

SMALL, JUMPED = "klein", "sprong"
LEFT_OUT: tuple[str, ...] = (JUMPED, SMALL)
"""Why a place is not counted: it jumped in the period, or has few households. The first counts."""
JUMP_CAUSE = "grens of bebouwing veranderde mogelijk"
"""What a jump of the score may come from, in Dutch."""
SEPARATOR = ", "
STEP_YEARS = 2
"""Years between two measurements as the bound of a jump is meant."""


@per_store(NUMBERS)
def jumps(store: Store, level: str, first: int, last: int) -> frozenset[str]:
    """Codes of the places of ``level`` that jumped in some step of the period.

    From the scores, not from the flag in ``areas``: a period may begin before 2018.
    """
    table = _jumps(store)
    inside = (table["level"] == level) & (table["first"] >= first) & (table["last"] <= last)
    return frozenset(table.loc[inside, "code"])


@per_store(LARGE)
def _jumps(store: Store) -> pd.DataFrame:
    return every_jump(store.scores)


def every_jump(scores: pd.DataFrame) -> pd.DataFrame:
    """Every jump of a wijk or buurt: level, code, first, last (year); by code and year.

    ``scores``: table of the store. A jump is a change of more than ``JUMP`` (score) for
    every two years between a measurement and the next one that the place has.
    """
    rows = scores.loc[scores["level"].isin(part_levels()), ["level", "code", "year", TOTAL]]
    rows = rows.dropna(subset=[TOTAL]).sort_values(["code", "year"])
    before = rows.groupby("code")[["year", TOTAL]].shift()
    bound = JUMP * (rows["year"] - before["year"]) / STEP_YEARS
    found = (rows[TOTAL] - before[TOTAL]).abs() > bound + NOISE
    table = rows[found].assign(first=before.loc[found, "year"].astype("int64"))
    return table.rename(columns={"year": "last"})[["level", "code", "first", "last"]]


def flags(scores: pd.DataFrame) -> pd.Series:
    """The periods of ``every_jump`` since 2018, as text, by code of a place that has one.

    Several are "2018-2020, 2022-2024".
    """
    found = every_jump(scores)
    found = found[found["first"] >= FIRST_YEAR]
    told = found["first"].astype(str) + "-" + found["last"].astype(str)
    return told.groupby(found["code"]).agg(SEPARATOR.join).astype(object)


def jumped(flag: pd.Series, first: int, last: int) -> pd.Series:
    """Whether each text of ``flag`` (column jump of ``areas``) names a period within two years."""

    def within(text: str) -> bool:
        periods = [period.split("-") for period in text.split(SEPARATOR) if period]
        return any(first <= int(a) and int(b) <= last for a, b in periods)

    return flag.map({text: within(text) for text in flag.unique()}).astype(bool)


def jump_text(periods: str) -> str:
    """What is said of a place with jumps in these periods (column ``jump``); "" without."""
    return f"sprong in {periods.replace('-', '–')}: {JUMP_CAUSE}" if periods else ""


def left_out(small: pd.Series, jump: pd.Series) -> pd.Series:
    """Why a place is not counted as riser or faller (one of ``LEFT_OUT``), "" where it is.

    ``small``: the flag in ``areas``; ``jump``: whether it jumped in the period.
    """
    return pd.Series("", index=small.index).mask(small, SMALL).mask(jump, JUMPED)

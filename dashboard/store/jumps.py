"""Places that moved more than a measurement can: borders that were drawn anew, harbours rebuilt.

A jump says something of the place that is measured, not of living there. Those since 2018
are flagged in ``areas``; who counts risers and fallers leaves the place out (``analysis.jumps``).
"""

import pandas as pd

from dashboard.ladder import NOISE
from dashboard.vocabulary import FIRST_YEAR, JUMP, TOTAL

SEPARATOR = ", "
LEVELS_WITH_JUMPS = ("wijk", "buurt")
"""Levels whose borders and homes change; a larger area averages them away."""
STEP_YEARS = 2
"""Years between two measurements as the bound of a jump is meant."""


def jumps(scores: pd.DataFrame) -> pd.DataFrame:
    """Every jump of a wijk or buurt: level, code, first, last (year); by code and year.

    ``scores``: table of the store. A jump is a change of more than ``JUMP`` (score) for
    every two years between a measurement and the next one that the place has.
    """
    rows = scores.loc[scores["level"].isin(LEVELS_WITH_JUMPS), ["level", "code", "year", TOTAL]]
    rows = rows.dropna(subset=[TOTAL]).sort_values(["code", "year"])
    before = rows.groupby("code")[["year", TOTAL]].shift()
    bound = JUMP * (rows["year"] - before["year"]) / STEP_YEARS
    found = (rows[TOTAL] - before[TOTAL]).abs() > bound + NOISE
    table = rows[found].assign(first=before.loc[found, "year"].astype("int64"))
    return table.rename(columns={"year": "last"})[["level", "code", "first", "last"]]


def flags(scores: pd.DataFrame) -> pd.Series:
    """The periods of its ``jumps`` since 2018, as text, by code of a place that has one.

    Several are "2018-2020, 2022-2024".
    """
    found = jumps(scores)
    found = found[found["first"] >= FIRST_YEAR]
    told = found["first"].astype(str) + "-" + found["last"].astype(str)
    return told.groupby(found["code"]).agg(SEPARATOR.join).astype(object)


def jumped(flag: pd.Series, first: int, last: int) -> pd.Series:
    """Whether each text of ``flag`` (column jump of ``areas``) names a period within two years."""

    def within(text: str) -> bool:
        periods = [period.split("-") for period in text.split(SEPARATOR) if period]
        return any(first <= int(a) and int(b) <= last for a, b in periods)

    return flag.map({text: within(text) for text in flag.unique()}).astype(bool)

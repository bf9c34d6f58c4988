"""Weighted means over a fixed set of places: the one way a score is derived here.

The official text on the weight of the Leefbaarometer is not available. Weights
by households reproduce the official wijk scores of 2024 from their buurten with
a mean error of -0.0001 and a mean absolute error of 0.0034 (2,576 wijken of more
than one buurt; the build measures it again, see ``reproduction`` in the
manifest); weights by inhabitants are biased and no weights are wrong by up to 0.06.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from dashboard.vocabulary.ladders import Ladder
from dashboard.vocabulary.measures import DEVIATION, DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.scales import LIVEABILITY

COMPLETE = 0.99
"""A year is counted for a population only if its scored places hold at least this
share of the households they hold in the last year; otherwise it has no rows."""
VALUES: list[str] = [TOTAL, DEVIATION, *DIMENSION_KEYS]
"""The score columns: total, deviation and the five dimensions."""


def change_class(changes: pd.Series, own: Ladder) -> pd.Series:
    """Class 1-9 of each change in score by the ladder ``own``; missing stays missing.

    5 is what is not told as a change, 4 and 6 are slight, 3 and 7 clear, the rest deeper
    (``Ladder.sizes``): ours, no official steps were found. A change of exactly a bound counts
    as passed, up and down alike. Changes count to the six decimals that are published.
    """
    size = changes.abs().round(6).to_numpy(dtype=float)
    steps = np.searchsorted(own.sizes, size, side="right")
    number = np.where(changes < 0, 5 - steps, 5 + steps)
    return pd.Series(number, index=changes.index, dtype="Int64").mask(changes.isna())


def complete_in(scores: pd.DataFrame, years: Iterable[int]) -> set[str]:
    """Codes with a total score in every one of ``years`` (the balanced panel).

    ``scores`` has columns code, year and ``lbm``.
    """
    wanted = set(years)
    rows = scores[scores["year"].isin(wanted) & scores[TOTAL].notna()]
    return set(rows.groupby("code")["year"].nunique().loc[lambda n: n == len(wanted)].index)


def weighted_series(
    scores: pd.DataFrame, groups: pd.DataFrame, weights: pd.Series, values: Sequence[str] = VALUES
) -> pd.DataFrame:
    """Mean of each of ``values`` in groups of places, weighted, per year.

    ``scores``: code, year and ``values``. ``groups``: code (the group) and
    member (a code in ``scores``). ``weights`` (households, for scores) by member code; a
    member without a count weighs nothing.

    A group has a row in a year only if every member with a weight has the first of ``values``
    (the total score) in it, so a series never changes its population. Another value (a
    dimension) that one of those members lacks is missing for the group.

    Returns code, year and ``values``, sorted by code and year.
    """
    columns = list(values)
    members = groups.assign(weight=groups["member"].map(weights).fillna(0).astype(float))
    members = members[members["weight"] > 0]
    size = members.groupby("code").size().rename("size")
    rows = members.merge(_known(scores, columns), on="member")
    present = rows.groupby(["code", "year"]).size().rename("present").reset_index()
    whole = present.merge(size.reset_index(), on="code").query("present == size")
    rows = rows.merge(whole[["code", "year"]], on=["code", "year"])
    keys = [rows["code"], rows["year"]]
    weighted = rows[columns].mul(rows["weight"], axis=0)
    total = weighted.groupby(keys).sum(min_count=1)
    lacking = rows[columns].isna().groupby(keys).any()
    mean = total.div(rows["weight"].groupby(keys).sum(), axis=0).mask(lacking)
    return mean.reset_index().sort_values(["code", "year"], ignore_index=True)


def weighted_mean(
    scores: pd.DataFrame, weights: pd.Series, values: Sequence[str] = VALUES
) -> pd.DataFrame:
    """``weighted_series`` of one group, of the members in ``weights``: ``values`` by year, sorted.

    The same rules, in a tenth of the time: for what is asked while a reader waits.
    """
    columns = list(values)
    own = weights[weights > 0]
    rows = _known(scores, columns)
    at = own.index.get_indexer(rows["member"])
    years, table = rows["year"].to_numpy(), rows[columns].to_numpy(dtype=float)
    heavy = own.to_numpy(dtype=float)
    found = {}
    for year in np.unique(years[at >= 0]):
        here = (years == year) & (at >= 0)
        if here.sum() == len(own):
            found[int(year)] = heavy[at[here]] @ table[here] / heavy.sum()
    index = pd.Index(list(found), name="year", dtype=scores["year"].dtype)
    return pd.DataFrame(list(found.values()), index=index, columns=columns, dtype=float)


def _known(scores: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The rows with a value in the first of ``columns``: member, year and those columns."""
    rows = scores.loc[scores[columns[0]].notna(), ["code", "year", *columns]]
    return rows.rename(columns={"code": "member"})


def class_counts(scores: pd.DataFrame, groups: pd.DataFrame, households: pd.Series) -> pd.DataFrame:
    """Households and places of groups of places per class of the total score, and year.

    ``scores`` (code, year, ``lbm``), ``groups`` and ``households``: as ``weighted_series``.
    Households are the same in every year; a place without a number has none. A year that is
    not ``COMPLETE`` for a group is left out.

    Returns code, year, class (1-9, all nine), households and areas (number of places).
    """
    rows = groups.merge(_known(scores, [TOTAL]), on="member")
    homes = rows["member"].map(households).fillna(0).to_numpy(dtype=float)
    group, codes = pd.factorize(rows["code"], sort=True)
    years, year = np.unique(rows["year"].to_numpy(), return_inverse=True)
    number = LIVEABILITY.classes(rows[TOTAL]).to_numpy(dtype=int) - 1
    shape = (len(codes), len(years), len(LIVEABILITY.numbers))
    # Each row has a box of its own group, year and class: counted in one go.
    box = np.ravel_multi_index((group, year, number), shape)
    size = int(np.prod(shape))
    areas = np.bincount(box, minlength=size).reshape(shape)
    counted = np.bincount(box, weights=homes, minlength=size).reshape(shape).astype("int64")
    there, covered = areas.sum(axis=2) > 0, counted.sum(axis=2)
    last = [np.flatnonzero(one)[-1] for one in there]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = covered / covered[np.arange(len(codes)), last][:, None]
    of, when = np.nonzero(there & (share >= COMPLETE))
    classes = len(LIVEABILITY.numbers)
    return pd.DataFrame(
        {
            "code": codes.take(np.repeat(of, classes)),
            "year": np.repeat(years[when], classes),
            "class": np.tile(LIVEABILITY.numbers, len(of)),
            "households": counted[of, when].ravel(),
            "areas": pd.array(areas[of, when].ravel(), dtype="Int64"),
        }
    )

"""A measure of a theme for an area: the sum of a numerator by the sum of a weight, over its places.

Never a mean of means: what a place has of people, dwellings or pupils decides how much it counts.
"""

import numpy as np
import pandas as pd

from dashboard.sources.codes import wijk_of
from dashboard.vocabulary.themes import COVERED, FLOORS, ThemeMeasure

COLUMNS = ["code", "year", "value", "numerator", "weight", "coverage"]
"""A row is a place or an area in a year. ``value`` in the unit of the measure, missing where it
is not shown; ``coverage``: the share (0-1) of its households of which it is known."""
MOST_INSIDE = 0.5
"""A postcode belongs to an area where more than this share of its households lives in it."""


def ratio(rows: pd.DataFrame, factor: float) -> pd.Series:
    """``factor`` times numerator by weight, per row; missing without a weight to divide by."""
    weight = rows["weight"].where(rows["weight"] > 0)
    return factor * rows["numerator"] / weight


def shown_of_places(rows: pd.DataFrame, measure: ThemeMeasure) -> pd.DataFrame:
    """``rows`` of places, without the value where it stands on too few (``FLOORS``,
    ``least``); their numerator and weight stay, for they count in sums."""
    few = ~((rows["weight"] > 0) & (rows["weight"] >= FLOORS.get(measure.weighted, 0)))
    few |= rows["numerator"] < measure.least
    return rows.assign(value=rows["value"].mask(few))


def sums(
    parts: pd.DataFrame, groups: pd.DataFrame, households: pd.Series, factor: float
) -> pd.DataFrame:
    """A measure of groups of places, per year.

    ``parts``: code, year, numerator, weight, coverage of places. ``groups``: code (the group)
    and member (a code in ``parts``). ``households`` by member code: what coverage is counted in,
    a member without a number counts for none. A member without a row in a year is not known
    in it. The value is missing where less than ``COVERED`` of the households is covered.

    Returns ``COLUMNS``, by code and year.
    """
    members = groups.assign(households=groups["member"].map(households).fillna(0).astype(float))
    everyone = members.groupby("code")["households"].sum()
    known = parts[["code", "year", "numerator", "weight", "coverage"]].dropna()
    rows = members.merge(known.rename(columns={"code": "member"}), on="member")
    if rows.empty:
        return pd.DataFrame({column: [] for column in COLUMNS})
    rows["covered"] = rows["households"] * rows["coverage"]
    found = rows.groupby(["code", "year"])[["numerator", "weight", "covered"]].sum().reset_index()
    # Of no rows at all pandas would make texts of the numbers.
    whole = found["code"].map(everyone).astype("float64")
    found["coverage"] = (found["covered"] / whole.where(whole > 0)).fillna(0).clip(0, 1)
    found["value"] = told(ratio(found, factor), found["coverage"])
    return found[COLUMNS].sort_values(["code", "year"], ignore_index=True)


def told(values: pd.Series, coverage: pd.Series) -> pd.Series:
    """The values where at least ``COVERED`` of the households is covered; else missing."""
    # What is exactly at the bound counts: sums of doubles may lie a hair below it.
    return values.where(np.round(coverage, 9) >= COVERED)


def buurten_of(groups: pd.DataFrame, buurten: pd.Series) -> pd.DataFrame:
    """``groups`` (code, member) with each wijk replaced by its buurten."""
    table = pd.DataFrame({"buurt": buurten, "wijk": wijk_of(buurten)})
    inside = groups.merge(table, left_on="member", right_on="wijk")
    own = groups[groups["member"].isin(buurten)].assign(buurt=lambda rows: rows["member"])
    both = pd.concat([inside, own], ignore_index=True)[["code", "buurt"]].drop_duplicates()
    return both.rename(columns={"buurt": "member"}).reset_index(drop=True)


def postcodes_of(links: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """The postcodes that lie for the larger part in each area, by households.

    ``links``: code (a buurt), postcode (that most of it has) and households. ``groups``: code
    (the area) and member (a buurt). Approximate: one postcode a buurt.

    Returns code (the area), member (the postcode), inside (its households in the area) and
    share (0-1: of all its households), by code and member.
    """
    total = links.groupby("postcode")["households"].sum()
    rows = groups.merge(links.rename(columns={"code": "member"}), on="member")
    found = rows.groupby(["code", "postcode"])["households"].sum().rename("inside").reset_index()
    whole = found["postcode"].map(total)
    found["share"] = found["inside"] / whole.where(whole > 0)
    found = found[found["share"] > MOST_INSIDE].rename(columns={"postcode": "member"})
    return found.sort_values(["code", "member"], ignore_index=True)[
        ["code", "member", "inside", "share"]
    ]


def sums_by_postcode(
    parts: pd.DataFrame, links: pd.DataFrame, groups: pd.DataFrame, factor: float
) -> pd.DataFrame:
    """A measure that is known by postcode, of areas made of buurten.

    ``parts`` as ``sums`` takes them, by postcode; ``links`` and ``groups`` as ``postcodes_of``.
    Coverage is the share of the households of the area that live in its postcodes: a postcode
    without a school lacks nothing. Returns ``COLUMNS``, by code and year.
    """
    inside = postcodes_of(links, groups)
    households = groups["member"].map(links.set_index("code")["households"]).fillna(0)
    everyone = households.groupby(groups["code"]).sum()
    coverage = inside.groupby("code")["inside"].sum() / everyone.where(everyone > 0)
    rows = inside.merge(parts.rename(columns={"code": "member"}), on="member")
    found = rows.groupby(["code", "year"])[["numerator", "weight"]].sum().reset_index()
    found["coverage"] = found["code"].map(coverage).fillna(0).clip(0, 1)
    found["value"] = told(ratio(found, factor), found["coverage"])
    return found[COLUMNS].sort_values(["code", "year"], ignore_index=True)

"""Unfavourable wijken: how long they have been so, and the course per group of classes.

Every series has one fixed set of places, and the households of CBS 2024 in every
year: a change is a change of class.
"""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.aggregate import complete_in
from dashboard.analysis.jumps import JUMPED, jumps
from dashboard.analysis.movers import in_group, place_facts
from dashboard.store.cache import LARGE, per_store
from dashboard.store.keys import GROUPS
from dashboard.store.read import Store
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import INSUFFICIENT, INSUFFICIENT_NAME, LIVEABILITY, UNFAVOURABLE

CLASS_GROUPS: dict[str, tuple[int, ...]] = {
    INSUFFICIENT_NAME: INSUFFICIENT,
    **{LIVEABILITY.label(number): (number,) for number in (4, 5, 6)},
    "goed of beter": (7, 8, 9),
}
"""Name of a group of classes -> its classes, low to high. Together all nine."""
LOWEST = INSUFFICIENT_NAME
"""The group that wijken with a jump are kept out of: it is small, and they would be its line."""
BASE_YEARS: tuple[int, ...] = (LAST_YEAR, FIRST_YEAR)
"""Years by whose class places can be grouped; the first is the default."""


@per_store(LARGE)
def wide(store: Store, column: str) -> pd.DataFrame:
    """``column`` of every wijk: a row per code, a column per year of ``YEARS``."""
    rows = store.scores[store.scores["level"] == "wijk"]
    return rows.pivot(index="code", columns="year", values=column).reindex(columns=list(YEARS))


@per_store(LARGE)
def panel(store: Store, years: tuple[int, ...] = YEARS) -> pd.DataFrame:
    """The wijken with a score in each of ``years``: columns as ``movers.place_facts``."""
    table = place_facts(store, "wijk")
    whole = complete_in(store.scores[store.scores["level"] == "wijk"], years)
    return table[table.index.isin(whole)]


@dataclass(frozen=True)
class Late:
    """Wijken without a score in every year since 2002: how many, and the gemeenten that have at
    least ``MAIN`` of their households (most first)."""

    wijken: int
    gemeenten: tuple[str, ...]


MAIN = 0.1
"""Share of the households of the late wijken from which a gemeente is named."""


@per_store(LARGE)
def late_starters(store: Store) -> Late:
    """The wijken with a score in all of ``PROGRAMME_YEARS`` and not in all of ``YEARS``."""
    table = panel(store, PROGRAMME_YEARS)
    table = table[~table.index.isin(panel(store).index)]
    sizes = table.groupby("gemeente")["households"].sum().sort_values(ascending=False)
    main = sizes[sizes >= MAIN * sizes.sum()] if len(sizes) else sizes
    return Late(len(table), tuple(str(name) for name in main.index))


def persistence(store: Store) -> pd.DataFrame:
    """How long each wijk has been unfavourable.

    Population: every wijk with a score in some year. Columns: code, name, gemeente,
    nplv, nplv_area, households (CBS 2024), scored (measurements with a score, of nine),
    zwak and onvoldoende (measurements in class 4 or lower, and in class 3 or lower), and
    class_<year> (1-9, Int64, NA without a score) for every year since 2002. Longest in
    zwak or lower first, then onvoldoende, then most households.

    A wijk with fewer than nine scored measurements cannot be compared with one that has
    all: keep to ``scored == 9`` for counts.
    """
    classes = wide(store, "class")
    table = place_facts(store, "wijk").reindex(classes.index)
    table["scored"] = classes.notna().sum(axis=1)
    table["zwak"] = classes.isin(UNFAVOURABLE).sum(axis=1)
    table["onvoldoende"] = classes.isin(INSUFFICIENT).sum(axis=1)
    for year in YEARS:
        table[f"class_{year}"] = classes[year].astype("Int64")
    table = table.rename_axis("code").reset_index()
    by = ["zwak", "onvoldoende", "households", "code"]
    return table.sort_values(by, ascending=[False, False, False, True], ignore_index=True)


def times(store: Store, column: str = "zwak") -> pd.DataFrame:
    """How many wijken were so in 0, 1 ... 9 of the nine measurements.

    Population: wijken with all nine measurements (Amsterdam's have not). ``column``: zwak
    or onvoldoende (see ``persistence``). Index: 0-9. Columns: per group of
    ``GROUPS`` <group>_areas and <group>_households (CBS 2024); NPLV and the rest
    add up to the country.
    """
    table = persistence(store)
    table = table[table["scored"] == len(YEARS)]
    frame = pd.DataFrame(index=pd.RangeIndex(len(YEARS) + 1, name="times"))
    for group in GROUPS:
        found = in_group(table, group).groupby(column)["households"].agg(["size", "sum"])
        found = found.reindex(frame.index).fillna(0).astype("int64")
        frame[f"{group}_areas"], frame[f"{group}_households"] = found["size"], found["sum"]
    return frame


@per_store(LARGE)
def group_members(store: Store, base_year: int) -> dict[str, pd.Index]:
    """Group of ``CLASS_GROUPS`` -> codes of the wijken that were in it in ``base_year``.

    Population: wijken with all nine measurements. Those of the lowest group that jumped since
    2018 are not in it, but under ``JUMPED``.
    """
    classes = wide(store, "class").reindex(panel(store).index)[base_year]
    found = {name: classes.index[classes.isin(own)] for name, own in CLASS_GROUPS.items()}
    jumped = found[LOWEST].isin(jumps(store, "wijk", FIRST_YEAR, LAST_YEAR))
    return found | {LOWEST: found[LOWEST][~jumped], JUMPED: found[LOWEST][jumped]}


def course_by_class(store: Store, base_year: int = BASE_YEARS[0]) -> pd.DataFrame:
    """Mean score per year of the wijken that are in a group of classes in ``base_year``.

    Population: wijken with all nine measurements. Weight: households of CBS 2024. Level:
    wijk. Columns: group (of ``CLASS_GROUPS``), year (all nine), score (total; NaN for an
    empty group), areas and households (of the group, the same in every year), always
    (places of the group that were zwak or lower in all nine measurements) and jumps (wijken that
    are left out of the lowest group, since they jumped in 2018-2024; 0 in the others).

    Grouping on an outcome pulls that year's point towards the group: who is low in
    ``base_year`` is partly so by chance in that year. So no group is shown on one base
    year alone.
    """
    members = panel(store)
    weight = members["households"].fillna(0)
    scores = wide(store, TOTAL).reindex(members.index)
    always = wide(store, "class").reindex(members.index).isin(UNFAVOURABLE).all(axis=1)
    groups, parts = group_members(store, base_year), []
    for name in CLASS_GROUPS:
        inside = groups[name]
        total = weight[inside].sum()
        mean = scores.loc[inside].mul(weight[inside], axis=0).sum() / (total or float("nan"))
        course = pd.DataFrame({"group": name, "year": list(YEARS), "score": mean.to_numpy()})
        course["areas"], course["households"] = len(inside), int(total)
        course["always"] = int(always[inside].sum())
        course["jumps"] = len(groups[JUMPED]) if name == LOWEST else 0
        parts.append(course)
    return pd.concat(parts, ignore_index=True)


def published(store: Store, topic: str, area: str, year: int) -> float:
    """A published figure in its own unit (NaN if the set has none): see ``Store.published``."""
    table = store.published
    rows = table[(table["topic"] == topic) & (table["area"] == area) & (table["year"] == year)]
    return float(rows["value"].iloc[0]) if len(rows) else float("nan")

"""A postcode beside all others, the buurten that have it, and the postcodes of its gemeente.

Scores of postcodes come from an older release than the others, so the country that stands beside
them is the mean of the postcodes: never a line of another release.
"""

import pandas as pd

from dashboard.analysis.series import CLASS, values, values_of_level
from dashboard.analysis.theme_values import theme_values
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY, Area
from dashboard.vocabulary.levels import POSTCODE
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.periods import LAST_YEAR

FIRST = 2018
"""The first year of a change, as for all other places."""
ADVICE = ("advies_vmbo", "advies_vwo")


@per_store(LARGE)
def last_year(store: Store) -> int | None:
    """The last year in which postcodes have a score; None without scores of postcodes."""
    years = store.scores.loc[store.scores["level"] == POSTCODE, "year"]
    return int(years.max()) if len(years) else None


@per_store(LARGE)
def country_line(store: Store, measure: str = TOTAL) -> pd.Series:
    """The mean of all postcodes with a total score in every year that postcodes have, by year.

    Weight: households (CBS 2024); those of an unknown number weigh nothing. Unit: score.
    """
    total = values_of_level(store, POSTCODE).dropna(axis=1, how="all")
    whole = total.dropna().index
    table = values_of_level(store, POSTCODE, measure).reindex(
        index=whole, columns=list(total.columns)
    )
    sizes = store.areas[store.areas["level"] == POSTCODE].set_index("code")["households"]
    weight = sizes.reindex(whole).fillna(0).astype(float)
    return table.mul(weight, axis=0).sum(min_count=1) / weight.sum()


@per_store(NUMBERS)
def beside_country(store: Store, area: Area, measure: str = TOTAL) -> pd.DataFrame:
    """The values of a postcode and of all postcodes: a row per year that either has, a column
    ``area.code`` and ``COUNTRY``. Unit: score."""
    both = {area.code: values(store, area, measure), COUNTRY: country_line(store, measure)}
    return pd.DataFrame(both).dropna(how="all").sort_index()


@per_store(NUMBERS)
def gaps(store: Store, area: Area) -> pd.Series:
    """How much a postcode differs from all together in the last year, per dimension (score)."""
    year = last_year(store)
    found = {key: beside_country(store, area, key) for key in DIMENSION_KEYS}
    return pd.Series(
        {
            key: float(table.loc[year, area.code] - table.loc[year, COUNTRY])
            if year in table.index
            else float("nan")
            for key, table in found.items()
        }
    )


@per_store(NUMBERS)
def buurten(store: Store, area: Area) -> pd.DataFrame:
    """The buurten that have this postcode most, by name; index: code. Columns: name, households
    (CBS 2024, NaN where unknown), class (1-9, Int64: of the buurt, of the last release)."""
    inside = store.postcodes.loc[store.postcodes["postcode"] == area.code, "code"]
    table = store.areas[(store.areas["level"] == "buurt") & store.areas["code"].isin(inside)]
    table = table.set_index("code")[["name", "households"]].astype({"households": float})
    classes = values_of_level(store, "buurt", CLASS)[LAST_YEAR]
    return table.assign(**{CLASS: classes.reindex(table.index).astype("Int64")}).sort_values("name")


@per_store(NUMBERS)
def siblings(store: Store, area: Area) -> pd.DataFrame:
    """All postcodes in the gemeente of this one, the lowest score first; index: code.

    Columns: name, households (CBS 2024), now (score in the last year of postcodes) and class.
    """
    table = store.areas[store.areas["level"] == POSTCODE].set_index("code")
    gemeente = table.at[area.code, "gemeente_code"]
    table = table[table["gemeente_code"] == gemeente] if gemeente else table.loc[[area.code]]
    table = table[["name", "households"]].astype({"households": float})
    year = last_year(store)
    for column, measure in (("now", TOTAL), (CLASS, CLASS)):
        found = values_of_level(store, POSTCODE, measure)
        table[column] = found[year].reindex(table.index) if year in found else float("nan")
    table[CLASS] = table[CLASS].astype("Int64")
    return table.sort_values(["now", "name"], na_position="last")


def advice(store: Store, area: Area) -> pd.DataFrame:
    """School advice at the schools in a postcode: a row per year in which the school year ends;
    columns: each of ``ADVICE`` (percent, NaN on too few pupils) and pupils. Empty without."""
    found = {key: theme_values(store, area, key) for key in ADVICE}
    table = pd.DataFrame({key: rows["value"] for key, rows in found.items()})
    return table.assign(pupils=found[ADVICE[0]]["weight"])

"""The programme and the country in sentences: what they are, and how they moved."""

from collections.abc import Mapping

import pandas as pd

from dashboard.analysis import differences
from dashboard.ladder import AREA, step
from dashboard.language import numbers, trends
from dashboard.language.grammar import clean
from dashboard.language.shares import share_words
from dashboard.store.read import Store
from dashboard.vocabulary.areas import (
    COUNTRY,
    COUNTRY_LONG,
    COUNTRY_LONG_FULL_NAME,
    COUNTRY_LONG_NAME,
    COUNTRY_NAME,
    PROGRAMME,
    PROGRAMME_LONG,
    Area,
    country,
    programme,
)
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, YEARS

AREAS_NAME = "de NPLV-gebieden"


def not_shown(chosen: Area | None) -> tuple[str, ...]:
    """That a chosen area is not in a figure of the NPLV areas, where it is none of them."""
    if chosen is None or chosen.kind is AreaKind.PROGRAMME:
        return ()
    return (f"{clean(chosen.name)} staat niet in deze figuur: dit zijn de NPLV-gebieden.",)


def long_areas(store: Store) -> list[str]:
    """The ids of the areas with every measurement since the first of all."""
    return list(store.manifest["panels"].get(PROGRAMME_LONG, {}).get("areas", []))


def areas_and_country(store: Store, long: bool) -> tuple[str, str]:
    """The programme and the country in a sentence; ``long``: those since 2002."""
    if not long:
        return AREAS_NAME, COUNTRY_NAME
    return f"de {len(long_areas(store))} NPLV-gebieden met alle metingen", COUNTRY_LONG_FULL_NAME


def beside_country(
    store: Store,
    changes: Mapping[str, float],
    period: tuple[int, int],
    measure: str = TOTAL,
    long: bool = False,
) -> str:
    """The programme beside the country. ``changes``: ``PROGRAMME`` and ``COUNTRY`` -> change in
    ``period`` (score), which is that of the places since 2002 where it is ``long``."""
    one, other = programme(long), country(long)
    own = {one.code: changes[PROGRAMME], other.code: changes[COUNTRY]}
    told = differences.beside(store, one, other, own, period, measure)
    return trends.compare_trend(*areas_and_country(store, long), told, period, measure=measure)


def country_note(store: Store, long: bool) -> str:
    """Over which wijken the line of the country is computed; ``long``: those since 2002."""
    panel = store.manifest["panels"][COUNTRY_LONG if long else COUNTRY]
    name, since = (COUNTRY_LONG_NAME, YEARS[0]) if long else (COUNTRY_NAME, FIRST_YEAR)
    return (
        f"{name} is berekend over {numbers.count(panel['members'])} wijken met een "
        f"score in elk jaar sinds {since} ({share_words(panel['share'])} van de huishoudens)."
    )


def panel_note(store: Store, long: bool) -> str:
    """Over which places the two lines are computed."""
    text, areas = country_note(store, long), long_areas(store)
    if not long:
        return f"{text} NPLV is berekend over alle {len(store.area_ids)} gebieden."
    share = store.manifest["panels"][PROGRAMME_LONG]["share"]
    names = numbers.join(sorted(store.names[area] for area in areas))
    return (
        f"{text} NPLV is hier berekend over de {len(areas)} gebieden met alle "
        f"metingen sinds {YEARS[0]} ({numbers.share(share)} van de huishoudens in de "
        f"{len(store.area_ids)} gebieden): {names}. Vergelijk deze reeks daarom niet met die van "
        f"{numbers.period(FIRST_YEAR, LAST_YEAR)}."
    )


def count_movers(table: pd.DataFrame, period: tuple[int, int], measure: str = TOTAL) -> str:
    """How many areas went forward and back, clearly and slightly (column change, in score)."""
    steps = [None if pd.isna(x) else step(x, AREA) for x in table["change"]]
    return trends.count_steps(steps, period, measure=measure)

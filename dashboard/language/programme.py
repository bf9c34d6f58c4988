"""The programme and the country in sentences: what they are computed over."""

import pandas as pd

from dashboard.ladder import AREA, step
from dashboard.language import numbers
from dashboard.language.shares import share_words
from dashboard.language.trends import count_steps
from dashboard.store.read import Store
from dashboard.vocabulary import (
    COUNTRY,
    COUNTRY_LONG,
    COUNTRY_LONG_NAME,
    COUNTRY_NAME,
    FIRST_YEAR,
    LAST_YEAR,
    PROGRAMME_LONG,
    TOTAL,
    YEARS,
)

AREAS_NAME = "de NPLV-gebieden"


def _long_areas(store: Store) -> int:
    return len(store.manifest["panels"].get(PROGRAMME_LONG, {}).get("areas", []))


def country_note(store: Store, long: bool) -> str:
    """Over which wijken the line of the country is computed; ``long``: those since 2002."""
    country = store.manifest["panels"][COUNTRY_LONG if long else COUNTRY]
    since = f" sinds {YEARS[0]}" if long else f" sinds {FIRST_YEAR}"
    name = COUNTRY_LONG_NAME if long else COUNTRY_NAME
    return (
        f"{name} is berekend over {numbers.count(country['members'])} wijken met een "
        f"score in elk jaar{since} ({share_words(country['share'])} van de huishoudens)."
    )


def panel_note(store: Store, long: bool) -> str:
    """Over which places the two lines are computed."""
    panels, text = store.manifest["panels"], country_note(store, long)
    if not long:
        return f"{text} NPLV is berekend over alle {len(store.area_ids)} gebieden."
    programme = panels[PROGRAMME_LONG]
    names = numbers.join(sorted(store.names[area] for area in programme["areas"]))
    return (
        f"{text} NPLV is hier berekend over de {len(programme['areas'])} gebieden met alle "
        f"metingen sinds {YEARS[0]} ({numbers.share(programme['share'])} van de huishoudens in de "
        f"{len(store.area_ids)} gebieden): {names}. Vergelijk deze reeks daarom niet met die van "
        f"{numbers.period(FIRST_YEAR, LAST_YEAR)}."
    )


def count_movers(table: pd.DataFrame, first: int, last: int, measure: str = TOTAL) -> str:
    """How many areas went forward and back, clearly and slightly (column change, in score)."""
    steps = [None if pd.isna(x) else step(x, AREA) for x in table["change"]]
    return count_steps(steps, (first, last), measure=measure)

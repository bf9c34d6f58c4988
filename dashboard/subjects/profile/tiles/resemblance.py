"""Tile that says which areas are most like a chosen one."""

import pandas as pd

from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.content.texts import Card, CardChange, Cards
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.profile import words as profile_sentences
from dashboard.subjects.profile.numbers import alike
from dashboard.vocabulary import DERIVED_SOURCE, DIFFERENCE_UNIT, FIRST_YEAR, LAST_YEAR

NEAREST = 5
"""Areas named as most alike."""
LINKED = 2
"""Of those, per kind of likeness, the areas that get a link."""


@per_store(TILES)
def resemblance(store: Store, area: str) -> Content:
    """Which areas are most like this one: in the five dimensions now, and in course."""
    name, table = store.names[area], alike(store, area)
    by_name = table.set_index("name")
    cards = tuple(
        Card(label, title, remark, _ranked(by_name[column]))
        for column, label, title, remark in (
            ("profile", "Profiel", f"Stand in {LAST_YEAR}", "gemiddeld verschil per dimensie"),
            (
                "course",
                "Verloop",
                numbers.period(FIRST_YEAR, LAST_YEAR),
                f"gemiddeld verschil in verandering sinds {FIRST_YEAR}",
            ),
        )
    )
    columns = {"name": "Gebied", "profile": "Verschil in profiel", "course": "Verschil in verloop"}
    frame = table.sort_values(["profile", "name"]).rename(columns=columns).reset_index(drop=True)
    return Content(
        headline=profile_sentences.like_in_profile(name, by_name["profile"].to_dict(), LAST_YEAR),
        lead=profile_sentences.like_in_course(
            name, by_name["course"].to_dict(), FIRST_YEAR, LAST_YEAR
        ),
        figure=Cards(cards),
        alt="",
        table=Table.of(
            frame[list(columns.values())], dict.fromkeys(list(columns.values())[1:], "score")
        ),
        unit=f"gemiddeld {DIFFERENCE_UNIT}; een kleiner getal lijkt meer",
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=(
            f"Profiel: het gemiddelde van de vijf verschillen per dimensie in {LAST_YEAR}, zonder "
            "plus of min. Verloop: het gemiddelde verschil tussen de veranderingen van de "
            f"totaalscore sinds {FIRST_YEAR}, over de jaren daarna.",
            profile_sentences.SHARED,
        ),
    )


def _ranked(distances: pd.Series) -> tuple[CardChange, ...]:
    nearest = distances.dropna().sort_values(kind="stable").head(NEAREST)
    return tuple(CardChange(str(name), numbers.score(x), None) for name, x in nearest.items())


@per_store(TILES)
def nearest_areas(store: Store, area: str) -> tuple[str, ...]:
    """Ids of the areas that ``resemblance`` names, without doubles: first by profile."""
    table = alike(store, area)
    near = [table[c].dropna().sort_values(kind="stable").index for c in ("profile", "course")]
    return tuple(dict.fromkeys(str(code) for codes in near for code in codes[:LINKED]))

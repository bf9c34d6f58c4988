"""Tile that says which areas are most like a chosen one."""

from collections.abc import Mapping

import pandas as pd

from dashboard import ladder
from dashboard.content.content import Content
from dashboard.content.names import place_names
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, CardChange, Cards
from dashboard.language import numbers
from dashboard.language.missing_years import gone
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.profile import words
from dashboard.subjects.profile.numbers import alike
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import DIFFERENCE_UNIT
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, WHOLE
from dashboard.vocabulary.sources import DERIVED_SOURCE

NEAREST = 5
"""Areas named as most alike."""
LINKED = 2
"""Of those, per kind of likeness, the areas that get a link."""


@per_store(TILES)
def resemblance(store: Store, area: Area) -> Content:
    """Which areas are most like this one: in the five dimensions now, and in course."""
    name, period = area.name, numbers.period(*WHOLE)
    table = alike(store, area).sort_values(["profile", "name"])
    names = place_names(table["name"])
    profile, course = (table[column].rename(names) for column in ("profile", "course"))
    moved = _ranked(names, table["course"])
    since = f"gemiddeld verschil in verandering sinds {FIRST_YEAR}"
    return Content(
        headline=words.like_in_profile(name, profile.to_dict(), LAST_YEAR, ladder.of(area)),
        lead=words.like_in_course(name, course.to_dict(), WHOLE, ladder.of(area)),
        figure=Cards(
            (
                Card(
                    "De vijf dimensies",
                    f"Stand in {LAST_YEAR}",
                    "gemiddeld verschil per dimensie",
                    _ranked(names, table["profile"]),
                ),
                *([Card("Verloop", period, since, moved)] if moved else []),
            )
        ),
        alt="",
        table=Table(
            (
                Column("Gebied", tuple(names.values())),
                Column("Verschil in de dimensies", tuple(profile), "score", DIFFERENCE_UNIT),
                Column("Verschil in verloop", tuple(course), "score", DIFFERENCE_UNIT),
            )
        ),
        unit=f"gemiddeld {DIFFERENCE_UNIT}; een kleiner getal lijkt meer",
        source=DERIVED_SOURCE,
        period=period,
        notes=(
            f"De vijf dimensies: het gemiddelde van hun verschillen in {LAST_YEAR}, zonder plus of "
            "min. Verloop: het gemiddelde verschil tussen de veranderingen van de "
            f"totaalscore sinds {FIRST_YEAR}, over de jaren daarna.",
            words.near(ladder.of(area)),
            *gone(store, (area,), WHOLE),
        ),
    )


def _ranked(names: Mapping[str, str], distances: pd.Series) -> tuple[CardChange, ...]:
    nearest = distances.dropna().sort_values(kind="stable").head(NEAREST)
    return tuple(
        CardChange(names[str(code)], numbers.score(x), None) for code, x in nearest.items()
    )


@per_store(TILES)
def nearest_areas(store: Store, area: Area) -> tuple[Area, ...]:
    """The areas that ``resemblance`` names, without doubles: first by profile."""
    table = alike(store, area)
    near = [table[c].dropna().sort_values(kind="stable").index for c in ("profile", "course")]
    return tuple(dict.fromkeys(store.area(code) for codes in near for code in codes[:LINKED]))

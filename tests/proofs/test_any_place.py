"""Every builder of the profile for a sample of places of each level: no failure, no invention."""

import random
import re

import pytest

from dashboard.analysis.comparable import match
from dashboard.content.content import Content
from dashboard.content.maps import AreaMap
from dashboard.figures import figure_of
from dashboard.maps import map_of
from dashboard.plans.profile import named
from dashboard.store.read import Store
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.any_place.numbers import scored_years
from dashboard.subjects.any_place.tiles import identity, inside
from dashboard.subjects.profile.tiles.area import area_lines, dimensions, steps
from dashboard.subjects.profile.tiles.buurten import household_classes
from dashboard.subjects.profile.tiles.comparable import balance, wijken
from dashboard.subjects.profile.tiles.resemblance import resemblance
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import PERIODS

pytestmark = pytest.mark.proof
SAMPLE = 12
"""Places of each level; always the same ones."""
NOTHING = re.compile(r"\b(nan|None|<NA>|inf)\b")


def contents(store: Store, area: Area) -> list[Content]:
    """All that the profile of a place can show, as the page asks it."""
    made = [answer(store, area), identity(store, area), inside(store, area)]
    made.append(resemblance(store, area))
    for period in PERIODS:
        if area.level != "buurt":
            made.append(household_classes(store, area, period))
        if set(period) <= set(scored_years(store, area)):
            made += [dimensions(store, area, period), steps(store, area, period)]
            made += [
                area_lines(store, area, key, change, period)
                for key in MEASURES
                for change in (False, True)
            ]
    if match(store, area):
        made += [balance(store, area), wijken(store, area)]
    return made


@pytest.mark.parametrize("level", ["gemeente", "wijk", "buurt"])
def test_every_builder_makes_something_true_of_any_place(store: Store, level: str) -> None:
    codes = store.areas.loc[store.areas["level"] == level, "code"].tolist()
    for code in random.Random(12).sample(codes, SAMPLE):
        area = named(store.area(code))
        for content in contents(store, area):
            said = f"{content.headline} {content.lead} {content.alt} {' '.join(content.notes)}"
            assert not NOTHING.search(said), (code, said)
            figure = content.figure
            drawing = (
                map_of(figure, store, {}) if isinstance(figure, AreaMap) else figure_of(figure)
            )
            assert drawing, code
            if isinstance(drawing, str):
                assert not NOTHING.search(re.sub(r'd="[^"]*"|base64,[^"]*', "", drawing)), code

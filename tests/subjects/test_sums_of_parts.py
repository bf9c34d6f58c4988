"""Where shown parts are said to add up, the text says that this holds before rounding."""

import pytest

from dashboard.analysis import waterfall
from dashboard.subjects.compare.numbers import Comparison
from dashboard.subjects.compare.tiles import dimensions, makeup
from dashboard.subjects.dimension.tiles import share as dimension_share
from dashboard.subjects.overview.tiles.gap import gap
from dashboard.subjects.profile.tiles import area as profile
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import PERIODS

AREA = "breda-noord"


def test_the_shown_parts_of_breda_noord_do_not_add_up(store):
    """gevallen/17: 0,014+0,013+0,008+0,005+0,005 = 0,045 beside a whole of 0,046."""
    steps = waterfall.over_time(store, store.area(AREA), 2018, 2024)
    shown = sum(round(1000 * steps[key]) for key in DIMENSION_KEYS)
    assert (shown, round(1000 * steps.sum())) == (45, 46)


@pytest.mark.parametrize(
    "make",
    [
        lambda s: makeup.over_time(s, s.area(AREA), PERIODS[0]),
        lambda s: makeup.between(s, s.area(AREA), s.area("heerlen-noord"), PERIODS[0]),
        lambda s: profile.steps(s, s.area(AREA), PERIODS[0]),
        gap,
        lambda s: dimensions.dimensions(s, Comparison((s.area(AREA),)), "naam", "value"),
        lambda s: dimension_share.share(s, "onv", "naam", (2018, 2024), None),
    ],
)
def test_every_tile_of_parts_says_that_they_add_up_before_rounding(store, make):
    notes = [n for n in make(store).notes if ("tel" in n and " op tot " in n) or "de som van" in n]
    assert notes and all("vóór afronding" in note for note in notes)

"""The look of a role: never by colour alone."""

import pytest

from dashboard.content.look import area_role, class_role, look
from dashboard.vocabulary.look import AREA_COLOURS
from dashboard.vocabulary.scales import CLASSES

SERIES = ["programme", "country", "comparable", *(area_role(n) for n in range(len(AREA_COLOURS)))]


def test_series_differ_by_marker_as_well_as_by_colour():
    looks = [look(role) for role in SERIES]
    assert len({found.marker for found in looks}) == len(SERIES)
    assert len({found.colour for found in looks}) == len(SERIES)


def test_a_seventh_area_looks_like_the_first():
    assert area_role(len(AREA_COLOURS)) == area_role(0)


def test_each_class_has_its_own_colour_and_missing_another():
    colours = [look(class_role(number)).colour for number in (None, *(c.number for c in CLASSES))]
    assert len(set(colours)) == len(CLASSES) + 1


def test_a_role_that_is_not_known_is_refused():
    with pytest.raises(KeyError):
        look("onbekend")

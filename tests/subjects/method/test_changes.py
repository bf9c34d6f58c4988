"""The list of what changed: dated, in whole sentences, with the bounds of the code."""

from dashboard import ladder
from dashboard.subjects.method.words import explanation
from tests.language.checks import check


def test_the_list_has_a_dutch_date_and_whole_sentences():
    assert explanation.heading() == "27 november 2026"
    for text in explanation.changes():
        check(text)


def test_the_bounds_in_the_list_are_those_of_the_ladder():
    first = explanation.changes()[0]
    for own in (ladder.AREA, ladder.PLACE, ladder.GROUP):
        assert f"{own.slight:.3f}".replace(".", ",") in first

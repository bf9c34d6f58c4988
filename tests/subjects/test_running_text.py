"""What every headline and the sentence below it keep to: numbers as they can be said aloud.

A fixed part of the areas runs always, all of them with ``-m proof``.
"""

import re

import pytest

from tests.subjects.every_tile import every_tile

SAMPLE, ALL = 10, 1
THREE = re.compile(r"\d,\d{3}")
STILL = re.compile(r"(vrijwel|ongeveer) gelijk[^;.]*\([+−]")
HARD = re.compile(
    r"\b(is goed voor|respectievelijk|ten opzichte van|komt overeen|betreft|startset|per daler)\b"
)


@pytest.fixture(
    scope="module", params=[SAMPLE, pytest.param(ALL, marks=pytest.mark.proof)], ids=["some", "all"]
)
def told(request, store):
    """(where, headline, lead) of the tiles."""
    return [(where, c.headline, c.lead) for where, c in every_tile(store, request.param)]


def test_no_sentence_has_a_third_decimal(told):
    assert len(told) > 500
    assert not [text for _, *both in told for text in both if THREE.search(text)]


def test_no_number_stands_beside_the_word_that_there_is_none(told):
    assert not [text for _, *both in told for text in both if STILL.search(text)]


def test_no_sentence_holds_a_word_that_is_hard_to_read(told):
    # The report is told in words near its own.
    ours = [text for where, *both in told for text in both if where != "nota"]
    assert not [text for text in ours if HARD.search(text)]


def test_the_search_sees_what_it_looks_for():
    assert THREE.search("In 2024 ligt A op 3,930.") and not THREE.search(
        "In 2024 zijn het er 3.930."
    )
    assert STILL.search("Het bleef vrijwel gelijk (+0,01).")
    assert HARD.search("A is goed voor 69% van de achterstand.")

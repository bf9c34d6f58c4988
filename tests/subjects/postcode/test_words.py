"""Sentences about a postcode: each branch, and no difference smaller than its noise."""

import pytest

from dashboard.subjects.postcode import words
from tests.language.checks import check

NAN = float("nan")


@pytest.mark.parametrize(
    ("gap", "told"),
    [
        (-0.019, "op geen dimensie genoeg"), (-0.02, "iets lager"), (0.02, "iets hoger"),
        (-0.0392, "duidelijk lager"), (0.0392, "duidelijk hoger"),
    ],
)  # fmt: skip
def test_the_largest_gap_is_told_by_the_ladder_of_a_place(gap, told):
    text = check(words.largest_gap("postcode 1011", {"onv": gap, "soc": 0.001}, 2022))
    assert told in text


def test_without_dimensions_that_is_said():
    assert "geen gegevens" in check(words.largest_gap("postcode 1011", {"onv": NAN}, 2022))


@pytest.mark.parametrize(
    ("many", "low", "known", "told"),
    [
        (0, 0, 0, "Geen buurt heeft"), (1, 0, 0, "1 buurt heeft vooral"),
        (3, 0, 3, "3 buurten hebben vooral postcode 1011."), (3, 1, 3, "1 van hen heeft in 2024"),
        (3, 2, 3, "2 van hen hebben in 2024"),
    ],
)  # fmt: skip
def test_how_many_buurten_have_it_and_are_unfavourable(many, low, known, told):
    assert told in check(words.holds("postcode 1011", many, low, known, 2024))


@pytest.mark.parametrize(
    ("low", "known", "told"),
    [
        (0, 0, "geen gegevens"), (0, 4, "Geen van de postcodes in Aa heeft"),
        (1, 1, "De enige postcode in Aa heeft in 2022"),
        (1, 4, "Van de 4 postcodes in Aa heeft er 1"),
        (2, 4, "Van de 4 postcodes in Aa hebben er 2"),
    ],
)  # fmt: skip
def test_how_many_postcodes_of_a_gemeente_are_unfavourable(low, known, told):
    assert told in check(words.among("Aa", low, known, 2022))


@pytest.mark.parametrize(
    ("gemeente", "inside", "share", "told"),
    [
        ("", "", 0, ""), ("Aa", "", 0, "Dit is een postcode in Aa."),
        ("Aa", "Aa-Noord", 1.0, "helemaal in het NPLV-gebied Aa-Noord"),
        ("Aa", "Aa-Noord", 0.42, "voor ongeveer 42% in het NPLV-gebied Aa-Noord"),
    ],
)  # fmt: skip
def test_where_it_lies(gemeente, inside, share, told):
    assert told in words.where(gemeente, inside, share)


def test_the_release_is_named_and_kept_apart():
    text = check(words.release(2022))
    assert "meting 2022" in text and "niet in één rij" in text


def test_advice_on_too_few_is_not_told():
    assert "te weinig gegevens" in check(words.advice("postcode 1011", NAN, 3.0, 10, "2021-2022"))
    assert "52,1%" in check(words.advice("postcode 1011", 52.1, 3.0, 100, "2021-2022"))

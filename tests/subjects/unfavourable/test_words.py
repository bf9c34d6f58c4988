"""Sentences about unfavourable liveability: each case."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import pandas as pd
import pytest

from dashboard.ladder import GROUP, Difference
from dashboard.language import scope
from dashboard.subjects.unfavourable.numbers import ClassGroup
from dashboard.subjects.unfavourable.words import households as words
from dashboard.subjects.unfavourable.words import persistence as lasting
from tests.language.checks import check

NAN = float("nan")


def told(change, margin=0.001):
    return Difference(change, GROUP, margin)


def group(wijken=30, early=0.1, late=0.1, **more) -> ClassGroup:
    """A group of classes, its changes as numbers or as they are told."""
    changes = (x if isinstance(x, Difference) else told(x) for x in (early, late))
    sizes = {"households": 0, "always": 0, "jumped": 0} | more
    early, late = changes
    return ClassGroup("zwak", wijken, scores=(), early=early, late=late, **sizes)


@pytest.mark.parametrize(
    ("then", "now", "text"),
    [
        ((304375, 0.622), (230915, 0.472), "In 2024 woont 47% van de huishoudens in Aadorp in een wijk met klasse zwak of lager: 231.000 huishoudens. In 2002 was dat 62%, 304.000."),
        ((NAN, NAN), (10, 0.001), "In 2024 woont minder dan 1% van de huishoudens in Aadorp in een wijk met klasse zwak of lager: minder dan 1.000 huishoudens."),
        ((10, 0.5), (NAN, NAN), "Voor Aadorp zijn over 2024 geen gegevens over huishoudens in een wijk met klasse zwak of lager."),
    ],
)  # fmt: skip
def test_households(then, now, text):
    low = pd.DataFrame([then, now], [2002, 2024], ["households", "share"])
    assert check(words.unfavourable_households("Aadorp", "wijk", low)) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((3152, 60, 24), "Van de 3.152 wijken met een score in alle 9 metingen scoorden er 60 sinds 2002 steeds zwak of lager; 24 daarvan liggen in een NPLV-gebied."),
        ((9, 2, 0), "Van de 9 wijken met een score in alle 9 metingen scoorden er 2 sinds 2002 steeds zwak of lager; geen daarvan ligt in een NPLV-gebied."),
        ((9, 1, 1), "Van de 9 wijken met een score in alle 9 metingen scoorde er 1 sinds 2002 steeds zwak of lager; die ligt in een NPLV-gebied."),
        ((9, 0, 0), "Geen van de 9 wijken met een score in alle 9 metingen scoorde steeds zwak of lager."),
        ((0, 0, 0), "Er zijn geen wijken met een score in alle 9 metingen."),
    ],
)  # fmt: skip
def test_always(numbers, text):
    assert check(lasting.always("zwak", *numbers)) == text


@pytest.mark.parametrize("wrong", [(2, 3, 0), (3, 1, 2), (3, 1, -1)])
def test_numbers_that_do_not_fit_are_refused(wrong):
    with pytest.raises(ValueError, match=r"of [23]"):
        lasting.always("zwak", *wrong)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("", 60, 60, (2002, 2002)), "In elke meting sinds 2002 scoorden 60 wijken zwak of lager."),
        (("Aadorp", 12, 9, (2018, 2018)), "Van de 12 wijken in Aadorp scoorden er 9 in elke meting sinds 2018 zwak of lager."),
        (("Aadorp", 12, 1, (2002, 2018)), "Van de 12 wijken in Aadorp scoorde er 1 in elke meting sinds hun eerste meting zwak of lager."),
        (("Aadorp", 12, 0, (2002, 2002)), "Geen van de 12 wijken in Aadorp scoorde in elke meting sinds 2002 zwak of lager."),
        (("Aadorp", 1, 0, (2002, 2002)), "De enige wijk in Aadorp scoorde niet in elke meting sinds 2002 zwak of lager."),
        (("", 0, 0, (2002, 2002)), "Er zijn geen wijken om te tonen."),
    ],
)  # fmt: skip
def test_strip(arguments, text):
    assert check(lasting.strip(*arguments)) == text


@pytest.mark.parametrize(
    ("early", "late", "wijken", "text"),
    [
        (told(-0.05), told(-0.077), 30, "De 30 wijken die in 2024 zwak scoorden, gingen duidelijk achteruit, zowel tussen 2002 en 2020 als tussen 2020 en 2024."),
        (told(0.006), told(0.004), 1, "De enige wijk die in 2024 zwak scoorde, ging licht vooruit tussen 2002 en 2020 en bleef vrijwel gelijk tussen 2020 en 2024. Minder dan 25 wijken zijn te weinig voor een conclusie."),
        (told(-0.03, 0.04), told(0.0), 30, "De 30 wijken die in 2024 zwak scoorden, veranderden niet met zekerheid tussen 2002 en 2020 en bleven vrijwel gelijk tussen 2020 en 2024."),
        (told(NAN), told(0.1), 10, "Er zijn geen wijken met gegevens die in 2024 zwak scoorden."),
        (told(0.1), told(0.1), 0, "Er zijn geen wijken met gegevens die in 2024 zwak scoorden."),
    ],
)  # fmt: skip
def test_how_a_group_moved(early, late, wijken, text):
    assert lasting.group_moved(group(wijken, early, late), 2024) == text


def test_a_handful_of_wijken_gives_no_conclusion():
    for wijken, few in ((4, True), (24, True), (25, False)):
        text = lasting.group_moved(group(wijken, -0.05, -0.05), 2024)
        assert ("te weinig voor een conclusie" in check(text)) == few


def test_wijken_that_jumped_are_left_out_of_the_lowest_group_and_counted():
    assert lasting.left_out(group(), 2024) == ()
    assert check(lasting.left_out(group(jumped=6), 2024)[0]).startswith(
        "6 wijken die in 2024 zwak scoorden, maakten sinds 2018 een sprong (meer dan 0,10 in twee jaar)"
    )


def test_households_of_the_groups_of_classes_are_told_in_thousands():
    assert lasting.group_sizes([group(96, households=442800)], 2024).endswith(
        "zwak 96 wijken met 443.000 huishoudens."
    )


def test_the_name_of_a_wijk_that_jumped_is_marked():
    assert lasting.strip_name("Aa", "Bee", True) == "Aa (Bee, sprong)"
    assert lasting.strip_name("Aa", "", False) == "Aa"


@pytest.mark.parametrize("text", [scope.FIXED, words.GROWTH])
def test_fixed_households_are_not_said_to_shut_out_new_houses(text):
    assert "nooit" not in text and "niet door nieuwe huizen" not in text
    assert "groei van het aantal huishoudens" in text


def test_the_years_of_buurten_of_the_country_are_those_of_the_set():
    assert "alleen cijfers over 2022 en 2024:" in check(words.country_years([2022, 2024])[0])
    assert words.country_years([2018, 2020, 2022, 2024]) == ()


def test_what_is_missing_is_not_made_up():
    assert words.two_shares("wijk", NAN, 0.1, 2024) == (
        "In 2024 is dat in de rest van het land 10% (zwak of lager)."
    )
    assert words.two_shares("wijk", NAN, None, 2024) == ""
    assert words.country_beside("buurt", None, 2024) == ""
    assert "geen aantal" in check(words.published_beside(1.0, 2.0, NAN, 2024))
    assert "geen gegevens" in check(lasting.other_groups([group(0)], 2024))
    assert (
        lasting.first_rows(40, 40) == ()
        and lasting.never("zwak", 5, 0) == ""
        and lasting.long_low(group(0), 2024) == ""
    )

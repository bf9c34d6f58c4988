"""Sentences about one area: each case by hand, and all areas and periods against the numbers."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import pytest

from dashboard.language.comparable import heaviest, weak_match
from dashboard.subjects.profile.numbers import Moved, Particulars
from dashboard.subjects.profile.words import (
    MOVE_RULE,
    buurt_moves,
    caveats,
    consists_of,
    like_in_course,
    like_in_profile,
    move_word,
    risers_and_fallers,
    share_over_time,
    unfavourable_buurten,
)
from dashboard.vocabulary.areas import CONFIDENCE
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.periods import Period

NONE = None
NAN = float("nan")
WHOLE = Period(2018, 2024)


@pytest.mark.parametrize(
    ("wijken", "buurten", "text"),
    [
        (3, 0, "3 wijken"),
        (1, 0, "1 wijk"),
        (0, 13, "13 buurten"),
        (6, 1, "6 wijken en 1 buurt"),
        (0, 0, ""),
    ],
)
def test_what_an_area_consists_of(wijken, buurten, text):
    assert consists_of(["buurt"] * buurten + ["wijk"] * wijken) == text


@pytest.mark.parametrize(
    ("then", "now", "text"),
    [
        (0.69, 0.23, "In 2024 woont 23% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; in 2018 was dat 69%."),
        (0.5, 0.501, "In 2024 woont 50% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; in 2018 was dat ook 50%."),
        (0.0, 0.002, "In 2024 woont minder dan 1% van de huishoudens in Aadorp in een buurt met "
         "klasse zwak of lager; in 2018 was dat 0%."),
        (NAN, 0.2, "In 2024 woont 20% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; over 2018 zijn geen gegevens."),
        (0.2, NAN, "In 2018 woonde 20% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; over 2024 zijn geen gegevens."),
        (NONE, NAN, "Voor Aadorp zijn over 2018-2024 geen gegevens over huishoudens in een buurt "
         "met klasse zwak of lager."),
    ],
)  # fmt: skip
def test_the_share_of_households_now_and_then(then, now, text):
    assert share_over_time("Aadorp", (then, now), WHOLE) == text


@pytest.mark.parametrize(
    ("low", "known", "text"),
    [
        (4, 13, "Van de 13 buurten in Aadorp hebben er 4 in 2024 klasse zwak of lager."),
        (1, 13, "Van de 13 buurten in Aadorp heeft er 1 in 2024 klasse zwak of lager."),
        (0, 13, "Geen van de 13 buurten in Aadorp heeft in 2024 klasse zwak of lager."),
        (13, 13, "Alle 13 buurten in Aadorp hebben in 2024 klasse zwak of lager."),
        (1, 1, "De enige buurt in Aadorp heeft in 2024 klasse zwak of lager."),
        (0, 1, "De enige buurt in Aadorp heeft in 2024 niet klasse zwak of lager."),
        (0, 0, "Voor de buurten in Aadorp zijn over 2024 geen gegevens."),
    ],
)
def test_how_many_buurten_are_unfavourable(low, known, text):
    assert unfavourable_buurten("Aadorp", low, known, 2024) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((7, 2, 4, 0), "In 2018-2024 zijn er onder de 13 buurten van Aadorp 7 stijgers en 2 dalers; 4 zitten daartussen."),
        ((1, 1, 1, 1), "In 2018-2024 is er onder de 4 buurten van Aadorp 1 stijger en 1 daler; 1 zit daartussen en voor 1 zijn er geen gegevens."),
        ((0, 5, 0, 0), "In 2018-2024 zijn er onder de 5 buurten van Aadorp geen stijgers en 5 dalers."),
        ((8, 0, 1, 0), "In 2018-2024 zijn er onder de 9 buurten van Aadorp 8 stijgers en geen dalers; 1 zit daartussen."),
        ((1, 0, 0, 0), "De enige buurt van Aadorp is in 2018-2024 een stijger."),
        ((0, 0, 0, 3), "Voor de buurten in Aadorp zijn over 2018-2024 geen gegevens."),
        ((0, 0, 0, 0), "Voor de buurten in Aadorp zijn over 2018-2024 geen gegevens."),
    ],
)  # fmt: skip
def test_how_many_buurten_rose_and_fell(numbers, text):
    assert buurt_moves("Aadorp", Moved(*numbers), WHOLE) == text


@pytest.mark.parametrize("bad", [(-1, 0, 0, 0), (0, 0, 0, -2)])
def test_negative_numbers_of_buurten_are_refused(bad):
    with pytest.raises(ValueError, match="negative"):
        buurt_moves("Aadorp", Moved(*bad), WHOLE)


def test_more_unfavourable_than_known_is_refused():
    with pytest.raises(ValueError, match="3 of 2"):
        unfavourable_buurten("Aadorp", 3, 2, 2024)


def test_the_rule_of_risers_gives_the_threshold_in_full_and_says_it_is_ours():
    assert str(SUBSTANTIAL).replace(".", ",") in MOVE_RULE and "van ons" in MOVE_RULE


def test_cards_count_in_singular_and_plural():
    assert risers_and_fallers(1, 0) == "1 stijger, 0 dalers"
    assert risers_and_fallers(12, 1) == "12 stijgers, 1 daler"


def test_areas_hardly_further_than_the_nearest_share_its_place():
    assert like_in_profile("Aadorp", {"Bee": 0.0121, "Cee": 0.022, "Dee": 0.0222}, 2024) == (
        "In de vijf dimensies lijken Bee en Cee in 2024 het meest op Aadorp."
    )
    six = {name: 0.012 + n / 1000 for n, name in enumerate("BCDEFG")}
    assert like_in_profile("Aadorp", six, 2024) == (
        "In de vijf dimensies lijken 6 gebieden in 2024 het meest op Aadorp; de tabel noemt ze."
    )
    assert like_in_course("Aadorp", {"Bee": 0.005, "Cee": NAN}, WHOLE) == (
        "Het verloop van 2018 tot en met 2024 lijkt het meest op dat van Bee."
    )
    assert "niet te berekenen" in like_in_profile("Aadorp", {"Bee": NAN}, 2024)
    assert "niet bekend" in like_in_course("Aadorp", {}, WHOLE)


def found(**changes) -> Particulars:
    given = {
        "confidence": "hoog", "buurten_used": 0, "cut_wijken": 0, "first_year": 2002,
        "unscored": {}, "uncounted": [], "small": 0, "buurten": 9, "difference": 0.01,
        "matched": 20,
    }  # fmt: skip
    return Particulars(**given | changes)


def test_an_area_without_particulars_has_only_its_border():
    assert caveats("Aadorp", found()) == [
        f"De grens van Aadorp is een benadering met zekerheid ‘hoog’: {CONFIDENCE['hoog']}."
    ]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"buurten_used": 1, "cut_wijken": 1}, "De grens loopt door 1 wijk. Daarom zijn hier ook "
         "de cijfers van 1 buurt gebruikt."),
        ({"buurten_used": 2}, "Het gebied is voor een deel of geheel opgebouwd uit 2 buurten."),
        ({"first_year": 2018}, "De reeks begint in 2018. Van daarvoor zijn er geen scores voor al "
         "deze wijken en buurten op de huidige indeling."),
        ({"first_year": None}, "Voor Aadorp zijn er in geen enkel jaar gegevens."),
        ({"unscored": {2018: ["Bee"], 2020: ["Bee"]}}, "De buurt Bee heeft geen score in 2018 en "
         "2020 en telt dan niet mee in de huishoudens per klasse."),
        ({"uncounted": ["Bee", "Cee"]}, "Van de buurten Bee en Cee is geen aantal huishoudens "
         "bekend. Die tellen niet mee in de huishoudens per klasse."),
        ({"small": 1}, "Van de 9 buurten heeft er 1 minder dan 250 huishoudens. Bij weinig "
         "huishoudens kan een score sneller springen."),
        ({"difference": -0.0392}, "De vergelijkbare wijken leken in 2018 niet heel sterk op "
         "Aadorp: de totaalscore van Aadorp was 0,039 lager. Wees daarom extra voorzichtig met "
         "die vergelijking."),
        ({"matched": 5}, "De vergelijking steunt op maar 5 wijken: één wijk die sterk verandert, "
         "weegt dan zwaar."),
        ({"matched": 0, "difference": NAN}, "Voor Aadorp zijn er geen vergelijkbare "
         "wijken: buiten het NPLV zijn er te weinig wijken die er aan het begin op leken."),
    ],
)  # fmt: skip
def test_a_particular_is_said_and_nothing_else(changes, text):
    assert caveats("Aadorp", found(**changes))[1:] == [text]


def test_no_word_of_degree_where_the_matches_are_alike():
    assert weak_match("Aadorp", 0.0391, 20) == []


@pytest.mark.parametrize(
    ("wijken", "text"),
    [
        ([], "Er zijn geen vergelijkbare wijken."),
        ([("Bee", "Dorp", 1.0)], "Er is 1 vergelijkbare wijk: Bee (Dorp)."),
        ([("Bee", "Dorp", 0.5), ("Cee", "Stad", 0.5)],
         "Er zijn 2 vergelijkbare wijken; elk telt voor 50,0% mee."),
        ([("Bee", "Dorp", 0.6), ("Cee", "Stad", 0.4)],
         "Er zijn 2 vergelijkbare wijken; het zwaarst telt Bee (Dorp) mee (60,0%)."),
        ([("B", "D", 0.4), ("C", "S", 0.4), ("E", "S", 0.2)],
         "Er zijn 3 vergelijkbare wijken; het zwaarst tellen B (D) en C (S) mee (elk 40,0%)."),
    ],
)  # fmt: skip
def test_which_wijk_counts_most(wijken, text):
    assert heaviest(wijken) == text


def test_buurten_with_a_jump_or_few_homes_are_said_to_be_left_out():
    text = buurt_moves("Aadorp", Moved(1, 2, 3, aside=4), WHOLE)
    assert "onder de 10 buurten" in text.lower()
    assert text.endswith("4 tellen niet mee.")
    assert move_word(1, True) == "telt niet mee"
    assert move_word(1, False) == "stijger"
    assert move_word(None, True) == "geen gegevens"

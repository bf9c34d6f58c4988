"""Sentences about shares: of a gap by dimension, and of households in the lowest classes."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.language import gaps, numbers, shares
from dashboard.vocabulary.measures import DIMENSION_KEYS, DIMENSIONS
from tests.language import rungs
from tests.language.checks import check

P = "de NPLV-gebieden"
NL = "Nederland"
NAN = float("nan")


# --- gap_share


def gap_share(**parts):
    filled = {k: parts.get(k, 0.0) for k in DIMENSION_KEYS}
    return check(gaps.gap_share(P, filled, sum(filled.values()), NL, 2024))


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({"onv": -0.13, "soc": -0.04, "fys": -0.03, "won": -0.009, "vrz": 0.02},
         "In 2024 zit 69% van de achterstand van de NPLV-gebieden op Nederland in overlast en onveiligheid; voorzieningen maken de achterstand kleiner."),
        ({"onv": 0.13, "soc": 0.04, "fys": 0.03, "won": 0.009, "vrz": -0.02},
         "In 2024 zit 69% van de voorsprong van de NPLV-gebieden op Nederland in overlast en onveiligheid; voorzieningen maken de voorsprong kleiner."),
        ({"vrz": -0.1, "won": -0.05, "fys": 0.03, "soc": 0.02},
         "In 2024 zit 100% van de achterstand van de NPLV-gebieden op Nederland in voorzieningen; fysieke leefomgeving en sociale samenhang maken de achterstand kleiner."),
        ({"onv": -0.1}, "In 2024 zit 100% van de achterstand van de NPLV-gebieden op Nederland in overlast en onveiligheid."),
        ({"onv": -0.15, "won": 0.05},
         "In 2024 zit 150% van de achterstand van de NPLV-gebieden op Nederland in overlast en onveiligheid; meer dan 100% kan, omdat woningvoorraad de achterstand kleiner maakt."),
        ({"fys": -0.1, "won": -0.1},
         "In 2024 zit in fysieke leefomgeving en woningvoorraad elk 50% van de achterstand van de NPLV-gebieden op Nederland."),
        ({}, "In 2024 is er vrijwel geen verschil tussen de NPLV-gebieden en Nederland: te weinig om in aandelen te verdelen."),
        ({"onv": -0.05, "vrz": 0.05},
         "In 2024 is er vrijwel geen verschil tussen de NPLV-gebieden en Nederland: te weinig om in aandelen te verdelen; voorzieningen trekken het verschil omhoog, overlast en onveiligheid trekt het omlaag."),
        ({"onv": -0.055, "vrz": 0.05},
         "In 2024 is er vrijwel geen verschil tussen de NPLV-gebieden en Nederland: te weinig om in aandelen te verdelen; voorzieningen trekken het verschil omhoog, overlast en onveiligheid trekt het omlaag."),
    ],
)  # fmt: skip
def test_gap_share_names_the_largest_part_and_what_pulls_the_other_way(parts, text):
    assert gap_share(**parts) == text


def test_a_pull_shown_as_zero_is_only_named_to_explain_a_share_over_100():
    assert gap_share(onv=-0.1, vrz=0.0004).endswith(
        f"zit 100% van de achterstand van {P} op Nederland in overlast en onveiligheid."
    )  # fmt: skip
    assert "meer dan 100% kan, omdat voorzieningen" in gap_share(onv=-0.02, vrz=0.0004)


def test_shares_shown_as_equal_are_called_equal():
    text = gap_share(onv=-0.0801, soc=-0.0799, fys=-0.04)
    assert text.startswith(
        "In 2024 zit in overlast en onveiligheid, en sociale samenhang elk 40% van de"
    )


@pytest.mark.parametrize("hole", DIMENSION_KEYS)
def test_gap_share_states_no_share_when_a_part_is_missing(hole):
    parts = {k: -0.1 for k in DIMENSION_KEYS if k != hole}
    for filled in (parts, {**parts, hole: None}, {**parts, hole: NAN}):
        text = check(gaps.gap_share(P, filled, -0.5, NL, 2024))
        assert "%" not in text and "niet voor elke dimensie gegevens" in text
    assert "gegevens" in gaps.gap_share(P, {**parts, hole: -0.1}, None, NL, 2024)


def test_parts_that_do_not_add_up_or_are_unknown_are_an_error():
    parts = dict.fromkeys(DIMENSION_KEYS, -0.1)
    with pytest.raises(ValueError, match="do not add up"):
        gaps.gap_share(P, parts, -0.4, NL, 2024)
    with pytest.raises(ValueError, match="unknown dimensions"):
        gaps.gap_share(P, {**parts, "lbm": -0.5}, -0.5, NL, 2024)


def test_gap_share_is_true_for_all_combinations_of_signs():
    for values in itertools.product([-0.12, -0.0004, 0.0, 0.03, 0.12], repeat=5):
        parts, total = dict(zip(DIMENSION_KEYS, values, strict=True)), sum(values)
        text = check(gaps.gap_share(P, parts, total, NL, 2024))
        if not rungs.rung(total):
            assert "%" not in text and "vrijwel geen verschil" in text
            continue
        assert ("achterstand" in text) == (total < 0) and ("voorsprong" in text) == (total > 0)
        percent = {k: numbers.rounded(100 * x / total, 0) for k, x in parts.items()}
        head, _, tail = text.partition(";")
        stated = int(re.search(r"([\d.]+)% van de", head)[1].replace(".", ""))
        assert stated == max(percent.values()) > 0
        for key in DIMENSION_KEYS:
            name = DIMENSIONS[key].name.lower()
            assert (name in head.lower()) == (percent[key] == stated)
            against = rungs.rung(parts[key]) * total < 0
            assert (name in tail.lower()) == against or (stated > 100 and parts[key] * total < 0)
        assert ("meer dan 100% kan, omdat" in text) == (stated > 100)


# --- unfavourable_share


def test_unfavourable_share_names_class_level_and_reference():
    text = check(shares.unfavourable_share(P, 0.546, NL, 0.092, 2024))
    assert text == (
        "In 2024 woont 55% van de huishoudens in de NPLV-gebieden in een buurt met klasse zwak "
        "of lager; in Nederland is dat 9%."
    )
    assert "in een wijk met" in shares.unfavourable_share(P, 0.5, NL, 0.1, 2024, level="wijk")
    assert check(shares.unfavourable_share(P, 0.091, NL, 0.092, 2024)).endswith("is dat ook 9%.")


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "woont 0% van"), (0.004, "minder dan 1%"), (0.999, "meer dan 99%"), (1, "woont 100% van")],
)
def test_a_share_shown_as_none_or_all_is_only_so_when_it_is(share, words):
    assert words in check(shares.unfavourable_share(P, share, NL, 0.09, 2024))


def test_after_the_share_of_a_place_that_of_the_country_stands_alone():
    assert check(shares.reference_share(P, 0.44, NL, 0.092, 2024)).startswith("In 2024 is dat in ")
    assert shares.reference_share(P, 0.44, NL, 0.092, 2024).endswith(" 9%.")
    for own, there in ((None, 0.09), (0.44, None)):
        whole = shares.unfavourable_share(P, own, NL, there, 2024)
        assert shares.reference_share(P, own, NL, there, 2024) == whole


@pytest.mark.parametrize(("a", "b"), [(None, 0.1), (0.1, None), (None, NAN)])
def test_unfavourable_share_says_what_is_missing(a, b):
    text = check(shares.unfavourable_share(P, a, NL, b, 2024))
    assert "geen gegevens" in text and ("10%" in text) == (0.1 in (a, b))


@pytest.mark.parametrize("wrong", [-0.01, 1.01, 55])
def test_a_share_outside_zero_to_one_is_an_error(wrong):
    with pytest.raises(ValueError, match="between 0 and 1"):
        shares.unfavourable_share(P, wrong, NL, 0.1, 2024)

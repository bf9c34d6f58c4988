"""Sentences about a gap: its size and its change, every case, and properties of all."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools

import pytest

from dashboard.ladder import AREA, GROUP, Difference
from dashboard.language import gaps, numbers
from dashboard.language.gaps import Scored
from tests.language import rungs
from tests.language.checks import check

N = "de 20 NPLV-gebieden samen"
P = "de NPLV-gebieden"
NL = "Nederland"
NAN = float("nan")
GAPS = [None, NAN, 0, 0.0005, -0.0005, 0.0099, -0.0099, 0.0101, -0.0101, 0.029, -0.029,
        0.0392, -0.0392, 0.1, -0.1]  # fmt: skip


def change(gap0, gap1, **options):
    """Two gaps of an area and the change between them, in words."""
    gone = numbers.is_missing(gap0) or numbers.is_missing(gap1)
    told = [Difference(x, AREA) for x in (gap0, gap1, None if gone else gap1 - gap0)]
    return check(gaps.gap_change(P, NL, told[:2], told[2], (2018, 2024), **options))


# --- gap_total


@pytest.mark.parametrize(
    ("value", "ref", "plural", "text"),
    [
        (3.930, 4.119, True, "In 2024 liggen de 20 NPLV-gebieden samen op 3,93: duidelijk onder Nederland (4,12)."),
        (4.149, 4.119, False, "In 2024 ligt de 20 NPLV-gebieden samen op 4,15: iets boven Nederland (4,12)."),
        (4.119, 4.119, True, "In 2024 liggen de 20 NPLV-gebieden samen op 4,12: ongeveer gelijk aan Nederland."),
        (4.1281, 4.1190, True, "In 2024 liggen de 20 NPLV-gebieden samen op 4,13: ongeveer gelijk aan Nederland."),
        (3.9304, 4.1186, True, "In 2024 liggen de 20 NPLV-gebieden samen op 3,93: duidelijk onder Nederland (4,12)."),
        (None, 4.119, True, "Voor de 20 NPLV-gebieden samen zijn over 2024 geen gegevens."),
        (3.930, None, True, "In 2024 liggen de 20 NPLV-gebieden samen op 3,93; voor Nederland zijn geen gegevens."),
        (None, NAN, True, "Voor de 20 NPLV-gebieden samen en Nederland zijn over 2024 geen gegevens."),
    ],
)  # fmt: skip
def test_gap_total_says_below_above_about_equal_or_missing(value, ref, plural, text):
    assert check(gaps.gap_total(Scored(N, value, plural), Scored(NL, ref), 2024)) == text


def test_gap_total_of_a_dimension_is_about_its_score_and_of_the_total_names_the_class():
    text = check(gaps.gap_total(Scored(P, -0.12, True), Scored(NL, -0.01), 2024, measure="onv"))
    assert text == (
        "In 2024 ligt de score van de NPLV-gebieden voor overlast en onveiligheid op −0,12: "
        "duidelijk onder Nederland (−0,01)."
    )
    assert check(gaps.gap_total(Scored("Zuid", 3.93), Scored(NL, 4.119), 2024, class_number=4)) == (
        "In 2024 ligt Zuid op 3,93 (klasse zwak): duidelijk onder Nederland (4,12)."
    )


def test_a_difference_that_is_told_never_stands_between_two_scores_that_look_alike():
    told = Difference(0.006, GROUP, 0.001)
    text = check(gaps.gap_total(Scored("P", 4.1031), Scored(NL, 4.0971), 2024, gap=told))
    assert text == "In 2024 ligt P op 4,10: iets boven Nederland."


def test_a_gap_of_a_group_is_not_told_when_its_interval_holds_zero():
    for margin, words in ((0.019, "duidelijk onder"), (0.021, "ongeveer gelijk aan")):
        text = gaps.gap_total(
            Scored(N, 4.08), Scored(NL, 4.10), 2024, gap=Difference(-0.02, GROUP, margin)
        )
        assert f": {words} Nederland" in check(text)


# --- gap_change


@pytest.mark.parametrize(
    ("gap0", "gap1", "text"),
    [
        (-0.200, -0.189, "De achterstand van de NPLV-gebieden op Nederland werd iets kleiner: van 0,20 in 2018 naar 0,19 in 2024."),
        (-0.200, -0.100, "De achterstand van de NPLV-gebieden op Nederland werd duidelijk kleiner: van 0,20 in 2018 naar 0,10 in 2024."),
        (-0.189, -0.200, "De achterstand van de NPLV-gebieden op Nederland werd iets groter: van 0,19 in 2018 naar 0,20 in 2024."),
        (-0.2, -0.1905, "De achterstand van de NPLV-gebieden op Nederland bleef tussen 2018 en 2024 ongeveer even groot: 0,19 in 2024."),
        (0.1, 0.2, "De voorsprong van de NPLV-gebieden op Nederland werd duidelijk groter: van 0,10 in 2018 naar 0,20 in 2024."),
        (-0.015, 0.012, "Bij de NPLV-gebieden was er in 2018 een kleine achterstand op Nederland; in 2024 is er juist een kleine voorsprong."),
        (0.015, -0.012, "Bij de NPLV-gebieden was er in 2018 een kleine voorsprong op Nederland; in 2024 is er juist een kleine achterstand."),
        (-0.015, 0.001, "Bij de NPLV-gebieden was er in 2018 een kleine achterstand op Nederland; in 2024 is er vrijwel geen verschil meer."),
        (-0.0105, -0.005, "Het verschil tussen de NPLV-gebieden en Nederland veranderde tussen 2018 en 2024 nauwelijks."),
        (-0.005, -0.0105, "Het verschil tussen de NPLV-gebieden en Nederland veranderde tussen 2018 en 2024 nauwelijks."),
        (0, -0.01, "In 2018 was er vrijwel geen verschil tussen de NPLV-gebieden en Nederland; in 2024 is er een kleine achterstand."),
        (0.005, -0.006, "In 2018 en in 2024 is er vrijwel geen verschil tussen de NPLV-gebieden en Nederland."),
        (None, 0.1, "Voor het verschil tussen de NPLV-gebieden en Nederland zijn over 2018 geen gegevens; in 2024 is er een voorsprong van 0,10."),
        (0.0, None, "Voor het verschil tussen de NPLV-gebieden en Nederland zijn over 2024 geen gegevens; in 2018 is er vrijwel geen verschil."),
        (None, None, "Voor het verschil tussen de NPLV-gebieden en Nederland zijn over 2018-2024 geen gegevens."),
    ],
)  # fmt: skip
def test_gap_change_says_smaller_larger_about_equal_turned_or_missing(gap0, gap1, text):
    assert change(gap0, gap1) == text


@pytest.mark.parametrize(
    ("ends", "margins", "text"),
    [
        ((-0.2, -0.189), (0.028, 0.025, 0.012), "De achterstand van P op Nederland bleef tussen 2018 en 2024 ongeveer even groot: 0,19 in 2024."),
        ((-0.2, -0.187), (0.028, 0.030, 0.009), "De achterstand van P op Nederland werd iets kleiner: van 0,20 in 2018 naar 0,19 in 2024."),
        ((-0.02, -0.01), (0.015, 0.015, 0.012), "Het verschil tussen P en Nederland veranderde tussen 2018 en 2024 niet met zekerheid."),
    ],
)  # fmt: skip
def test_a_change_of_a_gap_is_not_told_when_its_interval_holds_zero(ends, margins, text):
    values = (*ends, ends[1] - ends[0])
    told = [Difference(x, GROUP, m) for x, m in zip(values, margins, strict=True)]
    assert check(gaps.gap_change("P", NL, told[:2], told[2], (2018, 2024))) == text


@pytest.mark.parametrize("measure", ["lbm", "onv"])
def test_gap_change_words_agree_with_the_numbers(measure):
    for a, b in itertools.product(GAPS, GAPS):
        text = change(a, b, measure=measure)
        if numbers.is_missing(a) or numbers.is_missing(b):
            assert "geen gegevens" in text
            continue
        sa, sb, moved = rungs.side(a), rungs.side(b), rungs.rung(b - a)
        named = {sa, sb} if moved or sa == sb else set()
        assert ("achterstand" in text) == (-1 in named), text
        assert ("voorsprong" in text) == (1 in named), text
        same = sa == sb != 0
        assert ("kleiner" in text) == (same and moved * sa < 0), text
        assert ("groter" in text) == (same and moved * sa > 0), text
        assert ("even groot" in text) == (same and not moved), text
        assert ("juist" in text) == (sa * sb < 0), text
        assert ("nauwelijks" in text) == (sa != sb and not moved), text
        words = "iets " if same and abs(moved) == 1 else "duidelijk " if same and moved else ""
        assert rungs.DEGREES.findall(text) == ([words.strip()] if words else []), text

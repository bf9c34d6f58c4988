"""Sentences about change, alone and beside another: every case, and properties of all."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.ladder import AREA, GROUP, PLACE, Difference, SideBySide
from dashboard.language import gaps, grammar, numbers, trends
from dashboard.language.gaps import Scored
from dashboard.vocabulary.measures import DIMENSION_KEYS, DIMENSIONS, MEASURES
from tests.language import rungs
from tests.language.checks import check

N = "de 20 NPLV-gebieden samen"
P = "de NPLV-gebieden"
NL = "Nederland"
NAN = float("nan")
CHANGES = [None, NAN, 0, -0.0, 0.0005, -0.0005, 0.0099, -0.0099, 0.01, -0.01, 0.018, -0.018,
           0.029, -0.029, 0.0391, -0.0391, 0.0392, -0.0392, 0.1, -0.1]  # fmt: skip
BETWEEN = "Tussen 2018 en 2024"


def area(value):
    return Difference(value, AREA)


def beside(a, b, **options):
    """Two areas beside each other, from their changes."""
    gap = None if numbers.is_missing(a) or numbers.is_missing(b) else a - b
    return check(
        trends.compare_trend(
            P, NL, SideBySide(area(a), area(b), area(gap)), (2018, 2024), **options
        )
    )


# --- trend


@pytest.mark.parametrize(
    ("name", "plural", "start", "end", "text"),
    [
        (N, True, 3.901, 3.930, "De 20 NPLV-gebieden samen stegen licht van 3,90 in 2018 naar 3,93 in 2024."),
        (N, True, 3.930, 3.880, "De 20 NPLV-gebieden samen daalden duidelijk van 3,93 in 2018 naar 3,88 in 2024."),
        (NL, False, 4.1, 4.11, "Nederland steeg licht van 4,10 in 2018 naar 4,11 in 2024."),
        (NL, False, 4.11, 4.0708, "Nederland daalde duidelijk van 4,11 in 2018 naar 4,07 in 2024."),
        (NL, False, 4.1, 4.1, "Nederland bleef vrijwel gelijk tussen 2018 en 2024: 4,10 in 2024."),
        (N, True, 4.1, 4.1099, "De 20 NPLV-gebieden samen bleven vrijwel gelijk tussen 2018 en 2024: 4,11 in 2024."),
        (NL, False, None, NAN, "Voor Nederland zijn over 2018-2024 geen gegevens."),
        (NL, False, None, 4.1, "Voor Nederland zijn over 2018 geen gegevens; in 2024 is de score 4,10."),
        (NL, False, 4.1, None, "Voor Nederland zijn over 2024 geen gegevens; in 2018 is de score 4,10."),
    ],
)  # fmt: skip
def test_trend_says_rise_fall_nearly_equal_or_missing(name, plural, start, end, text):
    assert check(trends.trend(name, (start, end), (2018, 2024), plural=plural)) == text


@pytest.mark.parametrize(
    ("ladder", "margin", "change", "words"),
    [
        (PLACE, None, 0.019, "bleef vrijwel gelijk tussen"),
        (PLACE, None, 0.020, "steeg licht van"),
        (GROUP, None, 0.005, "steeg licht van"),
        (GROUP, 0.004, -0.020, "daalde duidelijk van"),
        (GROUP, 0.006, 0.005, "veranderde niet met zekerheid tussen"),
        (GROUP, 0.006, 0.004, "bleef vrijwel gelijk tussen"),
    ],
)
def test_trend_of_a_place_or_a_group_has_a_ladder_of_its_own(ladder, margin, change, words):
    text = trends.trend(
        NL, (4.0, 4.0 + change), (2018, 2024), change=Difference(change, ladder, margin)
    )
    assert check(text).startswith(f"Nederland {words}")


def test_a_change_that_is_told_never_stands_beside_two_scores_that_look_alike():
    same = Difference(0.006, GROUP, 0.001)
    text = trends.trend(NL, (4.101, 4.107), (2018, 2024), change=same)
    assert check(text) == "Nederland steeg licht van 4,10 in 2018 naar 4,11 in 2024."
    text = trends.trend(NL, (4.0971, 4.1031), (2018, 2024), change=same)
    assert check(text) == "Nederland steeg licht tussen 2018 en 2024, en staat in 2024 op 4,10."


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_trend_of_a_dimension_says_better_or_worse_because_nuisance_does_not_rise(key):
    name = DIMENSIONS[key].name.lower()
    for start, end, verb in ((-0.05, -0.03, "verbeterde licht"), (-0.03, -0.08, "verslechterde duidelijk"),
                             (0.01, 0.01, "bleef vrijwel gelijk")):  # fmt: skip
        text = check(trends.trend(N, (start, end), (2018, 2024), plural=True, measure=key))
        assert text.startswith(f"De score van {N} voor {name} {verb}")
        assert "steeg" not in text and "stegen" not in text


@pytest.mark.parametrize("start", [None, 3.9, 3.9004, 3.9005, 3.90149, 4.1])
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("plural", [True, False])
def test_trend_verb_agrees_with_the_step_and_the_number(start, change, plural):
    end = None if start is None or numbers.is_missing(change) else start + change
    text = check(trends.trend(N if plural else NL, (start, end), (2018, 2024), plural=plural))
    if end is None:
        assert "geen gegevens" in text
        return
    step = rungs.rung(end - start)
    if not step:
        assert f" {'bleven' if plural else 'bleef'} vrijwel gelijk tussen" in text
        assert rungs.silent(text)
        return
    verb = ("stegen" if plural else "steeg") if step > 0 else ("daalden" if plural else "daalde")
    assert f" {verb} {rungs.degree(step)} van " in text
    shown = [float(x.replace(",", ".")) for x in re.findall(r"\d,\d+", text)]
    assert shown == [pytest.approx(round(x, 2), abs=0.0051) for x in (start, end)]
    assert (shown[1] - shown[0]) * step > 0


@pytest.mark.parametrize("years", [(2024, 2018), (2018, 2018)])
def test_a_period_must_run_forwards(years):
    same = area(0.0)
    for call in (
        lambda: trends.trend(NL, (4, 4), years),
        lambda: trends.compare_trend(P, NL, SideBySide(same, same, same), years),
        lambda: gaps.gap_change(P, NL, (same, same), same, years),
        lambda: trends.count_steps([1], years),
        lambda: trends.best_worst({"A": 1.0}, years),
    ):
        with pytest.raises(ValueError, match="not a period"):
            call()


def test_an_empty_name_is_an_error_and_white_space_is_tidied():
    with pytest.raises(ValueError, match="needs a name"):
        trends.trend("  ", (4, 4), (2018, 2024))
    assert check(trends.trend(" mijn \n gebied ", (None, None), (2018, 2024))) == (
        "Voor mijn gebied zijn over 2018-2024 geen gegevens."
    )


@pytest.mark.parametrize(
    "name", ["a{b}", "{}", "50%s", "Noord \\n", "'s-Gravenhage", "Zuid & Oost"]
)
def test_a_name_a_reader_made_up_stands_in_the_sentence_as_it_is(name):
    none = area(None)
    for text in (
        trends.trend(name, (None, 4.1), (2018, 2024)),
        trends.compare_trend(name, NL, SideBySide(none, area(0.1), none), (2018, 2024)),
        gaps.gap_change(name, NL, (none, none), none, (2018, 2024)),
        gaps.gap_total(Scored(NL, 4.1), Scored(name, 4.2), 2024),
        trends.best_worst({name: 0.1}, (2018, 2024)),
    ):
        assert name in text


# --- compare_trend


@pytest.mark.parametrize(
    ("change", "ref", "text"),
    [
        (0.029, 0.018, f"{BETWEEN} ging het in {P} iets meer vooruit dan in {NL}."),
        (0.018, 0.029, f"{BETWEEN} ging het in {P} iets minder vooruit dan in {NL}."),
        (0.100, 0.018, f"{BETWEEN} ging het in {P} duidelijk meer vooruit (+0,10) dan in {NL}."),
        (0.030, 0.029, f"{BETWEEN} ging het in {P} en in {NL} ongeveer evenveel vooruit."),
        (0.0485, 0.0392, f"{BETWEEN} ging het in {P} en in {NL} ongeveer evenveel vooruit."),
        (-0.029, -0.018, f"{BETWEEN} ging het in {P} iets meer achteruit dan in {NL}."),
        (-0.018, -0.100, f"{BETWEEN} ging het in {P} duidelijk minder achteruit dan in {NL} (−0,10)."),
        (-0.018, -0.018, f"{BETWEEN} ging het in {P} en in {NL} ongeveer evenveel achteruit."),
        (0.05, -0.01, f"{BETWEEN} ging het in {P} duidelijk vooruit; in {NL} ging het licht achteruit."),
        (-0.01, 0.05, f"{BETWEEN} ging het in {P} licht achteruit; in {NL} ging het duidelijk vooruit."),
        (0.0, 0.012, f"{BETWEEN} bleef het in {P} vrijwel gelijk; in {NL} ging het licht vooruit."),
        (0.012, 0.005, f"{BETWEEN} ging het in {P} licht vooruit; het verschil met {NL} is te klein om te noemen."),
        (0.0, -0.001, f"{BETWEEN} bleef het in {P} en in {NL} vrijwel gelijk."),
        (0.009, -0.008, f"{BETWEEN} bleef het in {P} en in {NL} vrijwel gelijk; in {P} ging het iets beter dan in {NL}."),
        (-0.008, 0.009, f"{BETWEEN} bleef het in {P} en in {NL} vrijwel gelijk; in {P} ging het iets minder goed dan in {NL}."),
        (None, 0.01, f"Voor {P} zijn over 2018-2024 geen gegevens; in {NL} ging het licht vooruit."),
        (0.001, None, f"Voor {NL} zijn over 2018-2024 geen gegevens; in {P} bleef het vrijwel gelijk."),
        (None, None, f"Voor {P} en {NL} zijn over 2018-2024 geen gegevens."),
    ],
)  # fmt: skip
def test_compare_trend_tells_two_lines_by_their_difference(change, ref, text):
    assert beside(change, ref) == text


@pytest.mark.parametrize(
    ("changes", "margins", "text"),
    [
        ((0.029, 0.018), (0.012, 0.004, 0.012), f"{BETWEEN} ging het in {P} en in {NL} ongeveer evenveel vooruit."),
        ((-0.006, -0.002), (0.005, 0.002, 0.005), f"{BETWEEN} ging het in {P} licht achteruit; het verschil met {NL} is te klein om te noemen."),
        ((-0.010, -0.002), (0.005, 0.002, 0.009), f"{BETWEEN} ging het in {P} licht achteruit; het verschil met {NL} is niet zeker."),
        ((0.006, 0.005), (0.009, 0.003, 0.009), f"{BETWEEN} veranderde het in {P} niet met zekerheid; het verschil met {NL} is te klein om te noemen."),
        ((0.006, 0.007), (0.009, 0.008, 0.009), f"{BETWEEN} veranderde het in {P} en in {NL} niet met zekerheid."),
        ((0.028, 0.015), (0.009, 0.005, 0.009), f"{BETWEEN} ging het in {P} iets meer vooruit dan in {NL}."),
    ],
)  # fmt: skip
def test_a_sum_whose_interval_holds_zero_is_not_told_as_a_change(changes, margins, text):
    one, two = changes
    told = [Difference(x, GROUP, m) for x, m in zip((one, two, one - two), margins, strict=True)]
    assert check(trends.compare_trend(P, NL, SideBySide(*told), (2018, 2024))) == text


@pytest.mark.parametrize("measure", ["lbm", "onv"])
def test_compare_trend_words_agree_with_the_numbers(measure):
    for a, b in itertools.product(CHANGES, CHANGES):
        text = beside(a, b, measure=measure)
        for value, name in ((a, P), (b, NL)):
            if numbers.is_missing(value):
                assert "geen gegevens" in text and name in text
            else:
                shown = f"{value:+.2f}".replace(".", ",").replace("-", "−")
                told = f"({shown}" in text or f"en {shown})" in text
                assert told == (abs(value) >= 0.1), text
        if numbers.is_missing(a) or numbers.is_missing(b):
            continue
        sa, sb, apart = rungs.side(a), rungs.side(b), rungs.rung(a - b)
        assert ("meer " in text) == (sa == sb != 0 and apart * sa > 0), text
        assert ("minder vooruit" in text or "minder achteruit" in text) == (
            sa == sb != 0 and apart * sa < 0
        ), text
        assert ("ongeveer evenveel" in text) == (not apart and sa == sb != 0), text
        assert ("iets " in text) == (abs(apart) == 1 and sa == sb), text
        assert "maar" not in text


@pytest.mark.parametrize(
    ("step", "plural", "words"),
    [
        (1, False, "ging licht vooruit"),
        (2, True, "gingen duidelijk vooruit"),
        (-1, True, "gingen licht achteruit"),
        (-2, False, "ging duidelijk achteruit"),
        (0, False, "bleef vrijwel gelijk"),
        (0, True, "bleven vrijwel gelijk"),
    ],
)
def test_verbs_follow_the_step_and_the_number_of_the_subject(step, plural, words):
    assert grammar.went(step, plural) == words
    assert grammar.way(step) == words.split()[-1]


def test_a_missing_change_has_no_step():
    for missing in (None, NAN):
        with pytest.raises(TypeError):
            _ = area(missing).step


@pytest.mark.parametrize("measure", MEASURES)
def test_no_sentence_claims_a_cause(measure):
    told = SideBySide(area(0.1), area(-0.2), area(0.3))
    texts = [
        trends.trend(N, (0.1, 0.2), (2018, 2024), plural=True, measure=measure),
        trends.compare_trend(P, NL, told, (2018, 2024), measure=measure),
        gaps.gap_total(Scored(P, 0.1), Scored(NL, 0.2), 2024, measure=measure),
        gaps.gap_change(P, NL, (area(-0.1), area(-0.2)), area(-0.1), (2018, 2024), measure=measure),
        trends.count_steps([1, 1, 2, -1], (2018, 2024), measure=measure),
        trends.best_worst({"A": 0.1, "B": -0.1}, (2018, 2024), measure=measure),
    ]
    for text in texts:
        check(text)
        assert not re.search("door|dankzij|vanwege|oorzaak|verklaart|leidt|zorgt", text)

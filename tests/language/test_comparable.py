"""Sentences beside comparable wijken: every case, and every area, period and measure."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import re

import pytest

from dashboard.analysis import comparable
from dashboard.analysis.comparable import Beside, match
from dashboard.ladder import AREA, GROUP, Difference
from dashboard.language.comparable import beside, compared, how_alike, no_match, rule, start
from dashboard.vocabulary.areas import PROGRAMME
from dashboard.vocabulary.measures import DIMENSIONS, MEASURES
from dashboard.vocabulary.periods import PERIODS
from tests.language import rungs

NAN = float("nan")


def dutch(value: float, decimals: int = 3, sign: bool = True) -> str:
    """A number in Dutch notation, by another road than the product's formatter."""
    text = f"{value:+.{decimals}f}" if sign else f"{value:.{decimals}f}"
    if not float(text.replace("+", "")):
        text = text.lstrip("+-")
    return text.replace(".", ",").replace("-", "−")


def found(own, alike, margin=None, ladder=AREA, coverage=1.0, before=(0.02, 0.03, 1.0)) -> Beside:
    """An area beside its matches; the margin is that of the difference."""
    return Beside(
        Difference(own, ladder), Difference(alike, GROUP), Difference(own - alike, ladder, margin),
        coverage, -0.016, *before,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("own", "alike", "expected"),
    [
        (0.050, 0.030, "ging het in Aadorp iets meer vooruit dan in vergelijkbare wijken buiten het NPLV"),
        (0.012, 0.060, "ging het in Aadorp duidelijk minder vooruit dan in vergelijkbare wijken buiten het NPLV"),
        (-0.012, -0.030, "ging het in Aadorp iets minder achteruit dan in vergelijkbare wijken buiten het NPLV"),
        (0.030, 0.029, "ging het in Aadorp ongeveer evenveel vooruit als in vergelijkbare wijken buiten het NPLV"),
        (0.001, -0.004, "bleef het in Aadorp vrijwel gelijk, net als in vergelijkbare wijken buiten het NPLV"),
        (0.004, 0.012, "was de ontwikkeling in Aadorp ongeveer even gunstig als in vergelijkbare wijken buiten het NPLV"),
        (-0.020, 0.030, "was de ontwikkeling in Aadorp duidelijk minder gunstig dan in vergelijkbare wijken buiten het NPLV"),
        (0.030, 0.001, "was de ontwikkeling in Aadorp iets gunstiger dan in vergelijkbare wijken buiten het NPLV"),
    ],
)  # fmt: skip
def test_the_words_follow_from_the_step_of_the_difference(own, alike, expected):
    assert beside("Aadorp", found(own, alike), 2018, 2024) == f"Tussen 2018 en 2024 {expected}."


def test_a_difference_within_its_margin_is_named_and_not_told_as_one():
    text = beside("de gebieden", found(0.020, 0.034, 0.016, GROUP), 2018, 2024)
    assert text.endswith("buiten het NPLV; het verschil valt binnen de marge.")
    assert "iets" not in text and "minder" not in text


def test_a_part_is_called_a_part_and_its_share_is_said():
    part = found(0.05, 0.03, coverage=0.63)
    assert "in het vergeleken deel van Aadorp iets meer" in beside("Aadorp", part, 2018, 2024)
    assert "Vergeleken is 63% van de huishoudens in Aadorp" in start("Aadorp", part)
    assert compared("Aadorp", 1.0) == "" and compared("Aadorp", 0.9999) == ""


def test_the_start_and_the_years_before_stand_in_the_sentence():
    assert start("Aadorp", found(0.05, 0.03)) == (
        "In 2018 was het verschil in score −0,016 (Aadorp min vergelijkbare wijken); in 2014-2018, de jaren ervoor, was de verandering +0,020 en in de vergelijkbare wijken +0,030."
    )
    some = start("Aadorp", found(0.05, 0.03, before=(0.02, 0.03, 0.5)))
    assert some.endswith("(bekend voor 50% van de huishoudens).")
    none = start("Aadorp", found(0.05, 0.03, before=(NAN, NAN, 0.0)))
    assert none.endswith("over 2014-2018 zijn er geen gegevens.")


def test_without_matches_every_sentence_says_so_or_nothing():
    assert beside("Aadorp", None, 2018, 2024) == no_match("Aadorp")
    assert no_match("Aadorp").startswith("Voor Aadorp zijn er geen vergelijkbare wijken: ")
    assert start("Aadorp", None) == ""
    nothing = Beside(
        Difference(NAN, AREA),
        Difference(0.1, GROUP),
        Difference(NAN, AREA),
        1.0,
        0.0,
        NAN,
        NAN,
        0.0,
    )
    assert "geen gegevens" in beside("Aadorp", nothing, 2002, 2024)


def test_how_alike_in_each_case():
    parts = dict.fromkeys(DIMENSIONS, 0.0)
    assert how_alike("Aadorp", {"lbm": -0.02, **parts, "onv": -0.02}, 9, 2018) == (
        "In 2018 lag de totaalscore van Aadorp iets onder die van de 9 vergelijkbare wijken; per dimensie was er alleen meetbaar verschil op overlast en onveiligheid."
    )
    assert how_alike("Aadorp", {"lbm": 0.009, **parts}, 1, 2018) == (
        "In 2018 lag de totaalscore van Aadorp ongeveer even hoog als die van de vergelijkbare wijk; per dimensie zijn de verschillen te klein om te noemen."
    )
    assert "geen vergelijkbare wijken" in how_alike("Aadorp", {"lbm": NAN, **parts}, 9, 2018)


def test_the_rule_says_how_far_how_many_from_where_and_since_when():
    text = rule()
    assert "hoogstens 5 wijken buiten het NPLV" in text and "0,080" in text
    assert "gemiddelde van 2014 en 2018" in text and "andere gemeente" in text
    assert "sinds 2018" in text and "sinds 2002" in rule(2002) and "50%" in text
    assert "zonder programma" not in text


# All areas, periods and measures of the committed set.


def test_the_result_is_true_for_every_area_period_and_measure(store):
    for code in (PROGRAMME, *store.area_ids):
        for measure in MEASURES:
            for first, last in PERIODS:
                told = comparable.beside(store, store.area(code), measure, first, last)
                text = beside(store.names[code], told, first, last, measure)
                assert text[0].isupper() and text.endswith(".") and "  " not in text
                if told is None:
                    assert (
                        match(store, store.area(code)) is None
                        and "geen vergelijkbare wijken" in text
                    )
                    continue
                own, alike = told.own.value, told.alike.value
                for x in (own, alike):
                    assert (f"({dutch(x, 2)})" in text) == (abs(round(x, 3)) >= 0.1), text
                assert f"ussen {first} en {last}" in text
                size = abs(own - alike)
                least = 0.005 if code == PROGRAMME else 0.010
                if size < least - 1e-6:
                    assert not re.search(r"iets|duidelijk|maar |licht", text), text
                if "gunstiger" in text or "meer vooruit" in text or "minder achteruit" in text:
                    assert own - alike >= least - 1e-6, text
                if "minder gunstig" in text or "minder vooruit" in text or "meer achter" in text:
                    assert alike - own >= least - 1e-6, text
                assert "effect" not in text and "door" not in text


def test_likeness_is_true_for_every_area(store):
    for area in store.area_ids:
        pairs = match(store, store.area(area))
        if pairs is None:
            continue
        difference = pairs.balance["difference"]
        text = how_alike(store.names[area], difference.to_dict(), len(pairs.wijken), 2018)
        assert ("iets onder die" in text) == (difference["lbm"] <= -0.010)
        assert ("iets boven die" in text) == (difference["lbm"] >= 0.010)
        for key, x in difference.drop("lbm").items():
            told = DIMENSIONS[key].name.lower() in text
            assert told == bool(rungs.rung(x)), text

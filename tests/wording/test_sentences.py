"""Sentences about trends, gaps, classes: every grammatical case, and properties of all."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.vocabulary import DIMENSION_KEYS, DIMENSIONS, MEASURES, SUBSTANTIAL
from dashboard.wording import numbers
from dashboard.wording import sentences as s

N = "de 20 NPLV-gebieden samen"
P = "de NPLV-gebieden"
NL = "Nederland"
NAN = float("nan")
CHANGES = [None, NAN, 0, -0.0, 0.0004, -0.0004, 0.0005, -0.0005, 0.018, -0.018, 0.0182, -0.0182,
           0.029, -0.029, 0.0391, -0.0391, 0.0392, -0.0392, 0.1, -0.1]  # fmt: skip


def check(text: str) -> str:
    """What holds for every sentence in the product."""
    assert text.endswith("."), text
    assert not text.endswith(".."), text
    assert text[0] == text[0].upper(), text
    assert not re.search(r"\bnan\b|None|NaN|<NA>|  | [.,;:]|\(\)", text), text
    assert not re.search(r"[-−+]0,000(?!\d)", text), text
    assert not re.search(r"(?<!\d)-\d|\d-(?!\d{4})\d", text), text
    assert not re.search(r"\d\.\d(?!\d\d)", text), text  # no decimal point
    return text


def zero(x):
    return numbers.rounded(x) == 0


# --- trend


@pytest.mark.parametrize(
    ("name", "plural", "start", "end", "text"),
    [
        (N, True, 3.901, 3.930, f"{N[0].upper()}{N[1:]} stegen van 3,901 in 2018 naar 3,930 in 2024 (+0,029)."),
        (N, True, 3.930, 3.901, f"{N[0].upper()}{N[1:]} daalden van 3,930 in 2018 naar 3,901 in 2024 (−0,029)."),
        (NL, False, 4.1, 4.12, "Nederland steeg van 4,100 in 2018 naar 4,120 in 2024 (+0,020)."),
        (NL, False, 4.12, 4.1, "Nederland daalde van 4,120 in 2018 naar 4,100 in 2024 (−0,020)."),
        (NL, False, 4.1, 4.1, "Nederland bleef tussen 2018 en 2024 gelijk op 4,100."),
        (N, True, 4.1, 4.1, "De 20 NPLV-gebieden samen bleven tussen 2018 en 2024 gelijk op 4,100."),
        (NL, False, None, NAN, "Voor Nederland zijn over 2018-2024 geen gegevens."),
        (NL, False, None, 4.1, "Voor Nederland zijn over 2018 geen gegevens; in 2024 is de score 4,100."),
        (NL, False, 4.1, None, "Voor Nederland zijn over 2024 geen gegevens; in 2018 is de score 4,100."),
    ],
)  # fmt: skip
def test_trend_says_rise_fall_equal_or_missing(name, plural, start, end, text):
    assert check(s.trend(name, plural, start, end, 2018, 2024)) == text


def test_trend_that_rounds_to_zero_is_called_nearly_equal_when_the_scores_differ():
    text = s.trend(NL, False, 3.90049, 3.90051, 2018, 2024)
    assert check(text) == "Nederland bleef vrijwel gelijk: 3,900 in 2018 en 3,901 in 2024."


def test_trend_between_scores_shown_as_equal_is_never_a_rise():
    text = s.trend(NL, False, 3.9005, 3.90149, 2018, 2024)
    assert "steeg" not in check(text) and "vrijwel gelijk" in text and "+0,001 vóór" in text


def test_trend_says_so_when_rounding_makes_the_scores_not_add_up():
    text = s.trend(NL, False, 3.9006, 3.9304, 2018, 2024)
    assert check(text).endswith("van 3,901 in 2018 naar 3,930 in 2024 (+0,030 vóór afronding).")


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_trend_of_a_dimension_says_better_or_worse_because_nuisance_does_not_rise(key):
    name = DIMENSIONS[key].name.lower()
    for start, end, verb in ((-0.05, -0.03, "verbeterde"), (-0.03, -0.05, "verslechterde"),
                             (0.01, 0.01, "bleef")):  # fmt: skip
        text = check(s.trend(N, True, start, end, 2018, 2024, measure=key))
        assert text.startswith(f"De score van {N} voor {name} {verb} ")
        assert "steeg" not in text and "stegen" not in text


@pytest.mark.parametrize("start", [None, 3.9, 3.9004, 3.9005, 3.90149, 4.1])
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("plural", [True, False])
def test_trend_verb_agrees_with_sign_and_number(start, change, plural):
    end = None if start is None or numbers.is_missing(change) else start + change
    text = check(s.trend(N if plural else NL, plural, start, end, 2018, 2024))
    if end is None:
        assert "geen gegevens" in text
        return
    a, b = numbers.rounded(start), numbers.rounded(end)
    if a == b or zero(end - start):
        assert ("bleven" if plural else "bleef") in text and "gelijk" in text
    else:
        verb = ("stegen" if plural else "steeg") if b > a else ("daalden" if plural else "daalde")
        assert f" {verb} van " in text
    if "vóór" not in text and "vrijwel" not in text and a != b:
        shown = text[text.index("(") + 1 : text.index(")")].replace("−", "-").replace(",", ".")
        assert float(shown) == pytest.approx(float(b - a))


@pytest.mark.parametrize("years", [(2024, 2018), (2018, 2018)])
def test_a_period_must_run_forwards(years):
    for call in (
        lambda: s.trend(NL, False, 4, 4, *years),
        lambda: s.compare_trend(P, True, 0, NL, 0, *years),
        lambda: s.gap_change(P, NL, 0, 0, *years),
        lambda: s.count_risers(1, 0, 0, 0, 1, *years),
        lambda: s.best_worst({"A": 1.0}, *years),
    ):
        with pytest.raises(ValueError):
            call()


def test_an_empty_name_is_an_error_and_white_space_is_tidied():
    with pytest.raises(ValueError):
        s.trend("  ", False, 4, 4, 2018, 2024)
    assert check(s.no_data(" mijn \n gebied ")) == "Voor mijn gebied zijn geen gegevens."


@pytest.mark.parametrize(
    "name", ["a{b}", "{}", "50%s", "Noord \\n", "'s-Gravenhage", "Zuid & Oost"]
)
def test_a_name_a_reader_made_up_stands_in_the_sentence_as_it_is(name):
    for text in (
        s.trend(name, False, None, 4.1, 2018, 2024),
        s.compare_trend(name, False, None, NL, 0.1, 2018, 2024),
        s.gap_change(name, NL, None, None, 2018, 2024),
        s.gap_total(NL, 4.1, name, 4.2, 2024),
        s.best_worst({name: 0.1}, 2018, 2024),
    ):
        assert name in text


# --- compare_trend

BETWEEN = "Tussen 2018 en 2024"


@pytest.mark.parametrize(
    ("change", "ref", "text"),
    [
        (0.029, 0.018, f"{BETWEEN} ging het in {P} iets meer vooruit (+0,029) dan in {NL} (+0,018)."),
        (0.018, 0.029, f"{BETWEEN} ging het in {P} iets minder vooruit (+0,018) dan in {NL} (+0,029)."),
        (0.100, 0.018, f"{BETWEEN} ging het in {P} meer vooruit (+0,100) dan in {NL} (+0,018)."),
        (0.0181, 0.0182, f"{BETWEEN} ging het in {P} evenveel vooruit als in {NL} (allebei +0,018)."),
        (-0.029, -0.018, f"{BETWEEN} ging het in {P} iets meer achteruit (−0,029) dan in {NL} (−0,018)."),
        (-0.018, -0.029, f"{BETWEEN} ging het in {P} iets minder achteruit (−0,018) dan in {NL} (−0,029)."),
        (-0.018, -0.018, f"{BETWEEN} ging het in {P} evenveel achteruit als in {NL} (allebei −0,018)."),
        (0.05, -0.01, f"{BETWEEN} ging het in {P} vooruit (+0,050), maar ging het in {NL} licht achteruit (−0,010)."),
        (-0.01, 0.05, f"{BETWEEN} ging het in {P} licht achteruit (−0,010), maar ging het in {NL} vooruit (+0,050)."),
        (0.0, 0.01, f"{BETWEEN} bleef het in {P} gelijk (0,000), maar ging het in {NL} licht vooruit (+0,010)."),
        (0.01, -0.0004, f"{BETWEEN} ging het in {P} licht vooruit (+0,010), maar bleef het in {NL} gelijk (0,000)."),
        (0.0004, -0.0004, f"{BETWEEN} bleef het in {P} en in {NL} gelijk (allebei 0,000)."),
        (None, 0.01, f"Voor {P} zijn over 2018-2024 geen gegevens; in {NL} ging het licht vooruit (+0,010)."),
        (0.01, None, f"Voor {NL} zijn over 2018-2024 geen gegevens; in {P} ging het licht vooruit (+0,010)."),
        (None, None, f"Voor {P} en {NL} zijn over 2018-2024 geen gegevens."),
    ],
)  # fmt: skip
def test_compare_trend_has_a_sentence_for_every_pair_of_signs(change, ref, text):
    assert check(s.compare_trend(P, True, change, NL, ref, 2018, 2024)) == text


@pytest.mark.parametrize("measure", ["lbm", "onv"])
def test_compare_trend_words_agree_with_the_numbers(measure):
    for a, b in itertools.product(CHANGES, CHANGES):
        text = check(s.compare_trend(P, True, a, NL, b, 2018, 2024, measure=measure))
        for value, name in ((a, P), (b, NL)):
            if numbers.is_missing(value):
                assert "geen gegevens" in text and name in text
            else:
                assert numbers.difference(value) in text
                sign = numbers.rounded(value)
                assert (" vooruit" in text) >= (sign > 0)
                assert (" achteruit" in text) >= (sign < 0)
                assert ("gelijk" in text) >= (sign == 0)
        if numbers.is_missing(a) or numbers.is_missing(b):
            continue
        ra, rb = numbers.rounded(a), numbers.rounded(b)
        if ra * rb > 0:
            assert ("evenveel" in text) == (ra == rb)
            assert ("meer " in text) == (abs(ra) > abs(rb))
            assert ("minder " in text) == (abs(ra) < abs(rb))
            if ra != rb:
                assert ("iets " in text) == s.is_slight(a - b)
        else:
            assert not re.search("meer|minder|evenveel|iets", text)
            if ra or rb:
                moves = [x for x in (a, b) if not zero(x)]
                assert text.count("licht ") == sum(abs(x) < SUBSTANTIAL for x in moves)


def test_a_change_is_slight_below_the_substantial_threshold_only():
    assert s.is_slight(SUBSTANTIAL - 1e-6) and s.is_slight(-SUBSTANTIAL + 1e-6) and s.is_slight(0)
    assert not s.is_slight(SUBSTANTIAL) and not s.is_slight(-SUBSTANTIAL)
    assert not s.is_slight(4.0392 - 4.0)  # float noise


@pytest.mark.parametrize(
    ("change", "plural", "verb", "way"),
    [
        (0.01, False, "steeg", "vooruit"),
        (0.01, True, "stegen", "vooruit"),
        (-0.01, False, "daalde", "achteruit"),
        (-0.01, True, "daalden", "achteruit"),
        (0.0001, False, "bleef gelijk", "gelijk"),
        (-0.0001, True, "bleven gelijk", "gelijk"),
    ],
)
def test_verbs_follow_the_sign_and_the_number_of_the_subject(change, plural, verb, way):
    assert s.moved(change, plural) == verb
    assert s.heading(change) == way


def test_a_missing_change_has_no_verb():
    with pytest.raises(TypeError):
        s.moved(None, False)


# --- count_risers


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ((15, 5, 0, 0), "Van de 20 gebieden gingen er 15 vooruit en 5 achteruit tussen 2018 en 2024."),
        ((1, 1, 0, 0), "Van de 2 gebieden ging er 1 vooruit en 1 achteruit tussen 2018 en 2024."),
        ((15, 1, 4, 0), "Van de 20 gebieden gingen er 15 vooruit en ging er 1 achteruit tussen 2018 en 2024; 4 bleven gelijk."),
        ((1, 18, 1, 0), "Van de 20 gebieden ging er 1 vooruit en gingen er 18 achteruit tussen 2018 en 2024; 1 bleef gelijk."),
        ((0, 18, 2, 0), "Van de 20 gebieden ging er geen enkel vooruit en gingen er 18 achteruit tussen 2018 en 2024; 2 bleven gelijk."),
        ((0, 0, 18, 2), "Van de 20 gebieden ging er geen enkel vooruit of achteruit tussen 2018 en 2024; 18 bleven gelijk en voor 2 zijn er geen gegevens."),
        ((19, 0, 0, 1), "Van de 20 gebieden gingen er 19 vooruit en ging er geen enkel achteruit tussen 2018 en 2024; voor 1 zijn er geen gegevens."),
        ((20, 0, 0, 0), "Alle 20 gebieden gingen vooruit tussen 2018 en 2024."),
        ((0, 20, 0, 0), "Alle 20 gebieden gingen achteruit tussen 2018 en 2024."),
        ((0, 0, 20, 0), "Alle 20 gebieden bleven gelijk tussen 2018 en 2024."),
        ((0, 0, 0, 20), "Voor alle 20 gebieden zijn over 2018-2024 geen gegevens."),
        ((1, 0, 0, 0), "Het gebied ging vooruit tussen 2018 en 2024."),
        ((0, 1, 0, 0), "Het gebied ging achteruit tussen 2018 en 2024."),
        ((0, 0, 1, 0), "Het gebied bleef gelijk tussen 2018 en 2024."),
        ((0, 0, 0, 1), "Voor het gebied zijn over 2018-2024 geen gegevens."),
        ((0, 0, 0, 0), "Er zijn geen gebieden om te tellen."),
        ((1200, 34, 0, 0), "Van de 1.234 gebieden gingen er 1.200 vooruit en 34 achteruit tussen 2018 en 2024."),
    ],
)  # fmt: skip
def test_count_risers_has_singular_plural_all_and_none(counts, text):
    assert check(s.count_risers(*counts, sum(counts), 2018, 2024)) == text


def test_count_risers_uses_the_article_of_the_noun():
    options = {"singular": "wijk", "plural": "wijken"}
    assert s.count_risers(1, 0, 0, 0, 1, 2018, 2024, **options).startswith("De wijk ging")
    assert "geen enkele achteruit" in s.count_risers(2, 0, 1, 0, 3, 2018, 2024, **options)


@pytest.mark.parametrize("measure", ["lbm", "onv"])
def test_count_risers_names_every_group_with_the_verb_of_its_number(measure):
    for counts in itertools.product([0, 1, 2, 5], repeat=4):
        text = check(s.count_risers(*counts, sum(counts), 2018, 2024, measure=measure))
        assert "ging er 2" not in text and "ging er 5" not in text and "gingen er 1 " not in text
        assert "1 bleven" not in text and "gingen er geen" not in text
        if sum(counts) > max(counts):
            for n, word in zip(
                counts, ("vooruit", "achteruit", "gelijk", "geen gegevens"), strict=True
            ):
                assert n == 0 or (str(n) in text and word in text)


@pytest.mark.parametrize("wrong", [(1, 1, 1, 1, 5), (-1, 2, 0, 0, 1), (0, 0, 0, 0, 1)])
def test_counts_that_do_not_add_up_are_an_error(wrong):
    with pytest.raises(ValueError):
        s.count_risers(*wrong, 2018, 2024)


# --- best_worst


@pytest.mark.parametrize(
    ("movers", "text"),
    [
        ({"A": 0.05, "B": -0.02, "C": 0.04, "D": -0.01}, "ging A het meest vooruit (+0,050) en B het meest achteruit (−0,020)."),
        ({"A": 0.05, "B": -0.02, "C": 0.04}, "ging A het meest vooruit (+0,050) en alleen B achteruit (−0,020)."),
        ({"A": 0.05, "B": 0.0501, "C": -0.04, "D": -0.01}, "gingen A en B het meest vooruit (elk +0,050) en ging C het meest achteruit (−0,040)."),
        ({"A": 0.05, "B": 0.01}, "ging A het meest vooruit (+0,050); geen enkel gebied ging achteruit."),
        ({"A": -0.05, "B": -0.01}, "ging A het meest achteruit (−0,050); geen enkel gebied ging vooruit."),
        ({"A": -0.05}, "ging alleen A achteruit (−0,050); geen enkel gebied ging vooruit."),
        ({"A": 0, "B": 0.0004}, "ging geen enkel gebied vooruit of achteruit."),
        ({"A": 0.05, "B": 0.01, "C": None}, "ging A het meest vooruit (+0,050); geen enkel gebied met gegevens ging achteruit. Voor 1 gebied zijn er geen gegevens."),
        (dict.fromkeys("ABCD", 0.05), "gingen 4 gebieden het meest vooruit (elk +0,050); geen enkel gebied ging achteruit."),
    ],
)  # fmt: skip
def test_best_worst_names_the_biggest_riser_and_faller(movers, text):
    assert check(s.best_worst(movers, 2018, 2024)) == f"{BETWEEN} {text}"


@pytest.mark.parametrize("movers", [{}, {"A": None}, {"A": NAN, "B": None}])
def test_best_worst_without_data_says_so(movers):
    assert (
        check(s.best_worst(movers, 2018, 2024))
        == "Voor de gebieden zijn over 2018-2024 geen gegevens."
    )


@pytest.mark.parametrize("measure", ["lbm", "won"])
def test_best_worst_never_names_a_riser_or_faller_that_is_not_one(measure):
    for values in itertools.product([None, -0.05, -0.0004, 0.02, 0.0201], repeat=3):
        movers = dict(zip(("Aa", "Bb", "Cc"), values, strict=True))
        text = check(s.best_worst(movers, 2018, 2024, measure=measure))
        known = {n: numbers.rounded(x) for n, x in movers.items() if x is not None}
        if not known:
            continue
        named = {n for n in known if n in text}
        top, bottom = max(known.values()), min(known.values())
        assert named == {
            n for n, x in known.items() if x and ((x == top and x > 0) or (x == bottom and x < 0))
        }


# --- gap_total


@pytest.mark.parametrize(
    ("value", "ref", "plural", "text"),
    [
        (3.930, 4.119, True, "In 2024 liggen de 20 NPLV-gebieden samen op 3,930: 0,189 onder Nederland (4,119)."),
        (4.200, 4.119, False, "In 2024 ligt de 20 NPLV-gebieden samen op 4,200: 0,081 boven Nederland (4,119)."),
        (4.119, 4.119, True, "In 2024 liggen de 20 NPLV-gebieden samen op 4,119: gelijk aan Nederland (4,119)."),
        (4.1186, 4.1194, True, "In 2024 liggen de 20 NPLV-gebieden samen op 4,119: vrijwel gelijk aan Nederland (4,119)."),
        (4.1184, 4.1186, True, "In 2024 liggen de 20 NPLV-gebieden samen op 4,118: vrijwel gelijk aan Nederland (4,119)."),
        (3.9304, 4.1186, True, "In 2024 liggen de 20 NPLV-gebieden samen op 3,930: 0,188 onder Nederland (4,119; verschil vóór afronding)."),
        (None, 4.119, True, "Voor de 20 NPLV-gebieden samen zijn over 2024 geen gegevens."),
        (3.930, None, True, "In 2024 liggen de 20 NPLV-gebieden samen op 3,930; voor Nederland zijn geen gegevens."),
        (None, NAN, True, "Voor de 20 NPLV-gebieden samen en Nederland zijn over 2024 geen gegevens."),
    ],
)  # fmt: skip
def test_gap_total_says_below_above_equal_or_missing(value, ref, plural, text):
    assert check(s.gap_total(N, value, NL, ref, 2024, plural=plural)) == text


def test_gap_total_of_a_dimension_is_about_its_score():
    text = check(s.gap_total(P, -0.12, NL, -0.01, 2024, plural=True, measure="onv"))
    assert text == (
        "In 2024 ligt de score van de NPLV-gebieden voor overlast en onveiligheid op −0,120: "
        "0,110 onder Nederland (−0,010)."
    )


# --- gap_share


def gap_share(**parts):
    filled = {k: parts.get(k, 0.0) for k in DIMENSION_KEYS}
    return check(s.gap_share(P, filled, sum(filled.values()), NL, 2024))


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({"onv": -0.13, "soc": -0.04, "fys": -0.03, "won": -0.009, "vrz": 0.02},
         "Overlast en onveiligheid is goed voor 69% van de achterstand van de NPLV-gebieden op Nederland in 2024; voorzieningen maken de achterstand kleiner."),
        ({"onv": 0.13, "soc": 0.04, "fys": 0.03, "won": 0.009, "vrz": -0.02},
         "Overlast en onveiligheid is goed voor 69% van de voorsprong van de NPLV-gebieden op Nederland in 2024; voorzieningen maken de voorsprong kleiner."),
        ({"vrz": -0.1, "won": -0.05, "fys": 0.03, "soc": 0.02},
         "Voorzieningen zijn goed voor 100% van de achterstand van de NPLV-gebieden op Nederland in 2024; fysieke leefomgeving en sociale samenhang maken de achterstand kleiner."),
        ({"onv": -0.1}, "Overlast en onveiligheid is goed voor 100% van de achterstand van de NPLV-gebieden op Nederland in 2024."),
        ({"onv": -0.15, "won": 0.05},
         "Overlast en onveiligheid is goed voor 150% van de achterstand van de NPLV-gebieden op Nederland in 2024; meer dan 100% kan, omdat woningvoorraad de achterstand kleiner maakt."),
        ({"fys": -0.1, "won": -0.1},
         "Fysieke leefomgeving en woningvoorraad zijn elk goed voor 50% van de achterstand van de NPLV-gebieden op Nederland in 2024."),
        ({}, "In 2024 is er geen verschil tussen de NPLV-gebieden en Nederland."),
        ({"onv": -0.05, "vrz": 0.05},
         "In 2024 is er geen verschil tussen de NPLV-gebieden en Nederland; voorzieningen (+0,050) trekken het verschil omhoog, overlast en onveiligheid (−0,050) trekt het omlaag."),
        ({"onv": -0.055, "vrz": 0.05},
         "In 2024 is de achterstand van de NPLV-gebieden op Nederland 0,005: te klein om in aandelen te verdelen; voorzieningen (+0,050) trekken het verschil omhoog, overlast en onveiligheid (−0,055) trekt het omlaag."),
    ],
)  # fmt: skip
def test_gap_share_names_the_largest_part_and_what_pulls_the_other_way(parts, text):
    assert gap_share(**parts) == text


def test_a_pull_shown_as_zero_is_only_named_to_explain_a_share_over_100():
    assert gap_share(onv=-0.1, vrz=0.0004).endswith("goed voor 100% van de achterstand van "
                                                    f"{P} op Nederland in 2024.")  # fmt: skip
    assert "meer dan 100% kan, omdat voorzieningen" in gap_share(onv=-0.02, vrz=0.0004)


def test_shares_shown_as_equal_are_called_equal():
    text = gap_share(onv=-0.0801, soc=-0.0799, fys=-0.04)
    assert text.startswith("Overlast en onveiligheid, en sociale samenhang zijn elk goed voor 40%")


@pytest.mark.parametrize("hole", DIMENSION_KEYS)
def test_gap_share_states_no_share_when_a_part_is_missing(hole):
    parts = {k: -0.1 for k in DIMENSION_KEYS if k != hole}
    for filled in (parts, {**parts, hole: None}, {**parts, hole: NAN}):
        text = check(s.gap_share(P, filled, -0.5, NL, 2024))
        assert "%" not in text and "niet voor elke dimensie gegevens" in text
    assert "gegevens" in s.gap_share(P, {**parts, hole: -0.1}, None, NL, 2024)


def test_parts_that_do_not_add_up_or_are_unknown_are_an_error():
    parts = dict.fromkeys(DIMENSION_KEYS, -0.1)
    with pytest.raises(ValueError):
        s.gap_share(P, parts, -0.4, NL, 2024)
    with pytest.raises(ValueError):
        s.gap_share(P, {**parts, "lbm": -0.5}, -0.5, NL, 2024)


def test_gap_share_is_true_for_all_combinations_of_signs():
    for values in itertools.product([-0.12, -0.0004, 0.0, 0.03, 0.12], repeat=5):
        parts, total = dict(zip(DIMENSION_KEYS, values, strict=True)), sum(values)
        text = check(s.gap_share(P, parts, total, NL, 2024))
        if abs(numbers.rounded(total)) < numbers.rounded(0.010):
            assert "%" not in text
            continue
        assert ("achterstand" in text) == (total < 0) and ("voorsprong" in text) == (total > 0)
        percent = {k: numbers.rounded(100 * x / total, 0) for k, x in parts.items()}
        stated = int(re.search(r"goed voor ([\d.]+)%", text)[1].replace(".", ""))
        assert stated == max(percent.values()) > 0
        head, tail = text.split(" goed voor ")
        for key in DIMENSION_KEYS:
            name = DIMENSIONS[key].name.lower()
            assert (name in head.lower()) == (percent[key] == stated)
            if name in tail.lower():
                assert parts[key] * total < 0
        assert ("meer dan 100% kan, omdat" in text) == (stated > 100)


# --- gap_change


@pytest.mark.parametrize(
    ("gap0", "gap1", "text"),
    [
        (-0.200, -0.189, "De achterstand van de NPLV-gebieden op Nederland werd iets kleiner: van 0,200 in 2018 naar 0,189 in 2024."),
        (-0.200, -0.100, "De achterstand van de NPLV-gebieden op Nederland werd kleiner: van 0,200 in 2018 naar 0,100 in 2024."),
        (-0.189, -0.200, "De achterstand van de NPLV-gebieden op Nederland werd iets groter: van 0,189 in 2018 naar 0,200 in 2024."),
        (-0.2, -0.2004, "De achterstand van de NPLV-gebieden op Nederland is in 2024 even groot als in 2018: 0,200."),
        (0.1, 0.2, "De voorsprong van de NPLV-gebieden op Nederland werd groter: van 0,100 in 2018 naar 0,200 in 2024."),
        (-0.01, 0.005, "De achterstand van de NPLV-gebieden op Nederland was 0,010 in 2018; in 2024 is er juist een voorsprong van 0,005."),
        (0.01, -0.005, "De voorsprong van de NPLV-gebieden op Nederland was 0,010 in 2018; in 2024 is er juist een achterstand van 0,005."),
        (-0.01, 0, "De achterstand van de NPLV-gebieden op Nederland was 0,010 in 2018; in 2024 is er geen verschil meer."),
        (0, -0.01, "In 2018 was er geen verschil tussen de NPLV-gebieden en Nederland; in 2024 is er een achterstand van 0,010."),
        (0, 0.0004, "In 2018 en in 2024 is er geen verschil tussen de NPLV-gebieden en Nederland."),
        (None, 0.1, "Voor het verschil tussen de NPLV-gebieden en Nederland zijn over 2018 geen gegevens; in 2024 is er een voorsprong van 0,100."),
        (0.0, None, "Voor het verschil tussen de NPLV-gebieden en Nederland zijn over 2024 geen gegevens; in 2018 is er geen verschil."),
        (None, None, "Voor het verschil tussen de NPLV-gebieden en Nederland zijn over 2018-2024 geen gegevens."),
    ],
)  # fmt: skip
def test_gap_change_says_smaller_larger_equal_turned_or_missing(gap0, gap1, text):
    assert check(s.gap_change(P, NL, gap0, gap1, 2018, 2024)) == text


@pytest.mark.parametrize("measure", ["lbm", "onv"])
def test_gap_change_words_agree_with_the_numbers(measure):
    for a, b in itertools.product(CHANGES, CHANGES):
        text = check(s.gap_change(P, NL, a, b, 2018, 2024, measure=measure))
        if numbers.is_missing(a) or numbers.is_missing(b):
            assert "geen gegevens" in text
            continue
        ra, rb = numbers.rounded(a), numbers.rounded(b)
        assert ("achterstand" in text) == (min(ra, rb) < 0)
        assert ("voorsprong" in text) == (max(ra, rb) > 0)
        same = ra * rb > 0
        assert ("kleiner" in text) == (same and abs(rb) < abs(ra))
        assert ("groter" in text) == (same and abs(rb) > abs(ra))
        assert ("even groot" in text) == (same and ra == rb)
        assert ("juist" in text) == (ra * rb < 0)


# --- unfavourable_share


def test_unfavourable_share_names_class_level_and_reference():
    text = check(s.unfavourable_share(P, 0.546, NL, 0.092, 2024))
    assert text == (
        "In 2024 woont 55% van de huishoudens in de NPLV-gebieden in een buurt met klasse zwak "
        "of lager; in Nederland is dat 9%."
    )
    assert "in een wijk met" in s.unfavourable_share(P, 0.5, NL, 0.1, 2024, level="wijk")
    assert check(s.unfavourable_share(P, 0.091, NL, 0.092, 2024)).endswith("is dat ook 9%.")


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "woont 0% van"), (0.004, "minder dan 1%"), (0.999, "meer dan 99%"), (1, "woont 100% van")],
)
def test_a_share_shown_as_none_or_all_is_only_so_when_it_is(share, words):
    assert words in check(s.unfavourable_share(P, share, NL, 0.09, 2024))


@pytest.mark.parametrize(("a", "b"), [(None, 0.1), (0.1, None), (None, NAN)])
def test_unfavourable_share_says_what_is_missing(a, b):
    text = check(s.unfavourable_share(P, a, NL, b, 2024))
    assert "geen gegevens" in text and ("10%" in text) == (0.1 in (a, b))


@pytest.mark.parametrize("wrong", [-0.01, 1.01, 55])
def test_a_share_outside_zero_to_one_is_an_error(wrong):
    with pytest.raises(ValueError):
        s.unfavourable_share(P, wrong, NL, 0.1, 2024)


# --- area_summary


def test_area_summary_gives_score_class_gap_and_change():
    text = check(s.area_summary("Rotterdam-Zuid", 3.93, 4, 4.119, 0.029, 0.018, 2018, 2024))
    assert text == (
        "In 2024 ligt Rotterdam-Zuid op 3,930 (klasse zwak): 0,189 onder Nederland (4,119). "
        "Tussen 2018 en 2024 ging het in Rotterdam-Zuid iets meer vooruit (+0,029) dan in "
        "Nederland (+0,018)."
    )


@pytest.mark.parametrize("score", [None, 3.9, 4.119, 4.3])
@pytest.mark.parametrize("klass", [None, 4])
@pytest.mark.parametrize("change", [None, -0.05, 0.0, 0.01])
@pytest.mark.parametrize("ref", [(None, None), (4.119, 0.018)])
def test_area_summary_stands_for_every_hole_in_the_data(score, klass, change, ref):
    text = check(s.area_summary("Zuid", score, klass, ref[0], change, ref[1], 2018, 2024))
    assert ("klasse zwak" in text) == (score is not None and klass is not None)
    assert ("geen gegevens" in text) == (None in (score, change, *ref))


# --- all


@pytest.mark.parametrize("measure", MEASURES)
def test_no_sentence_claims_a_cause(measure):
    texts = [
        s.trend(N, True, 0.1, 0.2, 2018, 2024, measure=measure),
        s.compare_trend(P, True, 0.1, NL, -0.2, 2018, 2024, measure=measure),
        s.gap_total(P, 0.1, NL, 0.2, 2024, measure=measure),
        s.gap_change(P, NL, -0.1, -0.2, 2018, 2024, measure=measure),
        s.count_risers(3, 1, 0, 0, 4, 2018, 2024, measure=measure),
        s.best_worst({"A": 0.1, "B": -0.1}, 2018, 2024, measure=measure),
    ]
    for text in texts:
        check(text)
        assert not re.search("door|dankzij|vanwege|oorzaak|verklaart|leidt|zorgt", text)

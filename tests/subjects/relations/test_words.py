"""Sentences about relations: the word, the direction and the number follow from a rule."""

import pytest

from dashboard.subjects.relations import words
from dashboard.subjects.relations.numbers import CLAIMS, Claim, Relation, Variant

NAN = float("nan")
LEVEL, CHANGE = Variant(), Variant("verandering")


def found(correlation, low=None, high=None, one="onv", other="soc"):
    low = correlation - 0.05 if low is None else low
    high = correlation + 0.05 if high is None else high
    return Relation(one, other, correlation, low, high, 3271)


@pytest.mark.parametrize(
    ("correlation", "word"),
    [
        (0.5, "sterk"), (0.495, "sterk"), (0.494, "matig"), (0.3, "matig"), (0.294, "zwak"),
        (0.1, "zwak"), (0.094, "zeer zwak"), (0.0, "zeer zwak"), (-0.5, "sterk"), (-0.2, "zwak"),
    ],
)  # fmt: skip
def test_the_word_follows_from_the_size_as_shown(correlation, word):
    assert words.word_for(correlation) == word


def test_a_relation_whose_interval_holds_zero_is_unclear():
    assert words.strength(found(0.03)) == "onduidelijk"
    assert words.strength(found(0.2)) == "zwak"
    assert words.strength(found(NAN, NAN, NAN)) == "geen gegevens"


@pytest.mark.parametrize(
    ("relation", "variant", "parts"),
    [
        (found(0.92), LEVEL, ("sterk", "+0,92", "hoger scoort", "meestal ook")),
        (found(-0.77), LEVEL, ("sterk", "−0,77", "meestal juist niet")),
        (found(0.2), CHANGE, ("zwak", "meer vooruitgaat", "iets vaker dan gemiddeld ook")),
        (found(0.02), LEVEL, ("geen duidelijk verband", "−0,03 tot +0,07", "nul ligt daarin")),
        (found(NAN, NAN, NAN), LEVEL, ("geen gegevens",)),
    ],
)
def test_a_relation_in_one_sentence(relation, variant, parts):
    text = words.describe(relation, variant)
    assert all(part in text for part in parts), text
    assert text.endswith(".") and text[0].isupper()
    assert "Sociale samenhang" in text and "verklaart" not in text and "komt door" not in text


def others(**values):
    return {key: found(x, other=key) for key, x in values.items()}


@pytest.mark.parametrize(
    ("key", "correlation", "variant", "part"),
    [
        ("won", 0.6, LEVEL, "samen met minder overlast"),
        ("won", -0.6, LEVEL, "samen met meer overlast"),
        ("vrz", -0.6, LEVEL, "samen met meer overlast"),
        ("vrz", 0.2, CHANGE, "een gunstiger ontwikkeling"),
        ("vrz", -0.2, CHANGE, "een minder gunstige ontwikkeling"),
        ("vrz", 0.01, LEVEL, "geen duidelijk verband"),
    ],
)
def test_a_statement_says_the_direction_that_was_found(key, correlation, variant, part):
    one = found(correlation, other=key)
    for holds, end in ((True, "Dat past bij de nota."), (False, "Dat past niet bij de nota.")):
        text = words.claim_found(Claim(key, one, ("soc",), holds), {key: one}, variant)
        assert part in text and text.endswith(end)


@pytest.mark.parametrize(
    ("closest", "part"),
    [
        (("soc",), "Geen andere dimensie hangt er sterker mee samen (woningvoorraad +0,50"),
        (("won",), "Woningvoorraad hangt er sterker mee samen"),
        (("soc", "won"), "Woningvoorraad hangt er even sterk mee samen"),
    ],
)
def test_the_statement_about_cohesion_names_what_comes_first(closest, part):
    table = others(soc=0.5, won=0.5, vrz=-0.3, fys=0.1)
    claim = Claim("soc", table["soc"], closest, closest == ("soc",))
    assert part in words.claim_found(claim, table, LEVEL)


def test_a_first_place_whose_interval_another_reaches_is_not_sure():
    table = others(soc=0.5, won=0.45, vrz=-0.48, fys=0.0)
    claim = Claim("soc", table["soc"], ("soc",), True)
    text = words.claim_found(claim, table, LEVEL)
    assert "het verschil met" in text and "woningvoorraad" in text and "is niet zeker" in text
    table = others(soc=0.9, won=0.2, vrz=-0.2, fys=0.0)
    text = words.claim_found(Claim("soc", table["soc"], ("soc",), True), table, LEVEL)
    assert "niet zeker" not in text


@pytest.mark.parametrize(
    ("holding", "start"),
    [
        (3, "Alle 3 uitspraken"),
        (2, "Van de 3 uitspraken van de nota passen er 2 bij"),
        (1, "Van de 3 uitspraken van de nota past er 1 bij"),
        (0, "Geen van de 3"),
    ],
)
def test_how_many_statements_fit(holding, start):
    assert words.claims_headline(holding, 3).startswith(start)


def test_every_variant_says_what_it_is_about():
    assert "gewogen naar huishoudens, over heel Nederland" in words.about(LEVEL, 3271)
    text = words.about(Variant("verandering", False, "binnen"), 3246)
    assert "tussen 2018 en 2024 van 3.246 wijken, elke wijk telt even zwaar" in text
    assert "eigen gemeente" in text


def test_every_statement_has_words_and_the_limits_name_cause_model_and_city():
    assert set(words.STATED) == set(words.MORE) == set(CLAIMS)
    limits = " ".join(words.LIMITS)
    assert all(word in limits for word in ("oorzaak", "hetzelfde model", "stad en dorp"))


def test_a_bound_that_is_shown_as_zero_says_that_zero_lies_outside():
    text = words.describe(found(0.06, low=0.004, high=0.12), LEVEL)
    assert "interval 0,00 tot +0,12; nul ligt daar vóór afronding net buiten" in text
    assert "geen duidelijk verband" not in text
    assert "afronding" not in words.describe(found(0.2), LEVEL)
    assert "net buiten" not in words.describe(found(0.06, low=-0.004, high=0.12), LEVEL)

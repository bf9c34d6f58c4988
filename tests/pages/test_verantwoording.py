"""Verantwoording: how sure the figures are, and what other choices give."""

import pytest

from dashboard.vocabulary.sources import RELEASE
from tests.pages.screen import dutch, of, open_closed, open_page, tags_off, texts

CHOSEN = "Zoals in dit dashboard"


@pytest.fixture(scope="module")
def screen():
    return open_page("verantwoording")


SOURCES = (RELEASE, "CBS, ")
"""How the name of a source begins, that stands beside each of its files."""


def table(screen, caption: str):
    """The table with this caption."""
    return next(t.value for t in of(screen.main, "table") if t.proto.alt == caption)


def test_there_is_a_section_on_how_sure_it_is_with_a_headline_that_survives(screen):
    assert "Hoe zeker is het?" in [h.value for h in of(screen.main, "header")]
    bold = [m.value for m in of(screen.main, "markdown") if m.value.startswith("**Dit blijft")]
    assert len(bold) == 1 and "tussen 2018 en 2024 gingen de NPLV-gebieden vooruit" in bold[0]
    assert any("Dit hangt van de keuze af" in tags_off(t) for t in texts(screen))


def test_it_opens_with_what_a_reader_needs_and_folds_the_rest(screen):
    """What it is, where it is from, how sure it is and what it does not say, in this order."""
    opened = open_closed("verantwoording")
    heads = [h.value for h in of(opened.main, "header")]
    assert heads[:4] == [
        "Wat is het?", "Waar komt het vandaan?", "Hoe zeker is het?", "Wat zegt het niet?",
    ]  # fmt: skip
    assert not of(opened.main, "table")
    words = sum(len(tags_off(text).split()) for text in texts(opened))
    assert words <= 900
    assert sum(len(tags_off(text).split()) for text in texts(screen)) > 2 * words


def test_no_sentence_of_it_stands_twice(screen):
    said = [part for text in texts(screen) for part in tags_off(text).split(". ") if len(part) > 40]
    assert len(said) > 60
    twice = {part for part in said if said.count(part) > 1}
    assert not {part for part in twice if not part.startswith(SOURCES)}


def test_what_changed_is_listed_with_its_date(screen):
    assert "Wat is er veranderd" in [h.value for h in of(screen.main, "header")]
    assert any(m.value == "**27 november 2026**" for m in of(screen.main, "markdown"))
    said = " ".join(tags_off(t) for t in texts(screen))
    for change in ("vrijwel gelijk", "sprong", "officiële score en klasse", "eigen gemeente",
                   "dezelfde wijken geteld", "Stelling 3"):  # fmt: skip
        assert change in said


def test_the_intervals_are_those_of_the_design(screen):
    """DESIGN section 5: +0.011 [-0.001; +0.022] and -0.003 [-0.008; +0.002], within 0.001."""
    shown = table(screen, "De belangrijkste conclusies met hun interval")
    for years, value in (("2018-2024", "+0,011"), ("2022-2024", "−0,003")):
        row = shown.loc[f"NPLV min Nederland, {years}"]
        assert row["Verandering of verschil"] == value
        assert row["Te noemen"].startswith("nee")
    assert len(shown) == 8


def test_every_choice_has_its_row(screen, store):
    shown = table(screen, "Dezelfde conclusies bij andere keuzes")
    rows = store.sensitivity
    assert len(shown) == rows["key"].nunique() and shown.index[0] == CHOSEN
    value = rows[(rows["key"] == "zekerheid_hoog") & (rows["other"] == "NL")].iloc[0]["value"]
    row = shown.loc["Alleen codes met zekerheid hoog"]
    assert row["NPLV min Nederland, 2018-2024"].startswith(dutch(value, sign=True))


def test_the_variants_stand_with_coverage_start_and_result_beside_the_placebo(screen, store):
    shown = table(screen, "NPLV min vergelijkbare wijken, per manier van kiezen")
    assert len(shown) == store.variants["key"].nunique() - 1
    found = store.variants.set_index(["key", "first"])
    row = shown.loc[next(i for i in shown.index if i.startswith(CHOSEN))]
    own = found.loc["gekozen", 2018]
    assert row["Huishoudens vergeleken"] == f"{own['coverage']:.0%}"
    assert row["Verschil bij het begin (2018)"] == dutch(own["start"], sign=True)
    assert row["Verschil in verandering 2018-2024"].startswith(dutch(own["value"], sign=True))
    band = found.loc["placebo", 2018]
    ends = (band["value"] - band["margin"], band["value"] + band["margin"])
    text = " ".join(tags_off(t) for t in texts(screen))
    assert " tot ".join(dutch(x, sign=True) for x in ends) in text


def test_no_text_speaks_of_wijken_without_a_programme(screen):
    text = " ".join(tags_off(t) for t in texts(screen)).lower()
    assert "wijken zonder programma" not in text and "buiten het programma" not in text

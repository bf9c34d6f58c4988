"""Areas beside each other in words: each case, and every area and period of the set."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.analysis.areas import area_series
from dashboard.ladder import AREA, GROUP, Difference
from dashboard.subjects.compare.words import areas as c
from dashboard.subjects.compare.words.choice import choose_more, chosen_twice
from dashboard.subjects.compare.words.summary import summary_line
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES
from dashboard.vocabulary.periods import PROGRAMME_YEARS, Period
from tests.language import rungs
from tests.language.checks import check

NAN = float("nan")


def told(gaps):
    """Year -> difference between two areas, as it may be told."""
    return {year: Difference(x, AREA) for year, x in gaps.items()}


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"A": 4.1, "B": 4.0, "C": 4.05}, "In 2024 scoort A het hoogst (4,10) en B het laagst (4,00)."),
        ({"A": 4.1, "B": 4.1, "C": 4.0}, "In 2024 scoren A en B het hoogst (elk 4,10) en scoort C het laagst (4,00)."),
        ({"A": 4.1, "B": 4.0, "C": 4.0905, "D": 4.0099, "E": 4.05}, "In 2024 scoren A en C het hoogst (4,10 en 4,09) en B en D het laagst (4,00 en 4,01)."),
        ({"A": 4.1, "B": 4.14}, "In 2024 scoort B duidelijk hoger dan A (4,14 en 4,10)."),
        ({"A": 4.105, "B": 4.1}, "In 2024 scoren A en B ongeveer gelijk."),
        ({"A": 4.105, "B": 4.1, "C": 4.0951}, "In 2024 scoren A, B en C ongeveer gelijk."),
        ({"A": 4.109, "B": 4.1, "C": 4.099}, "In 2024 scoort A het hoogst (4,11) en scoren C en B het laagst (elk 4,10)."),
        ({"A": 4.1, "B": NAN}, "In 2024 scoort A 4,10. Voor B zijn over 2024 geen gegevens."),
        ({"A": None, "B": NAN}, "Voor A en B zijn over 2024 geen gegevens."),
    ],
)  # fmt: skip
def test_highest_and_lowest(values, text):
    assert check(c.highest_lowest(values, 2024, "lbm")) == text


def test_a_dimension_is_named_and_carries_a_sign():
    text = check(c.highest_lowest({"A": 0.1, "B": -0.1}, 2024, "onv"))
    assert (
        text
        == "In 2024 scoort A op overlast en onveiligheid duidelijk hoger dan B (+0,10 en −0,10)."
    )


@pytest.mark.parametrize(
    ("gaps", "text"),
    [
        ({"A": -0.1, "B": -0.2}, "In 2024 liggen beide gebieden onder X; het laagst B (−0,20), het hoogst A (−0,10)."),
        ({"A": 0.1, "B": -0.2}, "In 2024 ligt er van de 2 gebieden 1 onder en 1 boven X; het laagst B (−0,20), het hoogst A (+0,10)."),
        ({"A": 0.1, "B": 0.095}, "In 2024 liggen beide gebieden boven X."),
        ({"A": 0.0, "B": 0.0099}, "In 2024 liggen beide gebieden ongeveer even hoog als X."),
        ({"A": -0.1, "B": -0.2, "C": 0.009}, "In 2024 liggen er van de 3 gebieden 2 onder en 1 ongeveer even hoog als X; het laagst B (−0,20), het hoogst C."),
        ({"A": 0.1, "B": NAN}, "In 2024 ligt A duidelijk boven X (+0,10). Voor B zijn over 2024 geen gegevens."),
        ({"A": -0.0101}, "In 2024 ligt A iets onder X."),
        ({"A": 0.0099}, "In 2024 ligt A ongeveer even hoog als X."),
        ({"A": NAN}, "Voor A zijn over 2024 geen gegevens."),
    ],
)  # fmt: skip
def test_gaps_to_a_reference(gaps, text):
    assert check(c.gaps_to(gaps, "X", 2024, "lbm")) == text


@pytest.mark.parametrize(
    ("classes", "text"),
    [
        ({"A": 4, "B": 4}, "In 2024 vallen A en B in klasse zwak."),
        ({"A": 4}, "In 2024 valt A in klasse zwak."),
        ({"A": 4, "B": 5}, "In 2024 valt B in klasse voldoende en A in klasse zwak."),
        (
            {"A": 4, "B": None},
            "In 2024 valt A in klasse zwak. Voor B zijn over 2024 geen gegevens.",
        ),
        (dict.fromkeys("ABCDE", 7), "In 2024 vallen 5 gebieden in klasse goed."),
    ],
)
def test_classes(classes, text):
    assert check(c.classes_in(classes, 2024)) == text


@pytest.mark.parametrize(
    ("moves", "text"),
    [
        ({"A": 1, "B": 0}, "Tussen 2018 en 2024 kwam A in een hogere klasse; 1 bleef in dezelfde klasse."),
        ({"A": 1, "B": -1}, "Tussen 2018 en 2024 kwam A in een hogere klasse en kwam B in een lagere klasse."),
        ({"A": 0, "B": 0}, "Tussen 2018 en 2024 bleven A en B in dezelfde klasse."),
        ({"A": -2, "B": None}, "Tussen 2018 en 2024 kwam A in een lagere klasse. Voor B is dat niet te zeggen."),
        ({"A": None}, "Voor deze gebieden zijn er geen klassen in 2018 en 2024."),
    ],
)  # fmt: skip
def test_changes_of_class(moves, text):
    changes = {"A": moves["A"] and moves["A"] * 0.05, "B": -0.05}
    assert check(c.class_moves(moves, changes, 2018, 2024)) == text


def test_a_change_of_class_within_the_noise_is_said_to_be_one():
    text = check(c.class_moves({"A": 1, "B": -1, "C": 0}, {"A": 0.0099, "B": -0.02}, 2018, 2024))
    assert text == (
        "Tussen 2018 en 2024 kwam A in een hogere klasse en kwam B in een lagere klasse; 1 bleef "
        "in dezelfde klasse. A lag op de grens van twee klassen: de score bleef vrijwel gelijk."
    )


@pytest.mark.parametrize(
    ("gaps", "text"),
    [
        ({2018: 0.0, 2020: -0.02, 2022: -0.001, 2024: -0.015}, "In de meting van 2024 scoort A lager dan B; in 2022 was er vrijwel geen verschil."),
        ({2018: 0.0, 2020: -0.02, 2022: -0.011, 2024: -0.015}, "Sinds de meting van 2020 scoort A lager dan B; in 2018 was er vrijwel geen verschil."),
        ({2018: -0.1, 2020: -0.1, 2022: -0.1, 2024: -0.1}, "In elke meting van 2018-2024 scoort A lager dan B."),
        ({2018: -0.1, 2020: -0.1, 2022: 0.013, 2024: -0.1}, "In de meting van 2024 scoort A lager dan B; in 2022 was dat hoger."),
        ({2018: -0.1, 2020: 0.1, 2022: 0.1, 2024: 0.1}, "Sinds de meting van 2020 scoort A hoger dan B; in 2018 was dat lager."),
        ({2018: -0.1, 2020: 0.0, 2022: 0.009, 2024: -0.009}, "Sinds de meting van 2020 scoort A ongeveer even hoog als B; in 2018 was dat lager."),
        ({2018: NAN, 2020: 0.1, 2022: 0.1, 2024: 0.1}, "In elke meting van 2020-2024 scoort A hoger dan B (geen gegevens over 2018)."),
        ({2018: NAN, 2024: 0.1}, "In 2024 scoort A hoger dan B (geen gegevens over 2018)."),
        ({2018: NAN, 2024: None}, "Voor A en B zijn er geen gegevens in dezelfde jaren."),
    ],
)  # fmt: skip
def test_since_when(gaps, text):
    assert check(c.since_when("A", "B", told(gaps))) == text


def test_several_together_score_in_the_plural():
    gaps = told({2018: 1.0, 2024: 1.0})
    assert "scoren de twintig hoger" in c.since_when("de twintig", "B", gaps, plural=True)


def test_a_turn_of_a_sum_needs_an_interval_without_zero():
    gaps = {2018: Difference(0.012, GROUP, 0.013), 2024: Difference(0.013, GROUP, 0.012)}
    assert check(c.since_when("A", "B", gaps)) == (
        "In de meting van 2024 scoort A hoger dan B; in 2018 was er vrijwel geen verschil."
    )


def test_the_widest_dimension():
    spread = {"fys": (0.1, "A", "B"), "onv": (0.2, "B", "A")}
    assert check(c.widest(spread, 2024)) == (
        "In 2024 lopen de gebieden het meest uiteen op overlast en onveiligheid: "
        "B scoort daar het hoogst en A het laagst."
    )
    assert "geen enkele dimensie" in check(c.widest({"fys": (0.0099, "A", "B")}, 2024))
    near = {"fys": (0.195, "A", "B"), "onv": (0.2, "B", "A"), "soc": (0.1, "A", "B")}
    assert check(c.widest(near, 2024)).endswith(
        "op overlast en onveiligheid: B scoort daar het hoogst en A het laagst; en op "
        "fysieke leefomgeving: A scoort daar het hoogst en B het laagst."
    )
    assert "alle dimensies ongeveer even sterk" in c.widest(
        {k: near[k] for k in ("fys", "onv")}, 2024
    )
    assert "niet genoeg gegevens" in check(c.widest({}, 2024))


def test_of_two_areas_one_is_higher_and_none_is_highest():
    assert check(c.widest({"fys": (0.1, "A", "B")}, 2024, two=True)) == (
        "In 2024 verschillen de gebieden het meest op fysieke leefomgeving: "
        "A scoort daar hoger dan B."
    )


def test_what_to_do_with_fewer_than_two():
    assert "nog geen gebied" in check(choose_more(0))
    assert "één gebied" in check(choose_more(1))
    assert "allebei A" in check(chosen_twice("A", "B"))


def test_a_line_of_the_summary_says_what_is_missing():
    assert summary_line("A", (NAN, 4.1), "goed", Period(2018, 2024), "lbm") == (
        "- A: 4,100 in 2024, klasse goed; verandering 2018-2024: geen gegevens"
    )
    assert summary_line("A", (0.1, -0.1), "", Period(2018, 2024), "onv") == (
        "- A: −0,100 in 2024; verandering 2018-2024: −0,200"
    )


# --- the real set: what is said is what the numbers say


@pytest.mark.parametrize("measure", MEASURES)
def test_highest_and_lowest_are_those_of_the_table(store, measure):
    values = area_series(store, PROGRAMME_YEARS, measure)
    for year in PROGRAMME_YEARS:
        named = {store.names[a]: x for a, x in values[year].items()}
        text = check(c.highest_lowest(named, year, measure))
        for end, word in ((max(named.values()), "hoogst"), (min(named.values()), "laagst")):
            names = [n for n, x in named.items() if not rungs.rung(end - x)]
            part = text.split("het hoogst")[0 if word == "hoogst" else 1]
            assert all(n in part for n in names) if len(names) < 4 else f"{len(names)} geb" in part
            assert f"{abs(end):.2f}".replace(".", ",") in text


def test_gaps_count_the_areas_that_may_be_told_apart_from_the_country(store):
    for measure, year in itertools.product(MEASURES, PROGRAMME_YEARS):
        country = store.series[measure]["land", "NL", year]
        gaps = area_series(store, (year,), measure)[year] - country
        text = check(
            c.gaps_to({store.names[a]: x for a, x in gaps.items()}, "Nederland", year, measure)
        )
        sides = [rungs.side(x) for x in gaps]
        total = len(sides)
        for word, way in (("onder", -1), ("boven", 1), ("ongeveer even hoog", 0)):
            n = sides.count(way)
            said = re.search(rf"(\d+) {word}", text)
            whole = f"alle {total} gebieden" in text and f"{word} Nederland" in text
            assert (int(said[1]) == n) if said else (n == total) == whole, text


def test_since_when_holds_for_every_pair(store):
    scores = area_series(store, PROGRAMME_YEARS)
    for a, b in itertools.permutations(store.area_ids[:8], 2):
        gaps = (scores.loc[a] - scores.loc[b]).to_dict()
        text = check(c.since_when("Aa", "Bee", told(gaps)))
        sign = {y: rungs.side(x) for y, x in gaps.items()}
        word = {-1: "lager dan", 1: "hoger dan", 0: "ongeveer even hoog als"}[sign[2024]]
        assert f"scoort Aa {word} Bee" in text
        if found := re.search(r"(?:sinds|in) de meting van (\d{4})", text, re.I):
            start = int(found[1])
            assert all(sign[y] == sign[2024] for y in sign if y >= start)
            assert sign[max(y for y in sign if y < start)] != sign[2024]
        else:
            assert "In elke meting" in text and len(set(sign.values())) == 1


def test_the_spread_of_a_dimension_is_highest_minus_lowest(store):
    year = PROGRAMME_YEARS[-1]
    tables = {k: area_series(store, (year,), k)[year] for k in DIMENSION_KEYS}
    spread = {
        k: (v.max() - v.min(), store.names[v.idxmax()], store.names[v.idxmin()])
        for k, v in tables.items()
    }
    widest = max(spread, key=lambda k: spread[k][0])
    text = check(c.widest(spread, year))
    _, high, low = spread[widest]
    told = f"{MEASURES[widest].lower()}: {high} scoort daar het hoogst en {low} het laagst"
    assert told in text

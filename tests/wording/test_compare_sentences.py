"""Areas beside each other in words: each case, and every area and period of the set."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.analysis.areas import area_series
from dashboard.analysis.compare import closeness, pair_gaps, ranks
from dashboard.store.read import read_store
from dashboard.vocabulary import DIMENSION_KEYS, MEASURES, PROGRAMME_YEARS
from dashboard.wording import compare_sentences as c
from dashboard.wording import numbers
from dashboard.wording import rank_sentences as r
from tests.wording.checks import check

NAN = float("nan")
PERIODS = list(itertools.combinations(PROGRAMME_YEARS, 2))


@pytest.fixture(scope="module")
def store(root):
    return read_store(root / "data")


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"A": 4.1, "B": 4.0, "C": 4.05}, "In 2024 scoort A het hoogst (4,100) en B het laagst (4,000)."),
        ({"A": 4.1, "B": 4.1, "C": 4.0}, "In 2024 scoren A en B het hoogst (elk 4,100) en scoort C het laagst (4,000)."),
        ({"A": 4.1, "B": 4.1}, "In 2024 scoren A en B gelijk (4,100)."),
        ({"A": 4.10004, "B": 4.0999}, "In 2024 scoren A en B gelijk (4,100)."),
        ({"A": 4.1, "B": NAN}, "In 2024 scoort A 4,100. Voor B zijn over 2024 geen gegevens."),
        ({"A": None, "B": NAN}, "Voor A en B zijn over 2024 geen gegevens."),
    ],
)  # fmt: skip
def test_highest_and_lowest(values, text):
    assert check(c.highest_lowest(values, 2024, "lbm")) == text


def test_a_dimension_is_named_and_carries_a_sign():
    text = check(c.highest_lowest({"A": 0.1, "B": -0.1}, 2024, "onv"))
    assert (
        text
        == "In 2024 scoort A op overlast en onveiligheid het hoogst (+0,100) en B het laagst (−0,100)."
    )


@pytest.mark.parametrize(
    ("gaps", "text"),
    [
        ({"A": -0.1, "B": -0.2}, "In 2024 liggen beide gebieden onder X; het laagst B (−0,200), het hoogst A (−0,100)."),
        ({"A": 0.1, "B": -0.2}, "In 2024 ligt er van de 2 gebieden 1 onder en 1 boven X; het laagst B (−0,200), het hoogst A (+0,100)."),
        ({"A": 0.1, "B": 0.1}, "In 2024 liggen beide gebieden boven X (elk +0,100)."),
        ({"A": 0.0, "B": 0.0001}, "In 2024 liggen beide gebieden even hoog als X."),
        ({"A": -0.1, "B": -0.2, "C": 0.0}, "In 2024 liggen er van de 3 gebieden 2 onder en 1 even hoog als X; het laagst B (−0,200), het hoogst C (0,000)."),
        ({"A": 0.1, "B": NAN}, "In 2024 ligt A 0,100 boven X. Voor B zijn over 2024 geen gegevens."),
        ({"A": 0.0}, "In 2024 ligt A even hoog als X."),
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
    assert check(c.class_moves(moves, 2018, 2024)) == text


@pytest.mark.parametrize(
    ("gaps", "text"),
    [
        ({2018: 0.0, 2020: -0.02, 2022: -0.001, 2024: -0.015}, "Sinds de meting van 2020 scoort A lager dan B; in 2018 was er geen verschil."),
        ({2018: -0.1, 2020: -0.1, 2022: -0.1, 2024: -0.1}, "In elke meting van 2018-2024 scoort A lager dan B."),
        ({2018: -0.1, 2020: -0.1, 2022: 0.013, 2024: -0.1}, "In de meting van 2024 scoort A lager dan B; in 2022 was dat hoger (+0,013)."),
        ({2018: -0.1, 2020: 0.1, 2022: 0.1, 2024: 0.1}, "Sinds de meting van 2020 scoort A hoger dan B; in 2018 was dat lager (−0,100)."),
        ({2018: -0.1, 2020: 0.0, 2022: 0.0, 2024: 0.0}, "Sinds de meting van 2020 scoort A even hoog als B; in 2018 was dat lager (−0,100)."),
        ({2018: NAN, 2020: 0.1, 2022: 0.1, 2024: 0.1}, "In elke meting van 2020-2024 scoort A hoger dan B (geen gegevens over 2018)."),
        ({2018: NAN, 2024: 0.1}, "In 2024 scoort A hoger dan B (geen gegevens over 2018)."),
        ({2018: NAN, 2024: None}, "Voor A en B zijn er geen gegevens in dezelfde jaren."),
    ],
)  # fmt: skip
def test_since_when(gaps, text):
    assert check(c.since_when("A", "B", gaps)) == text


def test_several_together_score_in_the_plural():
    assert "scoren de twintig hoger" in c.since_when(
        "de twintig", "B", {2018: 1.0, 2024: 1.0}, plural=True
    )


def test_the_widest_dimension():
    spread = {"fys": (0.1, "A", "B"), "onv": (0.2, "B", "A")}
    assert check(c.widest(spread, 2024)) == (
        "In 2024 lopen de gebieden het meest uiteen op overlast en onveiligheid: "
        "0,200 tussen B (het hoogst) en A (het laagst)."
    )
    assert "geen enkele dimensie" in check(c.widest({"fys": (0.0, "A", "B")}, 2024))
    assert "niet genoeg gegevens" in check(c.widest({}, 2024))


def test_what_to_do_with_fewer_than_two():
    assert "nog geen gebied" in check(c.choose_more(0))
    assert "één gebied" in check(c.choose_more(1))
    assert "allebei A" in check(c.chosen_twice("A", "B"))


def test_a_line_of_the_summary_says_what_is_missing():
    assert c.summary_line("A", NAN, 4.1, 7, 2018, 2024, "lbm") == (
        "- A: 4,100 in 2024, klasse goed; verandering 2018-2024: geen gegevens"
    )
    assert c.summary_line("A", 0.1, -0.1, None, 2018, 2024, "onv") == (
        "- A: −0,100 in 2024; verandering 2018-2024: −0,200"
    )


# --- places


@pytest.mark.parametrize(
    ("places", "text"),
    [
        ({"A": (9, 5), "B": (7, 7)}, "Tussen 2018 en 2024 steeg A van de 9e naar de 5e plaats en bleef B op de 7e plaats in de rangorde van 20 gebieden."),
        ({"A": (5, 9)}, "Tussen 2018 en 2024 daalde A van de 5e naar de 9e plaats in de rangorde van 20 gebieden."),
        ({"A": (5, 9), "B": (1, None)}, "Tussen 2018 en 2024 daalde A van de 5e naar de 9e plaats in de rangorde van 20 gebieden. Voor B is er geen plaats in beide jaren."),
        ({"A": (9, 5), "B": (7, 7), "C": (1, 3), "D": (2, 1)}, "Tussen 2018 en 2024 steeg A de meeste plaatsen (4, van 9e naar 5e) en daalde C de meeste plaatsen (2, van 1e naar 3e) in de rangorde van 20 gebieden."),
        ({"A": (9, 8), "B": (7, 6), "C": (3, 3), "D": (2, 2)}, "Tussen 2018 en 2024 stegen A en B de meeste plaatsen (elk 1) in de rangorde van 20 gebieden."),
        ({k: (n, n) for n, k in enumerate("ABCD", 1)}, "Tussen 2018 en 2024 bleven alle 4 gebieden op hun plaats in de rangorde van 20 gebieden."),
        ({"A": (None, None)}, "Voor deze gebieden zijn er geen plaatsen in 2018 en 2024."),
    ],
)  # fmt: skip
def test_moves_in_the_ranking(places, text):
    assert check(r.rank_moves(places, 20, 2018, 2024, "lbm")) == text


def test_the_caution_counts_close_neighbours_and_names_the_others():
    text = check(r.close_scores([("A", "B", 0.01), ("B", "C", 0.05), ("C", "D", 0.0)], 2024))
    assert "2 van de 3 verschillen" in text and "alleen tussen B en C (0,050)" in text
    assert "elk verschil" in check(r.close_scores([("A", "B", 0.01)], 2024))
    many = [(str(n), str(n + 1), 0.1) for n in range(6)]
    assert "nog 3 keer" in check(r.close_scores(many, 2024))
    assert check(r.close_scores([], 2024))


def test_the_alt_text_of_places_fits():
    names = {f"Gebied met een lange naam {n}": {2018: n, 2024: None} for n in range(1, 21)}
    text = r.rank_alt(names, 20, "op de totaalscore")
    assert len(text) <= 600 and "tabel" in text and "geen gegevens in 2024" in text


# --- the real set: what is said is what the numbers say


@pytest.mark.parametrize("measure", MEASURES)
def test_highest_and_lowest_are_those_of_the_table(store, measure):
    values = area_series(store, PROGRAMME_YEARS, measure)
    for year in PROGRAMME_YEARS:
        named = {store.names[a]: x for a, x in values[year].items()}
        text = check(c.highest_lowest(named, year, measure))
        for pick in (max, min):
            name = pick(named, key=lambda n: named[n])
            assert name in text
            assert f"{numbers.magnitude(named[name])})" in text


def test_gaps_count_the_signs_of_the_table(store):
    for measure, year in itertools.product(MEASURES, PROGRAMME_YEARS):
        country = store.series[measure]["land", "NL", year]
        gaps = area_series(store, (year,), measure)[year] - country
        text = check(
            c.gaps_to({store.names[a]: x for a, x in gaps.items()}, "Nederland", year, measure)
        )
        shown = [numbers.rounded(x) for x in gaps]
        for word, n in (("onder", sum(x < 0 for x in shown)), ("boven", sum(x > 0 for x in shown))):
            said = re.search(rf"(\d+) {word}", text)
            whole = "alle 20 gebieden" in text and f"{word} Nederland" in text
            assert (int(said[1]) == n) if said else (n == 20) == whole, text


def test_since_when_holds_for_every_pair(store):
    for a, b in itertools.permutations(store.area_ids[:8], 2):
        gaps = pair_gaps(store, ("nplv", a), ("nplv", b)).to_dict()
        text = check(c.since_when("Aa", "Bee", gaps))
        sign = {y: (x > 0) - (x < 0) for y, x in ((y, numbers.rounded(v)) for y, v in gaps.items())}
        word = {-1: "lager dan", 1: "hoger dan", 0: "even hoog als"}[sign[2024]]
        assert f"scoort Aa {word} Bee" in text
        if found := re.search(r"(?:sinds|in) de meting van (\d{4})", text, re.I):
            start = int(found[1])
            assert all(sign[y] == sign[2024] for y in sign if y >= start)
            assert sign[max(y for y in sign if y < start)] != sign[2024]
        else:
            assert "In elke meting" in text and len(set(sign.values())) == 1


def test_places_and_cautions_hold_for_every_period_and_measure(store):
    for measure, (y0, y1) in itertools.product(MEASURES, PERIODS):
        values = area_series(store, PROGRAMME_YEARS, measure)
        places = ranks(values.map(lambda x: float(numbers.rounded(x))))
        for area in store.area_ids:
            pair = (places.loc[area, y0], places.loc[area, y1])
            text = check(r.rank_moves({"Aa": pair}, 20, y0, y1, measure))
            verb = "bleef" if pair[0] == pair[1] else "steeg" if pair[1] < pair[0] else "daalde"
            assert f"{verb} Aa" in text and all(f"{p}e" in text for p in pair)
        near = closeness(values[y1])
        steps = [(a, b, near.loc[b, "above"]) for a, b in itertools.pairwise(near.index)]
        text = check(r.close_scores(steps, y1))
        close = sum(x < 0.0392 for _, _, x in steps)
        assert ("elk verschil" in text) if close == 19 else (f"{close} van de 19" in text)


def test_the_spread_of_a_dimension_is_highest_minus_lowest(store):
    year = PROGRAMME_YEARS[-1]
    tables = {k: area_series(store, (year,), k)[year] for k in DIMENSION_KEYS}
    spread = {
        k: (v.max() - v.min(), store.names[v.idxmax()], store.names[v.idxmin()])
        for k, v in tables.items()
    }
    widest = max(spread, key=lambda k: spread[k][0])
    text = check(c.widest(spread, year))
    assert MEASURES[widest].lower() in text.lower() and numbers.magnitude(spread[widest][0]) in text

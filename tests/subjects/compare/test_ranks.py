"""Places in a ranking in words: each case, and every area, period and measure of the set."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools

import pytest

from dashboard.analysis.areas import area_series
from dashboard.language import numbers
from dashboard.subjects.compare.numbers import closeness, ranks
from dashboard.subjects.compare.words import ranks as r
from dashboard.vocabulary import MEASURES, PROGRAMME_YEARS
from tests.language import rungs
from tests.language.checks import check


@pytest.mark.parametrize(
    ("places", "text"),
    [
        ({"A": (9, 5), "B": (7, 7)}, "Tussen 2018 en 2024 steeg A van de 9e naar de 5e plaats en bleef B op de 7e plaats in de rangorde van 20 gebieden."),
        ({"A": (5, 9)}, "Tussen 2018 en 2024 daalde A van de 5e naar de 9e plaats in de rangorde van 20 gebieden."),
        ({"A": (5, 9), "B": (1, None)}, "Tussen 2018 en 2024 daalde A van de 5e naar de 9e plaats in de rangorde van 20 gebieden. Voor B is er geen plaats in beide jaren."),
        ({"A": (9, 5), "B": (7, 7), "C": (1, 3), "D": (2, 1)}, "Tussen 2018 en 2024 steeg A de meeste plaatsen (4: van de 9e naar de 5e) en daalde C de meeste plaatsen (2: van de 1e naar de 3e) in de rangorde van 20 gebieden."),
        ({"A": (9, 8), "B": (7, 6), "C": (3, 3), "D": (2, 2)}, "Tussen 2018 en 2024 stegen A en B de meeste plaatsen (elk 1) in de rangorde van 20 gebieden."),
        ({k: (n, n) for n, k in enumerate("ABCD", 1)}, "Tussen 2018 en 2024 bleven alle 4 gebieden ongeveer op hun plaats in de rangorde van 20 gebieden."),
        ({"A": (None, None)}, "Voor deze gebieden zijn er geen plaatsen in 2018 en 2024."),
    ],
)  # fmt: skip
def test_moves_in_the_ranking(places, text):
    assert check(r.rank_moves(places, {}, 20, 2018, 2024, "lbm")) == text


def test_a_move_among_places_that_hardly_differ_is_not_told_as_one():
    near = {"A": ((9, 9), (4, 9)), "B": (None, None), "C": ((1, 2), (3, 3)), "E": ((1, 4), (4, 4))}
    moves = {"A": (9, 5), "B": (6, 6), "C": (1, 3)}
    assert check(r.rank_moves(moves, near, 20, 2018, 2024, "lbm")) == (
        "Tussen 2018 en 2024 bleef A ongeveer op dezelfde plaats (9e, daarna 5e: dat verschil is te "
        "klein om te noemen), bleef B op de 6e plaats en daalde C van de 1e naar de 3e plaats in "
        "de rangorde van 20 gebieden."
    )
    many = {**moves, "D": (2, 2), "E": (1, 4)}
    text = check(r.rank_moves(many, near, 20, 2018, 2024, "lbm"))
    assert "steeg" not in text and "daalde C de meeste plaatsen (2: " in text


def test_the_caution_counts_close_neighbours_and_names_the_others():
    text = check(r.close_scores([("A", "B", 0.009), ("B", "C", 0.05), ("C", "D", 0.0)], 2024))
    assert "2 van de 3 verschillen" in text and "alleen tussen B en C (0,050)" in text
    assert "elk verschil" in check(r.close_scores([("A", "B", 0.009)], 2024))
    many = [(str(n), str(n + 1), 0.1) for n in range(6)]
    assert "nog 3 keer" in check(r.close_scores(many, 2024))
    assert check(r.close_scores([], 2024))


def test_the_alt_text_of_places_fits():
    names = {f"Gebied met een lange naam {n}": {2018: n, 2024: None} for n in range(1, 21)}
    text = r.rank_alt(names, 20, "op de totaalscore")
    assert len(text) <= 600 and "tabel" in text and "geen gegevens in 2024" in text


@pytest.mark.parametrize("measure", MEASURES)
def test_moves_and_cautions_hold_for_every_period(store, measure):
    table = area_series(store, PROGRAMME_YEARS, measure)
    places = ranks(table.map(lambda x: float(numbers.rounded(x))))
    for y0, y1 in itertools.combinations(PROGRAMME_YEARS, 2):
        near = {y: closeness(table[y]) for y in (y0, y1)}
        order = {y: sorted(table[y].tolist(), reverse=True) for y in (y0, y1)}
        for area in store.area_ids:
            pair = tuple(int(places.loc[area, y]) for y in (y0, y1))
            given, alike = [], []
            for y in (y0, y1):
                own = table.loc[area, y]
                alike.append([n for n, x in enumerate(order[y], 1) if not rungs.rung(x - own)])
                given.append(tuple(near[y].loc[area, ["best", "worst"]].astype(int)))
                assert given[-1] == (alike[-1][0], alike[-1][-1])
            text = check(r.rank_moves({"Aa": pair}, {"Aa": tuple(given)}, 20, y0, y1, measure))
            moved = pair[0] not in alike[1] and pair[1] not in alike[0]
            assert ("steeg Aa" in text) == (moved and pair[1] < pair[0]), text
            assert ("daalde Aa" in text) == (moved and pair[1] > pair[0]), text
            assert all(f"{p}e" in text for p in pair)
        steps = [(a, b, near[y1].loc[b, "above"]) for a, b in itertools.pairwise(near[y1].index)]
        text = check(r.close_scores(steps, y1))
        close = sum(not rungs.rung(x) for _, _, x in steps)
        assert ("elk verschil" in text) if close == 19 else (f"{close} van de 19" in text)

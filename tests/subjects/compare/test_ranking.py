"""Places in a ranking in words: each case, and every area, period and measure of the set."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools

import pytest

from dashboard.analysis.areas import area_series
from dashboard.language import numbers
from dashboard.subjects.compare.numbers import Comparison, closeness, ranks
from dashboard.subjects.compare.tiles.ranking import most_moved, ranking
from dashboard.subjects.compare.words import ranking as r
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import PROGRAMME_YEARS, Period
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
    assert check(r.rank_moves(places, {}, 20, Period(2018, 2024), "lbm")) == text


def test_a_move_among_places_that_hardly_differ_is_not_told_as_one():
    near = {"A": ((9, 9), (4, 9)), "B": (None, None), "C": ((1, 2), (3, 3)), "E": ((1, 4), (4, 4))}
    moves = {"A": (9, 5), "B": (6, 6), "C": (1, 3)}
    assert check(r.rank_moves(moves, near, 20, Period(2018, 2024), "lbm")) == (
        "Tussen 2018 en 2024 bleef A ongeveer op dezelfde plaats, bleef B op de 6e plaats en daalde C van de 1e naar de 3e plaats in "
        "de rangorde van 20 gebieden."
    )
    many = {**moves, "D": (2, 2), "E": (1, 4)}
    text = check(r.rank_moves(many, near, 20, Period(2018, 2024), "lbm"))
    assert "steeg" not in text and "daalde C de meeste plaatsen (2: " in text


def test_the_caution_counts_close_neighbours():
    text = check(r.close_scores([("A", "B", 0.009), ("B", "C", 0.05), ("C", "D", 0.0)], 2024))
    assert "2 van de 3 verschillen" in text
    assert "elk verschil" in check(r.close_scores([("A", "B", 0.009)], 2024))
    many = [(str(n), str(n + 1), 0.1) for n in range(6)]
    assert "elk gebied genoeg van het volgende" in check(r.close_scores(many, 2024))
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
            text = check(
                r.rank_moves({"Aa": pair}, {"Aa": tuple(given)}, 20, Period(y0, y1), measure)
            )
            moved = pair[0] not in alike[1] and pair[1] not in alike[0]
            assert ("steeg Aa" in text) == (moved and pair[1] < pair[0]), text
            assert ("daalde Aa" in text) == (moved and pair[1] > pair[0]), text
            # A move that cannot be told has no places either.
            assert all(f"{p}e" in text for p in pair) or "ongeveer" in text
            assert ("ongeveer" in text) == (not moved and pair[0] != pair[1]), text
        steps = [(a, b, near[y1].loc[b, "above"]) for a, b in itertools.pairwise(near[y1].index)]
        text = check(r.close_scores(steps, y1))
        close = sum(not rungs.rung(x) for _, _, x in steps)
        assert ("elk verschil" in text) if close == 19 else (f"{close} van de 19" in text)


# --- the tile: figure, table and headline


@pytest.mark.parametrize("measure", MEASURES)
def test_figure_and_table_have_the_place_that_follows_from_the_stored_scores(store, measure):
    areas = ("delft-west", "breda-noord")
    content = ranking(store, Comparison(tuple(map(store.area, areas)), measure=measure))
    frame = content.table.frame.set_index("Gebied")
    rows = store.scores[
        (store.scores["level"] == "nplv") & store.scores["code"].isin(store.area_ids)
    ]
    for year in PROGRAMME_YEARS:
        values = rows[rows["year"] == year].set_index("code")[measure].round(3)
        for line in content.figure.lines:
            code = next(a for a in store.area_ids if store.names[a] == line.name)
            place = 1 + int((values > values[code]).sum())
            assert frame.at[line.name, str(year)] == place
            assert line.ranks[content.figure.years.index(year)] == place
    assert {line.name for line in content.figure.lines if line.role} == {
        store.names[area] for area in areas
    }
    best = frame["Waarde 2024"].tolist()
    assert best == sorted(best, reverse=True)
    apart = (frame["Waarde 2024"].diff()).tolist()[1:]
    assert frame["Verschil met de plaats erboven"].tolist()[1:] == pytest.approx(apart)
    moved = frame["2018"] - frame["2024"]
    assert moved.tolist() == frame["Plaatsen omhoog (+) of omlaag (−)"].tolist()
    told = content.headline + content.lead
    assert all(store.names[area] in told for area in areas)


def test_the_value_of_a_dimension_carries_its_sign_in_the_table_of_places(store):
    asked = Comparison(tuple(map(store.area, ("delft-west", "breda-noord"))), measure="vrz")
    shown = ranking(store, asked).table.shown["Waarde 2024"]
    assert all(value[0] in "+−" for value in shown)


def test_only_moves_that_are_told_are_drawn_as_the_largest():
    at = {"a": (5, 1), "b": (1, 5), "c": (9, 2)}
    near = {"a": ((5, 5), (1, 1)), "b": ((1, 1), (5, 5)), "c": ((2, 9), (2, 9))}
    assert set(most_moved(at, near)) == {"a", "b"}
    assert most_moved({"c": at["c"]}, near) == ()
    assert most_moved({"d": (None, 3)}, near) == ()

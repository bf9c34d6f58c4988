"""The first facts of a composed area: the numbers by another route, and every sentence."""

import math

import pytest

from dashboard.analysis.compose import Composed
from dashboard.ladder import AREA, Difference
from dashboard.store.own import compose
from dashboard.store.read import Store
from dashboard.subjects.own_area.numbers import Facts, facts
from dashboard.subjects.own_area.tiles.facts import first_facts, on_map
from dashboard.subjects.own_area.words import facts as words
from dashboard.vocabulary.areas import Area
from tests.language.checks import check


def own(store: Store, *codes: str) -> Area:
    area = compose(store, "Proef", codes).area
    assert area
    return area


def by_hand(store: Store, codes: list[str], year: int) -> float:
    """The mean of the places, weighted by their households, from plain rows."""
    rows = store.scores[(store.scores["year"] == year) & store.scores["code"].isin(codes)]
    households = store.areas.set_index("code")["households"]
    weighed = [(float(households[code]), float(score))
               for code, score in zip(rows["code"], rows["lbm"], strict=True)]  # fmt: skip
    return sum(w * x for w, x in weighed) / sum(w for w, _ in weighed)


def test_the_numbers_are_those_of_its_places_weighted_by_households(store):
    codes = ["WK003402", "WK003403", "WK003404", "WK015302"]
    found = facts(store, own(store, *codes))
    households = store.areas.set_index("code").loc[codes, "households"]
    assert found.households == households.sum() and found.places == 4
    # The same sum in another order: a rounding in the last digit is all that may differ.
    assert math.isclose(found.score, by_hand(store, codes, 2024), abs_tol=1e-9)
    change = by_hand(store, codes, 2024) - by_hand(store, codes, 2018)
    assert math.isclose(found.change.value, change, abs_tol=1e-9)


def test_an_area_of_the_programme_composed_anew_has_its_numbers(store):
    area = store.area("heerlen-noord")
    found = facts(store, own(store, *area.members))
    row = store.series.loc[("nplv", area.code)]
    assert math.isclose(found.score, row.at[2024, "lbm"], abs_tol=1e-9)
    assert found.klass == row.at[2024, "class"]
    assert math.isclose(found.change.value, row.at[2024, "lbm"] - row.at[2018, "lbm"], abs_tol=1e-9)


def test_a_buurt_outside_the_programme_has_no_change_and_says_why(store):
    content = first_facts(store, own(store, "BU01530202"))
    card = content.figure.cards[2]
    assert f"{card.value} {card.remark}" == "niet te bepalen in deze set: alleen 2024"
    assert card.changes[0].text == "van deze plek is er geen score over 2018"
    assert "sinds 2018" not in content.headline
    check(content.headline)


def test_the_last_row_of_the_table_is_the_whole_area_as_on_the_cards(store):
    content = first_facts(store, own(store, "WK003401", "WK003402"))
    last = [column.written[-1] for column in content.table.columns]
    cards = [card.value for card in content.figure.cards]
    then, now = (float(last[at].replace(",", ".")) for at in (5, 6))
    assert [last[0], last[2], last[4], last[6]] == ["Proef", "samen", *cards[:2]]
    assert math.isclose(now - then, facts(store, own(store, "WK003401", "WK003402")).change.value,
                        abs_tol=0.0011)  # fmt: skip  # both are rounded to three decimals
    assert f"klasse {last[7]}" == content.figure.cards[1].remark


def test_where_only_some_places_lack_the_first_year_it_is_not_said_of_all(store):
    found = facts(store, own(store, "GM0034"))
    assert 0 < found.short < found.places and not found.change.known
    content = first_facts(store, own(store, "GM0034"))
    card = content.figure.cards[2]
    assert f"{card.value} {card.remark}" == "niet te bepalen in deze set"
    assert card.changes[0].text == "van 2 van de 62 plekken is er geen score over 2018"


def test_what_does_not_weigh_is_told(store):
    table = store.areas[(store.areas["level"] == "wijk") & store.areas["households"].isna()]
    content = first_facts(store, own(store, table["code"].iloc[0], "WK003402"))
    assert "1 plek telt niet mee in de score" in content.lead


def test_an_area_without_households_has_no_score_and_says_so(store):
    table = store.areas[(store.areas["level"] == "wijk") & store.areas["households"].isna()]
    content = first_facts(store, own(store, table["code"].iloc[0]))
    assert content.headline == "Van Proef is in 2024 geen score te bepalen."
    card = content.figure.cards[2]
    assert f"{card.value} {card.remark}" == "niet te bepalen in deze set"


@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_the_map_names_what_it_points_out(store, level):
    area = own(store, "WK003402", "BU01530202")
    content = on_map(store, area, level)
    assert "1 wijk en 1 buurt" in content.headline
    assert content.figure.members == area.members
    assert on_map(store, None, level).figure.members == ()


def some(change: float | None = 0.02, **more: object) -> Facts:
    known = {
        "households": 10.0, "score": 4.0, "klass": 6, "years": (2018, 2024), "places": 3,
        "uncounted": 0, "moved": 0, "short": 0,
    }  # fmt: skip
    return Facts(**{**known, "change": Difference(change, AREA), **more})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (0.02, "; sinds 2018 ging het licht vooruit."),
        (-0.05, "; sinds 2018 ging het duidelijk achteruit."),
        (0.009, "; sinds 2018 bleef het vrijwel gelijk."),
        (float("nan"), "klasse ruim voldoende."),
    ],
)
def test_the_headline_goes_by_the_ladder(change, told):
    sentence = words.stands("proef", some(change))
    assert sentence.endswith(told)
    check(sentence)


def test_how_many_places_lack_the_first_year_is_told():
    lacking = some(float("nan"), years=(2024,), short=2)
    assert words.went(lacking) == "van 2 van de 3 plekken is er geen score over 2018"
    whole = some(float("nan"), years=(2024,), short=3)
    assert words.went(whole) == "van al deze plekken is er geen score over 2018"


def test_each_step_is_told_as_what_it_did():
    told = {
        "Rozenwerf toegevoegd.": (Composed(), ["Rozenwerf"], []),
        "4 plekken toegevoegd.": (Composed(), list("abcd"), []),
        "Pathmos weggehaald.": (Composed(gone=("x",)), [], ["Pathmos"]),
        "Deze plek zat al in uw gebied.": (Composed(already=("x",)), [], []),
        "": (Composed(), [], []),
    }
    for sentence, (step, names, gone) in told.items():
        assert words.step(step, names, gone) == sentence
    whole = words.step(Composed(added=("a",), gone=("b",)), ["De Werven"], ["Rozenwerf"])
    assert whole.startswith("De Werven toegevoegd. De buurt die er al in zat")
    assert "hoogstens 300" in words.step(Composed(too_many=412), [], [])

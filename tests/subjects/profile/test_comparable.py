"""Comparable wijken of an area: bars, lists, tables, headlines and the stored matches agree."""

import pytest

from dashboard.analysis.comparable import match
from dashboard.content.texts import Remark
from dashboard.language import numbers
from dashboard.subjects.profile.tiles.comparable import balance, match_notes, wijken
from dashboard.vocabulary.measures import MEASURES
from tests.language import rungs

LARGEST = 2
"""No difference in score is as large; every score is larger."""


@pytest.fixture(scope="module")
def matched(store):
    return [area for area in store.area_ids if match(store, store.area(area))]


def weighted(store, value, area, side, year, measure):
    """The mean of the units or matches of an area by the weight of each pair, from the rows."""
    pairs = store.matches[store.matches["code"] == area]
    levels = {"WK": "wijk", "BU": "buurt"}
    found = [value(levels[code[:2]], code, year, measure) for code in pairs[side]]
    return sum(x * w for x, w in zip(found, pairs["weight"], strict=True)) / pairs["weight"].sum()


def test_the_balance_is_the_weighted_mean_of_the_pairs(store, value, matched):
    for area in matched:
        content = balance(store, store.area(area))
        columns = [column.values for column in content.table.columns]
        drawn = content.figure.series[0].values
        for at, measure in enumerate(MEASURES):
            own, alike = (
                [weighted(store, value, area, side, year, measure) for year in (2018, 2024)]
                for side in ("unit", "match")
            )
            country = value("land", "NL", 2018, measure)
            row = [column[at] for column in columns[1:]]
            assert row == pytest.approx(
                [
                    own[0], alike[0], own[0] - alike[0], own[0] - country, own[1] - own[0],
                    alike[1] - alike[0],
                ]
            )  # fmt: skip
            assert drawn[at] == pytest.approx(own[0] - alike[0])
        assert content.figure.categories == tuple(MEASURES.values())
        step = rungs.rung(drawn[0])
        side = {-1: "onder die", 0: "ongeveer even hoog", 1: "boven die"}[(step > 0) - (step < 0)]
        assert side in content.headline and rungs.number(drawn[0]) in content.headline


def test_the_wijken_are_those_of_the_stored_pairs_by_weight(store, value, matched):
    for area in matched:
        content = wijken(store, store.area(area))
        pairs = store.matches[store.matches["code"] == area].groupby("match")["weight"].sum()
        share = (pairs / pairs.sum()).sort_values(ascending=False)
        table = content.table.frame
        assert table["Gewicht"].tolist() == pytest.approx(share.tolist())
        names = store.areas.set_index("code")["name"]
        assert sorted(table["Wijk"]) == sorted(names[share.index])
        moved = [value("wijk", c, 2024) - value("wijk", c, 2018) for c in share.index]
        assert sorted(table["Verandering 2018-2024"]) == pytest.approx(sorted(moved))
        shown = content.figure.items
        assert [name for name, _ in shown] == table["Wijk"].tolist()[:10]
        for (_, text), (_, row) in zip(shown, table.iterrows(), strict=False):
            assert f"({row['Gemeente']}): {numbers.share(row['Gewicht'], 1)} van" in text
            assert numbers.difference(row["Verandering 2018-2024"]) in text
        assert str(len(table)) in content.headline
        assert bool(content.notes) == (len(table) > 10)


def test_a_comparable_wijk_with_a_jump_is_marked(store, matched):
    """Of the 209 wijken that stand beside the areas four made a jump; none has few homes."""
    code = store.areas.drop_duplicates("code").set_index("code")["jump"]
    jumped = set(store.matches["match"]) & set(code[code.fillna("") != ""].index)
    marked = 0
    for area in matched:
        own = set(store.matches.loc[store.matches["code"] == area, "match"]) & jumped
        flags = wijken(store, store.area(area)).table.frame["Let op"]
        assert flags.str.startswith("sprong in").sum() == len(own), area
        marked += len(own)
    assert marked >= 4


def test_a_score_has_no_sign_and_a_difference_is_no_score(store, matched):
    for area in matched:
        for content in (balance(store, store.area(area)), wijken(store, store.area(area))):
            for column in content.table.columns:
                if column.kind == "difference":
                    assert all(abs(x) < LARGEST for x in column.values), column.header
        first = balance(store, store.area(area)).table.columns[1]
        partly = match(store, store.area(area)).coverage < 0.9995
        assert first.header.endswith("(vergeleken deel) 2018") == partly
        assert first.written[0] == numbers.score(first.values[0])


def test_an_area_without_comparable_wijken_says_so_and_shows_nothing(store, matched):
    for area in set(store.area_ids) - set(matched):
        for make in (balance, wijken):
            content = make(store, store.area(area))
            assert isinstance(content.figure, Remark)
            assert "geen vergelijkbare wijken" in content.headline
            assert content.table.shown.iloc[0, 0] == "geen gegevens"
        assert match_notes(store, store.area(area)) == (content.headline,)

"""Tiles that name who is first, or speak of the country: no further than the data carry."""

import pytest

from dashboard.analysis.comparable import match
from dashboard.subjects.compare.tiles import course as compare
from dashboard.subjects.compare.tiles import parts as compare_parts
from dashboard.subjects.compare.tiles import tables as compare_tables
from dashboard.subjects.dimension.tiles import lines as dimension
from dashboard.subjects.nota import numbers as nota
from dashboard.subjects.overview.tiles.lines import lines
from dashboard.subjects.profile.tiles import comparable
from dashboard.subjects.unfavourable.tiles import households as unfavourable
from dashboard.vocabulary import COUNTRY, COVERED, PROGRAMME, PROGRAMME_YEARS, YEARS


def test_a_series_of_fewer_wijken_never_speaks_of_the_country(store):
    assert store.manifest["panels"]["NL-2002"]["share"] < COVERED
    for view in unfavourable.SHARE_OR_NUMBER:
        text = unfavourable.wijken(store, COUNTRY, YEARS, view)
        assert "in de Nederlandse wijken met alle metingen" in text.headline
        assert "in Nederland" not in text.headline + text.alt
        whole = unfavourable.wijken(store, COUNTRY, PROGRAMME_YEARS, view)
        assert "in Nederland" in whole.headline


def test_a_group_is_set_beside_the_others_and_not_beside_itself(store):
    text = unfavourable.wijken(store, PROGRAMME, PROGRAMME_YEARS, "deel")
    assert "rest van het land" in text.lead and "NPLV" not in text.lead


def test_no_name_with_brackets_is_followed_by_brackets(store):
    for text in (
        lines(store, True, False, None),
        dimension.lines(store, "onv", True, None),
    ):
        assert ") (" not in f"{text.headline} {text.lead}"


def test_a_summary_about_a_dimension_says_where_it_goes_on_about_the_total(store):
    asked = compare.Comparison(("delft-west", "breda-noord"), measure="won")
    text = compare_parts.summary(store, asked.measured, "delft-west", "breda-noord")
    assert "\nOver de totaalscore:\nIn 2024 scoort Delft-West" in text
    whole = compare.Comparison(asked.areas)
    assert "Over de totaalscore:" not in compare_parts.summary(store, whole.measured, *asked.areas)


def test_a_score_of_a_compared_part_carries_no_plus(store):
    partly = [a for a in store.area_ids if (m := match(store, a)) and m.coverage < 0.9995]
    assert partly
    for area in partly:
        shown = comparable.balance(store, area).table.shown
        (column,) = [c for c in shown if c.endswith("(vergeleken deel) 2018")]
        assert not shown.loc["Totaalscore", column].startswith("+")


def test_the_value_of_a_dimension_carries_its_sign_in_the_table_of_places(store):
    asked = compare.Comparison(("delft-west", "breda-noord"), measure="vrz").measured
    shown = compare_tables.places(store, asked).table.shown["Waarde 2024"]
    assert all(value[0] in "+−" for value in shown)


def test_only_moves_that_are_told_are_drawn_as_the_largest():
    at = {"a": (5, 1), "b": (1, 5), "c": (9, 2)}
    near = {"a": ((5, 5), (1, 1)), "b": ((1, 1), (5, 5)), "c": ((2, 9), (2, 9))}
    assert set(compare_tables._most_moved(at, near)) == {"a", "b"}
    assert compare_tables._most_moved({"c": at["c"]}, near) == ()


def test_the_households_of_a_shifted_bound_have_their_share(store):
    table = nota.households(store).table.set_index(["what", "year"])
    whole = table.at[("wijk", 2024), "households"] / table.at[("wijk", 2024), "share"]
    for what in ("wijk_laag", "wijk_hoog"):
        share = table.at[(what, 2024), "households"] / whole
        assert table.at[(what, 2024), "share"] == pytest.approx(share, abs=1e-6)

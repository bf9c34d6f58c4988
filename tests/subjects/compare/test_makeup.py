"""What a difference is made of: bars, table, headline, summary and the stored scores agree."""

import itertools

import pytest

from dashboard.analysis.areas import pickable
from dashboard.content.figures import Waterfall
from dashboard.content.texts import Remark
from dashboard.language import numbers
from dashboard.subjects.compare.numbers import Comparison
from dashboard.subjects.compare.tiles.lines import area_lines
from dashboard.subjects.compare.tiles.makeup import between, over_time, pair, role_in, summary
from dashboard.subjects.compare.tiles.ranking import ranking
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.periods import PERIODS, Period
from tests.language import rungs

PLACES = {"NPLV": "nplv", "NL": "land", "delft-west": "nplv", "breda-noord": "nplv"}


def test_the_parts_of_a_difference_are_those_of_the_stored_scores(store, value):
    for (a, one), (b, two) in itertools.permutations(PLACES.items(), 2):
        content = between(store, store.area(a), store.area(b), Period(2018, 2024))
        frame = content.table.frame.set_index("Dimensie")
        bars = {step.name: step.value for step in content.figure.steps}
        for key, dimension in DIMENSIONS.items():
            then, now = (value(one, a, y, key) - value(two, b, y, key) for y in (2018, 2024))
            row = frame.loc[dimension.name]
            assert (row["Verschil 2024"], row["Verschil 2018"]) == pytest.approx((now, then))
            assert row["Verandering"] == pytest.approx(now - then)
            assert bars[dimension.name] == pytest.approx(now)
            assert row.iloc[0] == pytest.approx(value(one, a, 2024, key))
            assert row.iloc[1] == pytest.approx(value(two, b, 2024, key))
        gap = value(one, a, 2024) - value(two, b, 2024)
        assert frame.at["Totaal", "Verschil 2024"] == pytest.approx(gap, abs=1e-5)
        assert content.figure.total.value == pytest.approx(gap, abs=1e-5)
        step = rungs.rung(gap, "group" if {a, b} <= {"NPLV", "NL"} else "area")
        how = ("ongeveer even hoog", "iets", "duidelijk")[abs(step)]
        assert how in content.headline and rungs.number(gap) in content.headline
        kinds = [column.kind for column in content.table.columns]
        assert kinds == ["text", *["deviation"] * 2, *["difference"] * 3]


@pytest.mark.parametrize("period", PERIODS)
def test_the_parts_of_a_change_are_those_of_the_stored_scores(store, value, period):
    for code, level in PLACES.items():
        content = over_time(store, store.area(code), period)
        frame = content.table.frame.set_index("Dimensie")
        bars = {step.name: step.value for step in content.figure.steps}
        for key, dimension in DIMENSIONS.items():
            then, now = (value(level, code, year, key) for year in period)
            found = frame.loc[dimension.name].tolist()
            assert found == pytest.approx([then, now, now - then])
            assert bars[dimension.name] == pytest.approx(now - then)
        whole = value(level, code, period.last) - value(level, code, period.first)
        assert frame.at["Totaal", "Verandering"] == pytest.approx(whole, abs=1e-5)
        assert rungs.number(whole) in content.headline
        step = rungs.rung(whole, "group" if code in {"NPLV", "NL"} else "area")
        assert content.figure.total.value * step >= 0
        assert not step or f" {rungs.way(step)}" in content.headline or "zeker" in content.headline


def test_a_place_is_never_set_against_itself(store):
    areas = ("delft-west", "breda-noord")
    assert pair(areas, None, None) == areas
    assert pair(areas, "breda-noord", None) == ("breda-noord", "delft-west")
    assert pair(areas, "NL", "NL") == ("NL", "delft-west")
    assert pair(areas[:1], None, "delft-west") == ("NPLV", "delft-west")
    choices = [*store.area_ids, "NL", "NPLV"]
    assert [area.code for area in pickable(store)] == choices
    for own, other in itertools.product([None, *choices], repeat=2):
        assert len(set(pair(areas, own, other))) == 2


def test_a_summary_about_a_dimension_says_where_it_goes_on_about_the_total(store):
    areas = tuple(map(store.area, ("delft-west", "breda-noord")))
    text = summary(store, Comparison(areas, measure="won"), *areas)
    assert "\nOver de totaalscore:\nIn 2024 scoort Delft-West" in text and "klasse" not in text
    assert "Over de totaalscore:" not in summary(store, Comparison(areas), *areas)


def test_a_summary_has_a_line_for_every_place_and_the_sentences_of_the_tile(store, value):
    areas = ("delft-west", "breda-noord")
    chosen = tuple(map(store.area, areas))
    lines = summary(store, Comparison(chosen), *chosen).splitlines()
    for line, code in zip(lines[1:5], (*areas, "NPLV", "NL"), strict=True):
        level = PLACES[code]
        then, now = (value(level, code, year) for year in (2018, 2024))
        klass = numbers.class_short(int(value(level, code, 2024, "class")))
        assert line == (
            f"- {store.names[code]}: {numbers.score(now)} in 2024, klasse {klass}; "
            f"verandering 2018-2024: {numbers.difference(now - then)}"
        )
    tile = between(store, *chosen, Period(2018, 2024))
    assert tile.headline in lines and tile.lead in lines


def test_without_data_no_bar_of_zero_is_drawn(store):
    """Almere has no score of 2018: a whole change of 0,000 would be an invention."""
    almere, wijk = store.area("GM0034"), store.area("WK003402")
    content = over_time(store, almere, Period(2018, 2024))
    assert isinstance(content.figure, Remark) and not content.alt
    assert isinstance(between(store, wijk, almere, Period(2018, 2020)).figure, Remark)
    assert isinstance(between(store, wijk, almere, Period(2018, 2024)).figure, Waterfall)


def test_a_place_has_one_role_in_every_tile_of_the_page(store):
    """Also where a reference or a place without a rank comes before it."""
    codes = ["NPLV", "GM0363", "breda-noord"]
    areas = tuple(map(store.area, codes))
    chosen = Comparison(areas)
    drawn = {line.name: line.role for line in area_lines(store, chosen).figure.series}
    ranked = {line.name: line.role for line in ranking(store, chosen).figure.lines if line.role}
    assert role_in(codes, store.area("breda-noord")) == "area-1"
    assert role_in(codes, store.area("NPLV")) == "programme"
    assert drawn["Breda-Noord"] == ranked["Breda-Noord"] == "area-1"
    assert role_in(store.area_ids, store.area("breda-noord")) == "muted"

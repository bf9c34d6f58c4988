"""Areas beside each other on a measure of a theme: true, in its unit, told by its own ladder."""

import re

import pytest

from dashboard.content.answers import Tracks
from dashboard.content.figures import Lines, Panels
from dashboard.store.own import compose
from dashboard.subjects.compare.numbers import (
    CHANGE,
    REFERENCES,
    VIEWS,
    Comparison,
    theme_periods,
    themed_measures,
    views_of,
)
from dashboard.subjects.compare.tiles.lines import area_lines
from dashboard.vocabulary.areas import COUNTRY
from dashboard.vocabulary.measures import THEMED, measure_of
from dashboard.vocabulary.periods import Period
from tests.language.checks import check

TWO = ("heerlen-noord", "breda-noord")
THREE = (*TWO, "arnhem-oost")
SAMPLE = ("koop", "criminaliteit", "armoede", "woz", "vermogen", "advies_vwo")
STRANGE = re.compile(r"\b(nan|None|score|scoort|scoren|vooruit|achteruit|voorsprong|achterstand)\b")


def compared(store, key, areas=TWO, view="stand", references=(COUNTRY,), everything=False):
    codes = store.area_ids if everything else areas
    found = tuple(map(store.area, codes))
    return Comparison(found, everything, key, theme_periods(store, key)[0], view, references)


def hold(store, chosen: Comparison) -> None:
    """What must hold of every comparison on a measure of a theme."""
    content, measure = area_lines(store, chosen), measure_of(chosen.scored)
    check(content.headline)
    own = content.notes[2:] if measure.care else content.notes[1:]
    said = " ".join((content.headline, content.lead, content.alt, content.unit, *own))
    said = said.replace("scores van de Leefbaarometer", "")
    assert not STRANGE.search(said), said
    assert measure.over in content.source and measure.about in content.notes
    one = len(chosen.years) == 1
    assert isinstance(content.figure, Tracks if one else Lines | Panels)
    for column in content.table.columns[1:]:
        assert column.measured_in == content.unit
    lacking = [n for n, v in zip(content.table["Lijn"].values,
                                 content.table[str(chosen.period.last)].values, strict=True)
               if n in chosen.names.values() and v != v]  # fmt: skip
    # Against a reference that is not there nobody has a value: then the headline says that.
    where = " ".join((content.lead, *content.notes))
    nobody = "niet te bepalen" in content.headline
    assert nobody or all(name in where for name in lacking), (lacking, where)


@pytest.mark.parametrize("key", SAMPLE)
@pytest.mark.parametrize("view", VIEWS)
def test_a_theme_is_compared_in_its_own_words(store, key, view):
    if view not in views_of(theme_periods(store, key)[0]):
        assert view == CHANGE and len(theme_periods(store, key)) == 1
        return
    hold(store, compared(store, key, THREE, view))
    hold(store, compared(store, key, TWO, view, REFERENCES))


@pytest.mark.proof
@pytest.mark.parametrize("key", THEMED)
def test_every_theme_is_compared_in_its_own_words(store, key):
    for view in views_of(theme_periods(store, key)[0]):
        for areas in (TWO, THREE, ("GM0344", "WK034403"), ("NL", *TWO)):
            hold(store, compared(store, key, areas, view, REFERENCES))
        hold(store, compared(store, key, view=view, everything=True))


def test_the_values_are_sums_by_sums_of_the_wijken_of_an_area(store):
    """Heerlen-Noord, from the rows of its wijken in the table, as plain numbers."""
    rows = store.indicators[store.indicators["measure"] == "koop"]
    parts = rows[rows["code"].isin(store.area("heerlen-noord").members)].to_dict("records")
    wanted = 100 * sum(r["numerator"] for r in parts) / sum(r["weight"] for r in parts)
    table = area_lines(store, compared(store, "koop")).table
    assert table["2024"].values[0] == pytest.approx(wanted, abs=1e-9)


def test_an_area_of_a_reader_is_compared_as_the_others(store):
    members = store.area("heerlen-noord").members
    own = compose(store, "Mijn gebied", members).area
    chosen = Comparison((own, store.area("heerlen-noord")), False, "koop", Period(2024, 2024))
    content = area_lines(store, chosen)
    mine, theirs = content.table["2024"].values[:2]
    assert mine == pytest.approx(theirs, abs=1e-9)
    assert "ongeveer gelijk" in content.headline


def test_less_than_four_fifths_of_the_households_is_not_told_but_said(store):
    content = area_lines(store, compared(store, "armoede", ("dordrecht-west", "heerlen-noord")))
    assert "Niet te bepalen voor Dordrecht West (73% bekend)" in content.lead
    assert "Dordrecht" not in content.headline


def test_the_measures_and_the_years_are_those_of_the_set(store):
    assert set(themed_measures(store)) == set(THEMED)
    assert theme_periods(store, "koop") == (Period(2024, 2024),)
    assert theme_periods(store, "criminaliteit")[0] == Period(2021, 2025)
    assert len(theme_periods(store, "criminaliteit")) == 10

"""The tiles of the themes: figure, table and sentence do not speak against each other."""

import re

import pytest

from dashboard.content.figures import Bars, Lines, Scatter, Tracks
from dashboard.content.maps import SpotMap
from dashboard.content.texts import HeatTable
from dashboard.plans.themes import answer_tile, of_measure
from dashboard.subjects.themes.tiles.areas import in_order
from dashboard.subjects.themes.tiles.classes import of_classes, same_class
from dashboard.subjects.themes.tiles.map import on_map
from dashboard.subjects.themes.tiles.relation import cloud
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.themes import THEME_MEASURES, THEMES
from tests.language.checks import check

FIRST = {one.theme: one.key for one in reversed(THEME_MEASURES.values())}
"""Theme -> its first measure."""
FEW = [*FIRST.values(), "vermogen", "eenzaam", "dichtheid"]
MEASURES = [
    key if key in FEW else pytest.param(key, marks=pytest.mark.proof) for key in THEME_MEASURES
]
CHOSEN = [None, "breda-noord", "GM0344", "WK034403", "BU05991081"]
BOUND_ALT = 600


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("code", CHOSEN)
def test_an_answer_says_each_measure_once_and_truly(store, theme, code):
    content = answer_tile(store, theme, store.area(code) if code else None).build()
    check(content.headline)
    assert not content.lead or check(content.lead)
    assert isinstance(content.figure, HeatTable)
    rows = content.figure.rows
    assert len(rows) == len(content.table) == sum(m.theme == theme for m in THEME_MEASURES.values())
    for row, told, own in zip(
        rows, content.table["NPLV"].values, content.table["Nederland"].values, strict=True
    ):
        assert (row.cells[0].lines[0] == "niet te bepalen") == (told != told)
        assert (row.cells[1].lines[0] == "niet te bepalen") == (own != own)
        assert len(row.cells) == 2 + bool(code)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("code", [None, "GM0344"])
def test_every_tile_of_a_measure_is_whole(store, measure, code):
    made = list(of_measure(store, measure, store.area(code) if code else None))
    assert made
    for planned in made:
        content = planned.build()
        check(content.headline)
        assert content.unit and content.source and re.fullmatch(r"\d{4}(-\d{4})?", content.period)
        drawn = isinstance(content.figure, Bars | Lines | Scatter)
        drawn = drawn or isinstance(content.figure, SpotMap)
        assert drawn == (40 < len(content.alt) <= BOUND_ALT)
        assert not drawn or content.alt.endswith(".")
        assert len(content.table)
        assert "effect van het programma" not in content.headline


def test_the_areas_are_drawn_as_far_from_the_country_as_the_table_says(store):
    content = in_order(store, "criminaliteit", store.area("heerlen-noord"))
    figure = content.figure
    assert isinstance(figure, Tracks) and len(figure.tracks) == 20
    apart = content.table["Verschil met Nederland"].values
    for track, off in zip(figure.tracks, apart, strict=True):
        (span,) = track.spans
        assert off == pytest.approx(span.high if off > 0 else span.low)
    assert [t.name for t in figure.tracks if t.chosen] == ["Heerlen-Noord"]


def test_an_area_outside_the_twenty_stands_below_them(store):
    content = in_order(store, "criminaliteit", store.area("GM0344"))
    assert [track.chosen for track in content.figure.tracks] == [False] * 20 + [True]
    own = own_area("Proef", store.area("heerlen-noord").members)
    same = in_order(store, "criminaliteit", own)
    values = dict(zip(same.table["Gebied"].values, same.table["2025"].values, strict=True))
    assert values["Proef"] == pytest.approx(values["Heerlen-Noord"], rel=1e-9)


def test_areas_of_which_too_little_is_known_are_named_and_have_no_bar(store):
    content = in_order(store, "armoede", None)
    assert "Breda-Noord" in content.lead and "80%" in content.lead
    unknown = [track for track in content.figure.tracks if track.text == "onbekend"]
    assert unknown and not any(track.spans for track in unknown)


def test_the_bars_of_the_classes_are_those_of_the_table(store):
    content = of_classes(store, "criminaliteit")
    assert content.figure.series[0].values == pytest.approx(
        content.table["Geregistreerde misdrijven"].values
    )
    assert "inwoners)" in content.figure.categories[0]
    same = same_class(store, "criminaliteit")
    own, other = same.figure.series
    assert own.values == pytest.approx(same.table["NPLV"].values)
    assert other.values == pytest.approx(same.table["Andere buurten"].values)
    assert f"{own.values[0]:.1f}".replace(".", ",") in same.headline


def test_the_map_has_each_area_in_the_class_of_its_value(store):
    content = on_map(store, "criminaliteit", store.area("delft-west"))
    value = dict(zip(content.table["Gebied"].values, content.table["2025"].values, strict=True))
    bounds = measure_of("criminaliteit").scale.bounds
    assert len(content.figure.spots) == 20
    for spot in content.figure.spots:
        assert spot.klass == 1 + sum(value[spot.name] >= bound for bound in bounds)
    assert [spot.name for spot in content.figure.spots if spot.chosen] == ["Delft-West"]
    assert len(content.legend.swatches) == len(bounds) + 2


def test_a_few_places_far_away_are_not_drawn_and_are_counted(store):
    content = cloud(store, "criminaliteit")
    drawn = [y for group in content.figure.groups for y in group.y]
    told = next(note for note in content.notes if "niet in de figuur" in note)
    rows = store.indicators[
        (store.indicators["measure"] == "criminaliteit") & (store.indicators["level"] == "wijk")
    ]
    values = rows[rows["year"] == 2024]["value"].dropna()
    assert max(drawn) < values.max() and f"{len(values) - len(drawn)} plaatsen" in told
    assert "niet in de figuur" not in " ".join(cloud(store, "gezondheid").notes)

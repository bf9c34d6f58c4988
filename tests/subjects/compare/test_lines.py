"""The lines of the chosen areas: figure, table, headline and the stored scores agree."""

import math

import pytest

from dashboard.subjects.compare.numbers import MUNICIPALITY, REFERENCES, VIEWS, Comparison
from dashboard.subjects.compare.tiles.lines import area_lines
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, PROGRAMME
from dashboard.vocabulary.periods import PROGRAMME_YEARS, Period

PAIR = ("heerlen-noord", "breda-noord")
MEASURES = ("lbm", "onv")


def rows(content):
    """Name of a row -> its raw values."""
    first, *years = content.table.columns
    return {name: tuple(year.values[at] for year in years) for at, name in enumerate(first.values)}


def drawn(content):
    """Title of a picture ("" for one figure) and name of a line -> its values."""
    panels = getattr(content.figure, "panels", None)
    if panels is None:
        return {("", line.name): line.values for line in content.figure.series}
    return {(p.title, line.name): line.values for p in panels for line in p.series}


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("view", VIEWS)
def test_the_line_of_an_area_is_its_score_as_it_is_viewed(store, value, view, measure):
    content = area_lines(
        store, Comparison(tuple(map(store.area, PAIR)), measure=measure, view=view)
    )
    for area in PAIR:
        own = [value("nplv", area, y, measure) for y in PROGRAMME_YEARS]
        if view == "nederland":
            own = [
                x - value("land", "NL", y, measure)
                for x, y in zip(own, PROGRAMME_YEARS, strict=True)
            ]
        if view == "verandering":
            own = [x - own[0] for x in own]
        if view == "gemeente":
            code = store.areas.set_index("code").at[area, "gemeente_code"]
            home = [store.own_series[measure]["gemeente", code, y] for y in PROGRAMME_YEARS]
            own = [x - y for x, y in zip(own, home, strict=True)]
        name = store.names[area]
        assert rows(content)[name] == pytest.approx(own), name
        assert drawn(content)["", name] == pytest.approx(own), name
    signed = view != "stand" or measure != "lbm"
    shown = content.table["2024"].written[0]
    assert (shown[0] in "+−") == signed


def test_every_line_that_is_drawn_is_in_the_table(store):
    for everything in (False, True):
        areas = tuple(store.area_ids) if everything else PAIR
        content = area_lines(
            store, Comparison(tuple(map(store.area, areas)), everything, references=REFERENCES)
        )
        table = list(rows(content).values())
        lines = drawn(content)
        shared = {name for _, name in lines} & {"Nederland", "NPLV"}
        assert shared == {"Nederland", "NPLV"}
        for who, values in lines.items():
            found = [r for r in table if r == pytest.approx(nan(values), nan_ok=True)]
            assert found, who
        titles = [panel.title for panel in content.figure.panels]
        last = [panel.series[0].values[-1] for panel in content.figure.panels]
        assert len(titles) == len(areas) and all(panel.alt for panel in content.figure.panels)
        assert not everything or last == sorted(last, reverse=True)


def nan(values):
    return [math.nan if x is None else x for x in values]


def test_against_its_gemeente_every_other_line_is_that_of_one_area(store):
    asked = (COUNTRY, PROGRAMME, MUNICIPALITY)
    content = area_lines(
        store, Comparison(tuple(map(store.area, PAIR)), view="gemeente", references=asked)
    )
    assert all(title for title, _ in drawn(content))
    assert not any("Gemeente" in name for _, name in drawn(content))
    assert "eigen gemeente is de hele gemeente" in " ".join(content.notes)
    assert content.unit == "verschil in score (gebied min eigen gemeente)"


def test_a_year_without_a_score_stays_missing_and_is_said(store):
    areas = tuple(map(store.area, ("amsterdam-zuidoost", "delft-west")))
    chosen = Comparison(areas, references=(MUNICIPALITY,))
    content = area_lines(store, chosen)
    (missing,) = [n for n in rows(content) if n.startswith("Gemeente Amsterdam")]
    assert math.isnan(rows(content)[missing][0])
    assert drawn(content)["Amsterdam Zuidoost", "Gemeente Amsterdam"][0] is None
    assert any("Niet te berekenen voor Gemeente Amsterdam: 2018" in n for n in content.notes)
    assert content.table["2018"].written[list(rows(content)).index(missing)] == "geen gegevens"


def test_an_area_without_comparable_wijken_has_no_line_of_them_but_a_note(store):
    areas = tuple(map(store.area, ("utrecht-overvecht", "delft-west")))
    chosen = Comparison(areas, references=(COMPARABLE,))
    content = area_lines(store, chosen)
    names = {who for who in drawn(content) if who[1] == "Vergelijkbare wijken"}
    assert names == {("Delft-West", "Vergelijkbare wijken")}
    assert any("Utrecht Overvecht zijn er geen vergelijkbare wijken" in n for n in content.notes)


@pytest.mark.parametrize("measure", MEASURES)
def test_the_headline_names_the_ends_of_the_table(store, value, measure):
    areas = ("heerlen-noord", "zaandam-oost", "utrecht-overvecht")
    content = area_lines(
        store, Comparison(tuple(map(store.area, areas)), measure=measure, period=Period(2020, 2024))
    )
    last = {store.names[a]: value("nplv", a, 2024, measure) for a in areas}
    high, low = max(last, key=last.__getitem__), min(last, key=last.__getitem__)
    best = content.headline.index("het hoogst")
    assert high in content.headline[:best] and low in content.headline[best:]
    for end in (high, low):
        assert f"{abs(last[end]):.2f}".replace(".", ",") in content.headline
    assert "Tussen 2020 en 2024" in content.lead and content.period == "2020-2024"


def test_of_a_dimension_it_is_said_what_zero_is(store):
    notes = area_lines(store, Comparison(tuple(map(store.area, PAIR)), measure="vrz")).notes
    assert notes[0].startswith("Voorzieningen: een hogere waarde is altijd gunstiger")
    assert not area_lines(store, Comparison(tuple(map(store.area, PAIR)))).notes

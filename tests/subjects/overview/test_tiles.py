"""The tiles of the overview: figure, table and sentences agree with each other and the store."""

import dataclasses
import math
import re

import pytest

from dashboard.language import numbers
from dashboard.subjects.overview.tiles.areas import on_map, panels
from dashboard.subjects.overview.tiles.gap import gap
from dashboard.subjects.overview.tiles.lines import lines
from dashboard.subjects.overview.tiles.moves import CHANGE, ranked
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import PERIODS, PROGRAMME_YEARS, YEARS, Period

AREA = "heerlen-noord"
EXACT = 1e-12


@pytest.fixture(scope="module")
def scores(store):
    """(code, year) -> the row of scores of an area, the programme or the country."""
    rows = store.scores[store.scores["level"].isin(["nplv", "land"])]
    return rows.set_index(["code", "year"]).to_dict("index")


@pytest.mark.parametrize("as_change", [False, True])
@pytest.mark.parametrize("long", [False, True])
def test_lines_are_the_scores_of_the_programme_and_the_country(store, scores, long, as_change):
    content = lines(store, long, as_change, store.area(AREA))
    years, suffix = (YEARS, "-2002") if long else (PROGRAMME_YEARS, "")
    assert content.figure.years == content.table["Jaar"].values == years
    drawn = {line.role: line for line in content.figure.series}
    for role, code in (("programme", PROGRAMME), ("country", COUNTRY)):
        own = [scores[code + suffix, year]["lbm"] for year in years]
        expected = [x - own[0] for x in own] if as_change else own
        assert drawn[role].values == pytest.approx(expected, abs=EXACT)
    for line, column in zip(content.figure.series, content.table.columns[1:], strict=True):
        assert (line.name, line.values) == (column.header, column.values)
        assert column.kind == ("difference" if as_change else "score")
        assert line.name in content.alt
    without = [y for y in years if (AREA, y) not in scores]
    mine = dict(zip(years, drawn["area-0"].values, strict=True))
    if not as_change:
        assert [y for y, x in mine.items() if x is None] == without
    elif years[0] in without:
        assert set(mine.values()) == {None}


def test_gap_is_area_less_country_per_dimension_and_adds_up(store, scores):
    content = gap(store)
    for year in (2018, 2024):
        own, country = scores[PROGRAMME, year], scores[COUNTRY, year]
        apart = [own[key] - country[key] for key in DIMENSION_KEYS]
        whole = math.fsum(apart)
        column, shares = content.table[f"Verschil {year}"], content.table[f"Aandeel {year}"]
        assert column.values == pytest.approx((*apart, whole), abs=EXACT)
        assert shares.values == pytest.approx((*(x / whole for x in apart), 1.0), abs=1e-9)
        (bars,) = [s for s in content.figure.series if s.name == str(year)]
        by_name = dict(zip(content.table["Dimensie"].values, column.values, strict=True))
        assert bars.values == pytest.approx([by_name[c] for c in content.figure.categories])
        assert all(f"{text} in {year}" in content.alt for text in column.written[:-1])
    last = content.figure.series[-1].values
    assert list(last) == sorted(last)
    largest = min(by_name, key=lambda name: by_name[name] if name != "Totaal" else 0)
    share = numbers.share(by_name[largest] / by_name["Totaal"])
    assert f"zit {share} van de achterstand" in content.headline
    assert f" in {largest.lower()}" in content.headline


@pytest.mark.parametrize("period", PERIODS)
def test_panels_hold_the_change_of_every_area_beside_the_country(store, scores, period):
    content, (first, last) = panels(store, "stand", period, store.area(AREA)), period
    assert len(content.figure.panels) == len(content.table) == len(store.area_ids)
    ids = {store.names[area]: area for area in store.area_ids}
    classes = {}
    for panel, row in zip(content.figure.panels, content.table.frame.to_dict("records"),
                          strict=True):  # fmt: skip
        code = ids[panel.title]
        then, now = scores[code, first], scores[code, last]
        assert (row["Gebied"], row[str(first)], row[str(last)]) == (
            panel.title, then["lbm"], now["lbm"],
        )  # fmt: skip
        assert row["Verandering"] == pytest.approx(now["lbm"] - then["lbm"], abs=EXACT)
        apart = now["lbm"] - scores[COUNTRY, last]["lbm"]
        assert row["Verschil met Nederland"] == pytest.approx(apart, abs=EXACT)
        assert row[f"Klasse {last}"] == now["class"] and panel.mark == f"class-{now['class']}"
        for line, who in zip(panel.series, (code, COUNTRY), strict=True):
            years = [year for year in PROGRAMME_YEARS if first <= year <= last]
            own = [scores[who, year]["lbm"] - scores[who, first]["lbm"] for year in years]
            assert line.values == pytest.approx(own, abs=EXACT)
        assert panel.chosen == (code == AREA) == (panel.series[0].role == "chosen")
        assert numbers.difference(row["Verandering"]) in panel.detail
        classes[now["class"]] = classes.get(now["class"], 0) + 1
    for klass, number in classes.items():
        told = rf"\b{number} (van de 20 gebieden )?‘{numbers.class_short(klass)}’"
        assert re.search(told, content.headline)
    assert str(last) in content.headline


@pytest.mark.parametrize("order", ["stand", "verandering", "naam"])
def test_the_marks_on_the_map_say_what_the_list_beside_it_says(store, scores, order):
    content = on_map(store, order, (2018, 2024), store.area(AREA))
    ids = {store.names[area]: area for area in store.area_ids}
    shown = content.table.shown
    for mark in content.figure.spots:
        row = shown.loc[mark.name]
        assert mark.text == f"{row['2024']}, {row['Klasse 2024']}; verandering {row['Verandering']}"
        assert row["2024"] == numbers.score(scores[ids[mark.name], 2024]["lbm"])
        assert mark.klass == scores[ids[mark.name], 2024]["class"]
        assert mark.chosen == (ids[mark.name] == AREA)
    values = {"stand": "2024", "verandering": "Verandering"}
    frame = content.table.frame
    if order == "naam":
        assert frame["Gebied"].is_monotonic_increasing
    else:
        assert frame[values[order]].is_monotonic_decreasing


def test_an_area_without_a_year_is_missing_and_counted_as_such(store):
    gone = store.scores["code"].eq(AREA) & store.scores["year"].eq(2018)
    short, name = dataclasses.replace(store, scores=store.scores[~gone]), store.names[AREA]
    content = panels(short, "stand", (2018, 2024), store.area(AREA))
    assert content.table.shown.loc[name, ["2018", "Verandering"]].tolist() == ["geen gegevens"] * 2
    (panel,) = [p for p in content.figure.panels if p.chosen]
    assert set(panel.series[0].values) == {None}
    assert panel.alt.startswith(f"Voor {name} zijn over 2018 geen gegevens")
    moved = ranked(short, CHANGE, Period(2018, 2024), None)
    assert moved.headline.endswith("; voor 1 zijn er geen gegevens.")
    (mark,) = [
        m for m in on_map(short, "stand", (2018, 2024), store.area(AREA)).figure.spots if m.chosen
    ]
    assert mark.text.endswith("verandering geen gegevens")

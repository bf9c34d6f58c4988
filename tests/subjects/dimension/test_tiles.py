"""The tiles of a dimension page: the table, the figure and the download hold the same numbers."""

import dataclasses
import io
import math

import pandas as pd
import pytest

from dashboard.content.content import Content
from dashboard.export.tables import to_csv
from dashboard.figures import figure_of
from dashboard.language import numbers
from dashboard.subjects.dimension.numbers import buurten
from dashboard.subjects.dimension.tiles.areas import on_map, then_and_now
from dashboard.subjects.dimension.tiles.lines import lines
from dashboard.subjects.dimension.tiles.share import share
from dashboard.subjects.dimension.tiles.spread import within
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import DIMENSION_YEARS, PERIODS, PROGRAMME_YEARS
from dashboard.vocabulary.scales import DIMENSION_BOUNDS

CHOSEN = "heerlen-noord"


def trace(content: Content, name: str):
    return next(t for t in figure_of(content.figure).data if t.name == name)


def same(shown: list, table: list) -> None:
    """1e-6: what goes to the browser has the precision of the official files."""
    values = [math.nan if v is None else v for v in shown]
    assert values == pytest.approx([float(v) for v in table], abs=1e-6, nan_ok=True)


def downloaded(content: Content) -> pd.DataFrame:
    """The table of the download, as a program reads it."""
    return pd.read_csv(io.BytesIO(to_csv(content.table)), sep=";", decimal=",")


@pytest.mark.parametrize("key", DIMENSION_KEYS)
@pytest.mark.parametrize("long", [False, True])
def test_the_lines_are_those_of_the_table(real, key, long):
    content = lines(real, key, long, real.area(CHOSEN))
    years = DIMENSION_YEARS if long else PROGRAMME_YEARS
    assert content.table.frame["Jaar"].tolist() == list(years)
    for name in content.table.frame.columns[1:]:
        same(list(trace(content, name).y), content.table.frame[name].tolist())
    assert ("de 12 NPLV-gebieden met alle metingen" in content.headline) == long
    assert any("2016" in note for note in content.notes) == long
    assert any("geen effect van het programma" in note for note in content.notes)


@pytest.mark.parametrize("key", DIMENSION_KEYS)
@pytest.mark.parametrize("period", PERIODS)
def test_the_dots_of_the_areas_are_those_of_the_table_and_the_download(real, key, period):
    for order in ("stand", "verandering", "naam"):
        content = then_and_now(real, key, order, period, real.area(CHOSEN))
        first, last = map(str, period)
        for year in (first, last):
            same(list(trace(content, year).x), content.table.frame[year].tolist())
        names = [t.replace("<b>", "").replace("</b>", "") for t in trace(content, last).text]
        assert names == content.table.frame["Gebied"].tolist()
        areas = content.table.frame.iloc[2:]
        columns = {"stand": last, "verandering": "Verandering"}
        if order == "naam":
            assert areas["Gebied"].is_monotonic_increasing
        else:
            assert areas[columns[order]].is_monotonic_decreasing
    file = downloaded(content)
    for column in content.table.frame.columns[1:]:
        raw = content.table.frame[column].tolist()
        assert file[column].tolist() == pytest.approx(raw, abs=1e-6)
    shown = content.table.shown
    assert shown.loc["Nederland", last] == numbers.difference(content.table.frame.loc[1, last])


@pytest.mark.parametrize("key", DIMENSION_KEYS)
@pytest.mark.parametrize("period", PERIODS)
def test_the_shares_are_those_of_the_table_and_of_the_differences_beside_them(real, key, period):
    content = share(real, key, "stand", period, real.area(CHOSEN))
    last = period[1]
    for year in period:
        same(list(trace(content, str(year)).x), content.table.frame[f"Aandeel {year}"].tolist())
    frame = content.table.frame
    parts = frame[f"Deze dimensie {last}"] / frame[f"Hele verschil {last}"]
    assert parts.tolist() == pytest.approx(frame[f"Aandeel {last}"].tolist(), abs=1e-12)
    assert len(frame) == 21 and frame["Gebied"].iloc[0] == "NPLV-gebieden samen"


def test_the_shares_of_the_five_pages_add_up_to_all_of_the_gap(real):
    tables = [share(real, k, "naam", (2018, 2024), None).table.frame for k in DIMENSION_KEYS]
    for year in (2018, 2024):
        whole = sum(t[f"Aandeel {year}"] for t in tables)
        # 1e-9: five doubles divided and added.
        assert whole.tolist() == pytest.approx([1.0] * 21, abs=1e-9)


@pytest.mark.parametrize("key", DIMENSION_KEYS)
@pytest.mark.parametrize("year", PROGRAMME_YEARS)
def test_the_ends_in_the_table_are_dots_in_the_figure(real, key, year):
    content = within(real, key, year, real.area(CHOSEN))
    points = buurten(real, key, year)
    dots = [x for t in figure_of(content.figure).data if t.mode == "markers" for x in t.x]
    assert len(dots) == len(points)
    for column in ("Laagste", "Hoogste"):
        assert all(min(abs(x - v) for x in dots) < 1e-6 for v in content.table.frame[column])
    medians = next(t for t in figure_of(content.figure).data if t.mode == "lines")
    same([x for x in medians.x if x is not None][::2], content.table.frame["Midden"].tolist())
    named = " ".join(content.table.frame["Uitschieters"])
    odd = points[points["outlier"] != 0]
    assert all(f"{r['name']} ({numbers.deviation(r['value'])})" in named for _, r in odd.iterrows())
    counts = [int(text.split(" van ")[0]) for text in content.table.frame["Uitschieters"]]
    assert sum(counts) == len(odd)


def test_an_area_to_point_out_is_in_every_figure_and_text(real):
    name = real.names[CHOSEN]
    link = f'<a href="gebiedsprofiel?gebied={CHOSEN}" target="_self">{name}</a>'
    assert name in lines(real, "onv", False, real.area(CHOSEN)).table.frame
    for content in (
        then_and_now(real, "onv", "stand", (2018, 2024), real.area(CHOSEN)),
        share(real, "onv", "stand", (2018, 2024), real.area(CHOSEN)),
    ):
        assert name in content.lead
        assert f"<b>{link}</b>" in [n.text for n in figure_of(content.figure).layout.annotations]
    strips = within(real, "onv", 2024, real.area(CHOSEN))
    assert f"<b>{link}</b>" in [n.text for n in figure_of(strips.figure).layout.annotations]


def test_an_area_without_a_year_in_the_long_course_is_said(real):
    without = next(a for a in real.area_ids if ("nplv", a, 2014) not in real.series.index)
    content = lines(real, "onv", True, real.area(without))
    assert any("geen gegevens in 2014" in note for note in content.notes)


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_the_marks_on_the_map_have_the_class_and_the_number_of_their_row(real, key):
    content = on_map(real, key, "stand", (2018, 2024), real.area(CHOSEN))
    scores = real.series[key].xs(2024, level="year")["nplv"]
    ids = {real.names[area]: area for area in real.area_ids}
    for mark in content.figure.spots:
        value = scores[ids[mark.name]]
        assert mark.text == content.table.shown.loc[mark.name, "2024"] == numbers.deviation(value)
        assert mark.klass == 1 + sum(
            value >= bound / (2 if key == "fys" else 1) for bound in DIMENSION_BOUNDS
        )
        assert mark.chosen == (ids[mark.name] == CHOSEN)
    below = sum(scores[area] < 0 for area in real.area_ids)
    assert content.headline.startswith("In 2024 lig")
    assert str(below if 0 < below < 20 else 20) in content.headline
    assert len(content.legend.swatches) == 9


@pytest.fixture(scope="module")
def short(real):
    """The set without the scores of one area in 2018."""
    gone = real.scores["code"].eq(CHOSEN) & real.scores["year"].eq(2018)
    return dataclasses.replace(real, scores=real.scores[~gone])


def test_what_is_missing_stays_missing_in_every_tile(short):
    name, asked = short.names[CHOSEN], ("onv", "stand", (2018, 2024), short.area(CHOSEN))
    for content, header in (
        (then_and_now(short, *asked), "2018"),
        (share(short, *asked), "Aandeel 2018"),
        (on_map(short, *asked), "Verandering"),
    ):
        assert content.table.shown.loc[name, header] == numbers.MISSING
        at = content.table.columns[0].values.index(name)
        assert math.isnan(content.table[header].values[at])
    for content in (then_and_now(short, *asked), share(short, *asked)):
        (row,) = [row for row in content.figure.rows if row.name == name]
        assert row.then is None and row.now is not None and "(" not in row.text
    assert f"Voor {name} zijn op overlast en onveiligheid over 2018" in (
        then_and_now(short, *asked).lead
    )
    assert "Over 2018 zijn er geen gegevens" in share(short, *asked).lead
    first = lines(short, "onv", False, short.area(CHOSEN))
    assert first.table[name].values[0] is None
    assert f"Voor {name} zijn er geen gegevens in 2018." in first.notes

"""Tiles about risers and fallers: figure, table and headline agree, and with the store itself."""

import re
from collections import Counter
from itertools import pairwise

import pandas as pd
import pytest

from dashboard.analysis.movers import THRESHOLDS, drivers, levels
from dashboard.language import numbers
from dashboard.language.alt_texts import MAX_LENGTH
from dashboard.store.read import Store
from dashboard.subjects.movers.numbers import (
    STEPS_AND_WHOLE,
    Moved,
    Question,
    groups_of,
    populated,
    profile_areas,
)
from dashboard.subjects.movers.tiles import changes, counts
from dashboard.subjects.movers.words.counts import both
from tests.language.checks import check

GROUPS = {"NL": (True, False), "NPLV": (True,), "rest": (False,)}
"""Group -> whether a place of it counts as NPLV."""


def moved(store: Store, asked: Question) -> pd.DataFrame:
    """Who is counted, by a road of our own: code, change, households; 1 riser, -1 faller, 0."""
    scores = store.scores[store.scores["level"] == asked.level].round(6)
    low = scores[(scores["year"] == asked.first) & (scores["class"] <= 4)]["code"]
    wide = scores.pivot(index="code", columns="year", values="lbm").reindex(low)
    wide = wide[wide[asked.last].notna()]
    known = wide[[year for year in wide if asked.first <= year <= asked.last]]
    jumped = {
        code
        for code, values in known.iterrows()
        for (a, x), (b, y) in pairwise(values.dropna().items())
        if abs(y - x) > 0.1 * (b - a) / 2 + 1e-9
    }
    table = store.areas[store.areas["level"] == asked.level].set_index("code")
    table = table.loc[[code for code in wide.index if code not in jumped]]
    inside = (table["nplv_share"] >= 0.5).isin(GROUPS[asked.group])
    table = table[inside & (table["households"] >= 250)]
    change = (wide[asked.last] - wide[asked.first]).reindex(table.index).round(6)
    way = (change >= asked.threshold).astype(int) - (change <= -asked.threshold).astype(int)
    return table[["name", "gemeente", "nplv_area", "households"]].assign(change=change, way=way)


def in_ways(table: pd.DataFrame) -> list[int]:
    return [int((table["way"] == way).sum()) for way in (1, 0, -1)]


@pytest.mark.parametrize("bound", THRESHOLDS)
@pytest.mark.parametrize("period", [(2014, 2016), (2022, 2024), (2018, 2024)], ids=str)
def test_amounts_are_those_of_the_store_in_table_figure_and_headline(store, period, bound):
    content = counts.amounts(store, Question("wijk", *period, bound), "areas")
    households = counts.amounts(store, Question("wijk", *period, bound), "households")
    for at, group in enumerate(GROUPS):
        own = moved(store, Question("wijk", *period, bound, group))
        row = content.table.frame.iloc[at]
        assert [row["Stijgers"], row["Daartussen"], row["Dalers"]] == in_ways(own)
        assert row["Wijken"] == len(own)
        assert households.table["Huishoudens"].values[at] == own["households"].sum()
    drawn = {series.name: series.values for series in content.figure.series}
    for name, column in (("stijgers", "Stijgers"), ("dalers", "Dalers")):
        parts = zip(content.table[column].values, content.table["Wijken"].values, strict=True)
        assert drawn[name] == pytest.approx([n / whole for n, whole in parts])
    assert both(Moved(*in_ways(moved(store, Question("wijk", *period, bound))))) in content.headline


def test_each_period_and_each_bound_has_the_numbers_of_its_own_count(store):
    asked = Question("wijk", 2022, 2024, group="NPLV")
    by_period, by_bound = counts.by_period(store, asked), counts.thresholds(store, asked)
    for content, questions in (
        (by_period, [Question("wijk", *p, group="NPLV") for p in STEPS_AND_WHOLE[-2::-1]]),
        (by_bound, [Question("wijk", 2022, 2024, b, "NPLV") for b in sorted(THRESHOLDS)]),
    ):
        expected = [in_ways(moved(store, one)) for one in questions]
        table = content.table.frame[["Stijgers", "Daartussen", "Dalers"]]
        assert table.to_numpy().tolist() == expected
        up, down = content.figure.series
        assert list(zip(up.values, down.values, strict=True)) == [(u, d) for u, _, d in expected]
        ratios = [u / d if d else None for u, _, d in expected]
        assert content.table["Per daler"].written == [numbers.ratio(r) for r in ratios]
        assert content.figure.below == tuple(content.table["Per daler"].written)
    few, many = (both(Moved(*expected[at])) for at in (0, -1))
    assert f"een grens die half zo groot is, geeft {few}" in by_bound.headline
    assert f"een grens die 2 keer zo groot is, geeft {many}" in by_bound.headline


@pytest.mark.parametrize("period", STEPS_AND_WHOLE, ids=str)
def test_the_dimensions_of_the_figure_are_those_of_the_table_and_add_up(store, period):
    content = changes.dimensions(store, Question("wijk", *period))
    table = content.table.frame.set_index("Dimensie")
    if period[0] == 2016 or period[1] == 2016:
        assert table.drop(index="Totaal").isna().all().all()
        assert "geen gegevens" in content.headline and not content.alt
        return
    for series in content.figure.series:
        values = dict(zip(content.figure.categories, series.values, strict=True))
        column = table[series.name.capitalize()]
        assert column.drop("Totaal").to_dict() == pytest.approx(values)
        assert sum(values.values()) == pytest.approx(column["Totaal"], abs=1e-5)
    own = moved(store, Question("wijk", *period))
    for way, name in ((1, "Stijgers"), (-1, "Dalers")):
        part = own[own["way"] == way]
        mean = (part["change"] * part["households"]).sum() / part["households"].sum()
        assert table.at["Totaal", name] == pytest.approx(mean, abs=1e-6)


@pytest.mark.parametrize("period", [(2018, 2020), (2020, 2022), (2022, 2024), (2018, 2024)])
def test_risers_go_up_and_fallers_go_down_in_the_sentence(store, period):
    for bound in THRESHOLDS:
        table = drivers(store, "wijk", *period, bound)
        text = changes.dimensions(store, Question("wijk", *period, bound)).headline
        for kind, way in (("stijger", "vooruit"), ("daler", "achteruit")):
            if table.at[kind, "areas"] and not table.at[kind, "households"]:
                assert f"de {kind}s" in text.lower() and "geen huishoudens" in text
            elif table.at[kind, "areas"]:
                size = f"{abs(table.at[kind, 'lbm']):.2f}".replace(".", ",")
                assert re.search(rf"(?i)de {kind}s gingen.* gemiddeld {size} {way}", text)


@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_the_classes_are_those_of_all_places_and_the_sentence_adds_them_up(store, level):
    content = changes.classes(store, Question(level, 2022, 2024, group="NPLV"))
    scores = store.scores[store.scores["level"] == level]
    wide = scores.pivot(index="code", columns="year", values="class")[[2022, 2024]].dropna()
    share = store.areas[store.areas["level"] == level].set_index("code")["nplv_share"]
    wide = wide[share.reindex(wide.index) >= 0.5].astype(int)
    expected = Counter(zip(wide[2022], wide[2024], strict=True))
    label = re.compile(r"klasse (\d)")
    rows = content.table.frame.to_numpy().tolist()
    assert {
        tuple(int(label.search(text)[1]) for text in (a, b)): n for a, b, n, _ in rows
    } == expected
    for row in content.figure.rows:
        drawn = [int(cell.lines[0]) for cell in row.cells]
        assert drawn == [expected[int(row.name[0]), end] for end in range(1, 10)]
    same = sum(n for (a, b), n in expected.items() if a == b)
    assert f"er {same} tussen 2022 en 2024 in dezelfde klasse" in content.headline
    out = sum(n for (a, b), n in expected.items() if a <= 4 < b)
    assert content.lead.startswith(f"{out} {'wijk' if level == 'wijk' else 'buurt'}")


@pytest.mark.parametrize("group", GROUPS)
def test_the_list_has_all_who_moved_and_the_cards_the_largest(store, group):
    asked = Question("wijk", 2022, 2024, group=group)
    content, own = changes.largest(store, asked), moved(store, asked)
    table = content.table.frame
    listed = table[table["Soort"].isin(["stijger", "daler"])]
    expected = own[own["way"] != 0]
    assert Counter(listed["Wijk"]) == Counter(expected["name"])
    assert sorted(listed["Verandering"].round(6)) == sorted(expected["change"])
    assert table.index[: len(listed)].equals(listed.index)  # who does not count stands below
    for card, way in zip(content.figure.cards, (1, -1), strict=True):
        sizes = (own.loc[own["way"] == way, "change"] * way).nlargest(8) * way
        assert [change.text for change in card.changes] == [numbers.difference(x) for x in sizes]
    inside = set(expected["nplv_area"]) - {""}
    assert set(profile_areas(store, asked)) == inside


def test_a_period_without_scores_has_nobody(store):
    assert not populated(store, Question("buurt", 2014, 2016, group="NPLV"))
    assert groups_of(store, "buurt") == ("NPLV",)


@pytest.mark.parametrize("period", STEPS_AND_WHOLE, ids=str)
def test_every_sentence_of_the_page_is_whole(store, period):
    for level in levels(store):
        for group in groups_of(store, level):
            asked = Question(level, *period, group=group)
            if not populated(store, asked):
                continue
            tiles = (counts.by_period, counts.thresholds, changes.dimensions, changes.classes)
            built = [make(store, asked) for make in (*tiles, changes.largest)]
            built += [counts.amounts(store, asked, unit) for unit in counts.UNITS]
            for one in built:
                for text in filter(None, (one.headline, one.lead, one.alt, *one.notes)):
                    check(text)
                assert len(one.alt) <= MAX_LENGTH

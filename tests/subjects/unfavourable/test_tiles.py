"""Tiles about unfavourable places: figure, table and headline agree, and with the store itself."""

import math

import pandas as pd
import pytest

from dashboard.analysis.jumps import jumps
from dashboard.analysis.unfavourable import BASE_YEARS
from dashboard.language import numbers
from dashboard.language.alt_texts import MAX_LENGTH
from dashboard.store.read import Store
from dashboard.subjects.unfavourable.tiles import households, persistence
from tests.language import rungs
from tests.language.checks import check

YEARS = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
SINCE = (YEARS, (2018, 2020, 2022, 2024))
GROUPS = {"NL": (True, False), "NPLV": (True,), "rest": (False,)}
"""Group -> whether a wijk of it counts as NPLV."""


def wide(store: Store, column: str) -> pd.DataFrame:
    """``column`` of every wijk by year, beside its households and whether it is NPLV."""
    scores = store.scores[store.scores["level"] == "wijk"]
    areas = store.areas[store.areas["level"] == "wijk"].set_index("code")
    table = scores.pivot(index="code", columns="year", values=column)
    facts = areas[["households", "nplv_area"]].fillna({"households": 0})
    return table.join(facts.assign(nplv=areas["nplv_share"] >= 0.5))


def low_households(table: pd.DataFrame, year: int, highest: int = 4) -> float:
    return float(table.loc[table[year] <= highest, "households"].sum())


@pytest.mark.parametrize("years", SINCE, ids=len)
@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("view", households.SHARE_OR_NUMBER)
def test_households_per_class_of_wijken_are_those_of_the_store(store, group, years, view):
    table = wide(store, "class").dropna(subset=list(years))
    table = table[table["nplv"].isin(GROUPS[group])]
    content = households.wijken(store, group, years, view)
    low = [low_households(table, year) for year in years]
    whole = table["households"].sum()
    assert content.table["Huishoudens zwak of lager"].values == tuple(low)
    shares = content.table["Zwak of lager"].values
    assert shares == pytest.approx([n / whole for n in low])
    for series in content.figure.series:
        column = content.table[series.name.capitalize()]
        assert series.values == pytest.approx(column.values)
    drawn = [sum(values) for values in zip(*(s.values for s in content.figure.series), strict=True)]
    assert drawn == pytest.approx([1.0] * len(years) if view == "deel" else low)
    assert f"{numbers.thousands(low[-1])} huishoudens" in content.headline
    assert f"{numbers.share(low[-1] / whole)} van de huishoudens" in content.headline


def test_households_per_class_of_buurten_are_those_of_the_store(store):
    for area in ("heerlen-noord", "utrecht-overvecht"):
        rows = store.class_households
        rows = rows[(rows["code"] == area) & (rows["level"] == "buurt")]
        content = households.buurten(store, store.area(area), "aantal")
        for year, shown in zip(
            content.table["Jaar"].values,
            content.table["Huishoudens zwak of lager"].values,
            strict=True,
        ):
            own = rows[(rows["year"] == year) & (rows["class"] <= 4)]
            assert shown == own["households"].sum()
        assert store.names[area] in content.headline


def test_what_was_published_stands_beside_what_the_store_gives(store):
    content = households.published(store)
    table = content.table.frame
    now = table[(table["Niveau hier"] == "wijk") & (table["Jaar"] == 2024)]
    wijken = wide(store, "class").dropna(subset=list(SINCE[1]))
    low = {year: low_households(wijken, year) for year in SINCE[1]}
    assert now["Hier"].tolist() == [low[2024], low[2024] - low[2022]]
    insufficient = table[table["Wat"] == "Huishoudens in onvoldoende of lager"].iloc[0]
    assert insufficient["Hier"] == low_households(wijken, 2020, 3)
    published = store.published.set_index(["topic", "area", "year"])["value"]
    for row in table.itertuples():
        key = (row.Wat[:1].lower() + row.Wat[1:], row.Gebied, row.Jaar)
        said = row.Gepubliceerd if math.isnan(row._6) else row._6 * 100
        assert said == pytest.approx(published[key])
    cards = content.figure.cards
    assert [c.value for c in cards] == ["963.000", "+43.000", "280.000", "11%", "60%", "55%"]


def test_the_wijken_that_crossed_explain_the_change_on_the_cards(store):
    content = households.hardness(store)
    table = content.table.frame
    into = table["Wat"] == "zakte naar zwak of lager"
    sizes = table["Huishoudens"].fillna(0)
    change = sizes[into].sum() - sizes[~into].sum()
    assert numbers.thousands_change(change) in content.figure.cards[0].remark
    wijken = wide(store, "class").dropna(subset=list(SINCE[1]))
    assert content.figure.cards[0].value == numbers.thousands(low_households(wijken, 2024))
    assert (table["2024"] - table["2022"]).round(6).equals(table["Verandering"].round(6))
    assert content.notes[0].startswith(f"Tussen 2022 en 2024: {into.sum()} wijken zakten naar")


@pytest.mark.parametrize(("key", "highest"), [("zwak", 4), ("onvoldoende", 3)])
@pytest.mark.parametrize("unit", persistence.COUNTED)
def test_how_often_is_that_of_the_wijken_with_every_measurement(store, key, highest, unit):
    table = wide(store, "class").dropna(subset=list(YEARS))
    often = (table[list(YEARS)] <= highest).sum(axis=1)
    content = persistence.how_often(store, key, unit)
    for name, group in (("Nederland", "NL"), ("NPLV", "NPLV"), ("Rest", "rest")):
        own = table["nplv"].isin(GROUPS[group])
        for n, wijken, homes in zip(
            *(
                content.table[c].values
                for c in ("Metingen", f"Wijken {name}", f"Huishoudens {name}")
            ),
            strict=True,
        ):
            assert wijken == (own & (often == n)).sum()
            assert homes == table.loc[own & (often == n), "households"].sum()
    nplv, rest = content.figure.series
    title = persistence.COUNTED[unit]
    assert nplv.values == content.table[f"{title} NPLV"].values[1:]
    assert rest.values == content.table[f"{title} Rest"].values[1:]
    assert f"er {(often == 9).sum()} sinds 2002 steeds" in content.headline


def test_the_strip_has_every_wijk_of_an_area_in_its_classes(store):
    table = wide(store, "class")
    leapt = jumps(store, "wijk", 2018, 2024)
    for area in (None, *store.area_ids):
        own = (
            table[table["nplv_area"] == area]
            if area
            else table[(table[list(YEARS)] <= 4).all(axis=1)]
        )
        content = persistence.strip(store, area and store.area(area))
        assert len(content.table) == len(own) > 0
        for year in YEARS:
            shown = pd.Series(content.table[str(year)].values, dtype="Int64").value_counts()
            assert shown.sort_index().to_dict() == own[year].value_counts().sort_index().to_dict()
        marks = content.table[f"Sprong sinds {2018}"].values.count("ja")
        assert marks == own.index.isin(leapt).sum()
        assert any("‘sprong’" in note for note in content.notes) == bool(marks)
        for at, row in enumerate(content.figure.rows):
            written = [content.table[str(year)].values[at] for year in YEARS]
            assert [cell.lines[0] for cell in row.cells] == [
                "–" if pd.isna(number) else str(number) for number in written
            ]


@pytest.mark.parametrize("base", BASE_YEARS)
def test_the_groups_of_classes_move_as_the_scores_of_their_wijken(store, base):
    classes, scores = (wide(store, c).dropna(subset=list(YEARS)) for c in ("class", "lbm"))
    leapt = jumps(store, "wijk", 2018, 2024)
    level, change = (persistence.groups(store, base, view) for view in ("stand", "verandering"))
    for at, own in enumerate([(1, 2, 3), (4,), (5,), (6,), (7, 8, 9)]):
        inside = scores[classes[base].isin(own)]
        inside = inside[~inside.index.isin(leapt)] if at == 0 else inside
        weight = inside["households"] / inside["households"].sum()
        mean = [float((inside[year] * weight).sum()) for year in YEARS]
        assert level.table["Wijken"].values[at] == len(inside)
        assert level.figure.series[at].values == pytest.approx(mean, abs=1e-9)
        moved = [x - mean[0] for x in mean]
        assert change.figure.series[at].values == pytest.approx(moved, abs=1e-9)
        early, late = mean[6] - mean[0], mean[8] - mean[6]
        assert level.table["2002-2020"].values[at] == pytest.approx(early, abs=1e-9)
        assert level.table["2020-2024"].values[at] == pytest.approx(late, abs=1e-9)
        if at == 0:
            for moved, when in ((early, "tussen 2002 en 2020"), (late, "tussen 2020 en 2024")):
                way = rungs.way(rungs.rung(moved, "group")) or "vrijwel gelijk"
                twice = f"{way}, zowel tussen 2002 en 2020 als tussen 2020 en 2024"
                ways = (f"{way} {when}", f"niet met zekerheid {when}", twice)
                assert any(told in level.headline for told in ways)


def test_every_sentence_of_the_page_is_whole(store):
    built = [households.published(store), households.hardness(store)]
    for view in households.SHARE_OR_NUMBER:
        built += [households.wijken(store, g, y, view) for g in GROUPS for y in households.SINCE]
        built += [
            households.buurten(store, store.area(area), view) for area in ("NPLV", *store.area_ids)
        ]
    units = persistence.COUNTED
    built += [persistence.how_often(store, key, u) for key in persistence.BOUNDS for u in units]
    built += [
        persistence.strip(store, area and store.area(area)) for area in (None, *store.area_ids)
    ]
    views = persistence.CHANGE_OR_LEVEL
    built += [persistence.groups(store, base, view) for base in BASE_YEARS for view in views]
    for one in built:
        for text in filter(None, (one.headline, one.lead, one.alt, *one.notes)):
            check(text)
        assert len(one.alt) <= MAX_LENGTH

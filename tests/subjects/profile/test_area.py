"""One area as a whole: figures, tables, headlines and the stored scores agree, for every area."""

import pytest

from dashboard.analysis.comparable import match
from dashboard.content.texts import Remark
from dashboard.language import numbers
from dashboard.subjects.profile.tiles.area import area_lines, caveats, dimensions, identity, steps
from dashboard.vocabulary.measures import DIMENSIONS, MEASURES
from dashboard.vocabulary.periods import PERIODS, PROGRAMME_YEARS, Period
from tests.language import rungs

WHOLE, RECENT = PERIODS[:2]


def test_who_live_in_an_area_are_those_of_the_set(store):
    sizes = store.areas.set_index("code")
    for area in store.area_ids:
        content = identity(store, store.area(area), WHOLE)
        inhabitants, households, _ = content.figure.cards
        people, homes = (sizes.at[area, what] for what in ("inhabitants", "households"))
        assert inhabitants.value == numbers.count(people)
        assert households.value == numbers.count(homes)
        assert f"wonen {numbers.about(people)} mensen" in content.headline
        assert f"in {numbers.about(homes)} huishoudens" in content.headline


def test_the_codes_of_an_area_have_their_official_scores(store, value):
    for area in store.area_ids:
        content = identity(store, store.area(area), WHOLE)
        table = content.table.frame.set_index("Code")
        rows = store.nplv[store.nplv["area_id"] == area].set_index("code")
        assert set(table.index) == set(rows.index)
        for code, row in table.iterrows():
            level = rows.at[code, "level"]
            assert row["Score 2024"] == value(level, code, 2024)
            assert row["Klasse 2024"] == value(level, code, 2024, "class")
            assert row["Niveau"] == level and row["Naam"] in content.notes[0]
        whole = store.areas.set_index("code").at[area, "households"]
        assert table["Huishoudens"].sum() == pytest.approx(whole)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("as_change", [False, True])
def test_the_lines_are_the_scores_of_area_matches_and_country(store, value, measure, as_change):
    for area in store.area_ids:
        content = area_lines(store, store.area(area), measure, as_change, WHOLE)
        own = [value("nplv", area, y, measure) for y in PROGRAMME_YEARS]
        lines = {store.names[area]: own}
        if found := match(store, store.area(area)):
            lines["Vergelijkbare wijken"] = found.series(measure).tolist()
        lines["Nederland"] = [value("land", "NL", y, measure) for y in PROGRAMME_YEARS]
        assert [line.name for line in content.figure.series] == list(lines)
        for line in content.figure.series:
            values = lines[line.name]
            expected = [x - values[0] for x in values] if as_change else values
            assert line.values == pytest.approx(expected)
            assert content.table[line.name].values == line.values
        kind = {True: "difference", False: "score" if measure == "lbm" else "deviation"}[as_change]
        assert content.figure.axis.kind == kind == content.table["Nederland"].kind
        if found:
            part = found.part(measure)
            assert rungs.number(part[2024] - part[2018]) in content.headline
        else:
            assert "geen vergelijkbare wijken" in content.headline


@pytest.mark.parametrize("period", PERIODS)
def test_the_panels_and_the_table_of_dimensions_are_the_stored_values(store, value, period):
    for area in store.area_ids[::4]:
        content = dimensions(store, store.area(area), period)
        table = content.table.frame.set_index("Dimensie")
        panels = {panel.title: panel for panel in content.figure.panels}
        moved = {}
        for key, dimension in DIMENSIONS.items():
            then, now = (value("nplv", area, year, key) for year in period)
            country = [value("land", "NL", year, key) for year in period]
            row, panel = table.loc[dimension.name], panels[dimension.name]
            assert row.tolist() == pytest.approx(
                [then, now, now - then, country[1], country[1] - country[0], now - country[1]]
            )
            assert panel.subtitle == f"{numbers.deviation(now)} in {period.last}"
            assert panel.detail == f"{numbers.difference(now - then)} sinds {period.first}"
            for line, level, code in zip(panel.series, ("nplv", "land"), (area, "NL"), strict=True):
                start = value(level, code, period.first, key)
                years = [y for y in PROGRAMME_YEARS if period.first <= y <= period.last]
                shown = [value(level, code, y, key) - start for y in years]
                assert line.values == pytest.approx(shown)
            moved[dimension.name.lower()] = now - then
        if max(moved.values()) >= 0.01:
            best = max(moved, key=moved.get)
            assert best in content.headline
            assert rungs.number(moved[best]) in content.headline


@pytest.mark.parametrize("period", [WHOLE, RECENT])
def test_the_steps_add_up_to_the_change_of_the_score(store, value, period):
    for area in store.area_ids:
        content = steps(store, store.area(area), period)
        whole = value("nplv", area, period.last) - value("nplv", area, period.first)
        table = content.table.frame.set_index("Dimensie")["Verandering"]
        assert table["Totaalscore"] == pytest.approx(whole)
        assert table.drop("Totaalscore").sum() == pytest.approx(whole)
        assert content.figure.total.value == pytest.approx(whole)
        assert {s.name: s.value for s in content.figure.steps} == pytest.approx(
            table[[d.name for d in DIMENSIONS.values()]].to_dict()
        )
        step = rungs.rung(whole)
        assert (rungs.way(step) or "vrijwel gelijk") in content.headline
        assert rungs.number(whole) in content.headline
        assert store.names[area] in content.alt and "vóór afronding" in content.notes[0]


def test_an_area_without_a_year_has_no_steps_and_says_so(made):
    content = steps(made, made.area("beestad-west"), Period(2018, 2020))
    assert isinstance(content.figure, Remark)
    assert content.table.shown.loc["Totaalscore"].eq("geen gegevens").all()
    assert "niet voor elke dimensie gegevens" in content.headline


def test_what_to_beware_of_names_the_area(store):
    for area in store.area_ids:
        border, *_ = caveats(store, store.area(area))
        assert store.names[area] in border

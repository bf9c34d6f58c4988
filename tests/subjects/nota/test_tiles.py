"""Each tile of the report says in its figure, its table and its sentence what was found."""

import pandas as pd
import pytest

from dashboard.subjects.nota import tiles
from dashboard.subjects.nota.numbers import finding
from dashboard.subjects.nota.words.statements import STATEMENTS


def test_the_verdicts_are_those_of_the_statements(store):
    content = tiles.verdicts(store)
    found = [finding(store, number).verdict for number in STATEMENTS]
    assert list(content.table["Oordeel"].values) == found
    assert [(row.part, row.outcome) for row in content.figure.rows] == list(
        zip(content.table["Stelling"].values, found, strict=True)
    )
    assert f"klopt er {found.count('bevestigd')} " in content.headline
    assert f"klopt er {found.count('afwijkend')} niet" in content.headline


@pytest.mark.parametrize("number", STATEMENTS)
def test_a_statement_shows_the_outcome_of_each_part_and_what_it_needs(store, number):
    f, content = finding(store, number), tiles.statement(store, number)
    outcomes = [row.outcome for row in content.figure.rows]
    assert [o.partition(":")[0] for o in outcomes] == [c.outcome for c in f.checks]
    assert content.headline.lower().startswith(f.verdict)
    assert content.lead.endswith(STATEMENTS[number].says)
    told = content.figure.below.rows if content.figure.below else ()
    needed = {row.part for row in told} | set(content.table.columns[0].values)
    assert set(STATEMENTS[number].needs) <= needed
    assert content.notes[0] in tiles.copied(store, number)


def test_the_scores_of_1_are_those_of_the_set(store):
    table = tiles.statement(store, 1).table.frame.set_index("Gebied")
    for name, place in (("NPLV-gebieden", ("nplv", "NPLV")), ("Nederland", ("land", "NL"))):
        scores = store.series["lbm"].loc[place]
        assert table.loc[name, ["2018", "2022", "2024"]].tolist() == [
            scores[year] for year in (2018, 2022, 2024)
        ]
        assert table.at[name, "Sinds 2018"] == scores[2024] - scores[2018]


def test_the_households_of_2_have_no_share_where_none_was_published(store):
    table = tiles.statement(store, 2).table
    rows = table.frame.set_index(["Niveau", "Jaar"])
    published = rows.loc[("gepubliceerd, vierkanten van 100 bij 100 meter", 2024)]
    assert published["Huishoudens in zwak of lager"] == 963_000 and pd.isna(published["Aandeel"])
    assert table["Aandeel"].written[-1] == "–"
    counted = store.class_households.query("code == 'NL' and level == 'buurt' and year == 2024")
    low = counted.loc[counted["class"] <= 4, "households"].sum()
    found = rows.at[("alle buurten met een score", 2024), "Huishoudens in zwak of lager"]
    assert found == low


def test_the_correlations_of_8_are_those_of_the_set(store):
    table = tiles.statement(store, 8).table.frame
    rows = store.relations.query("kind == 'stand' and (one == 'onv' or other == 'onv')")
    assert len(table) == 12 and set(table["Rangcorrelatie"]) <= set(rows["correlation"])
    assert table["Manier van kijken"].nunique() == 4


@pytest.mark.parametrize(("number", "columns"), [(3, 8), (4, 4), (5, 7)])
def test_a_table_of_groups_has_a_unit_for_each_of_its_numbers(store, number, columns):
    table = tiles.statement(store, number).table
    assert len(table.columns) == columns and len(table)
    assert all(bool(column.measured_in) is (column.kind != "text") for column in table.columns)

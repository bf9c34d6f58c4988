"""``build --dry-run``: what would change, in Dutch, and nothing on disk."""

import dataclasses

import pytest

from dashboard.build.changes import changes, first_set
from dashboard.build.starting_set import Made
from dashboard.store.schemas import TABLES


@pytest.fixture
def made(store) -> Made:
    """The committed set as a build would make it, with another hash: tests change it."""
    return Made(
        {name: getattr(store, name).copy() for name in TABLES},
        store.manifest | {"content_hash": "other"},
    )


def text(store, made) -> str:
    lines = changes(store, made)
    assert lines and all(isinstance(line, str) for line in lines)
    return "\n".join(lines)


def rows(table, **wanted):
    found = table.index == table.index
    for column, value in wanted.items():
        found &= table[column] == value
    return found


def test_the_same_content_is_said_to_be_the_same(store, made):
    same = dataclasses.replace(made, manifest=store.manifest)
    assert changes(store, same) == ["De inhoud blijft gelijk: elke tabel is dezelfde."]


def test_a_change_that_no_line_shows_names_its_table(store, made):
    tables = made.manifest["tables"]
    tables = tables | {"matches": tables["matches"] | {"content_hash": "other"}}
    other = dataclasses.replace(made, manifest=made.manifest | {"tables": tables})
    assert "Tabellen met een andere inhoud: matches." in text(store, other)


def test_the_largest_change_of_an_area_is_told_with_both_values(store, made):
    scores = made.tables["scores"]
    area = store.area_ids[0]
    for year, off in ((2020, 0.010), (2022, -0.050)):
        scores.loc[rows(scores, level="nplv", code=area, year=year), "lbm"] += off
    old = store.series.loc[("nplv", area, 2022), "lbm"]
    said = text(store, made)
    assert f"{store.names[area]} ({area}), totaalscore 2022: " in said
    assert f"{old - 0.05:.3f}, nu {old:.3f}".replace(".", ",") in said
    assert " 2020:" not in said


def test_changes_in_wijken_are_counted(store, made):
    scores = made.tables["scores"]
    scores.loc[rows(scores, level="wijk", year=2024), "lbm"] += 0.1
    number = int(rows(scores, level="wijk", year=2024).sum())
    said = text(store, made)
    assert f"- wijken: {number:,} met een andere score, de grootste verandering 0,100".replace(
        f"{number:,}", f"{number:,}".replace(",", ".")
    ) in said  # fmt: skip


def test_places_that_come_and_go_are_named(store, made):
    areas = made.tables["areas"]
    gone = areas[areas["level"] == "wijk"].iloc[:7]
    made.tables["areas"] = areas.drop(gone.index)
    said = text(store, made)
    assert "- wijken weg: 7 (" in said and "en nog 2)" in said
    assert f"{gone['name'].iloc[0]} ({gone['code'].iloc[0]})" in said


def test_another_composition_of_an_area_is_named(store, made):
    nplv = made.tables["nplv"]
    row = nplv.iloc[0]
    made.tables["nplv"] = nplv.iloc[1:]
    assert f"- {row['area']}: weg {row['code']}" in text(store, made)


def test_a_year_more_or_less_is_named(store, made):
    scores = made.tables["scores"]
    made.tables["scores"] = scores[scores["year"] != 2018]
    assert "Metingen weg: 2018." in text(store, made)


def test_another_coverage_is_told_with_both_shares(store, made):
    coverage = [dict(row) for row in store.manifest["coverage"]]
    row = next(r for r in coverage if r["level"] == "buurt" and r["year"] == 2024)
    before = row["scored"]
    row |= {"scored": 5000, "households_share": 0.416}
    other = dataclasses.replace(made, manifest=made.manifest | {"coverage": coverage})
    said = text(store, other)
    assert "- buurten 2024: 5.000 met een score (41,6% van de huishoudens)" in said
    assert f"{before:,}".replace(",", ".") in said


def test_scores_that_appear_or_fall_away_are_counted(store, made):
    scores = made.tables["scores"]
    scores.loc[rows(scores, level="nplv", code="NPLV", year=2024), "won"] = float("nan")
    assert "Cijfers die verschijnen of vervallen: 1" in text(store, made)


def test_without_a_set_to_compare_with_it_is_said_what_would_come(made):
    lines = first_set(made)
    assert lines[0].startswith("Er is geen set om mee te vergelijken")
    assert any(line.startswith("- wijken 2024: ") for line in lines)

"""Figure, table and sentence of each tile about relations say the same, and what the wijken say."""

from statistics import median

import pytest

from dashboard.language import numbers
from dashboard.store.keys import ACROSS, CHANGE
from dashboard.subjects.relations import tiles, words
from dashboard.subjects.relations.numbers import CLAIMS, VARIANTS, Variant, claim
from dashboard.vocabulary.measures import DIMENSIONS


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_matrix_shows_each_pair_of_its_table_twice_and_names_the_closest(store, variant):
    content = tiles.matrix(store, variant)
    shown = [cell.lines[0] for row in content.figure.rows for cell in row.cells if cell.lines]
    written = content.table["Rangcorrelatie"].written
    assert sorted(shown) == sorted(written * 2) and len(written) == 10
    rows = store.relations.query(
        "kind == @variant.kind and weighted == @variant.weighted and scope == @variant.scope"
    )
    closest = rows.loc[rows["correlation"].abs().idxmax()]
    assert f"({numbers.correlation(closest['correlation'])}; interval" in content.headline
    assert written[0] == numbers.correlation(closest["correlation"])


def test_the_statements_are_told_and_tabled_in_every_way_of_looking(store):
    content = tiles.statements(store, Variant())
    table = content.table.frame
    assert len(table) == len(VARIANTS) * len(CLAIMS) == 24
    assert set(table["Manier van kijken"]) >= {"Stand, gewogen, heel Nederland"}
    assert table["Past"].eq("ja").sum() == sum(
        claim(store, variant, key).holds for variant in VARIANTS for key in CLAIMS
    )
    assert [text for text, _ in content.figure.items] == list(words.STATED.values())


@pytest.mark.parametrize("variant", [Variant(), Variant(kind=CHANGE)])
def test_the_cloud_and_its_table_hold_the_wijken_of_the_programme(store, variant):
    content = tiles.cloud(store, variant, "soc", "onv")
    others, own = content.figure.groups
    x, y = (content.table[DIMENSIONS[key].name].values for key in ("soc", "onv"))
    assert sorted(zip(own.x, own.y, strict=True)) == sorted(zip(x, y, strict=True))
    middle = [median(a + b) for a, b in ((others.x, own.x), (others.y, own.y))]
    below = sum(a < middle[0] and b < middle[1] for a, b in zip(x, y, strict=True))
    assert f"Van de {len(x)} wijken in NPLV-gebieden liggen er {below} op" in content.lead
    assert content.lead in content.alt and content.headline in content.alt
    scores = store.series["soc"].unstack("year").loc["wijk"]
    value = scores[2024] - (scores[2018] if variant.kind == CHANGE else 0)
    assert set(round(value, 9)) >= set(x)
    assert {c.measured_in for c in content.table.columns[1:]} == {content.unit}


def test_a_value_within_gemeenten_says_so_in_its_unit(store):
    units = {
        variant.scope: tiles.cloud(store, variant, "soc", "won").table.units for variant in VARIANTS
    }
    assert [scope for scope, unit in units.items() if "min het gemiddelde" not in unit] == [ACROSS]

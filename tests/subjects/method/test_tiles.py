"""The tables of Verantwoording hold what the set holds, and their sentences agree with them."""

import pytest

from dashboard.language import numbers
from dashboard.subjects.method import tiles
from dashboard.subjects.method.numbers import conclusions, in_every_choice
from dashboard.vocabulary.areas import CONFIDENCE
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.scales import CLASSES


def test_the_areas_are_made_of_the_codes_that_are_listed(store):
    table = tiles.areas_table(store).frame.set_index("Gebied")
    assert sorted(table.index) == sorted(store.names[area] for area in store.area_ids)
    for area in store.area_ids:
        listed = tiles.codes_table(store, store.area(area)).frame
        for word, level in (("wijk", "wijk"), ("buurt", "buurt")):
            n = int((listed["Niveau"] == level).sum())
            plural = {"wijk": "wijken", "buurt": "buurten"}[word]
            text = f"{n} {word if n == 1 else plural}"
            assert (text in table.at[store.names[area], "Bestaat uit"]) is (n > 0)


def test_the_sizes_are_the_sums_of_cbs(store):
    table = tiles.areas_table(store).frame.set_index("Gebied")
    sizes = store.areas[store.areas["level"] == "nplv"].set_index("code")
    for area in store.area_ids:
        own = table.loc[store.names[area]]
        assert own["Huishoudens 2024"] == sizes.at[area, "households"]
        assert own["Inwoners 2024"] == sizes.at[area, "inhabitants"]


def test_the_coverage_counts_the_scores_of_the_set(store):
    table = tiles.coverage_table(store).frame
    scored = dict(
        zip(zip(table["Niveau"], table["Jaar"], strict=True), table["Met score"], strict=True)
    )
    for level, plural in (("wijk", "wijken"), ("buurt", "buurten")):
        rows = store.scores[(store.scores["level"] == level) & (store.scores["year"] == 2024)]
        assert scored[plural, 2024] >= len(rows) > 0


def test_the_fixed_tables_name_everything(store):
    assert tiles.confidence_table().columns[0].values == tuple(CONFIDENCE)
    assert tiles.dimensions_table()["Dimensie"].values == tuple(d.name for d in DIMENSIONS.values())
    assert len(tiles.files_table(store)) == len(store.manifest["sources"])
    assert len(tiles.unscored_table(store)) == len(store.manifest["without_households"])
    table = tiles.classes_table()
    assert len(table) == len(CLASSES)
    assert table["Score vanaf"].values[1:] == table["Score tot"].values[:-1]


def test_a_conclusion_is_told_only_where_its_interval_allows(store):
    table = tiles.conclusions_table(store).frame
    for told, found in zip(table["Te noemen"], conclusions(store).values(), strict=True):
        low, high = found.value - found.margin, found.value + found.margin
        assert told.startswith("nee") or low > 0 or high < 0
    assert table["Verandering of verschil"].tolist() == [
        x.value for x in conclusions(store).values()
    ]


def test_what_survives_has_one_direction_in_every_row_of_its_column(store):
    table = tiles.sensitivity_table(store)
    survives, *_ = tiles.headline(store)
    kept = [f for f in in_every_choice(store) if f.survives]
    assert survives.count("tussen") == len(kept)
    for found, column in zip(in_every_choice(store), table.columns[1:], strict=True):
        assert len(column.values) == len(found.by_choice)
        untold = ["niet te noemen" in text for text in column.values]
        assert untold == [x.step == 0 for x in found.by_choice.values()]
    assert all(text.endswith(".") for text in tiles.remarks(store) + tiles.about_ways(store))


@pytest.mark.parametrize("span", ["2018-2024", "2022-2024"])
def test_the_ways_are_those_of_the_build(store, span):
    table = tiles.ways_table(store)
    first, last = map(int, span.split("-"))
    rows = store.variants[(store.variants["first"] == first) & (store.variants["last"] == last)]
    values = dict(zip(rows["key"], rows["value"], strict=True))
    own = table[f"Verschil in verandering {span}"].values[0]
    assert own.startswith(numbers.difference(values["gekozen"]))
    assert len(table) == len(values) - 1  # without the placebo

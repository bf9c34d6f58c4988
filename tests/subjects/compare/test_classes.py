"""The classes of the chosen areas: colours, table, headline and the stored classes agree."""

import pandas as pd
import pytest

from dashboard.language import numbers
from dashboard.subjects.compare.numbers import CLASS, REFERENCES, Comparison
from dashboard.subjects.compare.tiles.classes import classes
from dashboard.vocabulary.periods import PROGRAMME_YEARS, Period


def test_every_cell_is_the_stored_class_in_figure_and_table(store, value):
    content = classes(store, Comparison(tuple(map(store.area, store.area_ids)), True, CLASS))
    listed = content.table.frame.set_index("Gebied")
    codes = {store.names[area]: area for area in store.area_ids}
    for row in content.figure.rows:
        for year, cell in zip(PROGRAMME_YEARS, row.cells, strict=True):
            number = int(value("nplv", codes[row.name], year, "class"))
            assert listed.at[row.name, str(year)] == number
            assert cell.lines == (numbers.class_short(number), f"klasse {number}")
            assert cell.role == f"class-{number}"
    assert all(column.kind == "class" for column in content.table.columns[1:])


def test_references_are_marked_and_a_missing_year_stays_missing(store):
    areas = tuple(map(store.area, ("amsterdam-zuidoost", "delft-west")))
    chosen = Comparison(areas, False, CLASS, references=REFERENCES)
    content = classes(store, chosen)
    marked = [row.name for row in content.figure.rows if row.reference]
    assert marked == [
        "Nederland", "De NPLV-gebieden samen", "Gemeente Amsterdam", "Gemeente Delft"
    ]  # fmt: skip
    (row,) = [row for row in content.figure.rows if row.name == "Gemeente Amsterdam"]
    assert row.cells[0].role == "missing" and row.cells[0].lines[0] == "geen gegevens"
    assert pd.isna(content.table.frame.set_index("Gebied").at["Gemeente Amsterdam", "2018"])


@pytest.mark.parametrize("period", [Period(2018, 2024), Period(2022, 2024)])
def test_the_sentences_are_about_the_classes_of_the_table(store, value, period):
    areas = ("heerlen-noord", "breda-noord", "utrecht-overvecht")
    content = classes(store, Comparison(tuple(map(store.area, areas)), False, CLASS, period))
    for area in areas:
        then, now = (int(value("nplv", area, year, "class")) for year in period)
        said = content.headline.split(numbers.class_short(now))[0]
        assert store.names[area] in said
        if now == then:
            continue
        way = "hogere" if now > then else "lagere"
        assert store.names[area] in content.lead.split(f"in een {way} klasse")[0]

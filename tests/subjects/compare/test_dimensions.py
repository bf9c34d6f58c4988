"""The dimensions beside each other: colours, table, order and the stored scores agree."""

import pytest

from dashboard.subjects.compare.numbers import Comparison
from dashboard.subjects.compare.tiles.dimensions import dimensions
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import Period
from dashboard.vocabulary.scales import DIMENSION_SCALE, LIVEABILITY, NARROW_SCALE

AREAS = ("delft-west", "zaandam-oost", "breda-noord")
PLACES = {"NPLV": "nplv", "NL": "land"} | dict.fromkeys(AREAS, "nplv")


@pytest.mark.parametrize("period", [Period(2018, 2024), Period(2022, 2024)])
def test_every_row_is_the_stored_value_its_change_and_its_class(store, value, period):
    table = dimensions(
        store, Comparison(tuple(map(store.area, AREAS)), period=period), "naam", "value"
    ).table
    frame = table.frame.set_index(["Gebied", "Maat"])
    names = {code: store.names[code] for code in AREAS}
    names |= {"NL": "Nederland", "NPLV": "De NPLV-gebieden samen"}
    for code, level in PLACES.items():
        for key, name in MEASURES.items():
            then, now = (value(level, code, year, key) for year in period)
            row = frame.loc[(names[code], name)]
            assert row[str(period.last)] == pytest.approx(now)
            assert row[f"Verandering sinds {period.first}"] == pytest.approx(now - then)
            scale = {"lbm": LIVEABILITY, "fys": NARROW_SCALE}.get(key, DIMENSION_SCALE)
            assert row["Klasse"] == scale.number(now)
            if key == "lbm":
                assert row["Klasse"] == value(level, code, period.last, "class")
    assert len(frame) == len(PLACES) * len(MEASURES)


def test_a_heat_table_and_its_table_write_every_number_alike(store):
    content = dimensions(store, Comparison(tuple(map(store.area, AREAS))), "naam", "value")
    value, _, change = content.table.columns[2:]
    cells = [cell for row in content.figure.rows for cell in row.cells]
    assert [c.lines[::2] for c in cells] == list(zip(value.written, change.written, strict=True))
    kinds = zip(value.written, value.kinds, strict=True)
    assert {text[0] for text, kind in kinds if kind == "deviation"} <= set("+−0")
    assert set(value.excel_formats) == {"0.000", "+0.000;-0.000;0.000"}
    for row in content.figure.rows:
        assert not row.cells[0].lines[1].startswith("klasse")
        assert all(cell.lines[1] == f"klasse {cell.role[-1]}" for cell in row.cells[1:])


@pytest.mark.parametrize(("by", "column"), [("won", "value"), ("lbm", "change"), ("naam", "value")])
def test_the_areas_stand_in_order_and_the_references_below(store, value, by, column):
    content = dimensions(store, Comparison(tuple(map(store.area, AREAS))), by, column)

    def worth(area):
        then, now = (value("nplv", area, year, by) for year in (2018, 2024))
        return -(now if column == "value" else now - then)

    order = sorted(AREAS, key=store.names.__getitem__ if by == "naam" else worth)
    rows = [row.name for row in content.figure.rows]
    assert rows == [*(store.names[a] for a in order), "De NPLV-gebieden samen", "Nederland"]
    assert [row.reference for row in content.figure.rows] == [False] * 3 + [True] * 2
    header = {"naam": "Gebied", "lbm": "", "won": "Woningvoorraad"}[by]
    assert content.figure.sorted_by == header


def test_the_headline_names_the_ends_of_the_dimension_that_differs_most(store, value):
    content = dimensions(store, Comparison(tuple(map(store.area, AREAS))), "naam", "value")
    spread = {}
    for key in list(MEASURES)[1:]:
        values = {store.names[a]: value("nplv", a, 2024, key) for a in AREAS}
        high, low = max(values, key=values.get), min(values, key=values.get)
        spread[key] = (values[high] - values[low], high, low)
    widest = max(spread, key=spread.get)
    _, high, low = spread[widest]
    said = f"{high} scoort daar het hoogst en {low} het laagst"
    assert f"{MEASURES[widest].lower()}: {said}" in content.headline

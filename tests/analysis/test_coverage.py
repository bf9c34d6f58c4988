"""What the data hold and lack, as tables for the page that says so."""

from dashboard.analysis.coverage import coverage, definition


def test_coverage_counts_the_scored_places_of_each_level_and_year(store):
    table = coverage(store).set_index(["level", "year"])
    wijken = store.scores[store.scores["level"] == "wijk"].groupby("year").size()
    for year, number in wijken.items():
        assert table.loc[("wijk", year), "scored"] == number
    assert table["households_share"].between(0, 1).all()


def test_nothing_is_absent_in_the_last_year(store):
    table = coverage(store)
    assert (table.loc[table["year"] == 2024, "absent"] == 0).all()


def test_the_definition_has_every_area_with_all_its_codes(store):
    table = definition(store)
    assert table["area"].tolist() == sorted(table["area"])
    assert sorted(table.index) == sorted(store.area_ids)
    assert (table["wijken"] + table["buurten"]).sum() == len(store.nplv)
    listed = {code for codes in table["codes"] for code in codes.split(", ")}
    assert listed == set(store.nplv["code"])


def test_an_area_is_as_sure_as_its_least_sure_code(store):
    table = definition(store)
    order = ["laag", "midden", "hoog"]
    for area, rows in store.nplv.groupby("area_id"):
        assert table.loc[area, "confidence"] == min(rows["confidence"], key=order.index)

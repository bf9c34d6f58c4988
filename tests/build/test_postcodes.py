"""Postcodes: their scores, sizes and places, from the official files by csv and dicts."""

from collections import defaultdict

import pytest

from tests.build.official import rows_of

pytestmark = pytest.mark.bron


@pytest.fixture(scope="module")
def scores(bron):
    path = bron / "leefbaarometer" / "Leefbaarometer-scores PC4 2002-2022.csv"
    return {(r["PC4"], int(r["jaar"])): r for r in rows_of(path) if r["lbm"] not in ("", "NA")}


def test_every_score_is_the_official_one(store, scores):
    rows = store.scores[store.scores["level"] == "pc4"]
    assert len(rows) == len(scores) and not rows["derived"].any()
    for row in rows.sample(300, random_state=1).itertuples():
        official = scores[row.code, row.year]
        for key in ("lbm", "afw", "fys", "onv", "soc", "vrz", "won"):
            stated = float("nan") if official[key] == "NA" else float(official[key])
            assert getattr(row, key) == pytest.approx(stated, abs=1e-12, nan_ok=True)


@pytest.mark.parametrize(
    ("year", "stated"), [(2018, -0.0006), (2020, 0.0145), (2022, 0.0195)]
)  # fmt: skip
def test_weighted_by_households_they_give_the_national_line(store, bron, scores, year, stated):
    """As the data description states it, in four decimals; and near the line over wijken, which
    counts other places (measured: 0.0002)."""
    homes = {
        r["pc4"]: float(r["huishoudens"] or 0)
        for r in rows_of(bron / "thema" / "kerncijfers-pc4-2024.csv")
    }
    at = [(float(r["afw"]), homes.get(pc4, 0)) for (pc4, y), r in scores.items() if y == year]
    mean = sum(x * w for x, w in at) / sum(w for _, w in at)
    assert mean == pytest.approx(stated, abs=0.00005 + 1e-9)
    assert mean == pytest.approx(store.series["afw"]["land", "NL", year], abs=0.0003)
    sizes = store.areas[store.areas["level"] == "pc4"].set_index("code")["households"]
    assert {c: float(h) for c, h in sizes.dropna().items()} == {
        c: homes[c] for c in sizes.dropna().index
    }


def test_a_postcode_lies_where_most_households_of_its_buurten_do(store, bron):
    homes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in rows_of(bron / "thema" / "kerncijfers-buurten-2024.csv"):
        if row["pc4_meest_voorkomend"]:
            pc4 = str(int(float(row["pc4_meest_voorkomend"])))
            homes[pc4][row["gemeente"]] += float(row["huishoudens"] or 0)
    places = store.areas[store.areas["level"] == "pc4"].set_index("code")["gemeente"]
    for pc4, by in homes.items():
        assert by[places[pc4]] == max(by.values()), pc4
    assert (places[~places.index.isin(homes)] == "").all()


def test_the_links_of_buurten_are_those_of_the_file(store, bron):
    stated = {
        row["bu_code"]: str(int(float(row["pc4_meest_voorkomend"])))
        for row in rows_of(bron / "thema" / "kerncijfers-buurten-2024.csv")
        if row["pc4_meest_voorkomend"]
    }
    assert dict(zip(store.postcodes["code"], store.postcodes["postcode"], strict=True)) == stated

"""The ten statements: what the set gives, and other data that give other verdicts."""

import dataclasses

import pandas as pd
import pytest

from dashboard.analysis import nota
from dashboard.analysis.nota import FEWEST, FINDERS, finding
from dashboard.analysis.turn import PERIODS, less_well, turned
from dashboard.store.aggregate import classify
from dashboard.store.read import read_store

NAN = float("nan")
VERDICTS = {
    1: "bevestigd", 2: "deels te toetsen", 3: "deels te toetsen", 4: "niet te toetsen",
    5: "bevestigd", 6: "niet te toetsen", 7: "niet te toetsen", 8: "bevestigd",
    9: "deels te toetsen", 10: "niet te toetsen",
}  # fmt: skip


@pytest.fixture(scope="module")
def store(root):
    return read_store(root / "data")


def shifted(store, rows, delta):
    """The set with the total score of some ``rows`` of ``scores`` moved by ``delta``."""
    table = store.scores.copy()
    chosen = rows(table).astype(bool)
    assert chosen.any()
    for column in ("lbm", "afw"):
        table[column] = table[column] + chosen.astype("float64") * delta
    table["class"] = classify(table["afw"]).astype("int64")
    return dataclasses.replace(store, scores=table)


def place(code, year):
    return lambda t: (t["code"] == code) & (t["year"] == year)


def wijken(*years):
    return lambda t: (t["level"] == "wijk") & t["year"].isin(years)


def holds(store, number):
    return {c.key: c.holds for c in FINDERS[number](store).checks}


@pytest.mark.parametrize("number", FINDERS)
def test_the_verdict_on_the_committed_set(store, number):
    assert finding(store, number).verdict == VERDICTS[number]


@pytest.mark.parametrize(
    ("code", "target", "key", "expected"),
    [
        ("NPLV", -0.001, "nplv_daalt", True), ("NPLV", -0.0004, "nplv_daalt", False),
        ("NPLV", 0.01, "nplv_daalt", False), ("NPLV", -0.039, "nplv_daalt", True),
        ("NPLV", -0.04, "nplv_daalt", False),
        ("NL", -0.001, "nl_daalt", True), ("NL", 0.0, "nl_daalt", False),
    ],
)  # fmt: skip
def test_1_a_fall_must_be_shown_and_slight(store, code, target, key, expected):
    """``target``: the change 2022-2024 that the changed set has."""
    level = "nplv" if code == "NPLV" else "land"
    now = (
        store.series["lbm"].loc[(level, code, 2024)] - store.series["lbm"].loc[(level, code, 2022)]
    )
    made = shifted(store, place(code, 2024), target - now)
    assert holds(made, 1)[key] is expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [(0.001, True), (0.0, False), (-0.01, False), (0.039, True), (0.04, False)],
)
def test_1_the_programme_must_gain_slightly_more_than_the_country(store, more, expected):
    now = finding(store, 1).facts["more"]
    made = shifted(store, place("NL", 2018), more - now)
    assert holds(made, 1)["nplv_meer"] is expected
    assert nota.course(made).verdict == ("bevestigd" if expected else "afwijkend")


def test_1_a_score_that_is_missing_cannot_be_tested(store):
    table = store.scores[~place("NL", 2024)(store.scores)]
    made = dataclasses.replace(store, scores=table)
    assert holds(made, 1) == {"nplv_daalt": True, "nl_daalt": None, "nplv_meer": None}


@pytest.mark.parametrize(("delta", "expected"), [(0.0, True), (-0.02, False), (0.1, False)])
def test_2_the_class_of_the_country(store, delta, expected):
    made = shifted(store, place("NL", 2024), delta)
    assert holds(made, 2)["klasse"] is expected


def test_2_more_households_turns_to_fewer_when_the_wijken_of_2024_rise(store):
    assert holds(store, 2)["toename"] is True
    made = shifted(store, wijken(2024), 0.05)
    found = nota.households(made)
    assert found.facts["wijk_change"] < 0
    assert found.verdict == "afwijkend"


def test_2_the_households_by_plain_python(store):
    rows = store.scores[store.scores["level"] == "wijk"].to_dict("records")
    sizes = store.areas[store.areas["level"] == "wijk"].set_index("code")["households"]
    sizes = sizes.fillna(0).to_dict()
    years: dict[str, dict[int, int]] = {}
    for row in rows:
        years.setdefault(row["code"], {})[row["year"]] = row["class"]
    panel = {c: y for c, y in years.items() if {2018, 2020, 2022, 2024} <= set(y)}
    count = {
        year: sum(sizes[c] for c, y in panel.items() if y[year] <= 4) for year in (2020, 2022, 2024)
    }
    facts = finding(store, 2).facts
    assert facts["wijk"] == count[2024]
    assert facts["wijk_change"] == count[2024] - count[2022]
    assert facts["wijk_before"] == count[2022] - count[2020]
    assert (facts["published"], facts["added"]) == (963_000, 43_000)


def test_2_the_published_number_is_never_tested_on_another_level(store):
    made = shifted(store, wijken(2024), 0.5)
    found = holds(made, 2)
    assert found["aantal"] is None and found["eerste"] is None


def shares(up, down):
    return pd.DataFrame(
        {"riser_share": up, "faller_share": down}, index=pd.RangeIndex(len(PERIODS))
    )


@pytest.mark.parametrize(
    ("up", "down", "expected"),
    [
        ((0.2, 0.3, 0.2, 0.1), (0.1, 0.0, 0.1, 0.2), (True, True, True)),
        ((0.2, 0.3, 0.2, 0.2), (0.1, 0.0, 0.1, 0.2), (False, True, True)),
        ((0.2, 0.3, 0.2, 0.1), (0.1, 0.0, 0.1, 0.1), (True, False, True)),
        ((0.3, 0.3, 0.2, 0.1), (0.1, 0.0, 0.1, 0.2), (True, True, False)),
        ((0.2, 0.3, 0.2, 0.1), (0.0, 0.0, 0.1, 0.2), (True, True, False)),
    ],
)
def test_3_each_part_on_both_sides_of_its_bound(up, down, expected):
    assert turned(shares(up, down)) == expected


def test_3_less_well_needs_fewer_risers_and_more_fallers():
    assert less_well(shares((0, 0.3, 0.5, 0.2), (0, 0.1, 0, 0.2)))
    assert not less_well(shares((0, 0.3, 0.1, 0.3), (0, 0.1, 0.2, 0.2)))
    assert not less_well(shares((0, 0.3, 0.1, 0.2), (0, 0.1, 0.2, 0.1)))


def test_3_risers_in_the_last_period_turn_the_verdict(store):
    assert nota.risers(shifted(store, wijken(2024), 0.03)).verdict == "afwijkend"


def test_3_without_the_earlier_periods_it_cannot_be_tested(store):
    table = store.scores[store.scores["year"] >= 2020]
    assert nota.risers(dataclasses.replace(store, scores=table)).verdict == "niet te toetsen"


def test_4_too_few_wijken_are_no_test_and_their_figures_are_still_given(store):
    found = finding(store, 4)
    assert 0 < found.facts["areas"] < FEWEST
    assert found.verdict == "niet te toetsen"
    assert found.facts["recent"] < 0


@pytest.mark.parametrize(
    ("years", "delta", "parts"),
    [
        # All wijken lower in every year: many in the group, for long.
        ((), 0.0, {"lang": True}),
        # Before 2020 they were much better: they did not rise until then.
        ((2002, 2008, 2012), 0.3, {"eerder_niet": False}),
        ((2002, 2008, 2012), -0.3, {"eerder_niet": True}),
        ((2020,), 0.3, {"nu_slechter": True}),
        ((2020,), -0.3, {"nu_slechter": False}),
    ],
)
def test_4_with_enough_wijken_each_part_is_tested(store, years, delta, parts):
    every = store.scores["year"].unique().tolist()
    made = shifted(store, wijken(*every), -0.15)
    if years:
        made = shifted(made, wijken(*years), delta)
    found = FINDERS[4](made)
    assert found.facts["areas"] >= FEWEST
    assert {c.key: c.holds for c in found.checks} | parts == {c.key: c.holds for c in found.checks}


def test_5_a_rise_in_the_last_period_turns_the_verdict(store):
    assert holds(shifted(store, wijken(2022), -0.05), 5)["daling"] is False


def test_5_a_large_fall_is_not_slight(store):
    assert holds(shifted(store, wijken(2022), 0.05), 5)["daling"] is False


def test_5_a_fall_before_turns_the_verdict(store):
    made = shifted(store, wijken(2002), 0.3)
    assert nota.middle(made).verdict == "afwijkend"
    assert holds(made, 5) == {"eerder": False, "daling": True}


@pytest.mark.parametrize("number", [6, 7, 10])
def test_without_data_no_figure_stands_in(store, number):
    found = finding(store, number)
    assert not found.facts and found.table.empty
    assert all(c.holds is None for c in found.checks)


@pytest.mark.parametrize(("scope", "expected"), [("tussen", "afwijkend"), ("binnen", "afwijkend")])
def test_8_one_variant_that_fails_turns_the_verdict(store, scope, expected):
    table = store.relations.copy()
    rows = (table["scope"] == scope) & (table["kind"] == "stand") & ~table["weighted"]
    table.loc[rows & (table["one"] == "onv") & (table["other"] == "won"), "low"] = -0.1
    assert nota.nuisance(dataclasses.replace(store, relations=table)).verdict == expected


def test_8_the_change_plays_no_part(store):
    table = store.relations.copy()
    table.loc[table["kind"] == "verandering", ["low", "high"]] = (-0.5, 0.5)
    assert nota.nuisance(dataclasses.replace(store, relations=table)).verdict == "bevestigd"


@pytest.mark.parametrize(("off", "expected"), [(0.9e-5, True), (2e-5, False)])
def test_9_the_dimensions_must_add_up(store, off, expected):
    table = store.scores.copy()
    first = table.index[table["fys"].notna() & (table["level"] == "land")][0]
    exact = table.loc[first, ["fys", "onv", "soc", "vrz", "won"]].sum()
    table.loc[first, "afw"] = exact + off
    assert holds(dataclasses.replace(store, scores=table), 9)["optellen"] is expected


def test_9_a_licence_that_is_not_open_turns_the_verdict(store):
    closed = [s | {"licence": "gesloten"} for s in store.manifest["sources"]]
    made = dataclasses.replace(store, manifest=store.manifest | {"sources": closed})
    assert nota.instrument(made).verdict == "afwijkend"
    made = dataclasses.replace(store, manifest=store.manifest | {"sources": []})
    assert holds(made, 9)["open"] is None

"""The ten statements: what the set gives, and other data that give other verdicts."""

import dataclasses

import pytest

from dashboard.subjects.nota import numbers as nota
from dashboard.subjects.nota.numbers import FINDERS, finding
from tests.analysis.shifted import holds, outcomes, place, shifted, wijken
from tests.build.official import read_official, rows_of

NAN = float("nan")
UNSURE, UNDECIDED = "past erbij, maar is niet zeker", "niet te beslissen op wijkniveau"
VERDICTS = {
    1: UNSURE, 2: UNDECIDED, 3: UNDECIDED, 4: UNSURE,
    5: "afwijkend", 6: "niet te toetsen", 7: "deels te toetsen", 8: "bevestigd",
    9: "deels te toetsen", 10: "niet te toetsen",
}  # fmt: skip


@pytest.mark.parametrize("number", FINDERS)
def test_the_verdict_on_the_committed_set(store, number):
    assert finding(store, number).verdict == VERDICTS[number]


def change(store, place_, first, last):
    return store.series["lbm"].loc[(*place_, last)] - store.series["lbm"].loc[(*place_, first)]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (-0.006, "klopt"), (-0.0199, "klopt"),
        (-0.004, UNSURE),  # below what is told of a group, and its interval holds zero
        (-0.0004, "klopt niet"), (0.01, "klopt niet"),
        (-0.021, "klopt niet"),  # a clear fall is not "iets"
    ],
)  # fmt: skip
def test_1_a_fall_is_told_by_the_ladder_and_its_interval(store, target, expected):
    """``target``: the change 2022-2024 that the changed set has."""
    now = change(store, ("nplv", "NPLV"), 2022, 2024)
    made = shifted(store, place("NPLV", 2024), target - now)
    assert outcomes(made, 1)["nplv_daalt"] == expected


@pytest.mark.parametrize(("apart", "expected"), [(-0.0035, True), (-0.02, False), (0.02, False)])
def test_1_comparable_is_a_difference_that_is_not_told(store, apart, expected):
    now = finding(store, 1).facts["apart"]
    made = shifted(store, place("NL", 2024), now - apart)
    assert holds(made, 1)["vergelijkbaar"] is expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (0.0106, UNSURE), (0.015, "klopt"), (0.021, "klopt niet"), (0.0, "klopt niet"),
        (-0.01, "klopt niet"),
    ],
)  # fmt: skip
def test_1_the_programme_must_gain_slightly_more_than_the_country(store, more, expected):
    now = finding(store, 1).facts["more"]
    made = shifted(store, place("NL", 2018), more - now)
    assert outcomes(made, 1)["nplv_meer"] == expected


def test_1_more_than_the_country_is_no_improvement_by_itself(store):
    made = shifted(store, lambda t: t["code"].isin(["NL", "NPLV"]) & (t["year"] == 2018), 0.1)
    assert holds(made, 1)["nplv_vooruit"] is False
    assert nota.development(made).verdict == "afwijkend"


def test_1_a_score_that_is_missing_cannot_be_tested(store):
    table = store.scores[~place("NL", 2024)(store.scores)]
    made = dataclasses.replace(store, scores=table)
    assert holds(made, 1) == {
        "nplv_daalt": True, "vergelijkbaar": None, "nplv_vooruit": True, "nplv_meer": None,
    }  # fmt: skip


@pytest.mark.parametrize(("delta", "expected"), [(0.0, True), (-0.02, False), (0.1, False)])
def test_2_the_class_of_the_country(store, delta, expected):
    made = shifted(store, place("NL", 2024), delta)
    assert holds(made, 2)["klasse"] is expected


def test_2_more_households_turns_to_fewer_when_the_wijken_of_2024_rise(store):
    assert holds(store, 2)["toename"] is True
    made = shifted(store, wijken(2024), 0.05)
    found = nota.households(made)
    assert found.facts["band_change"] < 0
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
    assert facts["band_change"] == count[2024] - count[2022]
    assert facts["wijk_before"] == count[2022] - count[2020]
    assert (facts["published"], facts["added"]) == (963_000, 43_000)


def test_2_the_published_number_is_never_tested_on_another_level(store):
    made = shifted(store, wijken(2024), 0.5)
    found = holds(made, 2)
    assert found["aantal"] is None


def test_2_the_first_rise_is_not_decided_where_sets_and_bounds_disagree(store):
    assert outcomes(store, 2)["eerste"] == UNDECIDED
    facts = finding(store, 2).facts
    assert facts["wijk_before"] > 0 > facts["long_before"]


def test_2_a_rise_that_hangs_on_the_bound_is_not_decided(store):
    made = shifted(store, wijken(2024), 0.002)
    facts = nota.households(made).facts
    assert facts["band_change"] < 0 < facts["band_change_high"]
    assert outcomes(made, 2)["toename"] == UNDECIDED


def test_3_fewer_wijken_that_rise_and_fall_otherwise_turn_a_clause(store):
    """After a rise of all in 2024 nowhere more fallers than risers since 2020."""
    made = shifted(store, wijken(2024), 0.06)
    found = outcomes(made, 3)
    assert found["omgekeerd"] == "klopt niet"
    assert nota.risers(made).verdict == "afwijkend"


def test_3_all_periods_turned_over_make_it_hold(store):
    """Rises in 2020, falls from then on, and more so: all clauses hold on every set and bound."""
    table = store.scores
    made = shifted(store, wijken(2018), -0.02)
    made = shifted(made, wijken(2022), -0.06)
    made = shifted(made, wijken(2024), -0.14)
    assert len(made.scores) == len(table)
    assert outcomes(made, 3)["eerst"] == "klopt"
    assert outcomes(made, 3)["omgekeerd"] == "klopt"


def test_3_without_a_period_it_cannot_be_tested(store):
    table = store.scores[store.scores["year"] != 2020]
    made = dataclasses.replace(store, scores=table)
    assert nota.risers(made).verdict == "niet te toetsen"


def test_3_says_nothing_of_the_years_before_2018(store):
    assert finding(store, 3).table["first"].min() == 2018


@pytest.mark.parametrize("number", [6, 7, 10])
def test_without_data_no_figure_stands_in(store, number):
    none = dataclasses.replace(
        store, indicators=store.indicators.iloc[:0], theme_relations=store.theme_relations.iloc[:0]
    )
    found = finding(none, number)
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


def test_8_crime_is_told_beside_it_and_decides_nothing(store):
    assert finding(store, 8).facts["crime_number"] > 9000
    none = dataclasses.replace(store, indicators=store.indicators.iloc[:0])
    found = nota.nuisance(none)
    assert found.verdict == "bevestigd" and "crime_number" not in found.facts


@pytest.mark.parametrize(("off", "expected"), [(0.9e-5, True), (2e-5, False)])
def test_9_the_dimensions_must_add_up(store, off, expected):
    table = store.scores.copy()
    first = table.index[table["fys"].notna() & (table["level"] == "wijk")][0]
    exact = table.loc[first, ["fys", "onv", "soc", "vrz", "won"]].sum()
    table.loc[first, "afw"] = exact + off
    assert holds(dataclasses.replace(store, scores=table), 9)["optellen"] is expected


@pytest.mark.bron
def test_9_counts_the_rows_of_the_files_and_not_our_own(bron, store):
    official = read_official(bron)
    rows = [
        row for level in (official.wijk, official.buurt, official.gemeente)
        for row in level.values() if all(k in row for k in ("fys", "onv", "soc", "vrz", "won"))
    ]  # fmt: skip
    postcodes = next((bron / "leefbaarometer").glob("*PC4*"))
    of_postcodes = [row for row in rows_of(postcodes) if row["fys"] not in ("", "NA")]
    assert finding(store, 9).facts["rows"] <= len(rows) + len(of_postcodes)
    kept = store.scores[~store.scores["derived"]].dropna(subset=["fys"])
    assert finding(store, 9).facts["rows"] == len(kept) < len(store.scores.dropna(subset=["fys"]))


def test_9_what_we_derived_proves_nothing(store):
    table = store.scores.copy()
    table.loc[table["derived"] & table["fys"].notna(), "afw"] += 0.5
    assert holds(dataclasses.replace(store, scores=table), 9)["optellen"] is True


def test_9_a_licence_that_is_not_open_turns_the_verdict(store):
    closed = [s | {"licence": "gesloten"} for s in store.manifest["sources"]]
    made = dataclasses.replace(store, manifest=store.manifest | {"sources": closed})
    assert nota.instrument(made).verdict == "afwijkend"
    made = dataclasses.replace(store, manifest=store.manifest | {"sources": []})
    assert holds(made, 9)["open"] is None

"""Statements 4 and 5, on groups of classes: what the set gives, and what other data give."""

import pytest

from dashboard.analysis.nota_classes import FEWEST
from dashboard.subjects.nota import numbers as nota
from dashboard.subjects.nota.numbers import FINDERS, finding
from tests.analysis.shifted import buurten, holds, outcomes, shifted, wijken
from tests.build.official import class_of, read_official

UNSURE = "past erbij, maar is niet zeker"


@pytest.mark.bron
def test_4_the_buurten_by_plain_python(bron, store):
    official = read_official(bron)
    own = {code for codes in official.scored_buurten().values() for code in codes}
    low = [
        code for code in own
        if official.households.get(code, 0) > 0
        and all("lbm" in official.buurt.get((code, y), {}) for y in (2018, 2020, 2022, 2024))
        and class_of(official.buurt[code, 2024]["afw"]) <= 3
    ]  # fmt: skip
    total = sum(official.households[code] for code in low)

    def mean(first, last):
        return (
            sum(
                official.households[c]
                * (official.buurt[c, last]["lbm"] - official.buurt[c, first]["lbm"])
                for c in low
            )
            / total
        )

    facts = finding(store, 4).facts
    assert (facts["buurten"], facts["households"]) == (len(low), total) == (73, 98035)
    assert facts["early"] == pytest.approx(mean(2018, 2020), abs=1e-9)
    assert facts["late"] == pytest.approx(mean(2020, 2024), abs=1e-9)
    assert (round(facts["early"], 3), round(facts["late"], 3)) == (0.027, -0.005)


def test_4_of_the_ten_wijken_six_jumped_and_the_rest_are_too_few(store):
    facts = finding(store, 4).facts
    assert (facts["wijken"], facts["jumps"]) == (10, 6)
    assert facts["wijken"] - facts["jumps"] < FEWEST
    assert holds(store, 4)["lang"] is None and holds(store, 4)["steeds"] is None


@pytest.mark.parametrize(
    ("years", "delta", "key", "expected"),
    [
        ((), 0.0, "nu_slechter", UNSURE),
        ((2020,), 0.1, "nu_slechter", "klopt"),
        ((2020,), -0.1, "nu_slechter", "klopt niet"),
        ((), 0.0, "eerder", "klopt"),
        ((2018,), 0.1, "eerder", "klopt niet"),
        ((2018,), 0.027, "eerder", "klopt"),  # stayed the same
    ],
)
def test_4_the_buurten_test_what_they_can(store, years, delta, key, expected):
    made = shifted(store, buurten(*years), delta) if years else store
    assert outcomes(made, 4)[key] == expected


@pytest.mark.parametrize(
    ("years", "delta", "parts"),
    [
        # All wijken lower in every year: many in the group, for long.
        ((), 0.0, {"lang": True}),
        # One step before 2020 went down: "steeds" asks for every step.
        ((2008,), 0.3, {"steeds": False}),
    ],
)
def test_4_with_enough_wijken_for_decades_and_steeds_are_tested(store, years, delta, parts):
    every = store.scores["year"].unique().tolist()
    made = shifted(store, wijken(*every), -0.15)
    if years:
        made = shifted(made, wijken(*years), delta)
    found = FINDERS[4](made)
    assert found.facts["wijken"] - found.facts["jumps"] >= FEWEST
    assert {c.key: c.holds for c in found.checks} | parts == {c.key: c.holds for c in found.checks}


def test_5_a_rise_in_the_last_period_turns_the_verdict(store):
    assert holds(shifted(store, wijken(2022), -0.05), 5)["daling"] is False


def test_5_the_last_changes_lie_for_a_part_inside_the_band(store):
    found = finding(store, 5)
    assert outcomes(store, 5)["daling"] == UNSURE
    assert found.facts["inside"] == 4 and found.facts["changes"] == 6


def test_5_a_fall_of_all_is_sure(store):
    assert outcomes(shifted(store, wijken(2022), 0.05), 5)["daling"] == "klopt"


def test_5_steeds_asks_for_every_step(store):
    """Over the whole they rose; in 2012-2014 the wijken in 'zwak' fell, by either year."""
    assert outcomes(store, 5)["eerder"] == "klopt"
    assert outcomes(store, 5)["steeds"] == "klopt niet"
    fell = finding(store, 5).table.set_index(["base", "group"])["fell"]
    assert fell[2024, "zwak"] == fell[2018, "zwak"] == "2012-2014"
    assert (fell.drop("zwak", level="group") == "").all()


def test_5_a_fall_before_turns_the_verdict(store):
    made = shifted(store, wijken(2002), 0.3)
    assert nota.middle(made).verdict == "afwijkend"
    assert holds(made, 5)["eerder"] is False

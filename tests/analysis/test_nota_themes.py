"""Statement 7: when a part about an advice holds, is unsure or fails, on other data."""

import dataclasses

import pytest

from dashboard.analysis.nota_themes import advice

UNSURE = "past erbij, maar is niet zeker"


def outcomes(store) -> dict[str, str]:
    return {check.key: check.outcome for check in advice(store).checks}


def with_relations(store, **changes):
    """The set with other correlations of vwo advice, in one of the four ways only."""
    table = store.theme_relations.copy()
    rows = (table["measure"] == "advies_vwo") & (table["scope"] == "binnen") & ~table["weighted"]
    for column, value in changes.items():
        table.loc[rows, column] = value
    return dataclasses.replace(store, theme_relations=table)


def with_class(store, number: int, factor: float):
    """The set in which schools in postcodes of this class have ``factor`` times the vwo advice."""
    scored = store.scores.query("level == 'pc4' and year == 2022")
    codes = scored.loc[scored["class"] == number, "code"]
    table = store.indicators.copy()
    rows = (table["measure"] == "advies_vwo") & table["code"].isin(codes) & (table["year"] == 2022)
    table.loc[rows, "numerator"] *= factor
    return dataclasses.replace(store, indicators=table)


def test_both_hold_and_the_rest_cannot_be_tested(store):
    found = outcomes(store)
    assert (found["advies_vmbo"], found["advies_vwo"]) == ("klopt", "klopt")
    assert {found["achterstand"], found["startkwalificatie"]} == {"niet te toetsen"}


def test_an_interval_that_holds_zero_in_one_way_of_looking_makes_it_unsure(store):
    assert outcomes(with_relations(store, low=-0.01))["advies_vwo"] == UNSURE


def test_a_correlation_the_other_way_in_one_way_of_looking_makes_it_fail(store):
    made = with_relations(store, correlation=-0.1, low=-0.2, high=-0.01)
    assert outcomes(made) | {} == outcomes(store) | {"advies_vwo": "klopt niet"}


def test_a_step_that_is_told_the_other_way_makes_it_fail(store):
    assert outcomes(with_class(store, 7, 0.5))["advies_vwo"] == "klopt niet"


def test_a_step_too_small_to_tell_the_other_way_makes_it_unsure(store):
    """Onvoldoende has twelve postcodes: its share may lie above that of zwak by chance."""
    assert outcomes(with_class(store, 3, 1.1))["advies_vwo"] == UNSURE


@pytest.mark.parametrize("lacking", ["indicators", "theme_relations"])
def test_without_the_data_it_cannot_be_tested(store, lacking):
    made = dataclasses.replace(store, **{lacking: getattr(store, lacking).iloc[:0]})
    assert set(outcomes(made).values()) == {"niet te toetsen"}

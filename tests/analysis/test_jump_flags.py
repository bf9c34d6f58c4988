"""Jumps of a score: which periods, which bound, and what a period of several years holds."""

import pandas as pd
import pytest

from dashboard.analysis.jumps import every_jump, flags, jumped

NAN = float("nan")


def scores(level: str = "wijk", **values: list[float]) -> pd.DataFrame:
    """Total scores in 2016, 2018, 2020, 2022 and 2024 by code."""
    return pd.DataFrame(
        [
            {"level": level, "code": code, "year": year, "lbm": score}
            for code, own in values.items()
            for year, score in zip((2016, 2018, 2020, 2022, 2024), own, strict=True)
            if score == score
        ]
    )


def test_a_flag_is_more_than_a_tenth_for_every_two_years_between_two_measurements_since_2018():
    found = flags(
        scores(
            A=[4.0, 4.0, 4.1, 4.1, 3.999],  # exactly a tenth is no jump; 0.101 is
            B=[3.0, 4.0, 4.2, 4.0, 4.0],  # before 2018 does not count
            C=[4.0, 4.0, 4.06, 4.12, 4.18],  # steadily 0.18 is no jump
            D=[4.0, 4.0, NAN, 4.2, 4.2],  # over four years 0.2 is no jump
            E=[4.0, 4.0, NAN, 3.799, 3.799],  # 0.201 is
        )
    )
    assert found.to_dict() == {"A": "2022-2024", "B": "2018-2020, 2020-2022", "E": "2018-2022"}


def test_a_jump_before_2018_is_found_and_not_flagged():
    early = scores(A=[3.0, 4.0, 4.0, 4.0, 4.0], B=[3.9, 4.0, NAN, NAN, NAN])
    assert every_jump(early)[["code", "first", "last"]].to_numpy().tolist() == [["A", 2016, 2018]]
    assert flags(early).empty


def test_a_gemeente_has_no_jumps():
    assert every_jump(scores("gemeente", A=[4.0, 4.0, 4.5, 4.0, 4.0])).empty


@pytest.mark.parametrize(("first", "last", "wanted"), [
    (2018, 2024, [True, True, False, True]), (2018, 2020, [True, False, False, False]),
    (2020, 2022, [True, False, False, False]), (2022, 2024, [False, True, False, False]),
    (2018, 2022, [True, False, False, True]),
])  # fmt: skip
def test_a_period_holds_the_jumps_within_it(first, last, wanted):
    texts = pd.Series(["2018-2020, 2020-2022", "2022-2024", "", "2018-2022"])
    assert jumped(texts, first, last).tolist() == wanted


def test_the_committed_set_flags_the_jumps_that_the_data_description_counts(store):
    wijken = store.areas[store.areas["level"] == "wijk"]
    own = wijken[jumped(wijken["jump"], 2022, 2024)]
    assert len(own) == 41
    assert (own["households"] >= 250).sum() == (~own["small"]).sum() == 15


def test_few_homes_or_an_unknown_number_is_flagged_for_wijken_and_buurten_alone(store):
    for row in store.areas.itertuples():
        few = pd.isna(row.households) or row.households < 250
        assert row.small == (row.level in ("wijk", "buurt") and few), row.code

"""The anchors of the scale, each by another road: plain rows and a sorted list."""

import statistics

import pandas as pd
import pytest

from dashboard.analysis.anchors import anchors, share_higher
from dashboard.vocabulary.scales import CLASS_BOUNDS


@pytest.fixture(scope="module")
def wijken(store):
    """code -> year -> score, of wijken; and code -> the row of ``areas``."""
    scores = {}
    for row in store.scores[store.scores["level"] == "wijk"].itertuples():
        scores.setdefault(row.code, {})[row.year] = row.lbm
    rows = store.areas[store.areas["level"] == "wijk"].to_dict("records")
    return scores, {row["code"]: row for row in rows}


def households(row):
    return 0 if row is None or pd.isna(row["households"]) else row["households"]


@pytest.mark.parametrize("score", [3.930, 3.802, 4.120, 4.5, 3.0])
def test_who_lives_higher_is_counted_in_households_of_wijken(store, wijken, score):
    scores, rows = wijken
    now = {code: years[2024] for code, years in scores.items() if 2024 in years}
    weights = {code: float(households(rows.get(code))) for code in now}
    higher = sum(weights[code] for code, x in now.items() if x > score)
    assert share_higher(store, score) == pytest.approx(higher / sum(weights.values()))


def test_of_the_score_of_the_programme_it_is_the_share_that_the_design_names(store, value_of_nplv):
    assert round(100 * share_higher(store, value_of_nplv)) == 94


@pytest.fixture(scope="module")
def value_of_nplv(store):
    rows = store.scores[(store.scores["code"] == "NPLV") & (store.scores["year"] == 2024)]
    return float(rows["lbm"].iloc[0])


def test_an_ordinary_wijk_moved_the_median_without_jumps_and_small_ones(store, wijken):
    scores, rows = wijken
    sizes = []
    for code, years in scores.items():
        if not {2018, 2024} <= set(years) or rows[code]["small"]:
            continue
        steps = [years[b] - years[a] for a, b in ((2018, 2020), (2020, 2022), (2022, 2024))
                 if a in years and b in years]  # fmt: skip
        if all(abs(step) <= 0.10 for step in steps):
            sizes.append(abs(years[2024] - years[2018]))
    assert len(sizes) > 2500
    assert anchors(store).move == pytest.approx(statistics.median(sizes), abs=0.0005)
    assert round(anchors(store).move, 3) == 0.024


def test_half_the_wijken_lie_within(store, wijken):
    now = sorted(years[2024] for years in wijken[0].values() if 2024 in years)
    low, high = anchors(store).half
    assert (low, high) == pytest.approx((now[len(now) // 4], now[3 * len(now) // 4]), abs=0.0005)
    inside = sum(low <= x <= high for x in now)
    assert inside / len(now) == pytest.approx(0.5, abs=0.001)


def test_a_class_is_as_wide_as_its_bounds_are_apart(store):
    widths = sorted(CLASS_BOUNDS[at + 1] - CLASS_BOUNDS[at] for at in range(len(CLASS_BOUNDS) - 1))
    assert anchors(store).width == pytest.approx((widths[0], widths[-1]))


def test_without_a_score_nobody_lives_higher(store):
    assert share_higher(store, float("nan")) != share_higher(store, float("nan"))

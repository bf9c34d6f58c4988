"""Noise and sensitivity: by hand on small tables, and by plain loops over the set."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dashboard.build import certainty
from dashboard.build.certainty import change, noise
from dashboard.store import keys
from dashboard.store.keys import CHOICES
from dashboard.subjects.method.numbers import in_every_choice


def made(rows: dict[str, tuple[float, float, float, float]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Scores of wijken in the four years, and areas of 300 households each."""
    years = (2018, 2020, 2022, 2024)
    scores = pd.DataFrame(
        [
            {"level": "wijk", "code": code, "year": y, "lbm": x}
            for code, values in rows.items()
            for y, x in zip(years, values, strict=True)
        ]
    )
    areas = pd.DataFrame({"level": "wijk", "code": list(rows), "households": 300})
    return scores, areas


def test_pure_error_is_found_back_as_noise():
    """True scores stand still; errors of 0.01: a change has 0.01 times the root of two."""
    draw = np.random.default_rng(3)
    rows = {f"WK{i:06d}": tuple(4 + draw.normal(0, 0.01, 4)) for i in range(3000)}
    found = noise(*made(rows))
    assert found["noise"].tolist() == pytest.approx([0.01414, 0.01414], abs=0.001)
    # Of pure error consecutive changes correlate -0.5.
    assert found["correlation"].tolist() == pytest.approx([-0.5, -0.5], abs=0.03)


def test_changes_that_go_on_have_no_noise_and_small_wijken_do_not_count():
    scores, areas = made({f"WK{i:06d}": (4, 4 + i, 4 + 2 * i, 4 + 3 * i) for i in range(5)})
    areas.loc[4, "households"] = 249
    found = noise(scores, areas)
    assert (found["noise"] == 0).all() and (found["number"] == 4).all()
    assert found["correlation"].tolist() == pytest.approx([1, 1])


def test_the_noise_of_the_set_is_that_of_the_design(store):
    """DESIGN section 5: correlation about -0.2, noise about 0.02; here by plain sums."""
    lbm = store.series["lbm"].to_dict()
    homes = store.areas[store.areas["level"] == "wijk"].set_index("code")["households"].to_dict()
    for row in store.noise.itertuples():
        pairs = []
        for code, n in homes.items():
            if pd.isna(n) or n < 250:
                continue
            try:
                a, b, c, d = (lbm["wijk", code, y] for y in (2018, 2020, 2022, 2024))
            except KeyError:
                continue
            pairs.append((b - a, c - b) if row.first == 2018 else (c - b, d - c))
        n = len(pairs)
        means = [sum(p[i] for p in pairs) / n for i in (0, 1)]
        together = sum((x - means[0]) * (y - means[1]) for x, y in pairs) / (n - 1)
        assert row.number == n and row.noise == pytest.approx((-2 * together) ** 0.5, abs=1e-9)
        assert row.correlation == pytest.approx(-0.2, abs=0.05)
        assert row.noise == pytest.approx(0.02, abs=0.003)


def test_the_change_of_two_different_sets_is_the_difference_of_their_means():
    then, now = pd.Series({"a": 1.0, "b": 3.0}), pd.Series({"a": 2.0, "c": 6.0})
    weight = pd.Series({"a": 1.0, "b": 1.0, "c": 3.0})
    mean, _ = change(then, now, weight, pd.Series({"a": "x", "b": "x", "c": "y"}))
    assert mean == pytest.approx((2 + 18) / 4 - (1 + 3) / 2)


def test_the_way_of_the_product_is_the_table_of_intervals(store):
    rows = store.sensitivity[store.sensitivity["key"] == keys.CHOSEN]
    known = store.intervals[store.intervals["measure"] == "lbm"]
    both = rows.merge(known, on=["code", "other", "first", "last"], suffixes=("", "_known"))
    assert len(both) == len(rows) == 6
    for column in ("value", "margin"):
        assert both[column].tolist() == pytest.approx(both[f"{column}_known"].tolist(), abs=1e-9)


@pytest.mark.parametrize("key", CHOICES)
def test_every_choice_by_plain_loops(store, key):  # noqa: C901 - each choice in one place
    """Weights are looked up one by one; the mean change of the programme and of the country."""
    places = store.areas.drop_duplicates("code").set_index("code").to_dict("index")
    lbm = store.series["lbm"].to_dict()

    def number(x):
        return 0.0 if pd.isna(x) else float(x)

    def weight(code):
        place = places[code]
        if key == "inwoners":
            return number(place["inhabitants"])
        if key == "even_zwaar":
            return float(number(place["households"]) > 0)
        if key == "woningen":
            own = place["dwellings"]
            if not pd.isna(own) or place["level"] == "wijk":
                return number(own)
            wijk = places["WK" + code[2:8]]
            share = number(place["households"]) / float(wijk["households"])
            return share * float(wijk["dwellings"])
        return number(place["households"])

    def mean(codes, year):
        sums = [0.0, 0.0]
        for code in codes:
            if (places[code]["level"], code, year) in lbm:
                sums[0] += weight(code) * lbm[places[code]["level"], code, year]
                sums[1] += weight(code)
        return sums[0] / sums[1]

    sure = store.nplv["confidence"] == "hoog"
    own = store.nplv.loc[sure if key == "zekerheid_hoog" else slice(None), "code"].tolist()
    wijken = [c for c, p in places.items() if p["level"] == "wijk"]
    if key != "niet_gebalanceerd":
        years = (2018, 2020, 2022, 2024)
        wijken = [c for c in wijken if all(("wijk", c, y) in lbm for y in years)]
    rows = store.sensitivity.set_index(["key", "code", "other", "first"])["value"]
    for first in (2018, 2022):
        mine, theirs = (mean(codes, 2024) - mean(codes, first) for codes in (own, wijken))
        assert rows[key, "NPLV", "", first] == pytest.approx(mine, abs=1e-9)
        assert rows[key, "NL", "", first] == pytest.approx(theirs, abs=1e-9)
        assert rows[key, "NPLV", "NL", first] == pytest.approx(mine - theirs, abs=1e-9)


def test_a_list_without_a_sure_code_has_no_rows_for_that_choice(store):
    doubtful = store.nplv.assign(confidence="midden")
    found = certainty.sensitivity(store.scores, store.areas, doubtful)
    assert set(found["key"]) == set(CHOICES) - {"zekerheid_hoog"} and found["value"].notna().all()
    other = replace(store, sensitivity=found)
    assert all("zekerheid_hoog" not in f.by_choice for f in in_every_choice(other))


def test_one_wijk_has_no_noise_and_is_no_error():
    assert noise(*made({"WK000001": (4.0, 4.1, 4.0, 4.1)})).empty

"""Rank correlations of the dimensions: known answers, and the set by plain Python."""

import math
from collections import defaultdict

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.relation_places import population, values_of
from dashboard.build import relations as module
from dashboard.build.relations import correlations, relations

KEYS = ("fys", "onv", "soc", "vrz", "won")


def ranks(values):
    """Ordinary ranks in plain Python; equals share the mean of theirs."""
    places = defaultdict(list)
    for place, value in enumerate(sorted(values), start=1):
        places[value].append(place)
    return [sum(places[v]) / len(places[v]) for v in values]


def spearman(xs, ys):
    """Spearman's rank correlation in plain Python."""
    a, b = ranks(xs), ranks(ys)
    ma, mb = sum(a) / len(a), sum(b) / len(b)
    top = sum((p - ma) * (q - mb) for p, q in zip(a, b, strict=True))
    return top / math.sqrt(sum((p - ma) ** 2 for p in a) * sum((q - mb) ** 2 for q in b))


def repeated(values, weights):
    return [v for v, w in zip(values, weights, strict=True) for _ in range(w)]


def of(xs, ys, weights=None):
    weight = np.array(weights or [1] * len(xs), dtype=float)
    return correlations(pd.DataFrame({"a": xs, "b": ys}), weight)[0, 1]


def made(values, households, gemeenten=None):
    """``scores`` and ``areas``: per wijk five dimensions in 2018 and 2024."""
    rows, places = [], []
    for n, ((then, now), count) in enumerate(zip(values, households, strict=True)):
        code = f"WK{(gemeenten or [1] * len(values))[n]:04d}{n:02d}"
        places.append({"level": "wijk", "code": code, "households": count})
        for year, parts in ((2018, then), (2024, now)):
            if parts is not None:
                own = dict(zip(KEYS, parts, strict=True))
                rows.append({"level": "wijk", "code": code, "year": year} | own)
    areas = pd.DataFrame(places).astype({"households": "Int64"})
    return pd.DataFrame(rows), areas


def test_the_same_order_is_1_and_the_opposite_is_minus_1():
    assert of([1, 2, 3, 10], [5, 6, 9, 9.5]) == pytest.approx(1)
    assert of([1, 2, 3, 10], [9, 6, 5, -1]) == pytest.approx(-1)


def test_a_case_with_a_known_answer():
    # d = (-1, 1, -1, 1): 1 - 6 * 4 / (4 * 15) = 0.6.
    assert of([1, 2, 3, 4], [2, 1, 4, 3]) == pytest.approx(0.6)


def test_equals_share_the_mean_of_their_ranks():
    xs, ys = [1, 1, 2, 3, 3, 3], [4, 5, 5, 1, 9, 2]
    assert of(xs, ys) == pytest.approx(spearman(xs, ys), abs=1e-12)


def test_a_weight_counts_as_so_many_equal_places():
    xs, ys, weights = [3, 1, 4, 1.5, 9], [2, 7, 1, 8, 2], [3, 1, 4, 2, 6]
    whole = spearman(repeated(xs, weights), repeated(ys, weights))
    assert of(xs, ys, weights) == pytest.approx(whole, abs=1e-12)


def test_a_dimension_with_one_value_has_no_correlation():
    assert math.isnan(of([1, 1, 1], [1, 2, 3]))


def test_only_wijken_with_both_years_all_dimensions_and_households_count():
    whole = (0.1, 0.2, 0.3, 0.4, 0.5)
    broken = (0.1, float("nan"), 0.3, 0.4, 0.5)
    values = [(whole, whole), (None, whole), (whole, broken), (whole, whole), (whole, whole)]
    places = population(*made(values, [10, 10, 10, 0, None]))
    assert places.index.tolist() == ["WK000100"]
    assert places.loc["WK000100", "onv_stand"] == 0.2
    assert places.loc["WK000100", "onv_verandering"] == 0
    assert places.loc["WK000100", "gemeente"] == "GM0001"


def two_gemeenten():
    """Over the country fys and onv rise together; within each gemeente they are opposite."""
    levels = [
        (0.0, 0.02),
        (0.01, 0.01),
        (0.02, 0.0),
        (1.0, 1.02),
        (1.01, 1.01),
        (1.02, 1.0),
        (5, 5),
    ]
    rows = [((0.0,) * 5, (a, b, 0.1 * n, 0.2, 0.3)) for n, (a, b) in enumerate(levels)]
    return population(*made(rows, [10] * 7, [1, 1, 1, 2, 2, 2, 3]))


def test_within_gemeenten_is_not_across_the_country():
    places = two_gemeenten()
    across, weight, _ = values_of(places, "tussen", "stand", True)
    assert correlations(across[["fys", "onv"]], weight)[0, 1] > 0.5
    within, weight, gemeente = values_of(places, "binnen", "stand", True)
    assert correlations(within[["fys", "onv"]], weight)[0, 1] == pytest.approx(-1)
    # The gemeente of one wijk says nothing about within.
    assert (len(across), len(within)) == (7, 6) and "GM0003" not in set(gemeente)


def test_the_mean_of_the_gemeente_is_weighted_as_the_correlation_is():
    rows = [((0.0,) * 5, (0.0, 0.0, 0.0, 0.0, x)) for x in (0.0, 1.0)]
    places = population(*made(rows, [30, 10]))
    for weighted, mean in ((True, 0.25), (False, 0.5)):
        values, _, _ = values_of(places, "binnen", "stand", weighted)
        assert values["won"].tolist() == pytest.approx([-mean, 1 - mean])


def test_the_committed_table_is_what_its_scores_give_again(store):
    """The same seed, the same result: also for who never saw the official files."""
    again = relations(store.scores, store.areas)
    keys = ["scope", "kind", "weighted", "one", "other"]
    again = again.sort_values(keys, ignore_index=True)
    pd.testing.assert_frame_equal(again, store.relations, check_dtype=False, atol=1e-6, rtol=0)


def test_another_seed_gives_other_intervals_and_the_same_correlations(monkeypatch):
    draw = np.random.default_rng(1)
    rows = [((0.0,) * 5, tuple(draw.normal(size=5))) for _ in range(40)]
    tables = made(rows, [10] * 40, [n // 2 + 1 for n in range(40)])
    monkeypatch.setattr(module, "DRAWS", 50)
    first = relations(*tables)
    assert first.equals(relations(*tables))
    monkeypatch.setattr(module, "SEED", 1)
    other = relations(*tables)
    assert first["correlation"].equals(other["correlation"])
    assert not first["low"].equals(other["low"])


def test_every_pair_in_every_variant_stands_once_with_its_estimate_in_its_interval(store):
    table = store.relations
    assert len(table) == 2 * 2 * 2 * 10
    assert (table["low"] <= table["correlation"]).all()
    assert (table["correlation"] <= table["high"]).all()


@pytest.mark.parametrize("pair", [("onv", "soc"), ("onv", "won"), ("onv", "vrz"), ("fys", "onv")])
@pytest.mark.parametrize("kind", ["stand", "verandering"])
def test_the_set_gives_the_same_by_plain_python(store, pair, kind):
    """Unweighted, over the country, from the rows of ``scores`` as dictionaries."""
    rows = defaultdict(dict)
    for row in store.scores[store.scores["level"] == "wijk"].to_dict("records"):
        if row["year"] in (2018, 2024) and not any(math.isnan(row[k]) for k in KEYS):
            rows[row["code"]][row["year"]] = row
    sizes = store.areas[store.areas["level"] == "wijk"].set_index("code")["households"]
    some = sizes[sizes.notna() & (sizes > 0)].to_dict()
    both = [years for code, years in rows.items() if len(years) == 2 and code in some]

    def value(years, key):
        start = years[2018][key] if kind == "verandering" else 0
        return round(years[2024][key] - start, 9)

    expected = spearman(*([value(years, key) for years in both] for key in pair))
    found = store.relations.set_index(["scope", "kind", "weighted", "one", "other"])
    row = found.loc[("tussen", kind, False, *pair)]
    assert row["number"] == len(both)
    assert row["correlation"] == pytest.approx(expected, abs=1e-6)

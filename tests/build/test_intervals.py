"""The intervals of sums: against a route of their own and the figures of the design."""

import csv

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.areas import area_changes
from dashboard.analysis.differences import apart, change, margin
from dashboard.analysis.margins import mean_and_margin
from dashboard.ladder import AREA, GROUP, PLACE, Difference, of
from dashboard.vocabulary.areas import comparable, country, programme
from tests.areas import area_of


def test_a_mean_of_four_places_in_two_clusters_by_hand():
    values = pd.Series({"a": 0.0, "b": 0.2, "c": 0.4, "d": 0.6})
    weight = pd.Series({"a": 1.0, "b": 1.0, "c": 1.0, "d": 1.0})
    cluster = pd.Series({"a": "x", "b": "x", "c": "y", "d": "y"})
    mean, margin_ = mean_and_margin(values, weight, cluster)
    # Pulls: (-0.3 - 0.1) / 4 and (0.1 + 0.3) / 4; twice 0.01, times 2/(2-1).
    assert mean == pytest.approx(0.3)
    assert margin_ == pytest.approx(1.96 * np.sqrt(2 * 0.1**2 * 2))


def test_two_equal_groups_differ_nothing_for_sure():
    values = pd.Series({"a": 0.0, "b": 0.2, "c": 0.4})
    weight = pd.Series({"a": 1.0, "b": 2.0, "c": 1.0})
    cluster = pd.Series({"a": "x", "b": "y", "c": "z"})
    assert mean_and_margin(values, weight, cluster, weight) == pytest.approx((0, 0))


def test_one_cluster_or_a_missing_value_has_no_margin():
    values = pd.Series({"a": 0.0, "b": 0.2})
    weight = pd.Series({"a": 1.0, "b": 1.0})
    same, two = pd.Series({"a": "x", "b": "x"}), pd.Series({"a": "x", "b": "y"})
    assert np.isnan(mean_and_margin(values, weight, same)[1])
    assert np.isnan(mean_and_margin(values.mask(values > 0), weight, two)).all()


def test_the_programme_beside_the_country_as_the_design_has_it(store):
    # DESIGN section 5: +0.011 [-0.001; +0.022] and -0.003 [-0.008; +0.002], from an earlier set
    # of wijken and a clustering of its own: within 0.001.
    for first, value, half in ((2018, 0.011, 0.0115), (2022, -0.003, 0.005)):
        row = store.intervals.set_index(["code", "other", "measure", "first", "last"]).loc[
            ("NPLV", "NL", "lbm", first, 2024)
        ]
        assert row["value"] == pytest.approx(value, abs=0.001)
        assert row["margin"] == pytest.approx(half, abs=0.001)
        assert Difference(row["value"], GROUP, row["margin"]).step == 0


@pytest.mark.bron
def test_the_margin_of_the_country_by_a_route_of_its_own(store, bron):
    """Plain dicts over the official files; only the last bits may differ."""
    folder = bron / "leefbaarometer"
    scores: dict[str, dict[str, float]] = {}
    path = folder / "Leefbaarometer-scores wijken 2002-2024.csv"
    with path.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["lbm"] not in ("NA", ""):
                scores.setdefault(row["wk_code"], {})[row["jaar"]] = float(row["lbm"])
    with (bron / "cbs" / "kwb-2024.csv").open(encoding="utf-8-sig") as file:
        first = file.readline()
        mark = ";" if ";" in first else ","
        file.seek(0)
        households = {
            r["gwb_code_10"].strip(): r["a_hh"].strip()
            for r in csv.DictReader(file, delimiter=mark)
        }
    size = {c: float(n) for c, n in households.items() if n.isdigit() and int(n) > 0}
    own = {
        c: y["2024"] - y["2018"]
        for c, y in scores.items()
        if {"2018", "2020", "2022", "2024"} <= set(y) and c in size
    }
    total = sum(size[c] for c in own)
    mean = sum(size[c] * x for c, x in own.items()) / total
    pulls: dict[str, float] = {}
    for c, x in own.items():
        pulls[c[2:6]] = pulls.get(c[2:6], 0) + size[c] / total * (x - mean)
    n = len(pulls)
    half = 1.96 * (sum(p * p for p in pulls.values()) * n / (n - 1)) ** 0.5
    assert margin(store, country(), (2018, 2024)) == pytest.approx(half, abs=1e-9)


@pytest.mark.parametrize(
    ("first", "steps"),
    [(2018, {2: 6, 1: 8, 0: 3, -1: 3}), (2022, {1: 2, 0: 12, -1: 6})],
)
def test_the_areas_per_step_as_the_design_counts_them(store, first, steps):
    table = area_changes(store, first, 2024)
    changes = table["change"].items()
    found = [change(store, area_of(code), x, (first, 2024)).step for code, x in changes]
    assert {s: found.count(s) for s in set(found)} == steps


def test_a_code_finds_its_ladder_and_its_margin(store):
    assert of(country()) is of(comparable()) is GROUP
    assert of(area_of("heerlen-noord")) is of(area_of("GM0917")) is AREA
    assert of(area_of("WK091700")) is of(area_of("BU09170000")) is PLACE
    both = apart(store, programme(), country(), 0.0106, (2018, 2024))
    turned = apart(store, country(), programme(), -0.0106, (2018, 2024))
    assert both.margin == turned.margin is not None
    assert apart(store, area_of("heerlen-noord"), country(), 0.02, (2018, 2024)).margin is None
    assert change(store, programme(), -0.0058, (2022, 2024)).step == -1
    assert change(store, country(), -0.0023, (2022, 2024)).step == 0

"""The measurement of own areas: that it measures what it names, and what it found stays mended."""

import time

import numpy as np
import pandas as pd

from bench.own_areas import costs, growth
from dashboard.analysis.aggregate import class_counts
from dashboard.analysis.areas import buurten_in
from dashboard.analysis.comparable import _pool
from dashboard.analysis.matching import nearest
from dashboard.store.own import compose


def test_every_tile_is_measured_and_all_is_more_than_its_parts(store):
    found = costs(store, rounds=1)
    assert {"samenstellen", "welke tegels", "antwoord", "klassen", "buurten"} <= set(found)
    assert found["alles"] >= max(found.values())
    grown = growth(store, many=1)
    assert grown is None or grown < 50


def spent(work, times=6):
    """The least processor time (seconds) of a few times the same work."""
    found = []
    for _ in range(times):
        begin = time.process_time()
        work()
        found.append(time.process_time() - begin)
    return min(found)


def thirty(store):
    wijken = store.areas.loc[store.areas["level"] == "wijk", "code"].tolist()
    return compose(store, "Dertig", wijken[::107][:30]).area


def test_to_match_thirty_places_takes_a_few_times_what_their_distances_take(store):
    """Each looked up in tables by itself it took seven times as long as the distances."""
    units = pd.Series(1000.0, index=list(thirty(store).members))
    among = _pool(store)
    now = among.now.to_numpy()[: len(among.candidates)]

    def distances():
        for at in range(len(units)):
            np.argsort(np.sqrt(((now - now[at]) ** 2).sum(axis=1)), kind="stable")

    assert spent(lambda: nearest(units, among)) < 4 * spent(distances)


def test_households_per_class_are_counted_in_the_time_of_a_few_sums(store):
    """Merged and grouped again and again it took as long as twenty sums of the same rows."""
    members = buurten_in(store, thirty(store))
    rows = store.scores[store.scores["code"].isin(members)]
    households = store.areas.drop_duplicates("code").set_index("code")["households"]
    groups = pd.DataFrame({"code": "x", "member": members})
    sums = spent(lambda: rows.groupby(["code", "year"])["lbm"].sum())
    assert spent(lambda: class_counts(rows, groups, households)) < 13 * sums

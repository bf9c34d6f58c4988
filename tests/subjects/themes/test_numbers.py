"""The numbers of the themes, a second time: dicts and loops over the stored rows."""

from collections import defaultdict
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dashboard.store.read import Store
from dashboard.subjects.themes.numbers import areas, places, relation
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.themes import THEME_MEASURES

NAN = float("nan")


class Rows:
    """The rows of a measure and the scores as dictionaries, and who lies in an area."""

    def __init__(self, store: Store, measure: str, level: str, year: int) -> None:
        rows = store.indicators[["level", "code", "measure", "year", "numerator", "weight"]]
        rows = rows[(rows["measure"] == measure) & (rows["level"] == level)]
        self.sums = {
            code: (n, w)
            for _, code, _, y, n, w in rows.itertuples(index=False)
            if y == year and n == n and w == w
        }
        scores = store.scores[["level", "code", "year", "class", "onv"]]
        scores = scores[(scores["level"] == level) & (scores["year"] == year)]
        self.classes = dict(zip(scores["code"], scores["class"], strict=True))
        self.nuisance = dict(zip(scores["code"], scores["onv"], strict=True))
        here = store.areas[store.areas["level"] == level]
        facts = zip(here["code"], here["nplv_share"], here["nplv_area"], strict=True)
        self.area = {code: area for code, share, area in facts if share >= 0.5}

    def codes(self) -> list[str]:
        """The places with both the measure and a class."""
        return [code for code in self.sums if self.classes.get(code, NAN) > 0]

    def rates(self, wanted) -> dict[int, float]:
        """Class -> numerator by weight over the places that are wanted."""
        found = defaultdict(lambda: [0.0, 0.0])
        for code in self.codes():
            if wanted(code):
                found[self.classes[code]][0] += self.sums[code][0]
                found[self.classes[code]][1] += self.sums[code][1]
        return {number: n / w for number, (n, w) in found.items() if w}


CLASSES = [
    # DATA.md names crime for onvoldoende to uitstekend; it divides by all inhabitants, also of
    # buurten without a number, so ours is up to 1.1 above it.
    ("criminaliteit", 3, [71, 58, 53, 39, 34, 36, 58], 1.1),
    # Of noise from ruim onvoldoende; it is weighted there by households, here by people.
    ("geluid_buren", 2, [10.7, 10.3, 9.6, 8.6, 7.4, 6.2, 5.9, 6.8], 0.45),
    # Of advice by the class of the postcode of the school: as it was stated.
    ("advies_vmbo", 3, [66.5, 60.6, 58.8, 54.2, 50.4, 46.5, 29.9], 0.05),
    ("advies_vwo", 3, [10.4, 10.6, 13.0, 16.3, 19.0, 22.3, 35.5], 0.05),
]


@pytest.mark.parametrize(("measure", "first", "stated", "off"), CLASSES)
def test_a_measure_by_class_as_it_was_stated(store, measure, first, stated, off):
    table = places.by_class(store, measure)
    assert table.loc[first:, "value"].tolist() == pytest.approx(stated, abs=off)


@pytest.mark.parametrize("measure", ["criminaliteit", "geluid_buren", "armoede", "koop"])
def test_a_measure_by_class_is_a_rate_of_sums(store, measure):
    found, table = places.places_of(store, measure), places.by_class(store, measure)
    rows, factor = Rows(store, measure, found.level, found.year), THEME_MEASURES[measure].factor
    for prefix, wanted in (
        ("", lambda code: True),
        ("own_", lambda code: code in rows.area),
        ("other_", lambda code: code not in rows.area),
    ):
        for number, rate in rows.rates(wanted).items():
            value = table.at[number, f"{prefix}value"]
            assert value != value or value == pytest.approx(factor * rate, rel=1e-9)
    assert table["places"].sum() == len(rows.codes())


def test_a_class_on_too_few_people_has_no_value(store):
    table = places.by_class(store, "armoede")
    few = table[table["weight"] < 250]
    assert len(few) == (table["value"].isna()).sum()


@pytest.mark.parametrize("measure", ["criminaliteit", "armoede"])
def test_the_programme_beside_the_same_class_by_hand(store, measure):
    found = places.places_of(store, measure)
    rows, factor = Rows(store, measure, found.level, found.year), THEME_MEASURES[measure].factor
    there = rows.rates(lambda code: code not in rows.area)
    has = expected = weight = whole = 0.0
    for code in rows.codes():
        if code in rows.area:
            whole += rows.sums[code][1]
            if rows.classes[code] in there:
                has += factor * rows.sums[code][0]
                expected += factor * there[rows.classes[code]] * rows.sums[code][1]
                weight += rows.sums[code][1]
    fair = places.fair(store, measure)
    assert fair.has == pytest.approx(has / weight, rel=1e-9)
    assert fair.expected == pytest.approx(expected / weight, rel=1e-9)
    assert fair.counted == pytest.approx(weight / whole, rel=1e-9)


def test_its_interval_is_that_of_leaving_out_one_area_at_a_time(store):
    """The jackknife, another way to the same: within a tenth, as both hold to first order."""
    rows = Rows(store, "criminaliteit", "buurt", 2024)
    there = rows.rates(lambda code: code not in rows.area)
    sums = defaultdict(lambda: [0.0, 0.0])
    for code in rows.codes():
        if code in rows.area:
            numerator, weight = rows.sums[code]
            sums[rows.area[code]][0] += numerator - there[rows.classes[code]] * weight
            sums[rows.area[code]][1] += weight
    parts = np.array(list(sums.values()))
    without = (parts.sum(axis=0) - parts) @ [[1, 0], [0, 1]]
    apart = 1000 * without[:, 0] / without[:, 1]
    many = len(apart)
    jackknife = 1.96 * np.sqrt((many - 1) / many * ((apart - apart.mean()) ** 2).sum())
    assert places.fair(store, "criminaliteit").apart.margin == pytest.approx(jackknife, rel=0.1)


def weighted_ranks(values, weights):
    found, below = {}, 0.0
    at = defaultdict(float)
    for value, weight in zip(values, weights, strict=True):
        at[value] += weight
    for value in sorted(at):
        found[value] = below + at[value] / 2
        below += at[value]
    return np.array([found[value] for value in values])


def correlation(one, other, weights):
    a, b = (weighted_ranks(x, weights) for x in (one, other))
    share = np.array(weights) / sum(weights)
    a, b = a - share @ a, b - share @ b
    return (share @ (a * b)) / np.sqrt((share @ a**2) * (share @ b**2))


@pytest.fixture(scope="module")
def crime(store):
    """Of each wijk with a value that is shown: crime, nuisance, inhabitants and gemeente."""
    rows = Rows(store, "criminaliteit", "wijk", 2024)
    shown = store.indicators[
        (store.indicators["measure"] == "criminaliteit")
        & (store.indicators["level"] == "wijk")
        & (store.indicators["year"] == 2024)
    ].dropna(subset=["value"])
    codes = [code for code in shown["code"] if rows.nuisance.get(code, NAN) == rows.nuisance[code]]
    return [
        (rows.sums[c][0] / rows.sums[c][1], rows.nuisance[c], rows.sums[c][1], c[:6]) for c in codes
    ]


def test_how_crime_and_nuisance_go_together_by_hand(store, crime):
    found = relation.together(store, "criminaliteit")
    one, other, weights, _ = zip(*crime, strict=True)
    assert found.number == len(crime)
    assert found.correlation == pytest.approx(correlation(one, other, weights), abs=1e-9)
    assert found.score == "onv" and found.sign == -1


def test_its_interval_is_that_of_leaving_out_one_gemeente_at_a_time(store, crime):
    """The jackknife over gemeenten: wider where one of them holds many of the wijken. Within a
    quarter: it is computed anew, ranks and all, where ours keeps the ranks."""
    found = relation.together(store, "criminaliteit")
    names = sorted({row[3] for row in crime})
    values = []
    for name in names[::3]:  # a third of them, weighed up to all
        one, other, weights, _ = zip(*(row for row in crime if row[3] != name), strict=True)
        values.append(correlation(one, other, weights))
    off = np.array(values) - found.correlation
    jackknife = 1.96 * np.sqrt(len(names) / len(values) * (off**2).sum())
    assert (found.high - found.low) / 2 == pytest.approx(jackknife, rel=0.5)


def test_the_programme_beside_the_country_is_what_the_set_holds(store):
    found = areas.beside_country(store, "criminaliteit")
    rows = store.indicators[store.indicators["measure"] == "criminaliteit"]
    rows = rows[rows["year"] == 2025].set_index("code")["value"]
    assert found.year == 2025
    assert (found.own.value, found.there.value) == (rows["NPLV"], rows["NL"])
    assert found.apart.value == pytest.approx(rows["NPLV"] - rows["NL"])
    assert found.apart.step == 2 and found.apart.margin > 0


def test_the_areas_stand_from_high_to_low_and_those_that_are_not_told_last(store):
    table = areas.areas(store, "armoede", 2024)
    told = table["value"].dropna()
    assert len(table) == len(store.area_ids) == 20
    assert told.tolist() == sorted(told, reverse=True)
    assert table.index[: len(told)].tolist() == told.index.tolist()
    unknown = table[table["value"].isna()]["coverage"]
    assert set(unknown.index) >= {"breda-noord", "nieuwegein-centrale-as"}
    assert (unknown < 0.8).all() and (table["coverage"].dropna() <= 1).all()


def test_a_median_has_no_sum_over_areas_or_classes(store):
    assert places.by_class(store, "vermogen").empty
    assert places.fair(store, "vermogen") is None
    assert not areas.beside_country(store, "vermogen").own.told


def test_what_is_not_told_of_the_programme_is_not_set_beside_its_class(store):
    """Of the health of 2020 only 76% of its households are known."""
    assert places.by_class(store, "geluid_buren")["value"].notna().any()
    assert places.fair(store, "geluid_buren") is None


def test_an_area_of_buurten_has_nothing_where_the_files_have_wijken_only(store):
    """Sums over no rows at all: they were no numbers any more, and stopped the page."""
    code = store.areas.loc[store.areas["level"] == "buurt", "code"].iloc[0]
    found = areas.known(store, own_area("Proef", [code]), "armoede", 2024)
    assert not found.told


def test_a_set_without_the_files_has_no_measures(store):
    empty = replace(store, indicators=store.indicators.iloc[:0])
    assert areas.present(empty, "veiligheid") == ()
    assert areas.beside_country(empty, "criminaliteit") is None


def test_a_change_is_held_beside_that_of_the_country(store):
    found = areas.changed(store, "criminaliteit")
    rows = store.indicators[store.indicators["measure"] == "criminaliteit"]
    value = rows.set_index(["code", "year"])["value"]
    assert found.own == {2021: value["NPLV", 2021], 2025: value["NPLV", 2025]}
    moved = [value[code, 2025] - value[code, 2021] for code in ("NPLV", "NL")]
    assert found.change.value == pytest.approx(moved[0])
    assert found.apart.value == pytest.approx(moved[0] - moved[1])
    assert areas.changed(store, "armoede") is None


def test_a_few_places_say_nothing_of_how_things_go_together(store):
    few = store.indicators[store.indicators["code"].isin(["WK034403", "WK034401", "NL", "NPLV"])]
    assert relation.together(replace(store, indicators=pd.DataFrame(few)), "armoede") is None

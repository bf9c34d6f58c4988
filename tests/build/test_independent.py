"""The tables of certainty and comparison, computed a second time from the official files.

Nothing of the product is used but the store that is checked: the files through ``csv``,
dictionaries, and the rules as Verantwoording tells them.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import pytest

from tests.build.official import RECENT_YEARS, Official, balanced, class_of, rows_of

pytestmark = pytest.mark.bron
ALIKE_ON = ("lbm", "fys", "onv", "soc", "vrz", "won")
Matches = dict[str, list[tuple[float, str]]]
"""Unit -> (distance, wijk) of its comparable wijken, nearest first."""
TOLERANCE = 1e-8


class Country:
    """What the rules need, by code."""

    def __init__(self, official: Official, folder) -> None:
        self.scores = official.both
        self.households = official.households
        self.area = {row["code"]: row["gebied_id"] for row in official.definition}
        self.sure = {r["code"] for r in official.definition if r["zekerheid"] == "hoog"}
        rows = rows_of(folder / "cbs" / "kwb-2024.csv")
        self.urban = {r["gwb_code_10"].strip(): r["ste_mvs"].strip() for r in rows}
        people = {r["gwb_code_10"].strip(): r["a_inw"].strip() for r in rows}
        self.inhabitants = {c: int(n) for c, n in people.items() if n.isdigit()}
        self.wijken = balanced(official.wijk, RECENT_YEARS)
        self.national = [c for c in self.wijken if self.size(c)]
        self.units = [c for c in self.area if self.size(c)]
        touched = {"WK" + code[2:8] for code in self.area}
        self.candidates = [
            c for c in self.wijken
            if c not in touched and self.size(c) >= 250 and self.vector(c, 2018)
        ]  # fmt: skip

    def size(self, code: str) -> int:
        return self.households.get(code, 0)

    def vector(self, code: str, year: int) -> list[float] | None:
        own = self.scores.get((code, year), {})
        return [own[k] for k in ALIKE_ON] if all(k in own for k in ALIKE_ON) else None

    def change(self, code: str, first: int, last: int, measure: str = "lbm") -> float:
        return self.scores[code, last][measure] - self.scores[code, first][measure]

    def cluster(self, code: str) -> str:
        """The area a place is in, by name, by its wijk or by a buurt in it; else its gemeente."""
        return self.parts.get(code, code[2:6])

    @cached_property
    def parts(self) -> dict[str, str]:
        wijken = {"WK" + code[2:8]: area for code, area in self.area.items()}
        buurten = {c for c, _ in self.scores if c.startswith("BU")}
        inside = {b: self.area["WK" + b[2:8]] for b in buurten if "WK" + b[2:8] in self.area}
        return wijken | inside | self.area


@pytest.fixture(scope="module")
def country(official, bron) -> Country:
    return Country(official, bron)


def nearest(
    country: Country,
    unit: str,
    caliper: float = 0.08,
    most: int = 5,
    then: bool = True,
    own: bool = False,
    urban: bool = True,
) -> list[tuple[float, str]]:
    """The rule in words: at most five wijken outside the programme, in another gemeente of the
    same urbanity, alike in the mean of 2014 and 2018 (2018 alone without 2014)."""
    found = []
    for code in country.candidates:
        if code == unit or (not own and code[2:6] == unit[2:6]):
            continue
        if urban and country.urban["GM" + code[2:6]] != country.urban["GM" + unit[2:6]]:
            continue
        here, there = country.vector(unit, 2018), country.vector(code, 2018)
        before, before_there = country.vector(unit, 2014), country.vector(code, 2014)
        if then and before and before_there:
            here = [(a + b) / 2 for a, b in zip(here, before, strict=True)]
            there = [(a + b) / 2 for a, b in zip(there, before_there, strict=True)]
        distance = math.dist(here, there)
        if distance <= caliper:
            found.append((distance, code))
    return sorted(found)[:most]


@pytest.fixture(scope="module")
def matches(country) -> Matches:
    return {u: nearest(country, u) for u in country.units if country.vector(u, 2018)}


def pulls(
    values: Mapping[str, float], weight: Mapping[str, float], cluster: Callable[[str], str]
) -> tuple[float, dict[str, float]]:
    whole = sum(weight[c] for c in values)
    mean = sum(weight[c] * x for c, x in values.items()) / whole
    found: dict[str, float] = defaultdict(float)
    for code, x in values.items():
        found[cluster(code)] += weight[code] / whole * (x - mean)
    return mean, found


def half(found: Mapping[str, float]) -> float:
    number = len(found)
    return 1.96 * math.sqrt(sum(x * x for x in found.values()) * number / (number - 1))


def apart(one: tuple[float, Any], other: tuple[float, Any]) -> tuple[float, float]:
    joined = defaultdict(float, one[1])
    for key, x in other[1].items():
        joined[key] -= x
    return one[0] - other[0], half(joined)


def weights(country: Country, found: Matches) -> tuple[dict[str, float], dict[str, float]]:
    """Households of the matched units, and the same households on their matches."""
    own = {u: float(country.size(u)) for u, wijken in found.items() if wijken}
    other: dict[str, float] = defaultdict(float)
    for unit, weight in own.items():
        for _, code in found[unit]:
            other[code] += weight / len(found[unit])
    return own, other


def test_the_comparable_wijken_are_those_of_the_rule_as_it_is_told(store, country, matches):
    table = store.matches[store.matches["code"] == "NPLV"]
    held = {(r.unit, r.match): (r.distance, r.weight) for r in table.itertuples()}
    expected = {
        (unit, code): (distance, country.size(unit) / len(wijken))
        for unit, wijken in matches.items()
        for distance, code in wijken
    }
    assert set(held) == set(expected)
    for key, values in expected.items():
        assert held[key] == pytest.approx(values, abs=1e-6), key
    own, _ = weights(country, matches)
    share = sum(own.values()) / sum(map(country.size, country.units))
    row = store.matched.set_index("code").loc["NPLV"]
    assert (row["coverage"], row["matched"]) == (pytest.approx(share), len(own))


def test_every_interval_of_the_series_since_2018(store, country, matches):
    size = {c: float(n) for c, n in country.households.items() if n}
    own, other = weights(country, matches)
    places = {
        "NL": (country.national, size), "NPLV": (country.units, size),
        "vergelijkbaar": (list(other), other), "deel": (list(own), own),
    }  # fmt: skip

    def found(code: str, measure: str, first: int, last: int, cluster) -> tuple[float, Any]:
        members, weight = places[code]
        values = {
            c: country.change(c, first, last, measure)
            if first < last
            else country.scores[c, last][measure]
            for c in members
        }
        return pulls(values, weight, cluster)

    rows = store.intervals[~store.intervals["code"].str.endswith("-2002")]
    assert len(rows) > 200
    for row in rows.itertuples():
        years = (row.measure, row.first, row.last)
        cluster = (lambda code: code[2:6]) if row.code == "NL" else country.cluster
        part = "deel" if (row.code, row.other) == ("NPLV", "vergelijkbaar") else row.code
        value, pull = found(part, *years, cluster)
        margin = half(pull)
        if row.other:
            value, margin = apart((value, pull), found(row.other, *years, cluster))
        assert (row.value, row.margin) == pytest.approx((value, margin), abs=TOLERANCE), row


def outcome(country: Country, found: Matches, first: int, cluster) -> tuple[int, float, float]:
    own, other = weights(country, found)
    sides = [
        pulls({c: country.change(c, first, 2024) for c in side}, side, cluster)
        for side in (own, other)
    ]
    return len(own), *apart(*sides)


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        ("gekozen", {}),
        ("grens_003", {"caliper": 0.03}),
        ("eigen_gemeente", {"own": True}),
        ("elke_stedelijkheid", {"urban": False}),
        ("buren_20", {"most": 20}),
        ("eerder", {"caliper": math.inf, "then": False, "own": True}),
    ],
)
def test_a_variant_of_the_comparison(store, country, key, choice):
    found = {u: nearest(country, u, **choice) for u in country.units if country.vector(u, 2018)}
    for first in (2018, 2022):
        row = store.variants.set_index(["key", "first"]).loc[(key, first)]
        expected = outcome(country, found, first, country.cluster)
        assert (row["units"], row["value"], row["margin"]) == pytest.approx(expected, abs=TOLERANCE)


def test_the_placebo(store, country):
    ordered = sorted(country.candidates, key=lambda c: (country.scores[c, 2018]["lbm"], c))
    found = {u: nearest(country, u) for u in ordered[:200:2]}
    for first in (2018, 2022):
        row = store.variants.set_index(["key", "first"]).loc[("placebo", first)]
        expected = outcome(country, found, first, lambda code: code[2:6])
        assert (row["units"], row["value"], row["margin"]) == pytest.approx(expected, abs=TOLERANCE)


@pytest.mark.parametrize("key", ["gekozen", "zekerheid_hoog", "inwoners", "even_zwaar"])
def test_a_choice_of_the_sensitivity_table(store, country, key):
    counts = country.inhabitants if key == "inwoners" else country.households
    listed = country.sure if key == "zekerheid_hoog" else set(country.area)

    def mean(codes, first: int) -> float:
        size = {c: counts.get(c, 0) for c in codes}
        size = {c: 1 if key == "even_zwaar" else n for c, n in size.items() if n > 0}
        return sum(n * country.change(c, first, 2024) for c, n in size.items()) / sum(size.values())

    table = store.sensitivity.set_index(["key", "code", "other", "first"])["value"]
    for first in (2018, 2022):
        ours, nation = mean(listed, first), mean(country.wijken, first)
        for code, other, value in (
            ("NPLV", "", ours), ("NL", "", nation), ("NPLV", "NL", ours - nation),
        ):  # fmt: skip
            assert table[key, code, other, first] == pytest.approx(value, abs=TOLERANCE)


def test_the_classes_then_and_now_are_of_all_wijken(store, official, country):
    for first, last in ((2014, 2016), (2018, 2020), (2022, 2024), (2018, 2024)):
        expected: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
        for code, year in official.wijk:
            if year != first or (code, last) not in official.wijk:
                continue
            both = [official.wijk[code, y].get("afw") for y in (first, last)]
            if None in both:
                continue
            cell = expected[class_of(both[0]), class_of(both[1])]
            cell[0] += 1
            cell[1] += country.size(code)
        rows = store.transitions.query(
            "level == 'wijk' and group == 'NL' and first == @first and last == @last and areas > 0"
        )
        held = {(r.start, r.end): [r.areas, r.households] for r in rows.itertuples()}
        assert held == expected

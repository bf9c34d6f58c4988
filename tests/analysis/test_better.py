"""Who does better: held beside plain subtraction of the rows, with a ladder of our own."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from dashboard.analysis.better import Aim, Lead, _since, behind, buddies, lead, outside
from dashboard.analysis.comparable import match
from dashboard.analysis.similarity import resemblances
from dashboard.ladder import AREA
from dashboard.vocabulary.areas import country
from dashboard.vocabulary.measures import MEASURES, NotForMeasureError
from dashboard.vocabulary.periods import WHOLE, Period

EXACT = 1e-9
SLIGHT, CLEAR = 0.010, 0.0392
YEARS = (2018, 2020, 2022, 2024)
AIMS = [Aim(key, years) for key in MEASURES for years in (None, WHOLE, Period(2022, 2024))]


def told(size):
    return size + 1e-9 >= SLIGHT


@pytest.fixture(scope="module")
def rows(store):
    """(level, code, year, column) -> value, from rows as dicts."""
    found = {}
    for row in store.scores.to_dict("records"):
        if row["level"] in ("nplv", "wijk", "land"):
            for key in MEASURES:
                found[row["level"], row["code"], row["year"], key] = row[key]
    return found


def gap(rows, one, other, year, key, level="nplv"):
    return rows[level, other, year, key] - rows["nplv", one, year, key]


def expected(rows, one, other, aim):
    """By how much, since when and in which step, by another road."""
    gaps = [gap(rows, one, other, year, aim.measure) for year in YEARS]
    if aim.period:
        at = [YEARS.index(year) for year in aim.period]
        by, gaps = gaps[at[1]] - gaps[at[0]], gaps[at[0] : at[1] + 1]
    else:
        at, by = [0, 3], gaps[3]
    years, since, step = YEARS[at[0] : at[1] + 1], None, None
    if not told(by):
        return by, None, None
    if not aim.period:
        since = next(y for i, y in enumerate(years) if all(told(g) for g in gaps[i:]))
    steps = sorted(
        ((b - a, years[i], years[i + 1]) for i, (a, b) in enumerate(pairwise(gaps))),
        reverse=True,
    )
    stands_out = told(steps[0][0]) and (len(steps) == 1 or told(steps[0][0] - steps[1][0]))
    if stands_out and (aim.period or (since != 2018 and steps[0][2] == since)):
        step = steps[0][1:]
    return by, since, step


def held(store, rows, codes):
    for one in codes:
        for other in store.area_ids:
            for aim in AIMS if one != other else ():
                found = lead(store, store.area(one), store.area(other), aim)
                by, since, step = expected(rows, one, other, aim)
                assert found.by.value == pytest.approx(by, abs=EXACT)
                assert found.better == told(by)
                assert (found.since, found.step) == (since, step), (one, other, aim)


def test_how_much_better_since_when_and_in_which_step(store, rows):
    held(store, rows, store.area_ids[::9])


@pytest.mark.proof
def test_of_all_pairs_how_much_better_since_when_and_in_which_step(store, rows):
    held(store, rows, store.area_ids)


def test_of_a_difference_within_the_band_nobody_does_better(store, rows):
    near = [
        (one, other)
        for one in store.area_ids
        for other in store.area_ids
        if 0 < gap(rows, one, other, 2024, "lbm") < SLIGHT - 1e-6
    ]
    assert near
    for one, other in near:
        assert not lead(store, store.area(one), store.area(other), Aim()).better


def test_buddies_are_those_that_do_better_the_most_alike_first(store, rows):
    for code in store.area_ids[::5]:
        for aim in AIMS[::4]:
            order = [r.other.code for r in resemblances(store, store.area(code))]
            better = [o for o in order if told(expected(rows, code, o, aim)[0])]
            assert [b.area.code for b in buddies(store, store.area(code), aim)] == better


def test_an_area_is_behind_the_country_only_where_it_can_be_told(store, rows):
    for code in store.area_ids:
        missed = tuple(
            key
            for key in ("fys", "onv", "soc", "vrz", "won")
            if told(rows["land", "NL", 2024, key] - rows["nplv", code, 2024, key])
        )
        assert behind(store, store.area(code), country()) == missed


def test_a_wijk_outside_that_did_clearly_better_is_comparable_and_did_not_jump(store, rows):
    seen = 0
    jumps = dict(zip(store.areas["code"], store.areas["jump"], strict=True))
    for code in store.area_ids[::4]:
        area = store.area(code)
        for aim in (Aim(), Aim("won", WHOLE), Aim("onv", Period(2022, 2024))):
            first, last = aim.years
            known = set(match(store, area).wijken.index) if match(store, area) else set()
            best = {
                w: gap(rows, code, w, last, aim.measure, "wijk")
                - gap(rows, code, w, first, aim.measure, "wijk")
                for w in known
                if not any(
                    first <= int(p[:4]) and int(p[5:]) <= last
                    for p in str(jumps[w]).split(", ")
                    if p
                )
            }
            clear = sorted((w for w in best if best[w] + 1e-9 >= CLEAR), key=lambda w: -best[w])
            found = outside(store, area, aim)
            assert [o.wijk.code for o in found] == clear
            seen += len(clear)
    assert seen > 3


def test_a_gemeente_has_no_comparable_wijken_and_so_none_that_did_better(store):
    assert outside(store, store.area("GM0344"), Aim()) == ()


def test_what_is_missing_is_not_better(store):
    buurten = store.scores[store.scores["level"] == "buurt"]
    now, then = (set(buurten.loc[buurten["year"] == year, "code"]) for year in (2024, 2018))
    late = store.area(min(now - then))
    found = lead(store, late, store.area(store.area_ids[0]), Aim(period=WHOLE))
    assert found == Lead(replace(found.by)) and not found.by.known and not found.better
    assert buddies(store, late, Aim(period=WHOLE)) == ()


def test_since_when_is_not_told_of_a_place_without_the_year_before(store):
    pathmos = store.area("BU01530202")
    found = [buddy.lead for buddy in buddies(store, pathmos, Aim())]
    assert found and all((one.since, one.step) == (None, None) for one in found)


@pytest.mark.parametrize(
    ("gaps", "since"),
    [
        ((0.1, 0.1, 0.1, 0.1), 2018),
        ((0.0, 0.1, 0.1, 0.1), 2020),
        ((math.nan, 0.1, 0.1, 0.1), None),
        ((0.1, math.nan, 0.1, 0.1), None),
        ((math.nan, 0.0, 0.1, 0.1), 2022),
        ((0.1, 0.1, 0.1, math.nan), None),
        ((0.1, 0.1, 0.1, 0.0), None),
    ],
)
def test_a_missing_year_does_not_begin_the_years_of_better(gaps, since):
    assert _since(dict(zip(YEARS, gaps, strict=True)), AREA) == since


def test_of_a_measure_without_a_better_side_there_is_no_better(store, monkeypatch):
    from dashboard.vocabulary import measures

    neither = replace(measures.REGISTRY["vrz"], better=None)
    monkeypatch.setitem(measures.REGISTRY, "vrz", neither)
    one, other = map(store.area, store.area_ids[:2])
    with pytest.raises(NotForMeasureError, match="welke kant"):
        lead(store, one, other, Aim("vrz"))


def test_where_lower_is_better_the_sign_turns(store, monkeypatch, rows):
    from dashboard.vocabulary import measures

    monkeypatch.setitem(measures.REGISTRY, "vrz", replace(measures.REGISTRY["vrz"], better=-1))
    one, other = store.area_ids[:2]
    found = lead(store, store.area(one), store.area(other), Aim("vrz"))
    assert found.by.value == pytest.approx(-gap(rows, one, other, 2024, "vrz"), abs=EXACT)
